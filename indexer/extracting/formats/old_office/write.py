"""Texts of Windows Write and of Word for DOS, which share a format.

A header of 128 bytes, the text, then pages of 128 bytes with what is known of runs
of text. The layout is that of the public Write file format description.
"""

import struct
from collections.abc import Iterator

from indexer.errors import DamagedError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.old_office.dos_text import decode_old
from indexer.extracting.formats.text.lines import group_lines
from indexer.records import Document, Role, Section

_PAGE = 128
_BETWEEN = b"\x1d"
_END, _PARAGRAPHS = 0x0E, 0x12
_PLACE, _MARGIN, _PICTURE = 16, 0x06, 0x10
"""Where a paragraph stands, as bits of a byte in its properties."""
_SIGNS = dict.fromkeys((*range(1, 9), *range(0x0E, 0x20))) | {
    0x0B: "\n",
    0x0C: "\n",
}


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document, its text, then its header and footer.

    Raises:
        DamagedError: the text is not there in full.
    """
    if len(content) < _PAGE:
        raise DamagedError
    (end,) = struct.unpack_from("<I", content, _END)
    yield Document("write")
    body, margin = bytearray(), bytearray()
    for start, stop, place in _runs(content, min(end, len(content))):
        if not place & _PICTURE:
            (margin if place & _MARGIN else body).extend(content[start:stop])
    # One guess serves both: a few words in a header tell too little.
    whole = decode_old(bytes(body) + _BETWEEN + bytes(margin))
    text, _, said = (
        one.translate(_SIGNS) for one in whole.rpartition(_BETWEEN.decode())
    )
    for _, part in group_lines(text.split("\n")):
        yield Section(part)
    if said.strip():
        yield Section(said.strip(), role=Role.ASIDE)
    if end > len(content):
        raise DamagedError


def _runs(content: bytes, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield the runs of paragraphs as (start, end, place), all of the text in order."""
    page, last_page = struct.unpack_from("<HH", content, _PARAGRAPHS)
    at = _PAGE
    for number in range(page, max(page, last_page)):
        block = content[number * _PAGE : (number + 1) * _PAGE]
        if len(block) < _PAGE or at >= end:
            break
        for entry in range(min(block[-1], 20)):
            limit, offset = struct.unpack_from("<IH", block, 4 + 6 * entry)
            if at < limit <= end:
                yield at, limit, _place(block, offset)
                at = limit
    if at < end:
        yield at, end, 0


def _place(block: bytes, offset: int) -> int:
    """Return the byte that says where a paragraph stands; 0 where it is left out."""
    start = 4 + offset
    if offset == 0xFFFF or start >= _PAGE or block[start] <= _PLACE:
        return 0
    return block[start + 1 + _PLACE] if start + 1 + _PLACE < _PAGE else 0
