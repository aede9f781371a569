"""Files that were found and not read yet: found by name at once."""

import json
import os
import time
from collections.abc import Callable, Iterable

from indexer.records import FoundFile
from indexer.storing.catalogue import Catalogue, write_name

UNREAD = 0
"""As the version of the readers, which no reader has: the file is to be read."""


def record_found(
    catalogue: Catalogue,
    root_id: int,
    files: Iterable[FoundFile],
    kind_of: Callable[[str], str],
) -> None:
    """Make files findable by name that the catalogue does not know, and only those."""
    now = time.time()
    with catalogue.writing() as db:
        for file in files:
            stamp, name = file.stamp, os.fsdecode(os.path.basename(file.path))
            row = db.execute(
                _FOUND,
                (
                    file.path,
                    stamp.device,
                    stamp.inode,
                    stamp.size,
                    stamp.mtime_ns,
                    stamp.ctime_ns,
                    UNREAD,
                    kind_of(name),
                    now,
                    root_id,
                ),
            ).fetchone()
            if row is not None:
                write_name(db, row[0], file.path)


def names_of(
    catalogue: Catalogue, root_id: int, inodes: Iterable[int]
) -> list[tuple[bytes, int]]:
    """Return each path in a root that is known to lead to these inodes, with its own.

    This walks through all files of the root: ask for many at a time.
    """
    wanted = json.dumps(list(inodes))
    if wanted == "[]":
        return []
    with catalogue.reading() as db:
        return db.execute(_NAMES, (root_id, wanted)).fetchall()


_NAMES = """
SELECT path, inode FROM files
WHERE root_id = ? AND mailbox IS NULL AND inode IN (SELECT value FROM json_each(?))
"""
_FOUND = """
INSERT INTO files (root_id, path, version, device, inode, size, mtime_ns, ctime_ns,
    checked_ns, reader, kind, read_at)
SELECT id, ?, 1, ?, ?, ?, ?, ?, 0, ?, ?, ? FROM roots WHERE id = ?
ON CONFLICT (path) WHERE mailbox IS NULL DO NOTHING
RETURNING id
"""
