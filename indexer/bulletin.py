"""What the process that follows the disk tells others: a small file in the library.

`status` reads it beside a running indexer. The lock beside it says whether that one
still runs; it is not the lock of the library, so that looking disturbs nobody.
"""

import json
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from indexer.errors import LibraryInUseError, StoreError
from indexer.lock import WriterLock
from indexer.records import Progress, from_plain, to_plain


@dataclass(frozen=True, slots=True)
class Bulletin:
    """Where a running indexer stands."""

    progress: Progress
    """Without the file in hand: names are kept in the catalogue alone."""
    polled: dict[str, int]
    """Folders that are checked each minute instead of being watched: for each included
    folder how many below it, 0 for all."""


class BulletinBoard:
    """Where one process writes its bulletin while it runs."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._lock = WriterLock(_lock_of(file))
        self._is_held = False
        self._written: Bulletin | None = None

    def write(self, bulletin: Bulletin) -> None:
        """Tell where indexing stands, if that changed; a full disk is no matter."""
        told = replace(bulletin, progress=replace(bulletin.progress, current=""))
        if told == self._written:
            return
        with suppress(OSError, LibraryInUseError, StoreError):
            self._hold()
            partial = self._file.with_suffix(".partial")
            partial.write_text(json.dumps(to_plain(told)), "ascii")
            partial.replace(self._file)
            self._written = told

    def close(self) -> None:
        """Tell nothing more."""
        if self._is_held:
            with suppress(OSError):
                self._file.unlink(missing_ok=True)
            self._lock.__exit__(None, None, None)
            self._is_held = False

    def _hold(self) -> None:
        if not self._is_held:
            self._lock.__enter__()
            self._is_held = True


def read(file: Path) -> Bulletin | None:
    """Return what a running indexer told last; None where none runs."""
    if not file.exists() or not _is_held(_lock_of(file)):
        return None
    try:
        return from_plain(json.loads(file.read_text("ascii")), Bulletin)
    except (OSError, ValueError):
        return None


def _is_held(lock: Path) -> bool:
    try:
        with WriterLock(lock):
            return False
    except LibraryInUseError:
        return True
    except StoreError:
        return False


def _lock_of(file: Path) -> Path:
    return file.with_suffix(".lock")
