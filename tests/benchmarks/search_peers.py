"""Search beside peers, on the same texts and vectors, one after the other in one run.

`python -m tests.benchmarks search_peers`: 100,000 made-up passages unless
`INKLING_PASSAGES` says otherwise. Inkling's figure is a whole hybrid search: both legs,
names, rescoring by full vectors, texts, marks, grouping. The peers return rows:
plain LanceDB, one table, its default index of the vectors (256 wide) and of the words,
hybrid with its RRFReranker; SQLite FTS5, any of the words, by rank; numpy, all vectors
in memory. Embedding the query is in none of them.
"""

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from indexer.paths import LibraryPaths
from indexer.searching.searcher import Searcher
from indexer.storing import passages, stored_vectors
from indexer.storing.catalogue import Catalogue
from indexer.storing.reader import IndexReader
from indexer.storing.vectors import cut
from tests.benchmarks import large_library
from tests.benchmarks.large_library import MODEL
from tests.benchmarks.measures import Figure, each_ms, percentiles
from tests.benchmarks.texts import texts

DIMS = 256
COUNT = 20
QUERIES = 50
WARMING = 10


def run(folder: Path, _cache: Path) -> Iterator[Figure]:
    count = int(os.environ.get("INKLING_PASSAGES", "100000"))
    catalogue = large_library.fill(folder / "library", count, DIMS)
    model = large_library.MadeUpModel(count)
    asked = [text.rstrip(".") for text in texts(QUERIES + WARMING, 4, seed=77)]
    reader = IndexReader(catalogue, LibraryPaths(folder / "library").index)
    yield Figure("load, 1 minute", os.getloadavg()[0], "jobs")
    with Searcher(catalogue, reader, lambda: model) as searcher:
        ours = _times(lambda text: searcher.search(text, limit=COUNT), asked)
    yield from percentiles("Inkling, hybrid", ours)
    rows = [cut(model.embed_query(text), DIMS) for text in asked]
    together = list(zip(asked, rows, strict=True))
    peers = {
        "LanceDB, hybrid": (_lancedb(folder / "peer", catalogue), together),
        "SQLite FTS5, words": (_fts5(folder / "peer.sqlite", catalogue), asked),
        "numpy, exact, meaning": (_numpy(catalogue), rows),
    }
    for name, (ask, questions) in peers.items():
        taken = _times(ask, questions)
        yield from percentiles(name, taken)
        ratio = np.percentile(ours, 50) / np.percentile(taken, 50)
        yield Figure(f"Inkling against {name}", float(ratio), "x")
    catalogue.close()


def _times(ask, questions) -> list[float]:
    return each_ms(ask, questions)[WARMING:]


def _lancedb(folder: Path, catalogue: Catalogue):
    import lancedb
    import pyarrow as pa
    from lancedb.index import FTS
    from lancedb.rerankers import RRFReranker

    schema = pa.schema(
        [
            ("id", pa.int64()),
            ("text", pa.utf8()),
            ("vector", pa.list_(pa.float32(), DIMS)),
        ]
    )

    def batches():
        every = stored_vectors.all_vectors(catalogue, MODEL, DIMS, 2048)
        for ids, _, rows in every:
            known = passages.passages(catalogue, dict.fromkeys(ids))
            words = [known[one].text for one in ids]
            column = pa.FixedSizeListArray.from_arrays(pa.array(rows.ravel()), DIMS)
            yield pa.RecordBatch.from_arrays(
                [pa.array(ids), pa.array(words), column], schema=schema
            )

    table = lancedb.connect(str(folder)).create_table(
        "plain", pa.RecordBatchReader.from_batches(schema, batches())
    )
    table.create_index("vector")
    table.create_index("text", config=FTS())
    reranker = RRFReranker()

    def ask(question):
        text, row = question
        query = table.search(query_type="hybrid").vector(row).text(text)
        return query.rerank(reranker).limit(COUNT).to_list()

    return ask


def _fts5(file: Path, catalogue: Catalogue):
    db = sqlite3.connect(file)
    db.execute("CREATE VIRTUAL TABLE plain USING fts5 (text)")
    for rows in passages.all_texts(catalogue, 2048):
        db.executemany("INSERT INTO plain VALUES (?)", ((row[3],) for row in rows))
    db.commit()

    def ask(question):
        return db.execute(
            "SELECT text FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT ?",
            (" OR ".join(f'"{word}"' for word in question.split()), COUNT),
        ).fetchall()

    return ask


def _numpy(catalogue: Catalogue):
    every = np.concatenate(
        [rows for _, _, rows in stored_vectors.all_vectors(catalogue, MODEL, DIMS)]
    )

    def ask(row):
        scores = every @ row
        near = np.argpartition(-scores, COUNT)[:COUNT]
        return near[np.argsort(-scores[near])]

    return ask
