"""Reading the full vectors of passages: those of the model in use and of the former.

While another model takes over, the passages carry the keys of the new one, and
`former_keys` those of the model that still serves. Vectors of different models are
never mixed: whoever asks names the model.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import ceil
from sqlite3 import Connection, Cursor

from indexer.storing import vectors
from indexer.storing.catalogue import Catalogue
from indexer.storing.passages import select
from indexer.storing.vectors import FloatRows

KEYS_MODEL = "keys.model"
FORMER_MODEL = "former.model"
"""Where the catalogue notes which model each set of keys belongs to."""


def full_vectors(
    catalogue: Catalogue, chunk_ids: Iterable[int], model: str, dims: int | None = None
) -> tuple[list[int], FloatRows]:
    """Return those of the ids that have a vector, and the vectors `(n, dims)`.

    Only vectors of `model` count, which is the one that embeds or the former one.
    """
    ids: list[int] = []
    blobs: list[bytes] = []
    with catalogue.reading() as db:
        statement = _VECTORS.replace("{keys}", _keys(db, model))
        for chunk_id, blob in select(db, statement, list(chunk_ids), (model,)):
            ids.append(chunk_id)
            blobs.append(blob)
    return ids, vectors.decode(blobs, dims)


def all_vectors(
    catalogue: Catalogue, model: str, dims: int | None, batch: int = 4096
) -> Iterator[tuple[list[int], list[int], FloatRows]]:
    """Yield `(ids, file versions, (n, dims) rows)` of every passage with a vector."""
    last = -1
    while True:
        with catalogue.reading() as db:
            statement = _ALL_VECTORS.replace("{keys}", _keys(db, model))
            rows = db.execute(statement, (model, last, batch)).fetchall()
        if not rows:
            return
        last = rows[-1][0]
        yield _columns(rows, dims)


def vectors_in(
    catalogue: Catalogue, ranges: Sequence[tuple[int, int]], model: str, dims: int
) -> tuple[list[int], list[int], FloatRows]:
    """Return `(ids, file versions, (n, dims) rows)` within ranges of ids."""
    with catalogue.reading() as db:
        statement = _VECTORS_IN.replace("{keys}", _keys(db, model))
        rows = [row for ids in ranges for row in db.execute(statement, (model, *ids))]
    return _columns(rows, dims)


def every_row(db: Connection, model: str) -> Cursor:
    """Return `(chunk id, file version, stored vector)` of every passage."""
    return db.execute(_VECTOR_ROWS.replace("{keys}", _keys(db, model)), (model,))


def count(db: Connection, model: str) -> int:
    """Return how many passages have a vector of a model."""
    statement = _COUNT.replace("{keys}", _keys(db, model))
    return int(db.execute(statement).fetchone()[0])


def sample_vectors(catalogue: Catalogue, model: str, count: int) -> FloatRows:
    """Return up to `count` vectors of a model `(n, width)`, spread over the library."""
    with catalogue.reading() as db:
        (newest,) = db.execute("SELECT COALESCE(MAX(rowid), 0) FROM vectors").fetchone()
        step = max(ceil(newest / (2 * count)), 1)
        wanted = range(step, newest + 1, step)
        rows = select(db, _VECTORS_AT, wanted, (model,))
        blobs = [blob for (blob,) in rows]
    return vectors.decode(blobs[:: max(ceil(len(blobs) / count), 1)][:count])


def forget_former(db: Connection) -> None:
    """Forget the keys of the former model, in the caller's transaction."""
    db.execute("DELETE FROM former_keys")
    db.execute("DELETE FROM meta WHERE key = ?", (FORMER_MODEL,))


def key_of(db: Connection, model: str) -> str:
    """Return the SQL for the key of the vector that a passage `p` has of a model."""
    return _FORMER_KEY if _is_former(db, model) else "p.vector_key"


def _keys(db: Connection, model: str) -> str:
    """Return where the keys of a model's vectors stand, as a part of a statement."""
    return _FORMER_KEYS if _is_former(db, model) else _OWN_KEYS


def _is_former(db: Connection, model: str) -> bool:
    row = db.execute("SELECT value FROM meta WHERE key = ?", (FORMER_MODEL,)).fetchone()
    return bool(row and row[0] == model)


def _columns(
    rows: Sequence[tuple[int, int, bytes]], dims: int | None
) -> tuple[list[int], list[int], FloatRows]:
    full = vectors.decode([row[2] for row in rows], dims)
    return [row[0] for row in rows], [row[1] for row in rows], full


_OWN_KEYS = "JOIN vectors v ON v.key = p.vector_key"
_FORMER_KEYS = (
    "JOIN former_keys k ON k.chunk_id = p.chunk_id JOIN vectors v ON v.key = k.key"
)
_FORMER_KEY = "(SELECT k.key FROM former_keys k WHERE k.chunk_id = p.chunk_id)"
_VECTORS = """
SELECT p.chunk_id, v.full FROM passages p {keys}
WHERE v.model = ? AND p.chunk_id IN ({})
"""
_VECTOR_ROWS = """
SELECT p.chunk_id, p.version, v.full FROM passages p {keys} WHERE v.model = ?
"""
_ALL_VECTORS = f"{_VECTOR_ROWS} AND p.chunk_id > ? ORDER BY p.chunk_id LIMIT ?"
_VECTORS_IN = f"{_VECTOR_ROWS} AND p.chunk_id BETWEEN ? AND ?"
_COUNT = "SELECT COUNT(*) FROM passages p {keys}"
_VECTORS_AT = "SELECT full FROM vectors WHERE model = ? AND rowid IN ({})"
