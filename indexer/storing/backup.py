"""A copy of the catalogue in the library, for the day the catalogue is damaged."""

import os
import shutil
import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path

from indexer.storing.database import translated
from indexer.storing.durability import disk_errors, put_in_place

DAY_SECONDS = 86400.0
ROOM = 2
"""The copy is made only where the disk has room for so many of it."""


class Backup:
    """The one copy that is kept; a newer one takes its place when it is whole."""

    def __init__(self, catalogue: Path) -> None:
        self._catalogue = catalogue
        self.file = catalogue.with_name("catalogue.copy")
        """A database of its own, without a log beside it."""

    @property
    def made_at(self) -> float | None:
        """When the copy was made, if there is one."""
        try:
            return self.file.stat().st_mtime
        except FileNotFoundError:
            return None

    @property
    def is_due(self) -> bool:
        """Whether there is no copy of today."""
        made_at = self.made_at
        # A copy from the future says nothing about its age.
        return made_at is None or not 0 <= time.time() - made_at < DAY_SECONDS

    def make(self) -> bool:
        """Copy the catalogue while it is in use; return whether there is room for it.

        Raises:
            StoreError: the catalogue is damaged or the disk refused; the older copy
                stays.
        """
        size = self._catalogue.stat().st_size
        if shutil.disk_usage(self._catalogue.parent).free < ROOM * size:
            return False
        partial = self.file.with_suffix(".partial")
        try:
            with translated(self._catalogue), disk_errors(self._catalogue.parent):
                _copy(self._catalogue, partial)
                require_sound(partial)
                put_in_place(partial, self.file)
        finally:
            # What cannot be deleted now is overwritten by the next copy.
            with suppress(OSError):
                partial.unlink(missing_ok=True)
        return True

    def is_sound(self) -> bool:
        """Return whether there is a copy that can be used."""
        try:
            require_sound(self.file)
        except (sqlite3.Error, UnicodeDecodeError, FileNotFoundError):
            return False
        return True

    def remove(self) -> None:
        """Delete the copy."""
        self.file.unlink(missing_ok=True)
        self.file.with_suffix(".partial").unlink(missing_ok=True)


def require_sound(file: Path, *, thorough: bool = False) -> None:
    """Look through a database that nobody has open and that has no log.

    Raises:
        FileNotFoundError: there is none.
        sqlite3.DatabaseError: it is damaged, or not a catalogue at all.
        UnicodeDecodeError: it is damaged, and SQLite's message quotes the damage.
    """
    if not file.exists():
        raise FileNotFoundError(file)
    address = f"{file.absolute().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as db:
        check(db, thorough=thorough)


def check(db: sqlite3.Connection, *, thorough: bool) -> None:
    """Look through an open database.

    Raises:
        sqlite3.DatabaseError: it is damaged, or not a catalogue at all.
        UnicodeDecodeError: it is damaged, and SQLite's message quotes the damage.
    """
    kind = "integrity_check" if thorough else "quick_check"
    ((found, *_),) = db.execute(f"PRAGMA {kind}(1)").fetchall()
    if found != "ok":
        raise sqlite3.DatabaseError(found)
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if not version:
        raise sqlite3.DatabaseError("There are no tables.")
    # SQLite's own look stops at the tables behind the index of names.
    db.execute("SELECT COUNT(*) FROM names WHERE rowid > 0").fetchone()


def _copy(source: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    address = f"{source.absolute().as_uri()}?mode=rw"
    with (
        closing(sqlite3.connect(address, uri=True)) as reading,
        closing(sqlite3.connect(target)) as writing,
    ):
        # The whole file is flushed at the end.
        writing.execute("PRAGMA synchronous = OFF")
        reading.backup(writing)
