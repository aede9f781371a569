"""Reads one file: kind, reader, and the documents inside it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO

from indexer.errors import (
    DamagedError,
    DocumentError,
    EmptyError,
    TooLargeError,
    UnsupportedError,
)
from indexer.extracting.cleaning import within_limits
from indexer.extracting.containers.allowance import Allowance
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
    context = _for_one_file(context)
    return within_limits(_read(content, name, context), context.limits)


def read_mails(
    mailbox: BinaryIO, wanted: tuple[int, int], context: Context
) -> Iterator[Piece]:
    """Yield a mailbox, then some of its mails: `wanted` is the first and how many.

    Raises:
        DocumentError: the mailbox cannot be opened; what was yielded before stays.
    """
    context = _for_one_file(context)

    def pieces() -> Iterator[Piece]:
        yield Document("mailbox")
        yield from outlook_store.read_messages(mailbox, *wanted, context)

    return within_limits(pieces(), context.limits)


def member_content(
    content: bytes, name: str, member: str | None, context: Context
) -> tuple[bytes, str]:
    """Return the bytes and the name of a document inside a file.

    `member` is its name as `Document.member` has it; None is the file itself.

    Raises:
        DocumentError: there is no such document in the file.
    """
    if member is None:
        return content, name
    found: list[tuple[bytes, str]] = []
    context = _for_one_file(context)
    hooks = _seeking(member, found)
    for _ in _read(content, name, replace(context, **hooks)):
        if found:
            break
    if not found:
        raise DamagedError
    return found[0]


def _seeking(member: str, found: list[tuple[bytes, str]]) -> dict[str, Any]:
    """Return hooks of a context that read nothing but the way to one member."""

    def read_packed(content: bytes, name: str, context: Context) -> Iterator[Piece]:
        if name == member:
            found.append((content, name.rpartition("/")[2]))
            # Something has to be yielded, so that the search ends here.
            yield Document("other", member=name)
        elif member.startswith(f"{name}/"):
            hooks = _seeking(member[len(name) + 1 :], found)
            yield from _read_packed(content, name, replace(context, **hooks))

    def read_member(content: bytes, name: str, context: Context) -> Iterator[Piece]:
        return read_packed(content, name.replace("/", "_"), context)

    return {"read_packed": read_packed, "read_member": read_member}


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


def _for_one_file(context: Context) -> Context:
    return replace(
        context,
        read_member=_read_member,
        read_packed=_read_packed,
        read_again=_read,
        allowance=Allowance(context.limits.unpacked_bytes),
    )


def _read_member(content: bytes, name: str, context: Context) -> Iterator[Piece]:
    """Yield the documents of a member, named after it; never raises `DocumentError`."""
    return _read_packed(content, name.replace("/", "_"), context)


def _read_packed(content: bytes, name: str, context: Context) -> Iterator[Piece]:
    """Yield the documents of a member; its name is a path, its folders stay in it."""
    inner = replace(context, depth=context.depth + 1)
    try:
        for piece in _read(content, name.rpartition("/")[2], inner):
            if isinstance(piece, Document):
                path = [name] if piece.member is None else [name, piece.member]
                yield replace(piece, member="/".join(path))
            else:
                yield piece
    except DocumentError as error:
        yield error.problem
