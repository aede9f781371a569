"""Word documents of 1991 to 2003 ([MS-DOC], and the Word 2, 6 and 95 before it)."""

import re
from collections.abc import Iterator
from itertools import accumulate

from indexer.errors import DamagedError, EncryptedError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.office.protection import unlock
from indexer.extracting.formats.old_office.doc_header import (
    FIRST_OLE,
    OLD_MAGICS,
    Header,
    header_of,
)
from indexer.extracting.formats.old_office.doc_pieces import Pieces
from indexer.extracting.formats.old_office.doc_properties import Paragraphs
from indexer.extracting.formats.old_office.doc_text import Lines
from indexer.extracting.formats.old_office.ole_members import pool
from indexer.extracting.formats.old_office.ole_storage import Storage
from indexer.extracting.formats.old_office.property_sets import metadata, properties
from indexer.extracting.formats.outline import Outline
from indexer.extracting.formats.titles import sane_title
from indexer.records import Document, Place, Role, Section

_TEXT, _FOOTNOTES, _HEADERS, _MACROS, _COMMENTS, _ENDNOTES, _BOXES, _HEADER_BOXES = (
    range(8)
)
_PARTS = (
    (_FOOTNOTES, "footnotes", Role.BODY),
    (_ENDNOTES, "endnotes", Role.BODY),
    (_COMMENTS, "comments", Role.BODY),
    (_BOXES, "text boxes", Role.BODY),
    (_HEADERS, "header", Role.ASIDE),
    (_HEADER_BOXES, "header", Role.ASIDE),
)
_HEADER_AT = re.compile(rb"\xec\xa5[\x60-\xff]\x00|\xdc\xa5[\x60-\xff]\x00")


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document, its text by heading, then notes, comments and headers.

    Raises:
        EncryptedError: the password is missing or wrong.
        DamagedError: text is missing; what is left was yielded.
    """
    storage, stream = _opened(content)
    header = header_of(stream)
    if header.encrypted:
        if not header.unicode:
            raise EncryptedError
        storage, stream = _opened(unlock(content, context))
        header = header_of(stream)
        if header.encrypted:
            raise EncryptedError
    yield from _document(storage, stream, header, context)


def _opened(content: bytes) -> tuple[Storage | None, bytes]:
    """Return the storage and the stream with header and text.

    Where the directory is lost, the stream is taken from the header on: it mostly
    lies in one run at the beginning of the file.
    """
    if content.startswith(OLD_MAGICS):
        return None, content
    try:
        storage = Storage(content)
    except DamagedError:
        return None, _stray(content)
    stream = storage.read("WordDocument")
    return storage, stream if stream.startswith(OLD_MAGICS) else _stray(content)


def _stray(content: bytes) -> bytes:
    for found in _HEADER_AT.finditer(content):
        if found.start() % 512 == 0:
            return content[found.start() :]
    raise DamagedError


def _document(
    storage: Storage | None, stream: bytes, header: Header, context: Context
) -> Iterator[Piece]:
    tables = _tables(storage, stream, header)
    pieces = Pieces(stream, tables, header)
    paragraphs = Paragraphs(stream, tables, header)
    codec = None if header.unicode or pieces.wide else header.codec
    lines = Lines(pieces, paragraphs.at, codec, context.beat)
    starts = [min(at, pieces.total) for at in accumulate(header.counts, initial=0)]
    if not header.counts[_TEXT]:
        starts[1:] = [pieces.total] * (len(starts) - 1)
    outline = Outline()
    text = lines.sections(starts[_TEXT], starts[_TEXT + 1], outline)
    first = next(text, None)
    told = properties(storage) if storage is not None else {}
    title = sane_title(told.get("title")) or outline.title
    yield Document("doc", title, metadata=metadata(told))
    if first is not None:
        yield first
    yield from text
    yield from _others(lines, starts)
    if storage is not None:
        yield from pool(storage, "ObjectPool", context)
    if pieces.damaged or _is_broken(storage, stream):
        raise DamagedError


def _is_broken(storage: Storage | None, stream: bytes) -> bool:
    if storage is None:
        return stream.startswith(OLD_MAGICS[1:])
    return storage.damaged


def _tables(storage: Storage | None, stream: bytes, header: Header) -> bytes:
    if not header.unicode:
        return stream if header.version >= FIRST_OLE else b""
    return b"" if storage is None else storage.read(header.table_stream)


def _others(lines: Lines, starts: list[int]) -> Iterator[Section]:
    for number, part, role in _PARTS:
        start, end = starts[number], starts[number + 1]
        if start < end:
            yield from lines.sections(start, end, Outline(Place(part=part), role))
