"""Tar archives, plain or unpacked on the way: each file inside becomes documents."""

import io
from collections.abc import Iterator
from functools import partial

from indexer.errors import DamagedError, DocumentError
from indexer.extracting.containers.legacy_names import decode_names
from indexer.extracting.containers.members import Member, MemberReader, member_path
from indexer.extracting.containers.tar_headers import Readable, Tar, TarEntry
from indexer.extracting.context import Context, Piece
from indexer.records import Document


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield the archive, then the documents of its members.

    Raises:
        DocumentError: the archive, or a member, could not be read in full.
    """
    yield from read_tar(io.BytesIO(content), context)


def read_tar(stream: Readable, context: Context) -> Iterator[Piece]:
    """Yield what a tar archive holds that can only be read from front to back.

    Raises:
        DocumentError: the archive, or a member, could not be read in full.
    """
    yield Document("archive")
    reader = MemberReader(context)
    tar = Tar(stream, context)
    seen = 0
    try:
        while (entry := tar.next()) is not None:
            seen += 1
            yield from _member(entry, tar, reader)
    except DocumentError as error:
        if not seen:
            raise
        reader.note(error)
    if not seen:
        raise DamagedError
    reader.finish()


def _member(entry: TarEntry, tar: Tar, reader: MemberReader) -> Iterator[Piece]:
    path = member_path(decode_names([entry.name])[0])
    if entry.is_file and path is not None:
        yield from reader.pieces(Member(path, entry.size, partial(tar.chunks, entry)))
