"""Searching a large library: whole queries, filtered, while indexing goes on; memory.

`INKLING_PASSAGES=1000000 python -m tests.benchmarks large_search`; the library of
`large_library.py` is made first, in minutes, and deleted at the end, or is one that
`INKLING_LIBRARY` names. Embedding the query is not in the figures: it is done before.
Texts and vectors have nothing to do with each other, so that both legs bring different
passages.
"""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from indexer.gate import Gate
from indexer.paths import LibraryPaths
from indexer.records import Mode
from indexer.searching.exact import nearest_scores
from indexer.searching.searcher import Searcher
from indexer.storing import stored_vectors
from indexer.storing.catalogue import Catalogue
from indexer.storing.reader import IndexReader
from tests.benchmarks import large_library
from tests.benchmarks.indexing_beside import indexing
from tests.benchmarks.measures import Figure, each_ms, percentiles, private_mb, timed
from tests.benchmarks.texts import texts

DIMS = 256
QUERIES = 60
WARMING = 10
AGREED = 40
BESIDE = 20
"""Queries beside indexing."""
PAUSE_SECONDS = 1.3
"""Between two of them; indexing holds still for one second after each."""
FILTERS = {
    "a fifth": "type:pdf",
    "a tenth": "type:mail after:2021",
    "few": 'folder:"folder 7"',
}


def run(folder: Path, _cache: Path) -> Iterator[Figure]:
    count = int(os.environ.get("INKLING_PASSAGES", "100000"))
    named = os.environ.get("INKLING_LIBRARY")
    home = Path(named) if named else folder
    if not named:
        with timed() as filling:
            large_library.fill(home, count, DIMS).close()
        yield Figure("passages made and indexed", count / filling.seconds, "a second")
    paths = LibraryPaths(home)
    catalogue = Catalogue(paths.catalogue, writable=True)
    yield from _figures(catalogue, paths, count)
    catalogue.close()


def _figures(catalogue: Catalogue, paths: LibraryPaths, count: int) -> Iterator[Figure]:
    before = private_mb()
    model = large_library.MadeUpModel(count)
    queries = texts(QUERIES + WARMING, 4, seed=77)
    few = queries[: WARMING + BESIDE]
    for text in (*queries, *(query.rstrip(".") for query in queries)):
        model.embed_query(text)
    reader = IndexReader(catalogue, paths.index)
    yield Figure("load, 1 minute", os.getloadavg()[0], "jobs")
    with Searcher(catalogue, reader, lambda: model) as searcher:
        ask = searcher.search
        yield from _latency("hybrid", ask, queries)
        yield _processor("hybrid, processor", ask, queries)
        yield from _latency("by words", lambda q: ask(q, mode=Mode.WORDS), queries)
        for share, words in FILTERS.items():
            asked = [f"{query.rstrip('.')} {words}" for query in queries]
            yield from _latency(f"hybrid, filtered, {share}", ask, asked)
        yield Figure("memory of its own, reader", private_mb() - before, "MB")
        with indexing(reader, catalogue, paths.root, DIMS) as gate:
            yield from percentiles(
                "hybrid, indexing held as in the app", _while_held(gate, ask, few)
            )
        with indexing(reader, catalogue, paths.root, DIMS):
            yield from _latency("hybrid, indexing going on", ask, few)
    yield _agreement(catalogue, reader, count)


def _latency(
    name: str, ask: Callable[[str], object], queries: list[str]
) -> list[Figure]:
    each_ms(ask, queries[:WARMING])
    return percentiles(name, each_ms(ask, queries[WARMING:]))


def _processor(name: str, ask: Callable[[str], object], queries: list[str]) -> Figure:
    """Return what a query takes of all cores together, threads of LanceDB included."""
    before = time.process_time()
    each_ms(ask, queries)
    return Figure(name, 1e3 * (time.process_time() - before) / len(queries), "ms")


def _while_held(
    gate: Gate, ask: Callable[[str], object], queries: list[str]
) -> list[float]:
    """Ask as the server does, which holds indexing first; between, it goes on."""
    taken = []
    for query in queries:
        time.sleep(PAUSE_SECONDS)
        with timed() as clock:
            gate.hold()
            ask(query)
        taken.append(clock.seconds * 1e3)
    return taken[1:]


def _agreement(catalogue: Catalogue, reader: IndexReader, count: int) -> Figure:
    """Compare what the index brings, ordered by full vectors, with exact search."""
    asked = large_library.queries(count, AGREED, 5)
    best = nearest_scores(catalogue, large_library.MODEL, asked, 10, lambda: None)
    shares = []
    for row, scores in zip(asked, best, strict=True):
        ids = [one.chunk_id for one in reader.meaning(row, 200)]
        _, full = stored_vectors.full_vectors(catalogue, ids, large_library.MODEL)
        found = np.count_nonzero(full @ row >= scores[-1] - 1e-5)
        shares.append(min(found / len(scores), 1.0))
    return Figure(f"agreement@10, {DIMS}", 100 * float(np.mean(shares)), "%")
