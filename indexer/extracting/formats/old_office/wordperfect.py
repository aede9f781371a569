"""WordPerfect documents: of version 6 and later, of 5, and of 4 and before."""

import re
import struct
from collections.abc import Iterator

from indexer.errors import DamagedError, EncryptedError, UnsupportedError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.cells import CELL_BREAK
from indexer.extracting.formats.old_office import wordperfect_packets
from indexer.extracting.formats.old_office.wordperfect_codes import (
    CELL,
    CUT,
    LINE,
    ROW,
    TABLE_END,
    Function,
    Read,
    before_5,
    before_6,
    since_6,
)
from indexer.extracting.formats.outline import Outline
from indexer.records import Document, Place, Role, Section

_MAGIC = b"\xffWPC"
_DOCUMENT = 0x0A
_PRINTABLE = re.compile(rb"[\x20-\x7e\r\n]+")
_VERSIONS: dict[int, Read] = {0: before_6, 2: since_6}
_ASIDE: dict[Read, dict[int, str]] = {
    before_6: {0xD5: "header", 0xD6: "footnotes"},
    since_6: {
        0xD6: "header",
        0xD7: "footnotes",
        0xD8: "text boxes",
        0xDF: "text boxes",
    },
    before_5: {},
}
"""Groups of functions whose text stands beside the running text."""


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document, its text, then its notes, headers and text boxes.

    Raises:
        EncryptedError: it opens only with a password.
        UnsupportedError: it is no text, but a picture or the like.
        DamagedError: the text is missing.
    """
    yield Document("wordperfect")
    read, start = _generation(content)
    text = _Text(read, wordperfect_packets.texts(content) if read is since_6 else {})
    for section in text.body(content[start:]):
        context.beat()
        yield section
    yield from text.others()
    if start >= len(content):
        raise DamagedError


def _generation(content: bytes) -> tuple[Read, int]:
    """Return how a file is read, and where its text begins."""
    if not content.startswith(_MAGIC):
        if 2 * len(_PRINTABLE.sub(b"", content)) > len(content):
            raise UnsupportedError
        return before_5, 0
    try:
        start, kind, version, key = struct.unpack_from("<IxBBxH", content, 4)
    except struct.error as error:
        raise DamagedError(detail=str(error)) from error
    if kind != _DOCUMENT or version not in _VERSIONS:
        raise UnsupportedError
    if key:
        raise EncryptedError
    return _VERSIONS[version], start


class _Text:
    """Puts characters together to lines, rows and what stands beside the text."""

    def __init__(self, read: Read, packets: dict[int, bytes]) -> None:
        self._read = read
        self._packets = packets
        self._parts: dict[str, list[str]] = {}
        self._line: list[str] = []
        self._cells: list[str] | None = None
        self._is_cut = False

    def body(self, stream: bytes) -> Iterator[Section]:
        """Yield the sections of the running text."""
        outline = Outline()
        for token in self._read(stream):
            if isinstance(token, Function):
                self._aside(token)
            elif token == CUT:
                self._is_cut = not self._is_cut
            elif token in (LINE, CELL, ROW, TABLE_END) and token:
                for line in self._end(token):
                    yield from outline.line(line)
            elif not self._is_cut:
                self._line.append(token)
        for line in self._end(TABLE_END):
            yield from outline.line(line)
        yield from outline.end()

    def others(self) -> Iterator[Section]:
        """Yield what stands beside the text."""
        for part, lines in self._parts.items():
            role = Role.ASIDE if part == "header" else Role.BODY
            yield Section("\n".join(lines), Place(part=part), role)

    def _end(self, mark: str) -> Iterator[str]:
        """End a line, or within a table a paragraph, a cell or a row."""
        if mark == LINE and self._cells is not None:
            self._line.append(" ")
            return
        line = "".join(self._line).strip()
        self._line.clear()
        if mark == LINE:
            yield line
        elif self._cells is None:
            yield line
            self._cells = []
        else:
            self._cells.append(line)
        if mark in (ROW, TABLE_END) and self._cells is not None:
            cells = (" ".join(cell.split()) for cell in self._cells)
            yield CELL_BREAK.join(cells).strip()
            self._cells = [] if mark == ROW else None

    def _aside(self, function: Function) -> None:
        part = _ASIDE[self._read].get(function.group)
        if part is None:
            return
        if self._read is since_6:
            numbers = wordperfect_packets.identifiers(function)
            streams = [self._packets.pop(one, b"") for one in numbers]
        else:
            streams = [_text_within(function)]
        for stream in streams:
            inner = _Text(self._read, {})
            lines = [section.text for section in inner.body(stream)]
            if lines:
                self._parts.setdefault(part, []).extend(lines)


def _text_within(function: Function) -> bytes:
    """Return the text that a function of WordPerfect 5 holds after its fields."""
    body = function.body
    if function.group == 0xD6:
        pages = body[3] if len(body) > 3 else 0
        return body[13 + 4 * pages :]
    return body[18:] if function.group == 0xD5 else b""
