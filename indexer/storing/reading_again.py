"""Files that are to be read again, although nothing about them has changed."""

from collections.abc import Iterable

from indexer.storing.catalogue import Catalogue
from indexer.storing.found_files import UNREAD


def mark_unread(catalogue: Catalogue, paths: Iterable[bytes]) -> list[bytes]:
    """Forget that files were read; return all that are to be read, copies among them.

    A copy would otherwise pass its old reading on. Of a mailbox those mails are read
    again that had a problem.
    """
    again: dict[bytes, None] = {}
    with catalogue.writing() as db:
        for path in paths:
            copies = db.execute(_WITH_COPIES, {"path": path}).fetchall()
            for file_id, copy in copies:
                db.execute(_UNREAD, {"unread": UNREAD, "id": file_id})
                again[copy] = None
    return list(again)


_WITH_COPIES = """
SELECT id, path FROM files WHERE mailbox IS NULL AND (path = :path OR content_hash = (
    SELECT content_hash FROM files WHERE path = :path AND mailbox IS NULL))
"""
_UNREAD = """
UPDATE files SET reader = :unread
WHERE id = :id OR (mailbox = :id AND problem_code IS NOT NULL)
"""
