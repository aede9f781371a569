"""Reads one file: kind, reader, and the documents inside it."""

from collections.abc import Iterator
from dataclasses import replace

from indexer.errors import (
    DamagedError,
    DocumentError,
    EmptyError,
    EncryptedError,
    TooLargeError,
    UnsupportedError,
)
from indexer.extracting.cleaning import within_limits
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats import READERS
from indexer.extracting.kinds import is_protected_office, kind_of
from indexer.records import Document, Section


def read_file(content: bytes, name: str, context: Context) -> Iterator[Piece]:
    """Yield what a file says: at least one document, whatever goes wrong later.

    Raises:
        DocumentError: the file could not be read, or not in full; what was yielded
            before stays.
    """
    context = replace(context, read_member=_read_member)
    return within_limits(_read(content, name, context), context.limits)


def _read(content: bytes, name: str, context: Context) -> Iterator[Piece]:
    kind = kind_of(content, name) if content.strip(b"\x00") else "other"
    pieces = _pieces(kind, content, name, context)
    begun = said = False
    try:
        for piece in pieces:
            begun = True
            said = said or isinstance(piece, Section)
            yield piece
    except (DocumentError, MemoryError, RecursionError) as error:
        if not begun:
            yield Document(kind)
        raise _as_document_error(error) from error
    # A mail without text still says who wrote to whom, when and about what.
    if not said and kind != "mail":
        raise EmptyError


def _as_document_error(error: Exception) -> DocumentError:
    if isinstance(error, MemoryError):
        return TooLargeError("Reading this file takes more memory than is allowed.")
    if isinstance(error, RecursionError):
        return DamagedError("This file is nested too deeply to be read.")
    assert isinstance(error, DocumentError)
    return error


def _pieces(kind: str, content: bytes, name: str, context: Context) -> Iterator[Piece]:
    if not content:
        raise EmptyError
    if kind == "other":
        if is_protected_office(content):
            raise EncryptedError
        raise UnsupportedError
    yield from READERS[kind](content, name, context)


def _read_member(content: bytes, name: str, context: Context) -> Iterator[Piece]:
    """Yield the documents of a member, named after it; never raises `DocumentError`."""
    member = name.replace("/", "_")
    inner = replace(context, depth=context.depth + 1)
    try:
        for piece in _read(content, name, inner):
            if isinstance(piece, Document):
                path = [member] if piece.member is None else [member, piece.member]
                yield replace(piece, member="/".join(path))
            else:
                yield piece
    except DocumentError as error:
        yield error.problem
