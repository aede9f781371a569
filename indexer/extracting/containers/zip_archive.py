"""Zip archives: each file inside becomes documents of its own."""

from collections.abc import Iterator
from functools import partial

from indexer.errors import DamagedError
from indexer.extracting.containers.members import Member, MemberReader, member_path
from indexer.extracting.containers.zip_directory import zip_entries
from indexer.extracting.containers.zip_streams import chunks
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.office.salvage import SalvagedArchive
from indexer.records import Document


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield the archive, then the documents of its members.

    Raises:
        DocumentError: the archive, or a member, could not be read in full.
    """
    yield Document("archive")
    reader = MemberReader(context)
    try:
        members = list(_members(content, context))
    except DamagedError as error:
        members = list(_salvaged(content, context))
        reader.note(error)
    for member in members:
        yield from reader.pieces(member)
    reader.finish()


def _members(content: bytes, context: Context) -> Iterator[Member]:
    for entry in zip_entries(content):
        path = member_path(entry.name)
        if path is not None and not entry.is_symlink:
            unpack = partial(chunks, content, entry, context)
            yield Member(path, entry.size, unpack)


def _salvaged(content: bytes, context: Context) -> Iterator[Member]:
    """Yield the members of an archive whose directory is lost."""
    archive = SalvagedArchive(content, context.limits)
    for name in archive.names:
        path = member_path(name)
        if path is not None:
            yield Member(path, archive.size(name), partial(_whole, archive, name))


def _whole(archive: SalvagedArchive, name: str) -> Iterator[bytes]:
    yield archive.read(name)
