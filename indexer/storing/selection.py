"""Which documents meet a condition, decided by the catalogue alone."""

import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass
from itertools import islice

import numpy as np

from indexer.storing.catalogue import Catalogue
from indexer.storing.condition_sql import ALL_TABLES, Statement
from indexer.storing.conditions import All, Condition, Either, Holds, Not
from indexer.storing.database import Moment, moment
from indexer.storing.id_set import IdSet
from indexer.storing.outbox import POSITION_BITS

DocumentKeys = Collection[int]
"""`file id << 20 | ordinal of the document in it`."""
KEPT = 4
"""Selections that are kept: a person types on behind the same filter."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The documents that meet a condition."""

    documents: IdSet
    """Their keys."""
    files: IdSet
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
    size: int = 0
    """Bytes of the file."""
    inode: int = 0


def document_key(file_id: int, ordinal: int) -> int:
    """Return the number by which a selection knows a document."""
    return file_id << POSITION_BITS | ordinal


class Selections:
    """Selects documents, and knows the last selections until something is written."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._kept: dict[Condition, tuple[Moment, Selection]] = {}
        self._lock = threading.Lock()

    def select(
        self, condition: Condition, holding: Callable[[Holds], DocumentKeys]
    ) -> Selection:
        """Return the documents that meet a condition; `holding` looks words up."""
        if asks_words(condition):
            return select(self._catalogue, condition, holding)
        with self._catalogue.reading() as db:
            now = moment(db)
            with self._lock:
                taken, selection = self._kept.pop(condition, (None, None))
            if selection is None or taken != now:
                selection = select(self._catalogue, condition, holding)
        with self._lock:
            self._kept[condition] = now, selection
            for oldest in list(self._kept)[:-KEPT]:
                del self._kept[oldest]
        return selection


def select(
    catalogue: Catalogue,
    condition: Condition,
    holding: Callable[[Holds], DocumentKeys],
) -> Selection:
    """Return the documents that meet a condition; `holding` looks words up."""
    statement = Statement(condition, holding)
    with catalogue.reading() as db:
        statement.prepare(db)
        # One long row: fifty thousand rows take SQLite and Python four times as long.
        (listed,) = db.execute(
            f"SELECT group_concat({_KEY}) {statement.tables} WHERE {statement.sql}",
            statement.values,
        ).fetchone()
        (files,) = db.execute("SELECT COUNT(*) FROM files").fetchone()
    keys = np.fromstring(listed or "", np.int64, sep=",")
    ids = IdSet(keys >> POSITION_BITS)
    return Selection(IdSet(keys), ids, len(ids) / max(files, 1))


def asks_words(condition: Condition) -> bool:
    """Return whether the search index has a say in a condition."""
    if isinstance(condition, All | Either):
        return any(map(asks_words, condition.parts))
    if isinstance(condition, Not):
        return asks_words(condition.part)
    return isinstance(condition, Holds)


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
_KEY = "d.file_id << 20 | d.ordinal"
_NEWEST = (
    f"SELECT {_KEY} {ALL_TABLES} ORDER BY COALESCE(m.sent, f.mtime_ns / 1e9) DESC, 1"
)
_DESCRIBED = """
SELECT d.file_id, d.ordinal,
    (SELECT MIN(chunk_id) FROM passages p WHERE p.document = d.ordinal
     AND p.chunk_id BETWEEN f.id << 20 AND (f.id + 1 << 20) - 1),
    f.path, d.member, d.kind, d.title, f.mtime_ns, f.size, f.inode
FROM documents d JOIN files f ON f.id = d.file_id
WHERE d.file_id = ? AND d.ordinal = ?
"""
