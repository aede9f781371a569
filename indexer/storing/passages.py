"""Reading passages and their vectors, and storing new vectors."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from sqlite3 import Connection
from typing import Any

import numpy as np

from indexer.records import Place, from_json
from indexer.storing import outbox, vectors
from indexer.storing.catalogue import Catalogue
from indexer.storing.outbox import POSITION_BITS, Leg
from indexer.storing.readings import check_of
from indexer.storing.vectors import FloatRows

TextRow = tuple[int, int, str, str, str]
"""Chunk id, file version, title, text and the language of the document."""
BATCH = 500
"""Values bound to one statement."""
SPREAD = 16
"""How deep into a file a sample looks."""


@dataclass(frozen=True, slots=True)
class StoredPassage:
    """A passage with what a result shows of its document."""

    chunk_id: int
    text: str
    place: Place
    embeds: bool
    """Whether it has a vector, or waits for one."""
    path: bytes
    mtime_ns: int
    document: int
    member: str | None
    kind: str
    title: str
    """Of the document; may be empty."""
    size: int = 0
    """Bytes of the file."""
    inode: int = 0

    @property
    def file_id(self) -> int:
        """The file it belongs to."""
        return self.chunk_id >> POSITION_BITS


@dataclass(frozen=True, slots=True)
class WaitingPassage:
    """A passage that has no vector yet."""

    chunk_id: int
    key: bytes
    title: str
    text: str


def passages(
    catalogue: Catalogue, versions: Mapping[int, int | None]
) -> dict[int, StoredPassage]:
    """Return the passages with these chunk ids, as far as they are still current.

    `versions` maps each id to the file version an index row was written for, or to
    None where any will do. Stale, removed and damaged rows are left out.
    """
    found: dict[int, StoredPassage] = {}
    with catalogue.reading() as db:
        for row in select(db, _PASSAGES, list(versions)):
            chunk_id, version, check, text, place, embeds, *rest = row
            wanted = versions[chunk_id]
            where = place_of(place)
            current = wanted in (None, version)
            if current and where is not None and check == check_of(text):
                found[chunk_id] = StoredPassage(
                    chunk_id, text, where, embeds == 1, *rest
                )
    return found


def first_passages(
    catalogue: Catalogue, file_ids: Sequence[int]
) -> dict[int, StoredPassage]:
    """Return the first passage of each file that has one, by file id."""
    with catalogue.reading() as db:
        ids = [
            chunk_id
            for file_id in file_ids
            for (chunk_id,) in db.execute(
                "SELECT MIN(chunk_id) FROM passages WHERE chunk_id BETWEEN ? AND ?",
                outbox.chunk_range(file_id),
            )
            if chunk_id is not None
        ]
    found = passages(catalogue, dict.fromkeys(ids))
    return {passage.file_id: passage for passage in found.values()}


def all_texts(catalogue: Catalogue, batch: int) -> Iterator[list[TextRow]]:
    """Yield the texts of every passage, in batches."""
    last = -1
    while True:
        with catalogue.reading() as db:
            rows = db.execute(_ALL_TEXTS, (last, batch)).fetchall()
        if not rows:
            return
        last = rows[-1][0]
        yield rows


def texts_in(catalogue: Catalogue, ranges: Sequence[tuple[int, int]]) -> list[TextRow]:
    """Return the texts of passages within ranges of ids."""
    with catalogue.reading() as db:
        return [row for ids in ranges for row in db.execute(_TEXTS_IN, ids)]


def documents_of(
    catalogue: Catalogue, versions: dict[int, int]
) -> list[tuple[int, int]]:
    """Return `(chunk id, document)` of what is still current.

    `versions` maps each chunk id to the file version an index row was written for.
    """
    with catalogue.reading() as db:
        rows = select(db, _DOCUMENT_OF, list(versions))
        return [row[:2] for row in rows if versions[row[0]] == row[2]]


def said_in(
    catalogue: Catalogue, versions: dict[int, int]
) -> Iterator[tuple[int, int, str]]:
    """Yield `(chunk id, document, title and text)` of what is still current.

    `versions` maps each chunk id to the file version an index row was written for.
    """
    with catalogue.reading() as db:
        for chunk_id, version, document, title, text in select(
            db, _SAID, list(versions)
        ):
            if versions[chunk_id] == version:
                yield chunk_id, document, f"{title}\n{text}"


def current_versions(catalogue: Catalogue, file_ids: Iterable[int]) -> dict[int, int]:
    """Return the version of each of the files that still exist."""
    statement = "SELECT id, version FROM files WHERE id IN ({})"
    with catalogue.reading() as db:
        return dict(select(db, statement, list(file_ids)))


def most_urgent(catalogue: Catalogue, limit: int) -> list[WaitingPassage]:
    """Return passages to embed next; equal texts come once."""
    with catalogue.reading() as db:
        rows = db.execute(_URGENT, (limit,)).fetchall()
    seen: dict[bytes, WaitingPassage] = {}
    for row in rows:
        seen.setdefault(row[1], WaitingPassage(*row))
    return list(seen.values())


def are_waiting(catalogue: Catalogue) -> bool:
    """Return whether any passage has no vector yet."""
    with catalogue.reading() as db:
        return db.execute("SELECT 1 FROM waiting LIMIT 1").fetchone() is not None


def store_vectors(
    catalogue: Catalogue, model: str, keys: Sequence[bytes], rows: FloatRows
) -> int:
    """Keep vectors `(n, width)`; every passage with one of the keys stops waiting.

    Rows that are not finite or are all zero are not kept, and their passages are
    found by words only. Returns how many passages became findable by meaning.
    """
    good = np.isfinite(rows).all(axis=1) & (np.abs(rows).max(axis=1, initial=0) > 0)
    embedded = 0
    with catalogue.writing() as db:
        for key, row, is_good in zip(keys, rows, good, strict=True):
            if is_good:
                db.execute(
                    "INSERT OR IGNORE INTO vectors VALUES (?,?,?)",
                    (key, model, vectors.encode(row)),
                )
            embedded += _stop_waiting(db, key, is_good=bool(is_good))
    return embedded


def drop_unused_vectors(catalogue: Catalogue) -> int:
    """Delete vectors that no passage uses any more; return how many.

    They are looked for before the writing begins, which others wait for.
    """
    with catalogue.reading() as db:
        unused = db.execute(_UNUSED_VECTORS).fetchall()
    gone = 0
    for start in range(0, len(unused), BATCH):
        with catalogue.writing() as db:
            gone += db.executemany(_DROP_UNUSED, unused[start : start + BATCH]).rowcount
    return gone


def vector_count(catalogue: Catalogue) -> int:
    """Return how many vectors are stored, by the newest row number: close and cheap."""
    with catalogue.reading() as db:
        return int(
            db.execute("SELECT COALESCE(MAX(rowid), 0) FROM vectors").fetchone()[0]
        )


def distinct_count(catalogue: Catalogue) -> int:
    """Return how many vectors a model has to compute for all that was read."""
    with catalogue.reading() as db:
        return int(
            db.execute("SELECT COUNT(DISTINCT vector_key) FROM passages").fetchone()[0]
        )


def newest_file(catalogue: Catalogue) -> int:
    """Return the highest file id that has passages: how far the library has grown."""
    with catalogue.reading() as db:
        row = db.execute("SELECT COALESCE(MAX(chunk_id), 0) FROM passages").fetchone()
    return int(row[0]) >> POSITION_BITS


def sample_texts(catalogue: Catalogue, count: int) -> list[str]:
    """Return the text of up to `count` passages, spread over the library."""
    return [text for text, _ in sample(catalogue, count)]


def sample(catalogue: Catalogue, count: int) -> list[tuple[str, str]]:
    """Return `count` passages, or all, spread over the library: text and language.

    The language is that of the document, empty where it is not plain.
    """
    with catalogue.reading() as db:
        files = [row[0] for row in db.execute("SELECT id FROM files ORDER BY id")]
        if len(files) <= count:
            ids = [row[0] for row in db.execute("SELECT chunk_id FROM passages")]
            some = ids[:: max(ceil(len(ids) / count), 1)][:count]
            return [row[1:] for row in select(db, _TEXT_OF, some)]
        found = _from_files(db, files, count)
        if len(found) < count:
            # The last files have too few: the first passages that were not taken.
            further = db.execute(_FIRST_TEXTS, (count,)).fetchall()
            found = {row[0]: row for row in [*found.values(), *further]}
    return [row[1:] for row in list(found.values())[:count]]


@lru_cache(maxsize=4096)
def place_of(stored: str) -> Place | None:
    """Return a place from its JSON, None where that is damaged.

    Many passages share theirs, such as the second page.
    """
    try:
        return from_json(stored, Place)
    except ValueError:
        return None


def _from_files(
    db: Connection, files: Sequence[int], count: int
) -> dict[int, tuple[int, str, str]]:
    """Return a passage of each of `count` files, or the next that was not taken."""
    found: dict[int, tuple[int, str, str]] = {}
    free = 0
    for number in range(count):
        file = files[number * len(files) // count]
        point = (file << POSITION_BITS) + number * 7 % SPREAD
        for row in db.execute(_NEXT_TEXT, (max(point, free),)):
            found[row[0]] = row
            free = row[0] + 1
    return found


def _stop_waiting(db: Connection, key: bytes, *, is_good: bool) -> int:
    rows = db.execute(
        "SELECT p.chunk_id, p.version FROM passages p "
        "JOIN waiting w ON w.chunk_id = p.chunk_id WHERE p.vector_key = ?",
        (key,),
    ).fetchall()
    for chunk_id, version in rows:
        db.execute("DELETE FROM waiting WHERE chunk_id = ?", (chunk_id,))
        if is_good:
            file_id = chunk_id >> POSITION_BITS
            outbox.put(db, Leg.MEANING, file_id, version, (chunk_id, chunk_id))
        else:
            db.execute(
                "UPDATE passages SET vector_key = NULL WHERE chunk_id = ?", (chunk_id,)
            )
    return len(rows) if is_good else 0


def select(
    db: Connection, statement: str, ids: Sequence[int], first: tuple[object, ...] = ()
) -> Iterator[Any]:
    """Yield the rows of a statement with `IN ({})`, however many ids there are.

    `first` are the values of what stands before it. SQLite keeps a prepared statement,
    which one with a mark for each id would never be.
    """
    among = statement.format("SELECT value FROM json_each(?)")
    yield from db.execute(among, (*first, json.dumps(list(ids))))


_PASSAGES = """
SELECT p.chunk_id, p.version, p.text_check, p.text, p.place,
       p.vector_key IS NOT NULL,
       f.path, f.mtime_ns, d.ordinal, d.member, d.kind, d.title, f.size, f.inode
FROM passages p
JOIN files f ON f.id = p.chunk_id >> 20
JOIN documents d ON d.file_id = f.id AND d.ordinal = p.document
WHERE p.chunk_id IN ({})
"""
_UNUSED_VECTORS = """
SELECT key FROM vectors WHERE NOT EXISTS (SELECT 1 FROM passages WHERE vector_key = key)
AND NOT EXISTS (SELECT 1 FROM former_keys f WHERE f.key = vectors.key)
"""
_DROP_UNUSED = """
DELETE FROM vectors WHERE key = ?
AND NOT EXISTS (SELECT 1 FROM passages WHERE vector_key = key)
AND NOT EXISTS (SELECT 1 FROM former_keys f WHERE f.key = vectors.key)
"""
TEXT_ROWS = """
SELECT chunk_id, version, title, text, COALESCE((SELECT language FROM documents
    WHERE file_id = chunk_id >> 20 AND ordinal = document), '')
FROM passages
"""
_ALL_TEXTS = f"{TEXT_ROWS} WHERE chunk_id > ? ORDER BY chunk_id LIMIT ?"
_TEXTS_IN = f"{TEXT_ROWS} WHERE chunk_id BETWEEN ? AND ?"
_DOCUMENT_OF = "SELECT chunk_id, document, version FROM passages WHERE chunk_id IN ({})"
_SAID = """
SELECT chunk_id, version, document, title, text FROM passages WHERE chunk_id IN ({})
"""
_TEXT = """
SELECT chunk_id, text, COALESCE((SELECT language FROM documents
    WHERE file_id = chunk_id >> 20 AND ordinal = document), '')
FROM passages
"""
_TEXT_OF = f"{_TEXT} WHERE chunk_id IN ({{}})"
_NEXT_TEXT = f"{_TEXT} WHERE chunk_id >= ? ORDER BY chunk_id LIMIT 1"
_FIRST_TEXTS = f"{_TEXT} ORDER BY chunk_id LIMIT ?"
_URGENT = """
SELECT w.chunk_id, p.vector_key, p.title, p.text
FROM waiting w JOIN passages p ON p.chunk_id = w.chunk_id
ORDER BY w.urgency DESC, w.chunk_id LIMIT ?
"""
