import asyncio

import numpy as np

from indexer.storing import narrowing
from indexer.storing.narrowing import Candidate, Rows, Scope, narrowed


class Leg:
    """Rows of files, best first, and what was asked of it."""

    def __init__(self, files):
        self._files = files
        self.asked = []

    async def fetch(self, limit, files):
        self.asked.append((limit, files and set(files)))
        kept = [
            place
            for place, file_id in enumerate(self._files)
            if files is None or file_id in files
        ][:limit]
        ids = np.array([self._files[one] << 20 | one for one in kept], np.int64)
        scores = np.array([-float(one) for one in kept], np.float32)
        return Rows(ids, np.ones(len(kept), np.int64), scores)


def found(leg, limit, scope):
    candidates = asyncio.run(narrowed(leg.fetch, limit, scope))
    return [one.chunk_id & (1 << 20) - 1 for one in candidates]


def test_without_a_scope_the_best_are_taken():
    leg = Leg([5, 6, 7])
    assert found(leg, 2, None) == [0, 1]
    assert leg.asked == [(2, None)]


def test_few_files_are_told():
    leg = Leg([5, 6, 5, 6])
    assert found(leg, 9, Scope({6}, share=0.5)) == [1, 3]
    assert leg.asked == [(9, {6})]


def test_files_whose_share_is_not_known_are_told(monkeypatch):
    monkeypatch.setattr(narrowing, "FEW_FILES", 0)
    leg = Leg([5, 6])
    assert found(leg, 9, Scope({6})) == [1]
    assert leg.asked == [(9, {6})]


def test_of_many_files_more_is_brought_and_the_first_are_kept(monkeypatch):
    monkeypatch.setattr(narrowing, "FEW_FILES", 0)
    leg = Leg([5, 6] * 20)
    assert found(leg, 4, Scope({6}, share=0.4)) == [1, 3, 5, 7]
    assert leg.asked == [(10, None)]


def test_what_stands_mostly_outside_is_looked_for_again_in_the_files(monkeypatch):
    monkeypatch.setattr(narrowing, "FEW_FILES", 0)
    leg = Leg([5] * 30 + [6] * 8)
    assert found(leg, 8, Scope({6}, share=0.4)) == list(range(30, 38))
    assert leg.asked == [(20, None), (8, {6})]


def test_a_leg_that_had_no_more_is_not_asked_again(monkeypatch):
    monkeypatch.setattr(narrowing, "FEW_FILES", 0)
    leg = Leg([5, 6, 5])
    assert found(leg, 8, Scope({6}, share=0.4)) == [1]
    assert len(leg.asked) == 1


def test_doubled_rows_fold_into_the_best_and_lost_ones_go():
    rows = Rows(
        np.array([7, 7, -1, 7]), np.array([1, 1, -1, 2]), np.array([3.0, 2.0, 2.0, 1.0])
    )
    assert rows.candidates() == [Candidate(7, 1, 3.0), Candidate(7, 2, 1.0)]
