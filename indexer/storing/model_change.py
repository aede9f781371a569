"""Another model takes over: its keys for every passage, the old ones kept aside."""

import time
from collections.abc import Callable
from sqlite3 import Connection

from indexer.storing import generations, stored_vectors
from indexer.storing.catalogue import Catalogue, put_meta
from indexer.storing.outbox import Leg
from indexer.storing.readings import WAIT
from indexer.storing.stored_vectors import FORMER_MODEL, KEYS_MODEL

PAGE = 10_000
"""Passages given their keys at a time."""


def let_embed(
    catalogue: Catalogue, model: str, key_of: Callable[[str, str], bytes]
) -> None:
    """Give every passage its key for `model`, unless it has it.

    What has no vector of that model waits for one. The keys of the model that serves
    are kept until another one does.

    Args:
        catalogue: the passages.
        model: identity of the model that embeds from now on.
        key_of: returns the key for a title and a text.
    """
    generation = generations.serving(catalogue, Leg.MEANING)
    serving = generation.model if generation else model
    known = catalogue.meta(KEYS_MODEL) or serving
    if known == model:
        catalogue.set_meta(KEYS_MODEL, model)
        return
    with catalogue.writing() as db:
        if serving == known:
            _keep_former(db, serving)
        _give_keys(db, key_of)
        put_meta(db, KEYS_MODEL, model)
        db.execute("DELETE FROM waiting")
        db.execute(WAIT, (time.time(),))
        if serving == model:
            _tell_what_was_missed(db)
            stored_vectors.forget_former(db)


def _keep_former(db: Connection, serving: str) -> None:
    db.execute("DELETE FROM former_keys")
    db.execute(
        "INSERT INTO former_keys SELECT chunk_id, vector_key FROM passages "
        "WHERE EXISTS (SELECT 1 FROM vectors WHERE key = vector_key)"
    )
    put_meta(db, FORMER_MODEL, serving)


def _give_keys(db: Connection, key_of: Callable[[str, str], bytes]) -> None:
    last = -1
    while rows := db.execute(_EMBEDDED, (last, PAGE)).fetchall():
        last = rows[-1][0]
        keys = [(key_of(title, text), chunk_id) for chunk_id, title, text in rows]
        db.executemany("UPDATE passages SET vector_key = ? WHERE chunk_id = ?", keys)


def _tell_what_was_missed(db: Connection) -> None:
    """Let the index of a model that is taken back have what came meanwhile."""
    db.execute(_MISSED, (Leg.MEANING,))


_EMBEDDED = """
SELECT chunk_id, title, text FROM passages
WHERE vector_key IS NOT NULL AND chunk_id > ? ORDER BY chunk_id LIMIT ?
"""
_MISSED = """
INSERT INTO outbox (leg, file_id, version, first, last)
SELECT ?, chunk_id >> 20, version, chunk_id, chunk_id FROM passages
WHERE EXISTS (SELECT 1 FROM vectors WHERE key = vector_key)
AND NOT EXISTS (SELECT 1 FROM former_keys k WHERE k.chunk_id = passages.chunk_id)
"""
