"""Sees to it that the catalogue is sound before it is opened, whatever happened to it.

A file beside the catalogue says that a process has it open. If it is still there at
the next start, that process was killed or lost its power, and the catalogue is looked
through. A damaged one is set aside; the copy takes its place, or an empty catalogue
with the same folders, which are then read again.
"""

import os
import shutil
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from indexer.storing import remembered_folders
from indexer.storing.backup import Backup, check
from indexer.storing.catalogue import Catalogue, StoredRoot
from indexer.storing.database import is_damage
from indexer.storing.durability import flush
from indexer.storing.schema import SCHEMA_VERSION

SUSPECT = "suspect"
"""In the marker: damage was met while the catalogue was in use."""
LOGS = ("", "-wal", "-shm", "-journal")
"""Endings of the files that make up a database."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """The files around a catalogue; used by the one process that writes it."""

    catalogue: Path

    @property
    def backup(self) -> Backup:
        """The copy of the catalogue."""
        return Backup(self.catalogue)

    @property
    def marker(self) -> Path:
        """Stands there while a process has the catalogue open for writing."""
        return self.catalogue.with_name("catalogue.open")

    @property
    def damaged(self) -> Path:
        """The folder of a damaged catalogue; it goes when there is a new copy."""
        return self.catalogue.with_name("damaged")

    def begin(self) -> str | None:
        """Make the catalogue sound; return a sentence if it was not.

        Raises:
            OSError: the disk refused.
            sqlite3.Error: the catalogue cannot be looked at now, sound or not.
        """
        suspect = _text(self.marker)
        roots = remembered_folders.remembered(self.catalogue)
        told = None
        if self._is_damaged(suspect, roots):
            told = self._replace(roots)
        elif _is_older(self.catalogue):
            self.backup.make()
        if suspect is None:
            self.marker.touch(0o600)
        return told

    def end(self, *, sound: bool) -> None:
        """Note that the catalogue was closed; not `sound` if damage was met."""
        if sound:
            self.marker.unlink(missing_ok=True)
        else:
            self.marker.write_text(SUSPECT, "ascii")

    def back_up(self) -> None:
        """Renew the copy if it is due.

        Raises:
            StoreError: the catalogue is damaged; the older copy stays.
        """
        if self.backup.is_due and self.backup.make():
            shutil.rmtree(self.damaged, ignore_errors=True)

    def forget(self) -> None:
        """Delete every file that holds what the catalogue held before."""
        self.backup.remove()
        if self.damaged.exists():
            shutil.rmtree(self.damaged)

    def _is_damaged(self, suspect: str | None, roots: list[StoredRoot]) -> bool:
        was_used = bool(roots) or self.backup.made_at is not None
        if not self.catalogue.exists() or not self.catalogue.stat().st_size:
            return was_used
        if suspect is None and _has_the_look(self.catalogue):
            return False
        return not _is_sound(self.catalogue, thorough=suspect == SUSPECT)

    def _replace(self, roots: list[StoredRoot]) -> str:
        self._set_aside()
        if self.backup.is_sound():
            self._restore()
            made = time.strftime("%Y-%m-%d %H:%M", time.localtime(self.backup.made_at))
            return (
                "The catalogue was damaged and is now the copy from "
                f"{made}; files that changed since are read again."
            )
        self.backup.remove()
        self._begin_anew(roots)
        return (
            "The catalogue was damaged beyond use; your folders are still known and "
            "are read again from the beginning."
        )

    def _set_aside(self) -> None:
        shutil.rmtree(self.damaged, ignore_errors=True)
        self.damaged.mkdir(mode=0o700, exist_ok=True)
        # The database goes last: while it is there, all of this is done again.
        for ending in reversed(LOGS):
            file = self.catalogue.with_name(self.catalogue.name + ending)
            if file.exists():
                file.replace(self.damaged / file.name)

    def _restore(self) -> None:
        """Put a copy of the copy in place; an index belongs to the lost catalogue."""
        partial = self.catalogue.with_suffix(".partial")
        shutil.copyfile(self.backup.file, partial)
        partial.chmod(0o600)
        with closing(sqlite3.connect(partial, isolation_level=None)) as db:
            db.execute("PRAGMA journal_mode = DELETE")
            db.execute("DELETE FROM meta WHERE key LIKE '%.generation'")
        self._put_in_place(partial)

    def _begin_anew(self, roots: list[StoredRoot]) -> None:
        partial = self.catalogue.with_suffix(".partial")
        for ending in LOGS:
            partial.with_name(partial.name + ending).unlink(missing_ok=True)
        fresh = Catalogue(partial, writable=True)
        for root in roots:
            identity = (root.device, root.inode, root.volume)
            fresh.add_root(root.path, identity, root.exclude)
        fresh.close()
        self._put_in_place(partial)

    def _put_in_place(self, partial: Path) -> None:
        flush(str(partial))
        partial.replace(self.catalogue)
        if os.name != "nt":
            flush(str(self.catalogue.parent))


def _text(file: Path) -> str | None:
    try:
        return file.read_text("ascii", "replace")
    except FileNotFoundError:
        return None


def _has_the_look(catalogue: Path) -> bool:
    """Return whether a file that nobody has a reason to doubt begins as it should."""
    with catalogue.open("rb") as content:
        return content.read(16) == b"SQLite format 3\0"


def _is_sound(catalogue: Path, *, thorough: bool) -> bool:
    try:
        with closing(_opened(catalogue)) as db:
            check(db, thorough=thorough)
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            return False
        raise
    return True


def _is_older(catalogue: Path) -> bool:
    if not catalogue.exists() or not catalogue.stat().st_size:
        return False
    with closing(_opened(catalogue)) as db:
        (version,) = db.execute("PRAGMA user_version").fetchone()
    return 0 < int(version) < SCHEMA_VERSION


def _opened(catalogue: Path) -> sqlite3.Connection:
    address = f"{catalogue.absolute().as_uri()}?mode=rw"
    return sqlite3.connect(address, uri=True, isolation_level=None)
