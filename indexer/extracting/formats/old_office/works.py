"""Texts of Microsoft Works: of versions 2 to 4, and of those since 2000.

The layout is known from libwps: old ones have their text from a fixed place on, new
ones in chunks like Publisher's.
"""

from collections.abc import Iterator

from indexer.errors import DamagedError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.old_office import quill
from indexer.extracting.formats.old_office.dos_text import decode_old
from indexer.extracting.formats.old_office.ole_storage import SIGNATURE, Storage
from indexer.extracting.formats.old_office.property_sets import metadata, properties
from indexer.extracting.formats.text.lines import group_lines
from indexer.extracting.formats.titles import sane_title
from indexer.records import Document, Section

_CHUNKS, _OLD = "CONTENTS", "MN0"
_TEXT_START, _TEXT_END = 0x100, 0x26
_SIGNS = dict.fromkeys((*range(1, 9), *range(0x0E, 0x20))) | {
    0x0B: "\n",
    0x0C: "\n",
}


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:
    """Yield a document and its text.

    Raises:
        DamagedError: there is no text where it should be.
    """
    storage = Storage(content) if content.startswith(SIGNATURE) else None
    if storage is not None and storage.has("WordDocument") and context.read_again:
        yield from context.read_again(content, name + ".doc", context)
        return
    told = {} if storage is None else properties(storage)
    yield Document("works", sane_title(told.get("title")), metadata=metadata(told))
    text = _old_text(content) if storage is None else _stored_text(storage)
    if not text.strip():
        raise DamagedError
    for _, section in group_lines(text.split("\n")):
        yield Section(section)


def _stored_text(storage: Storage) -> str:
    chunked = storage.read(_CHUNKS)
    if chunked.startswith(quill.SIGNATURE):
        return quill.text(chunked)
    return _old_text(storage.read(_OLD))


def _old_text(stream: bytes) -> str:
    end = int.from_bytes(stream[_TEXT_END : _TEXT_END + 4], "little")
    if not _TEXT_START < end <= len(stream):
        end = len(stream)
    return decode_old(stream[_TEXT_START:end]).translate(_SIGNS)
