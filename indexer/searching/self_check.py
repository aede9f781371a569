"""How well and how fast meaning is found, on a sample of the library's own passages."""

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from indexer.dial_state import MeaningCheck
from indexer.searching.exact import nearest_scores
from indexer.storing import breadth, generations, stored_vectors
from indexer.storing.catalogue import Catalogue
from indexer.storing.outbox import Leg
from indexer.storing.reader import IndexReader
from indexer.storing.vectors import FloatRows

SAMPLE = 32
"""Passages that are looked for as if they were queries."""
COUNT = 10
WANTED = 0.97
"""Below this agreement a query looks further."""
SAME = 1e-4
"""Scores that differ by less are equal: twins of a passage may stand for each other."""


class SelfCheck:
    """Compares what the index finds with an exact search by full vectors."""

    def __init__(self, catalogue: Catalogue, reader: IndexReader, index: Path) -> None:
        self._catalogue = catalogue
        self._reader = reader
        self._index = index

    def run(
        self,
        go_on: Callable[[], None] = lambda: None,
        widen: Callable[[], bool] = lambda: False,
    ) -> MeaningCheck | None:
        """Return what the sample shows; None where there is nothing to look for.

        Every stored vector is read once. `go_on` is asked after each few thousand and
        before each query; what it raises ends the work.
        `widen` is called as long as too little is found and it returns True.

        Raises:
            StoreError: the library cannot be read.
        """
        serves = generations.serving(self._catalogue, Leg.MEANING)
        if serves is None:
            return None
        sample = stored_vectors.sample_vectors(self._catalogue, serves.model, SAMPLE)
        if len(sample) < 2:
            return None
        best = nearest_scores(self._catalogue, serves.model, sample, COUNT + 1, go_on)
        found, taken = self._ask(sample, best, serves.model, go_on)
        while found < WANTED and widen():
            found, taken = self._ask(sample, best, serves.model, go_on)
        with self._catalogue.reading() as db:
            passages = stored_vectors.count(db, serves.model)
        return MeaningCheck(
            generation=serves.name,
            dims=serves.dims,
            index_bytes=_bytes_below(self._index / serves.name),
            milliseconds=round(taken, 2),
            agreement=round(found, 4),
            sampled=len(sample),
            passages=passages,
            step=breadth.step(self._catalogue),
            at=time.time(),
        )

    def _ask(
        self,
        sample: FloatRows,
        best: FloatRows,
        model: str,
        go_on: Callable[[], None],
    ) -> tuple[float, float]:
        """Return the share of the nearest that was found, and the median in ms."""
        shares, taken = [], []
        for row, scores in zip(sample, best, strict=True):
            go_on()
            started = time.perf_counter()
            found = self._scores(row, model)[: len(scores)]
            taken.append((time.perf_counter() - started) * 1e3)
            # The passage itself is always found and counts for nothing.
            good = int(np.count_nonzero(found >= scores[-1] - SAME)) - 1
            shares.append(max(good, 0) / max(len(scores) - 1, 1))
        return float(np.mean(shares)), float(np.median(taken))

    def _scores(self, row: FloatRows, model: str) -> FloatRows:
        """Return the cosines of what a query finds, best first."""
        wanted = breadth.breadth(self._catalogue).shortlist
        found = self._reader.meaning(row, wanted, model)
        ids = dict.fromkeys(one.chunk_id for one in found)
        _, full = stored_vectors.full_vectors(self._catalogue, ids, model)
        if not len(full):
            return np.zeros(0, np.float32)
        return np.asarray(np.sort(full @ row)[::-1], np.float32)


def _bytes_below(folder: Path) -> int:
    return sum(one.stat().st_size for one in folder.rglob("*") if one.is_file())
