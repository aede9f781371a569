"""Pages that are pictures: which wait to be read, and what was read in them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from sqlite3 import Connection

from indexer.records import Document
from indexer.storing.catalogue import Catalogue

SCANNED_PAGES = "scanned_pages"
"""The field of a document's metadata that names them, as in `3,7-9`."""
MOST_PAGES = 10_000

_RANGE = re.compile(r"(\d{1,6})(?:-(\d{1,6}))?")


@dataclass(frozen=True, slots=True)
class Scan:
    """A page that waits to be read."""

    file_id: int
    path: bytes
    root_id: int
    content_hash: bytes
    document: int
    """Ordinal in the file."""
    member: str | None
    page: int
    position: int | None
    """Of the mail in its mailbox, for a document of a mail."""


def next_scan(catalogue: Catalogue) -> Scan | None:
    """Return a page that waits, those of the most recent files first."""
    with catalogue.reading() as db:
        row = db.execute(_NEXT).fetchone()
    return Scan(*row) if row else None


def waiting_scans(catalogue: Catalogue) -> int:
    """Return how many pages wait."""
    with catalogue.reading() as db:
        return int(db.execute("SELECT COUNT(*) FROM scans").fetchone()[0])


def keep_text(catalogue: Catalogue, scan: Scan, text: str) -> list[bytes]:
    """Remember what a page says, for all files with this content.

    Returns the files that are to be read again because this was their last page.
    """
    content = (scan.content_hash,)
    with catalogue.writing() as db:
        db.execute(
            "INSERT OR REPLACE INTO recognised VALUES (?,?,?,?)",
            (*content, scan.document, scan.page, text),
        )
        db.execute(_READ, (scan.document, scan.page, *content))
        if db.execute(_LEFT, content).fetchone():
            return []
        again = db.execute(_FILES, content).fetchall()
        db.executemany(
            "UPDATE files SET reader = 0 WHERE id IN (?, ?)",
            [(file_id, mailbox) for file_id, mailbox, _ in again],
        )
    return [path for _, _, path in again]


def give_up(catalogue: Catalogue, file_id: int) -> None:
    """Let a file wait no longer; it waits again when it has been read again."""
    with catalogue.writing() as db:
        db.execute("DELETE FROM scans WHERE file_id = ?", (file_id,))


def texts(catalogue: Catalogue, content_hash: bytes) -> dict[tuple[int, int], str]:
    """Return what was read in the pages of a content, by document and page."""
    with catalogue.reading() as db:
        rows = db.execute(_TEXTS, (content_hash,)).fetchall()
    return {(document, page): text for document, page, text in rows}


def drop_unused(catalogue: Catalogue) -> None:
    """Forget what was read in files that are gone."""
    with catalogue.writing() as db:
        db.execute(_DROP)


def write_scans(
    db: Connection,
    file_id: int,
    content_hash: bytes | None,
    documents: Sequence[Document],
) -> None:
    """Note the pages that wait to be read, in the caller's transaction."""
    if content_hash is None:
        return
    db.executemany(
        _WAIT,
        [
            (file_id, ordinal, page, content_hash, ordinal, page)
            for ordinal, document in enumerate(documents)
            for page in scanned_pages(document.metadata)
        ],
    )


def scanned_pages(metadata: Mapping[str, str]) -> Iterator[int]:
    """Yield the pages of a document that are pictures."""
    for first, last in _RANGE.findall(metadata.get(SCANNED_PAGES, "")):
        start = int(first)
        yield from range(start, min(int(last or first), start + MOST_PAGES) + 1)


_NEXT = """
SELECT s.file_id, f.path, f.root_id, f.content_hash, s.document, d.member, s.page,
       f.position
FROM scans s JOIN files f ON f.id = s.file_id
JOIN documents d ON d.file_id = s.file_id AND d.ordinal = s.document
ORDER BY f.mtime_ns DESC, s.file_id, s.document, s.page LIMIT 1
"""
_TEXTS = "SELECT document, page, text FROM recognised WHERE content_hash = ?"
_READ = """
DELETE FROM scans WHERE document = ? AND page = ?
AND file_id IN (SELECT id FROM files WHERE content_hash = ?)
"""
_LEFT = """
SELECT 1 FROM scans WHERE file_id IN (SELECT id FROM files WHERE content_hash = ?)
LIMIT 1
"""
_FILES = "SELECT id, mailbox, path FROM files WHERE content_hash = ?"
_DROP = """
DELETE FROM recognised
WHERE content_hash NOT IN (SELECT content_hash FROM files WHERE content_hash NOT NULL)
"""
_WAIT = """
INSERT OR IGNORE INTO scans SELECT ?, ?, ? WHERE NOT EXISTS
(SELECT 1 FROM recognised WHERE content_hash = ? AND document = ? AND page = ?)
"""
