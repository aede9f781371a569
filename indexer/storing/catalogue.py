"""Folders and files: what the catalogue knows of the disk."""

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from indexer.document_records import FileProblem
from indexer.errors import UsageError
from indexer.records import FileStamp, ProblemCode
from indexer.storing import outbox
from indexer.storing.database import Database
from indexer.storing.names import name_words
from indexer.storing.problem_text import told


@dataclass(frozen=True, slots=True)
class StoredRoot:
    """An included folder."""

    root_id: int
    path: bytes
    device: int
    inode: int
    volume: int
    exclude: tuple[str, ...]
    """Lines of a gitignore file; those that begin with `!` bring back."""
    online: bool
    gitignore: bool = False
    """Whether the tree's own gitignore files leave files out, too."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file as it was when it was last read."""

    file_id: int
    path: bytes
    version: int
    stamp: FileStamp
    checked_ns: int
    """Wall clock just before the file was read."""
    content_hash: bytes | None
    reader: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the library holds."""

    files: int
    documents: int
    passages: int
    embedded: int
    waiting: int
    problems: int
    content_bytes: int


class Catalogue:
    """The truth about one library; all else is derived from it."""

    def __init__(self, file: Path, *, writable: bool) -> None:
        """Open the catalogue.

        Raises:
            StoreError: it is missing, damaged, newer than the program or unusable.
        """
        self._database = Database(file, writable=writable)

    @property
    def is_sound(self) -> bool:
        """Whether no damage was met so far."""
        return self._database.is_sound

    def reading(self) -> AbstractContextManager[Connection]:
        """Queries that see one state."""
        return self._database.reading()

    def writing(self) -> AbstractContextManager[Connection]:
        """Changes that happen as a whole or not at all."""
        return self._database.writing()

    def compact(self) -> None:
        """Leave nothing of what was deleted in the file.

        Raises:
            StoreError: another process reads and does not end.
        """
        with self.writing() as db:
            # The words of names are deleted by marks until they are merged.
            db.execute("INSERT INTO names (names) VALUES ('optimize')")
        self._database.compact()

    def close(self) -> None:
        """Close every connection."""
        self._database.close()

    def roots(self) -> list[StoredRoot]:
        """Return the included folders, oldest first."""
        with self.reading() as db:
            rows = db.execute(
                "SELECT id, path, device, inode, volume, exclude, online, gitignore "
                "FROM roots ORDER BY id"
            ).fetchall()
        return [
            StoredRoot(
                root_id,
                path,
                device,
                inode,
                volume,
                tuple(json.loads(exclude)),
                on == 1,
                git == 1,
            )
            for root_id, path, device, inode, volume, exclude, on, git in rows
        ]

    def add_root(
        self,
        path: bytes,
        identity: tuple[int, int, int],
        exclude: Iterable[str] = (),
        *,
        gitignore: bool = False,
    ) -> None:
        """Include a folder, or give an included one its new rules and identity.

        `identity` is (device, inode, volume).
        """
        with self.writing() as db:
            db.execute(
                "INSERT INTO roots (path, device, inode, volume, exclude, gitignore) "
                "VALUES (?,?,?,?,?,?) ON CONFLICT (path) DO UPDATE SET "
                "device = excluded.device, inode = excluded.inode, "
                "volume = excluded.volume, exclude = excluded.exclude, "
                "gitignore = excluded.gitignore, online = 1",
                (path, *identity, json.dumps(list(exclude)), gitignore),
            )

    def set_rules(
        self, root_id: int, exclude: Iterable[str], *, gitignore: bool
    ) -> None:
        """Let other files of an included folder count from now on."""
        with self.writing() as db:
            db.execute(
                "UPDATE roots SET exclude = ?, gitignore = ? WHERE id = ?",
                (json.dumps(list(exclude)), gitignore, root_id),
            )

    def absorb_roots(self, path: bytes) -> None:
        """Let a root take over the roots inside it, with their files."""
        with self.writing() as db:
            inner = db.execute(
                "SELECT id FROM roots WHERE path BETWEEN ? AND ? AND path <> ?",
                (*paths_inside(path), path),
            ).fetchall()
            for (root_id,) in inner:
                db.execute(
                    "UPDATE files SET root_id = (SELECT id FROM roots WHERE path = ?) "
                    "WHERE root_id = ?",
                    (path, root_id),
                )
                db.execute("DELETE FROM roots WHERE id = ?", (root_id,))

    def set_online(self, root_id: int, *, online: bool) -> None:
        """Remember whether a folder can be reached."""
        with self.writing() as db:
            db.execute("UPDATE roots SET online = ? WHERE id = ?", (online, root_id))

    def remove_root(self, path: bytes) -> int:
        """Take a folder and its files out; return how many files went.

        Raises:
            UsageError: the folder is not included.
        """
        with self.writing() as db:
            row = db.execute("SELECT id FROM roots WHERE path = ?", (path,)).fetchone()
            if row is None:
                raise UsageError("This folder is not in the library.")
            files = db.execute(
                "SELECT id FROM files WHERE root_id = ? AND mailbox IS NULL", row
            ).fetchall()
            for (file_id,) in files:
                drop(db, file_id)
            db.execute("DELETE FROM roots WHERE id = ?", row)
        return len(files)

    def files(self, root_id: int) -> Iterator[StoredFile]:
        """Yield what is known of every file of a root."""
        with self.reading() as db:
            rows = db.execute(f"{_FILE} AND root_id = ?", (root_id,)).fetchall()
        return map(_stored_file, rows)

    def files_below(self, root_id: int, paths: Iterable[bytes]) -> Iterator[StoredFile]:
        """Yield what is known of these paths, folders with all below them."""
        with self.reading() as db:
            rows = [
                row
                for path in paths
                for first, last in ((path, path), paths_inside(path))
                for row in db.execute(_BETWEEN, (first, last, root_id))
            ]
        return map(_stored_file, rows)

    def file_at(self, path: bytes) -> StoredFile | None:
        """Return what is known of one path."""
        with self.reading() as db:
            row = db.execute(f"{_FILE} AND path = ?", (path,)).fetchone()
        return _stored_file(row) if row else None

    def files_with_content(self, content_hash: bytes, reader: int) -> list[StoredFile]:
        """Return the files with this very content, read by these readers."""
        with self.reading() as db:
            rows = db.execute(
                f"{_FILE} AND content_hash = ? AND reader = ?",
                (content_hash, reader),
            ).fetchall()
        return list(map(_stored_file, rows))

    def move(self, file_id: int, path: bytes, root_id: int, stamp: FileStamp) -> None:
        """Give a file its new path; its passages and vectors stay."""
        with self.writing() as db:
            other = db.execute(_ID, (path,)).fetchone()
            if other is not None and other[0] != file_id:
                drop(db, other[0])
            db.execute(
                "UPDATE files SET path = ?, root_id = ? WHERE ? IN (id, mailbox)",
                (path, root_id, file_id),
            )
            _restamp(db, file_id, stamp)
            write_name(db, file_id, path)

    def restamp(self, file_id: int, stamp: FileStamp, checked_ns: int) -> None:
        """Remember the stamp of a file whose content is the same.

        `checked_ns` is the wall clock just before the content was looked at.
        """
        with self.writing() as db:
            _restamp(db, file_id, stamp)
            db.execute(
                "UPDATE files SET checked_ns = ? WHERE id = ?", (checked_ns, file_id)
            )

    def remove(self, paths: Iterable[bytes]) -> int:
        """Take files out; return how many there were."""
        gone = 0
        with self.writing() as db:
            for path in paths:
                row = db.execute(_ID, (path,)).fetchone()
                if row is not None:
                    drop(db, row[0])
                    gone += 1
        return gone

    def counts(self) -> Counts:
        """Count what the library holds."""
        with self.reading() as db:
            return Counts(*db.execute(_COUNTS).fetchone())

    def state(self) -> int:
        """Return a number that changes when another thread or process has written.

        Comparable only with numbers that the same thread got.
        """
        with self.reading() as db:
            return int(db.execute("PRAGMA data_version").fetchone()[0])

    def counts_by_root(self) -> dict[int, tuple[int, int, bool]]:
        """Return files and problems of each root, and whether all files were read."""
        with self.reading() as db:
            rows = db.execute(
                "SELECT root_id, SUM(mailbox IS NULL), COUNT(problem_code), "
                "MIN(mailbox IS NOT NULL OR reader > 0) FROM files GROUP BY 1"
            ).fetchall()
        return {
            root_id: (files, wrong, bool(read)) for root_id, files, wrong, read in rows
        }

    def problems(self, limit: int, folder: bytes = b"") -> list[FileProblem]:
        """Return what could not be (fully) indexed, newest first; below a folder."""
        paths = paths_inside(folder) if folder else (b"", b"\xff")
        with self.reading() as db:
            rows = db.execute(_PROBLEMS, (*paths, *paths, limit)).fetchall()
        return [
            FileProblem(_shown(path), member, ProblemCode(code), summary, since, said)
            for path, member, code, stored, since in rows
            for summary, said in [told(stored)]
        ]

    def meta(self, key: str) -> str | None:
        """Return a remembered value."""
        with self.reading() as db:
            row = db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def set_meta(self, key: str, value: str) -> None:
        """Remember a value."""
        with self.writing() as db:
            put_meta(db, key, value)


def put_meta(connection: Connection, key: str, value: str) -> None:
    """Remember a value, in the caller's transaction."""
    connection.execute(
        "INSERT INTO meta VALUES (?,?) "
        "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, value),
    )


def write_name(connection: Connection, file_id: int, path: bytes) -> None:
    """Make a file findable by the words of its name, in the caller's transaction."""
    connection.execute("DELETE FROM names WHERE rowid = ?", (file_id,))
    connection.execute(
        "INSERT INTO names (rowid, name) VALUES (?,?)",
        (file_id, name_words(_shown(path))),
    )


def paths_inside(folder: bytes) -> tuple[bytes, bytes]:
    """Return the range of paths below a folder; the top of a disk ends in `/`."""
    separator = os.fsencode(os.sep)
    prefix = folder if folder.endswith(separator) else folder + separator
    return prefix, prefix + b"\xff" * 8


def drop(connection: Connection, file_id: int) -> None:
    """Take a file out, a mailbox with its mails, in the caller's transaction."""
    mails = connection.execute("SELECT id FROM files WHERE mailbox = ?", (file_id,))
    for (mail_id,) in mails.fetchall():
        drop(connection, mail_id)
    ids = outbox.chunk_range(file_id)
    connection.execute("DELETE FROM waiting WHERE chunk_id BETWEEN ? AND ?", ids)
    connection.execute("DELETE FROM former_keys WHERE chunk_id BETWEEN ? AND ?", ids)
    connection.execute("DELETE FROM passages WHERE chunk_id BETWEEN ? AND ?", ids)
    connection.execute("DELETE FROM names WHERE rowid = ?", (file_id,))
    connection.execute("DELETE FROM files WHERE id = ?", (file_id,))
    for leg in outbox.Leg:
        outbox.put(connection, leg, file_id, None, (0, -1))


def _restamp(connection: Connection, file_id: int, stamp: FileStamp) -> None:
    connection.execute(
        "UPDATE files SET device = ?, inode = ?, size = ?, mtime_ns = ?, ctime_ns = ? "
        "WHERE id = ?",
        (
            stamp.device,
            stamp.inode,
            stamp.size,
            stamp.mtime_ns,
            stamp.ctime_ns,
            file_id,
        ),
    )


def _stored_file(row: tuple[Any, ...]) -> StoredFile:
    file_id, path, version, *stamp, checked_ns, content_hash, reader = row
    return StoredFile(
        file_id, path, version, FileStamp(*stamp), checked_ns, content_hash, reader
    )


def _shown(path: bytes) -> str:
    return path.decode("utf-8", "surrogateescape")


_FILE = (
    "SELECT id, path, version, device, inode, size, mtime_ns, ctime_ns, checked_ns, "
    "content_hash, reader FROM files WHERE mailbox IS NULL"
)
# The plus keeps SQLite from walking through all files of the root instead.
_BETWEEN = f"{_FILE} AND path BETWEEN ? AND ? AND +root_id = ?"
_ID = "SELECT id FROM files WHERE path = ? AND mailbox IS NULL"
_COUNTS = """
SELECT (SELECT COUNT(*) FROM files WHERE mailbox IS NULL),
       (SELECT COUNT(*) FROM documents),
       (SELECT COUNT(*) FROM passages),
       (SELECT COUNT(vector_key) FROM passages) - (SELECT COUNT(*) FROM waiting),
       (SELECT COUNT(*) FROM waiting),
       (SELECT COUNT(problem_code) FROM files) +
       (SELECT COUNT(problem_code) FROM documents WHERE ordinal > 0),
       (SELECT COALESCE(SUM(size), 0) FROM files WHERE mailbox IS NULL)
"""
_PROBLEMS = """
SELECT path, (SELECT member FROM documents WHERE file_id = id AND ordinal = 0),
       problem_code, problem_summary, read_at
FROM files WHERE problem_code IS NOT NULL AND path BETWEEN ? AND ?
UNION ALL
SELECT f.path, d.member, d.problem_code, d.problem_summary, f.read_at
FROM documents d JOIN files f ON f.id = d.file_id
WHERE d.ordinal > 0 AND d.problem_code IS NOT NULL AND path BETWEEN ? AND ?
ORDER BY 5 DESC, 1 LIMIT ?
"""
