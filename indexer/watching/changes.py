"""What a look at the disk comes to: steps that make the catalogue equal to it."""

from dataclasses import dataclass
from enum import StrEnum

from indexer.records import FileStamp


class ChangeKind(StrEnum):
    """What happened to a file since the catalogue last saw it."""

    READ = "read"
    """New or changed: read it."""
    MOVE = "move"
    """The same content under another path: rename the row."""
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class FileChange:
    """One step that makes the catalogue equal to the disk."""

    kind: ChangeKind
    path: bytes
    stamp: FileStamp | None = None
    previous_path: bytes | None = None
