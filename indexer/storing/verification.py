"""Looks for what cannot be right in the catalogue and between it and the index.

Everything is compared within one state of the catalogue, and with the version of the
index that belongs to it, so that a process that writes meanwhile disturbs nothing.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection
from typing import Any

import numpy as np

from indexer.errors import StoreError
from indexer.storing import generations, passages, stored_vectors, vectors
from indexer.storing.backup import check
from indexer.storing.catalogue import Catalogue
from indexer.storing.database import REFUSALS
from indexer.storing.file_checks import FileChecks
from indexer.storing.generations import Generation
from indexer.storing.lance_tables import open_table, store_errors
from indexer.storing.outbox import POSITION_BITS, Leg
from indexer.storing.readings import check_of

SAMPLE = 2000
"""Passages whose text is compared when not all are."""
PAGE = 2048
UNIT = 2e-2
"""How far from one the length of a vector in half precision may be."""


@dataclass(frozen=True, slots=True)
class Check:
    """What one comparison came to."""

    name: str
    looked_at: int
    problems: int
    advice: str = ""
    """What mends the problems."""


REBUILD = "inkling rebuild"
REREAD = "inkling rebuild, then inkling index"


def checks(catalogue: Catalogue, index: Path, *, deep: bool) -> Iterator[Check]:
    """Yield the outcome of each comparison; `deep` looks at every row.

    A catalogue that is damaged itself is compared with nothing.

    Raises:
        StoreError: the catalogue cannot be read.
    """
    with catalogue.reading() as db:
        database = _database(db, deep=deep)
        yield database
        if database.problems:
            return
        yield _references(db)
        yield _texts(db, deep=deep)
        if deep:
            yield _vectors(db)
        for leg in Leg:
            yield _leg(catalogue, db, index, leg, deep=deep)
            if deep:
                yield _files(catalogue, index, leg)


def read_again(catalogue: Catalogue, *, everything: bool = False) -> int:
    """Have files read again whose stored text is damaged, or all; return how many.

    Damaged vectors are made anew with the next indexing.
    """
    with catalogue.writing() as db:
        if everything:
            return db.execute("UPDATE files SET reader = 0").rowcount
        damaged = {
            chunk_id >> POSITION_BITS
            for chunk_id, text, stored in db.execute(_ALL_TEXTS)
            if check_of(text) != stored
        }
        for file_id in damaged:
            db.execute(_READ_AGAIN, (file_id, file_id))
        _drop_damaged_vectors(db)
    return len(damaged)


def _drop_damaged_vectors(db: Connection) -> None:
    """Delete vectors that cannot be right; their passages wait to be embedded anew."""
    stored = db.execute("SELECT key, full FROM vectors")
    damaged = [(key,) for key, blob in stored if not _is_unit(blob)]
    db.executemany(_WAIT_AGAIN, damaged)
    db.executemany("DELETE FROM vectors WHERE key = ?", damaged)


def _database(db: Connection, *, deep: bool) -> Check:
    try:
        check(db, thorough=deep)
    except REFUSALS:
        return Check("database", 1, 1, REREAD)
    broken = len(db.execute("PRAGMA foreign_key_check").fetchall())
    return Check("database", 1, broken, REBUILD if broken else "")


def _references(db: Connection) -> Check:
    (total,) = db.execute("SELECT COUNT(*) FROM passages").fetchone()
    problems = sum(db.execute(query).fetchone()[0] for query in _DANGLING)
    return Check("references", total, problems, REREAD if problems else "")


def _texts(db: Connection, *, deep: bool) -> Check:
    (total,) = db.execute("SELECT COUNT(*) FROM passages").fetchone()
    step = 1 if deep else max(total // SAMPLE, 1)
    looked_at = problems = 0
    for _, text, stored in db.execute(_SOME_TEXTS, (step,)):
        looked_at += 1
        problems += check_of(text) != stored
    return Check("texts", looked_at, problems, REREAD if problems else "")


def _vectors(db: Connection) -> Check:
    looked_at = problems = 0
    cursor = db.execute("SELECT full FROM vectors")
    while blobs := [blob for (blob,) in cursor.fetchmany(PAGE)]:
        looked_at += len(blobs)
        problems += sum(not _is_unit(blob) for blob in blobs)
    return Check("vectors", looked_at, problems, REREAD if problems else "")


def _is_unit(blob: bytes) -> bool:
    if not blob or len(blob) % 2:
        return False
    row = np.frombuffer(blob, np.float16).astype(np.float32)
    return bool(np.isfinite(row).all() and abs(np.linalg.norm(row) - 1) < UNIT)


def _leg(
    catalogue: Catalogue, db: Connection, index: Path, leg: Leg, *, deep: bool
) -> Check:
    name = f"{leg} index"
    generation = generations.serving(catalogue, leg)
    if generation is None:
        total = _count(db, Generation(leg, "", 0, 0, ""))
        return Check(name, total, total, REBUILD if total else "")
    try:
        with store_errors(index):
            looked_at, problems = _compare(db, index, generation, deep=deep)
    except StoreError:
        return Check(name, 1, 1, REBUILD)
    return Check(name, looked_at, problems, REBUILD if problems else "")


def _files(catalogue: Catalogue, index: Path, leg: Leg) -> Check:
    """Look for files of the index that are not as they were written."""
    generation = generations.serving(catalogue, leg)
    folder = index / generation.name if generation else index
    looked_at, damaged = FileChecks(folder).compare()
    return Check(f"{leg} files", looked_at, damaged, REBUILD if damaged else "")


def _compare(
    db: Connection, index: Path, generation: Generation, *, deep: bool
) -> tuple[int, int]:
    """Return how many rows there ought to be, and how many differ."""
    table = open_table(index / generation.name, 16, 8)
    table.checkout(generation.durable_version)
    pending = {row[0] for row in db.execute(_PENDING, (generation.leg,))}
    if not deep and not pending:
        wanted = _count(db, generation)
        return wanted, abs(wanted - table.count_rows())
    missing = dict(_wanted(db, generation, pending, deep=deep))
    looked_at, problems = len(missing), 0
    for key, digest in _found(table, generation.leg, pending, deep=deep):
        # A row that stands there twice is missed no more the second time.
        problems += missing.pop(key, None) != digest
    return looked_at, problems + len(missing)


def _count(db: Connection, generation: Generation) -> int:
    """Return how many rows a leg ought to hold."""
    if generation.leg is Leg.MEANING:
        return stored_vectors.count(db, generation.model)
    return int(db.execute("SELECT COUNT(*) FROM passages").fetchone()[0])


def _wanted(
    db: Connection, generation: Generation, pending: set[int], *, deep: bool
) -> Iterator[tuple[tuple[int, int], bytes]]:
    """Yield the rows that the index ought to hold, each with a digest of its value."""
    if generation.leg is Leg.WORDS:
        cursor = db.execute(passages.TEXT_ROWS)
    else:
        cursor = stored_vectors.every_row(db, generation.model)
    while rows := cursor.fetchmany(PAGE):
        rows = [row for row in rows if row[0] >> POSITION_BITS not in pending]
        if generation.leg is Leg.WORDS:
            batch = generations.words_rows(rows)
        elif rows:
            full = vectors.decode([row[2] for row in rows], generation.dims)
            ids, versions = [row[0] for row in rows], [row[1] for row in rows]
            batch = generations.meaning_rows(ids, versions, full)
        else:
            continue
        yield from _digests(batch, generation.leg, deep=deep)


def _found(
    table: Any, leg: Leg, pending: set[int], *, deep: bool
) -> Iterator[tuple[tuple[int, int], bytes]]:
    columns = ["chunk_id", "file_ver", *([_VALUE[leg]] if deep else [])]
    for batch in table.search().select(columns).to_batches():
        for key, digest in _digests(batch, leg, deep=deep):
            if key[0] >> POSITION_BITS not in pending:
                yield key, digest


def _digests(
    batch: Any, leg: Leg, *, deep: bool
) -> Iterator[tuple[tuple[int, int], bytes]]:
    ids = batch.column("chunk_id").to_pylist()
    versions = batch.column("file_ver").to_pylist()
    keys = zip(ids, versions, strict=True)
    if not deep:
        yield from ((key, b"") for key in keys)
        return
    for key, value in zip(keys, _values(batch, leg), strict=True):
        yield key, hashlib.blake2b(value, digest_size=8).digest()


def _values(batch: Any, leg: Leg) -> Iterator[bytes]:
    column = batch.column(_VALUE[leg])
    if leg is Leg.WORDS:
        yield from (text.encode() for text in column.to_pylist())
        return
    rows = column.flatten().to_numpy(zero_copy_only=False).reshape(len(column), -1)
    # Rounded, so that a sum in another order is no difference.
    yield from (row.astype(np.float16).tobytes() for row in rows)


_VALUE = {Leg.WORDS: "words", Leg.MEANING: "v"}
_ALL_TEXTS = "SELECT chunk_id, text, text_check FROM passages"
_PENDING = "SELECT DISTINCT file_id FROM outbox WHERE leg = ?"
_SOME_TEXTS = f"{_ALL_TEXTS} WHERE (chunk_id >> 20) % ? = 0"
_DANGLING = (
    "SELECT COUNT(*) FROM passages p WHERE NOT EXISTS (SELECT 1 FROM documents d "
    "WHERE d.file_id = p.chunk_id >> 20 AND d.ordinal = p.document)",
    "SELECT COUNT(*) FROM passages p JOIN files f ON f.id = p.chunk_id >> 20 "
    "WHERE f.version <> p.version",
    "SELECT COUNT(*) FROM passages p WHERE vector_key IS NOT NULL "
    "AND NOT EXISTS (SELECT 1 FROM vectors WHERE key = p.vector_key) "
    "AND NOT EXISTS (SELECT 1 FROM waiting w WHERE w.chunk_id = p.chunk_id)",
    "SELECT COUNT(*) FROM waiting w WHERE NOT EXISTS "
    "(SELECT 1 FROM passages p WHERE p.chunk_id = w.chunk_id)",
    "SELECT COUNT(*) FROM files f WHERE mailbox IS NULL AND NOT EXISTS "
    "(SELECT 1 FROM names WHERE rowid = f.id)",
    "SELECT COUNT(*) FROM names WHERE rowid NOT IN (SELECT id FROM files)",
)
_WAIT_AGAIN = """
INSERT OR IGNORE INTO waiting SELECT chunk_id, 0 FROM passages WHERE vector_key = ?
"""
_READ_AGAIN = """
UPDATE files SET reader = 0
WHERE id = ? OR id = (SELECT mailbox FROM files WHERE id = ?)
"""
