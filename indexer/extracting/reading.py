"""Reads one file: kind, reader, and the documents inside it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from indexer.errors import (
    DamagedError,
    DocumentError,
    EmptyError,
    TooLargeError,
    UnsupportedError,
)
from indexer.extracting.cleaning import within_limits
from indexer.extracting.context import Context, Piece
from indexer.extracting.detection import format_of
from indexer.extracting.kinds import kind_by_name, kind_of_format
from indexer.extracting.mail import outlook_store
from indexer.extracting.readers import READERS
from indexer.records import Document, Section

_SPEAKS_WITHOUT_TEXT = frozenset({"mail", "mailbox", "archive", "picture", "shortcut"})
"""Kinds whose headers, members, metadata or name say something."""


def read_file(content: bytes, name: str, context: Context) -> Iterator[Piece]:
    """Yield what a file says: at least one document, whatever goes wrong later.

    Raises:
        DocumentError: the file could not be read, or not in full; what was yielded
            before stays.
    """
    context = replace(context, read_member=_read_member, read_again=_read)
    return within_limits(_read(content, name, context), context.limits)


def read_mails(
    mailbox: BinaryIO, wanted: tuple[int, int], context: Context
) -> Iterator[Piece]:
    """Yield a mailbox, then some of its mails: `wanted` is the first and how many.

    Raises:
        DocumentError: the mailbox cannot be opened; what was yielded before stays.
    """
    context = replace(context, read_member=_read_member, read_again=_read)

    def pieces() -> Iterator[Piece]:
        yield Document("mailbox")
        yield from outlook_store.read_messages(mailbox, *wanted, context)

    return within_limits(pieces(), context.limits)


def _read(content: bytes, name: str, context: Context) -> Iterator[Piece]:
    found = format_of(content, name) if content.strip(b"\x00") else "other"
    kind = _kind(found, name)
    pieces = _pieces(found, content, name, context)
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
    if not said and kind not in _SPEAKS_WITHOUT_TEXT:
        raise EmptyError


def _as_document_error(error: Exception) -> DocumentError:
    if isinstance(error, MemoryError):
        return TooLargeError("Reading this file takes more memory than is allowed.")
    if isinstance(error, RecursionError):
        return DamagedError("This file is nested too deeply to be read.")
    assert isinstance(error, DocumentError)
    return error


def _kind(found: str, name: str) -> str:
    """Return what a document is called as long as no reader has said more."""
    return kind_by_name(name) if found == "protected" else kind_of_format(found)


def _pieces(found: str, content: bytes, name: str, context: Context) -> Iterator[Piece]:
    if not content:
        raise EmptyError
    if found == "other":
        raise UnsupportedError
    yield from READERS[found](content, name, context)


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
