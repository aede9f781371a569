"""The file inside an embedded object, as the newer Office packages keep it."""

from dataclasses import dataclass

from indexer.errors import DocumentError
from indexer.extracting.formats.old_office.ole_members import file_of
from indexer.extracting.formats.old_office.ole_storage import SIGNATURE, Storage


@dataclass(frozen=True, slots=True)
class EmbeddedFile:
    """A file that can be read by itself."""

    content: bytes
    name: str


def embedded_file(content: bytes, name: str) -> EmbeddedFile | None:
    """Return the file in a part of a package; None where it is no document."""
    if not content.startswith(SIGNATURE):
        return EmbeddedFile(content, name)
    try:
        storage = Storage(content)
    except DocumentError:
        return None
    found = file_of({path: storage.read(path) for path in storage.names})
    if found is None:
        return None
    # A suffix alone is told where the object has no name of its own.
    told = found[1] if found[1][:1] != "." else name.rpartition(".")[0] + found[1]
    return EmbeddedFile(found[0], told or name)
