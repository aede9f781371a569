"""The dial: bytes, time and agreement at each size, with and without rescoring.

`python -m tests.benchmarks dial`: the made-up vectors of `large_library.py`, 100,000
unless `INKLING_PASSAGES` says otherwise. Agreement@10 is the share of the ten nearest
by full vectors. *Without rescoring* is exact search with the cut vectors: the best that
an index of that size could do alone. `INKLING_LIBRARY` names a library that was made
before; the generations are built beside it and deleted.
"""

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from indexer.paths import LibraryPaths
from indexer.searching.exact import nearest_of
from indexer.storing import generations, stored_vectors
from indexer.storing.breadth import STEPS
from indexer.storing.catalogue import Catalogue
from indexer.storing.generations import Generation
from indexer.storing.lance_tables import awaited
from indexer.storing.leg_queries import Near, open_leg
from indexer.storing.narrowing import Candidate
from indexer.storing.outbox import Leg
from indexer.storing.vectors import FloatRows
from tests.benchmarks import large_library
from tests.benchmarks.large_library import MODEL
from tests.benchmarks.measures import Figure

SIZES = (768, 512, 256, 128)
ASKED = 60
COUNT = 10


def run(folder: Path, _cache: Path) -> Iterator[Figure]:
    count = int(os.environ.get("INKLING_PASSAGES", "100000"))
    named = os.environ.get("INKLING_LIBRARY")
    home = Path(named) if named else folder
    if not named:
        large_library.record(home, count).close()
    catalogue = Catalogue(LibraryPaths(home).catalogue, writable=False)
    asked = large_library.queries(count, ASKED, 5)
    best = _exact(catalogue, asked)
    yield Figure("load, 1 minute", os.getloadavg()[0], "jobs")
    for dims in SIZES:
        yield from _size(catalogue, folder / "sizes", dims, asked, best)
    catalogue.close()


def _exact(catalogue: Catalogue, asked: FloatRows) -> dict[int, list[set[int]]]:
    """Return the ids of the nearest to each query, by the vectors cut to each size."""
    scores = {dims: np.zeros((ASKED, 0), np.float32) for dims in SIZES}
    ids = {dims: np.zeros((ASKED, 0), np.int64) for dims in SIZES}
    for found, _, rows in stored_vectors.all_vectors(catalogue, MODEL, None):
        for dims in SIZES:
            lengths = np.linalg.norm(rows[:, :dims], axis=1)
            new = asked[:, :dims] @ rows[:, :dims].T / lengths
            both = np.concatenate([scores[dims], new], axis=1)
            known = np.concatenate(
                [ids[dims], np.broadcast_to(np.array(found), new.shape)], axis=1
            )
            order = np.argsort(-both, axis=1)[:, :COUNT]
            scores[dims] = np.take_along_axis(both, order, axis=1)
            ids[dims] = np.take_along_axis(known, order, axis=1)
    return {dims: [set(row.tolist()) for row in rows] for dims, rows in ids.items()}


def _size(
    catalogue: Catalogue,
    folder: Path,
    dims: int,
    asked: FloatRows,
    best: dict[int, list[set[int]]],
) -> Iterator[Figure]:
    full = best[max(SIZES)]
    started, used = time.perf_counter(), time.process_time()
    wanted = Generation(Leg.MEANING, f"size-{dims}", 0, dims, MODEL)
    built, _ = generations.fill(catalogue, folder, wanted)
    yield Figure(f"{dims}: built", time.perf_counter() - started, "s")
    yield Figure(f"{dims}: processor", time.process_time() - used, "s")
    sizes = [one.stat().st_size for one in folder.rglob("*") if one.is_file()]
    yield Figure(f"{dims}: index", sum(sizes) / 1e6, "MB")
    yield _share(f"{dims}: exact, without rescoring", best[dims], full)
    leg = open_leg(folder / built.name, built)
    for step in (one.at(dims) for one in STEPS[:2]):
        found, taken = [], []
        for row in asked:
            began = time.perf_counter()
            near = Near(row, step.shortlist, MODEL, None, step.probes)
            found.append(_rescored(catalogue, awaited(near.ask(leg)), row))
            taken.append((time.perf_counter() - began) * 1e3)
        name = f"{dims}: {step.probes} parts, {step.shortlist} rescored"
        yield _share(name, found, full)
        yield Figure(f"{name}, p50", float(np.median(taken)), "ms")
    shutil.rmtree(folder)


def _rescored(catalogue: Catalogue, near: list[Candidate], row: FloatRows) -> set[int]:
    return {one.chunk_id for one in nearest_of(catalogue, near, row, MODEL, COUNT)}


def _share(name: str, found: list[set[int]], full: list[set[int]]) -> Figure:
    shares = [len(one & right) / COUNT for one, right in zip(found, full, strict=True)]
    return Figure(name, 100 * float(np.mean(shares)), "%")
