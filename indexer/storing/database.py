"""Connections to the catalogue's SQLite file, and its errors in our words."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeAlias

from indexer.errors import StoreError
from indexer.storing.durability import disk_full
from indexer.storing.schema import SCHEMA_VERSION, known_version, prepare

BUSY_SECONDS = 30.0
Moment: TypeAlias = tuple[int, int, int]


class DamagedCatalogueError(StoreError):
    """The catalogue's content makes no sense; the next start mends it."""


class Database:
    """One SQLite file: one connection a thread, one writer at a time.

    WAL lets readers, other processes included, go on while a thread writes;
    `synchronous=FULL` makes every commit survive a power cut.
    """

    def __init__(self, file: Path, *, writable: bool) -> None:
        """Open the file, which is made if it is missing and `writable`.

        Raises:
            StoreError: the file is missing, damaged or cannot be opened.
        """
        self._file = file
        self._writable = writable
        self._local = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self._connections_lock = threading.Lock()
        self._write_lock = threading.RLock()
        self.is_sound = True
        """False once damage was met; the file is to be looked through."""
        try:
            with self._translated():
                self._open()
        except BaseException:
            self.close()
            raise

    @property
    def connection(self) -> sqlite3.Connection:
        """This thread's connection."""
        connection: sqlite3.Connection | None
        connection = getattr(self._local, "connection", None)
        if connection is None:
            connection = self._connect()
            self._local.connection = connection
        return connection

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Yield a connection for queries; all of them see one state."""
        with self._translated():
            connection = self.connection
            nested = connection.in_transaction
            if not nested:
                connection.execute("BEGIN")
            try:
                yield connection
            finally:
                if not nested and connection.in_transaction:
                    connection.execute("COMMIT")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Yield a connection in a transaction that commits as a whole or not at all."""
        with self._write_lock, self._translated():
            connection = self.connection
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            finally:
                _roll_back_what_failed(connection)

    def compact(self) -> None:
        """Write the file anew without anything that was deleted.

        Raises:
            StoreError: another process reads and does not end.
        """
        with self._write_lock, self._translated():
            connection = self.connection
            # What is written on the way holds text and stays in the library's folder.
            folder = str(self._file.absolute().parent).replace("'", "''")
            connection.execute(f"PRAGMA temp_store_directory = '{folder}'")
            connection.execute("PRAGMA temp_store = FILE")
            connection.execute("VACUUM")
            connection.execute("PRAGMA temp_store = MEMORY")
            (busy, *_), *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if busy:
            raise StoreError(
                "Another program is reading the library, so that traces of what was "
                "deleted are left; close it and try again."
            )

    def close(self) -> None:
        """Close every thread's connection."""
        with self._connections_lock:
            for connection in self._connections:
                connection.close()
            self._connections.clear()
        self._local = threading.local()

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            with translated(self._file):
                yield
        except DamagedCatalogueError:
            self.is_sound = False
            raise

    def _open(self) -> None:
        if self._writable:
            prepare(self.connection)
            return
        version = known_version(self.connection) if self._file.exists() else 0
        if not version:
            raise StoreError(
                "There is no library in {folder}. Make one with: inkling index FOLDER",
                folder=str(self._file.parent),
            )
        if version < SCHEMA_VERSION:
            raise StoreError(
                "The library in {folder} was written by an older Inkling. Run this to "
                "bring it up to date: inkling index",
                folder=str(self._file.parent),
            )

    def _connect(self) -> sqlite3.Connection:
        mode = "rwc" if self._writable else "rw"
        connection = sqlite3.connect(
            f"{self._file.absolute().as_uri()}?mode={mode}",
            uri=True,
            timeout=BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
        # A flipped byte must not hide what else a query finds; texts carry a check.
        connection.text_factory = partial(str, encoding="utf-8", errors="replace")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA cache_size = -16384")
        # What is sorted holds text, which is not to lie in a folder for such files.
        connection.execute("PRAGMA temp_store = MEMORY")
        if not self._writable:
            connection.execute("PRAGMA query_only = ON")
        with self._connections_lock:
            self._connections.append(connection)
        return connection


def moment(db: sqlite3.Connection) -> Moment:
    """Return what is the same only until something is written, by whoever it is.

    Of one connection: another one's moments are different ones. To be asked within a
    transaction, so that it is the moment of what is read there.
    """
    (others,) = db.execute("PRAGMA data_version").fetchone()
    return id(db), others, db.total_changes


def _roll_back_what_failed(connection: sqlite3.Connection) -> None:
    """End a transaction that is still open, also after a commit that was refused."""
    if connection.in_transaction:
        connection.execute("ROLLBACK")


REFUSALS = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What SQLite raises; the second where its own message quotes damaged bytes."""


@contextmanager
def translated(file: Path) -> Iterator[None]:
    """Turn SQLite's errors into sentences.

    Raises:
        DiskFullError: no space left for the catalogue.
        StoreError: the catalogue is damaged or cannot be read or written.
    """
    try:
        yield
    except REFUSALS as error:
        if _code(error) == sqlite3.SQLITE_FULL:
            raise disk_full(file.parent, error) from error
        if is_damage(error):
            raise DamagedCatalogueError(
                f"The catalogue {file} is damaged. It is mended when Inkling starts "
                "the next time, or by: inkling rebuild; "
                "your own files are not affected.",
                str(error),
            ) from error
        if isinstance(error, sqlite3.OperationalError) and _code(error) in _MACHINE:
            raise StoreError(
                "The catalogue {file} cannot be used: {reason}.",
                str(error),
                file=str(file),
                reason=str(error),
            ) from error
        raise


def is_damage(error: Exception) -> bool:
    """Return whether SQLite says that the content of a file makes no sense."""
    if isinstance(error, UnicodeDecodeError):
        return True
    if not hasattr(error, "sqlite_errorcode"):
        return type(error) is sqlite3.DatabaseError
    return _code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


_MACHINE = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
}
"""Codes that the computer causes; any other is a fault in our statements."""


def _code(error: Exception) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
