"""Sees to it that the catalogue is sound before it is opened, whatever happened to it.

A file beside the catalogue says that a process has it open. If it is still there at
the next start, that process was killed or lost its power, and the catalogue is looked
through. A damaged one is set aside; the copy takes its place, or an empty catalogue
with the same folders, which are then read again.
"""

import logging
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from indexer.errors import StoreError
from indexer.sentences import Said
from indexer.storing import remembered_folders
from indexer.storing.backup import Backup, check
from indexer.storing.catalogue import Catalogue, StoredRoot
from indexer.storing.database import REFUSALS, is_damage, translated
from indexer.storing.durability import disk_errors, flush_folder, put_in_place
from indexer.storing.schema import SCHEMA_VERSION

logger = logging.getLogger(__name__)

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

    def begin(self) -> Said | None:
        """Make the catalogue sound; return a sentence if it was not.

        Raises:
            StoreError: the disk refused, or the catalogue cannot be looked at now.
        """
        told = None
        with translated(self.catalogue), disk_errors(self.catalogue.parent):
            suspect = _text(self.marker)
            roots = remembered_folders.remembered(self.catalogue)
            if self._is_damaged(suspect, roots):
                told = self._replace(roots)
            elif _version(self.catalogue) in range(1, SCHEMA_VERSION):
                self.backup.make()
            self.marker.write_text("", "ascii")
            flush_folder(self.marker.parent)
        return told

    def end(self, *, sound: bool) -> None:
        """Note that the catalogue was closed; not `sound` if damage was met."""
        # A marker that cannot be changed stays, and costs the next start a look.
        with suppress(OSError):
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

    def back_up_quietly(self) -> None:
        """Renew the copy if that is due and possible."""
        try:
            self.back_up()
        except StoreError as error:
            logger.info("No copy was made: %s", type(error).__name__)

    def forget(self) -> None:
        """Delete every file that holds what the catalogue held before.

        Raises:
            StoreError: the system refused.
        """
        with disk_errors(self.catalogue.parent):
            self.backup.remove()
            _delete(self.catalogue.with_suffix(".partial"), LOGS)
            if self.damaged.exists():
                shutil.rmtree(self.damaged)

    def _is_damaged(self, suspect: str | None, roots: list[StoredRoot]) -> bool:
        was_used = bool(roots) or self.backup.made_at is not None
        if not self.catalogue.exists():
            _delete(self.catalogue, LOGS[1:])
            return was_used
        with suppress(*REFUSALS):
            if not was_used and not _version(self.catalogue):
                return False
        if suspect is None and _has_the_look(self.catalogue):
            return False
        return not _is_sound(self.catalogue, thorough=suspect == SUSPECT)

    def _replace(self, roots: list[StoredRoot]) -> Said:
        self._set_aside()
        if self.backup.is_sound():
            self._restore()
            made = time.strftime("%Y-%m-%d %H:%M", time.localtime(self.backup.made_at))
            return Said(
                "The catalogue was damaged and is now the copy from {made}; files that "
                "changed since are read again.",
                {"made": made},
            )
        self.backup.remove()
        self._begin_anew(roots)
        if roots:
            return Said(
                "The catalogue was damaged and could not be repaired; your folders are "
                "read again from the beginning, and your own files are not affected."
            )
        return Said(
            "The catalogue was damaged and could not be repaired; the folders that you "
            "add again are read again from the beginning, and your own files are not "
            "affected."
        )

    def _set_aside(self) -> None:
        shutil.rmtree(self.damaged, ignore_errors=True)
        self.damaged.mkdir(mode=0o700, exist_ok=True)
        # The database goes first: once it is gone, all of this is done again.
        for ending in LOGS:
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
            db.execute("DELETE FROM meta WHERE key LIKE 'outbox.%'")
            db.execute("DELETE FROM meta WHERE key = 'meaning.successor'")
        put_in_place(partial, self.catalogue)

    def _begin_anew(self, roots: list[StoredRoot]) -> None:
        partial = self.catalogue.with_suffix(".partial")
        _delete(partial, LOGS)
        fresh = Catalogue(partial, writable=True)
        for root in roots:
            identity = (root.device, root.inode, root.volume)
            fresh.add_root(root.path, identity, root.exclude, gitignore=root.gitignore)
        fresh.close()
        put_in_place(partial, self.catalogue)


def doubt(catalogue: Path) -> None:
    """Have the next start look through the catalogue thoroughly.

    Raises:
        StoreError: the disk refused.
    """
    with disk_errors(catalogue.parent):
        if catalogue.exists():
            Keeping(catalogue).marker.write_text(SUSPECT, "ascii")


@contextmanager
def opened_soundly(
    file: Path, *, copy_at_end: bool
) -> Iterator[tuple[Catalogue, Said | None]]:
    """Open a catalogue for writing; yield it with what a person is to be told.

    With `copy_at_end` the copy is renewed, if that is due, when all went well.

    Raises:
        StoreError: the catalogue cannot be used, or is newer than the program.
    """
    keeping = Keeping(file)
    told = keeping.begin()
    catalogue = None
    sound = False
    try:
        catalogue = Catalogue(file, writable=True)
        remembered_folders.remember(file, catalogue.roots())
        yield catalogue, told
        if copy_at_end:
            keeping.back_up_quietly()
    finally:
        if catalogue is not None:
            sound = catalogue.is_sound
            catalogue.close()
        keeping.end(sound=sound)


def _text(file: Path) -> str | None:
    try:
        return file.read_text("ascii", "replace")
    except FileNotFoundError:
        return None


def _has_the_look(catalogue: Path) -> bool:
    """Return whether a file that nobody has a reason to doubt can be opened at all.

    SQLite notices at once when the file is shorter than its header says.
    """
    with catalogue.open("rb") as content:
        if content.read(16) != b"SQLite format 3\0":
            return False
    try:
        _version(catalogue)
    except REFUSALS as error:
        if is_damage(error):
            return False
        raise
    return True


def _is_sound(catalogue: Path, *, thorough: bool) -> bool:
    try:
        with closing(_opened(catalogue)) as db:
            check(db, thorough=thorough)
    except REFUSALS as error:
        if is_damage(error):
            return False
        raise
    return True


def _version(catalogue: Path) -> int:
    if not catalogue.exists():
        return 0
    with closing(_opened(catalogue)) as db:
        return int(db.execute("PRAGMA user_version").fetchone()[0])


def _opened(catalogue: Path) -> sqlite3.Connection:
    address = f"{catalogue.absolute().as_uri()}?mode=rw"
    return sqlite3.connect(address, uri=True, isolation_level=None)


def _delete(file: Path, endings: tuple[str, ...]) -> None:
    for ending in endings:
        file.with_name(file.name + ending).unlink(missing_ok=True)
