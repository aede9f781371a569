import numpy as np
import pytest

from indexer.searching.self_check import SelfCheck
from indexer.storing import breadth, passages
from indexer.storing.narrowing import Candidate
from indexer.storing.outbox import Leg
from indexer.storing.reader import IndexReader
from tests.filled_library import WIDTH

COUNT = 200


class ShortSighted(IndexReader):
    """Finds only a share of the passages that are near, until it looks further."""

    def meaning(self, vector, limit, model):
        found = super().meaning(vector, COUNT, model)
        if breadth.step(self._catalogue) < 2:
            return [one for one in found if one.chunk_id % 2 or one.score > 0.999]
        return found


@pytest.fixture
def filled(library):
    """A library with an index of random vectors."""
    rows = np.random.default_rng(3).standard_normal((COUNT, WIDTH)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    library.put("a.txt", *(f"text {n}" for n in range(COUNT)))
    keys = [one.key for one in passages.most_urgent(library.catalogue, COUNT)]
    passages.store_vectors(library.catalogue, "word-model", keys, rows)
    return library


def check_of(library, kind=IndexReader):
    reader = kind(library.catalogue, library.paths.index)
    return SelfCheck(library.catalogue, reader, library.paths.index)


def widen(library):
    return lambda: breadth.widen(library.catalogue)


@pytest.mark.parametrize("dims", [WIDTH, 16])
def test_an_exact_index_agrees_with_full_vectors(filled, dims):
    filled.index(dims)
    done = check_of(filled).run()
    assert (done.agreement, done.passages) == (1.0, COUNT)
    assert 16 <= done.sampled <= 32
    assert (done.dims, done.step) == (dims, 0)
    assert done.index_bytes > COUNT * dims * 4
    assert done.milliseconds > 0


def test_what_is_not_found_is_told(filled):
    filled.index()
    assert 0.3 < check_of(filled, ShortSighted).run().agreement < 0.7


def test_where_too_little_is_found_the_search_looks_further(filled):
    filled.index()
    done = check_of(filled, ShortSighted).run(widen=widen(filled))
    assert (done.agreement, done.step) == (1.0, 2)
    assert breadth.breadth(filled.catalogue) == breadth.STEPS[2].at(WIDTH)


def test_short_vectors_need_a_longer_list(filled):
    filled.index(16)
    wide = breadth.breadth(filled.catalogue)
    assert wide.shortlist > breadth.STEPS[0].at(256).shortlist
    assert wide.probes == breadth.STEPS[0].at(256).probes


def test_another_generation_begins_with_the_first_step(filled):
    index = filled.index()
    check_of(filled, ShortSighted).run(widen=widen(filled))
    index.rebuild(Leg.MEANING, dims=16, model="word-model")
    assert breadth.step(filled.catalogue) == 0


def test_the_last_step_is_the_last(filled):
    filled.index()
    steps = [breadth.widen(filled.catalogue) for _ in range(4)]
    assert steps == [True] * (len(breadth.STEPS) - 1) + [False] * 2


def test_a_library_without_meaning_has_nothing_to_check(library):
    library.put("a.txt", "one")
    assert check_of(library).run() is None
    library.index()
    assert check_of(library).run() is None


def test_twins_of_a_passage_may_stand_for_each_other(library):
    for number in range(30):
        library.put(f"{number}.txt", "the same text", f"text {number % 3}")
    library.embed()
    library.index()
    assert check_of(library).run().agreement == 1.0


def test_a_check_ends_when_it_is_told_to(filled):
    filled.index()

    def refuse():
        raise InterruptedError

    with pytest.raises(InterruptedError):
        check_of(filled).run(refuse)


def test_a_candidate_that_is_gone_counts_as_not_found(filled):
    class Stale(IndexReader):
        def meaning(self, vector, limit, model):
            return [Candidate(99 << 20, 1, 1.0)]

    filled.index()
    assert check_of(filled, Stale).run().agreement == 0.0


def test_a_check_ends_between_two_queries(filled):
    class EndedError(Exception):
        pass

    asked = []

    class Counted(IndexReader):
        def meaning(self, vector, limit, model):
            asked.append(limit)
            return super().meaning(vector, limit, model)

    def go_on():
        if len(asked) == 3:
            raise EndedError

    filled.index()
    with pytest.raises(EndedError):
        check_of(filled, Counted).run(go_on)
    assert len(asked) == 3
