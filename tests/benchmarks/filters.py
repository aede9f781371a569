"""What it costs to search among some files only, by words and by meaning.

`INKLING_PASSAGES=300000 python -m tests.benchmarks filters`: the library of
`large_library.py`, 20 passages a file, made first unless `INKLING_LIBRARY` names one.
By meaning the passages are found by the index of the vectors, or compared one by one,
which brings all of them.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from unittest.mock import patch

import numpy as np

from indexer.paths import LibraryPaths
from indexer.storing import leg_queries
from indexer.storing.catalogue import Catalogue
from indexer.storing.narrowing import Scope
from indexer.storing.reader import IndexReader
from tests.benchmarks import large_library
from tests.benchmarks.measures import Figure, each_ms
from tests.benchmarks.texts import texts

TOLD = (0, 10, 100, 1000, 5000, 20_000)
"""Files; 0 for all."""
RESULTS = 200
QUERIES = 12
WARMING = 2
BY_INDEX, ONE_BY_ONE = 0, 1 << 62
"""Up to how many numbers are compared one by one."""


def run(folder: Path, _cache: Path) -> Iterator[Figure]:
    count = int(os.environ.get("INKLING_PASSAGES", "100000"))
    named = os.environ.get("INKLING_LIBRARY")
    home = Path(named) if named else folder
    if not named:
        large_library.fill(home, count, 256).close()
    paths = LibraryPaths(home)
    catalogue = Catalogue(paths.catalogue, writable=False)
    with catalogue.reading() as db:
        files = [row[0] for row in db.execute("SELECT id FROM files ORDER BY id")]
    yield Figure("load, 1 minute", os.getloadavg()[0], "jobs")
    asked = IndexReader(catalogue, paths.index)
    for told in TOLD:
        if told <= len(files):
            yield from _figures(asked, count, told, _some(files, told))
    catalogue.close()


def _figures(
    asked: IndexReader, count: int, told: int, scope: Scope | None
) -> Iterator[Figure]:
    name = f"{told or 'all'} files"
    words = texts(QUERIES, 4, seed=7)
    rows = large_library.queries(count, QUERIES, 7)
    yield _median(
        f"{name}, words", lambda text: asked.words(text, RESULTS, scope=scope), words
    )
    manners = ((BY_INDEX, "by index"), (ONE_BY_ONE, "one by one"))
    for most, manner in manners if scope else manners[:1]:
        found: list[int] = []
        with patch.object(leg_queries, "EXACT_FLOATS", most):
            yield _median(
                f"{name}, meaning {manner}",
                lambda row, found=found: found.append(
                    len(asked.meaning(row, RESULTS, scope=scope))
                ),
                rows,
            )
        yield Figure(f"{name}, found {manner}", float(np.median(found)), "rows")


def _some(files: Sequence[int], told: int) -> Scope | None:
    drawn = np.random.default_rng(3).permutation(len(files))[:told]
    return Scope({files[number] for number in drawn}) if told else None


def _median(name: str, ask: Callable[..., object], queries: Iterable[object]) -> Figure:
    times = each_ms(ask, queries)[WARMING:]
    return Figure(name, float(np.median(times)), "ms")
