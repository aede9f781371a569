"""Which documents meet a condition, decided by the catalogue alone."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice

from indexer.storing.catalogue import Catalogue
from indexer.storing.condition_sql import Statement
from indexer.storing.conditions import Condition, Holds
from indexer.storing.outbox import POSITION_BITS

DocumentKeys = frozenset[int]
"""`file id << 20 | ordinal of the document in it`."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The documents that meet a condition."""

    documents: DocumentKeys
    files: frozenset[int]
    share: float
    """Of all files, 0 to 1."""

    def has(self, file_id: int, ordinal: int) -> bool:
        """Return whether a document is among them."""
        return document_key(file_id, ordinal) in self.documents


@dataclass(frozen=True, slots=True)
class SelectedDocument:
    """A document with what a result shows of it."""

    file_id: int
    ordinal: int
    first_passage: int | None
    path: bytes
    member: str | None
    kind: str
    title: str
    mtime_ns: int


def document_key(file_id: int, ordinal: int) -> int:
    """Return the number by which a selection knows a document."""
    return file_id << POSITION_BITS | ordinal


def select(
    catalogue: Catalogue,
    condition: Condition,
    holding: Callable[[Holds], DocumentKeys],
) -> Selection:
    """Return the documents that meet a condition; `holding` looks words up."""
    statement = Statement(condition, holding)
    with catalogue.reading() as db:
        statement.prepare(db)
        keys = [
            key
            for (key,) in db.execute(
                f"{_SELECT} WHERE {statement.sql}", statement.values
            )
        ]
        (files,) = db.execute("SELECT COUNT(*) FROM files").fetchone()
    ids = frozenset(key >> POSITION_BITS for key in keys)
    return Selection(frozenset(keys), ids, len(ids) / max(files, 1))


def newest(
    catalogue: Catalogue, selection: Selection, count: int
) -> list[SelectedDocument]:
    """Return the newest documents of a selection, newest first."""
    with catalogue.reading() as db:
        ordered = (key for (key,) in db.execute(_NEWEST) if key in selection.documents)
        return [
            SelectedDocument(
                *db.execute(
                    _DESCRIBED, (key >> POSITION_BITS, key & _ORDINAL)
                ).fetchone()
            )
            for key in islice(ordered, count)
        ]


_ORDINAL = (1 << POSITION_BITS) - 1
_FROM = """
FROM documents d JOIN files f ON f.id = d.file_id
LEFT JOIN mails m ON m.file_id = d.file_id AND m.ordinal = d.ordinal
"""
_KEY = "d.file_id << 20 | d.ordinal"
_SELECT = f"SELECT {_KEY} {_FROM}"
_NEWEST = f"{_SELECT} ORDER BY COALESCE(m.sent, f.mtime_ns / 1e9) DESC, 1"
_DESCRIBED = """
SELECT d.file_id, d.ordinal,
    (SELECT MIN(chunk_id) FROM passages p WHERE p.document = d.ordinal
     AND p.chunk_id BETWEEN f.id << 20 AND (f.id + 1 << 20) - 1),
    f.path, d.member, d.kind, d.title, f.mtime_ns
FROM documents d JOIN files f ON f.id = d.file_id
WHERE d.file_id = ? AND d.ordinal = ?
"""
