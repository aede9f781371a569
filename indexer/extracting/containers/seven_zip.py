"""7z archives: each file inside becomes documents of its own."""

import io
from collections.abc import Iterator
from functools import partial
from typing import Any, TypeAlias

from indexer.errors import DamagedError, EncryptedError
from indexer.extracting.containers.members import Member, MemberReader, member_path
from indexer.extracting.containers.seven_zip_block import Block
from indexer.extracting.context import Context, Piece
from indexer.records import Document

_Library: TypeAlias = Any
"""The library's records have no types."""


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield the archive, then the documents of its members.

    Raises:
        DocumentError: the archive, or a member, could not be read in full.
    """
    yield Document("archive")
    reader = MemberReader(context)
    archive = _opened(content, context.password)
    for member in _members(archive, context):
        yield from reader.pieces(member)
    reader.finish()


def _opened(content: bytes, password: str | None) -> _Library:
    import py7zr
    from py7zr.exceptions import PasswordRequired

    try:
        return py7zr.SevenZipFile(io.BytesIO(content), password=password)
    except PasswordRequired as error:
        raise EncryptedError(detail=str(error)) from error
    except MemoryError:
        raise
    except Exception as error:
        # A list of names that was decrypted with another password is mere noise.
        kind = DamagedError if password is None else EncryptedError
        raise kind(detail=str(error)) from error


def _members(archive: _Library, context: Context) -> Iterator[Member]:
    for files, start in _blocks(archive):
        block = Block(archive.fp, start, files, context)
        for at, file in enumerate(files):
            path = _path(file)
            if path is not None:
                yield Member(path, file.uncompressed, partial(block.chunks, at))
    for file in archive.files:
        path = _path(file)
        if file.emptystream and path is not None:
            yield Member(path, 0, partial(iter, ()))


def _blocks(archive: _Library) -> Iterator[tuple[list[_Library], int]]:
    """Yield the files of each block and where in the archive the block begins."""
    streams = getattr(archive.header, "main_streams", None)
    if streams is None:
        return
    positions = streams.packinfo.packpositions
    for position, folder in zip(positions, streams.unpackinfo.folders, strict=False):
        if folder.files is not None:
            yield list(folder.files), archive.afterheader + position


def _path(file: _Library) -> str | None:
    if file.is_directory or file.is_symlink or file.is_junction or file.is_socket:
        return None
    return member_path(file.filename)
