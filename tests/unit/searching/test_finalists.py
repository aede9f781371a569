import pytest

from indexer.searching.finalists import finalists
from indexer.searching.naming import Named
from indexer.searching.results import NAME_WEIGHT, SHARES_LOOKED_AT
from indexer.storing.candidate_passages import CandidatePassage
from indexer.storing.names_search import NamedFile


def chunk(file, position=0):
    return (file << 20) + position


def chosen(scores, named=(), limit=1, documents=()):
    """Return the finalists of passages that are in document 0 unless told."""
    known = {
        one: CandidatePassage(one, 1, dict(documents).get(one, 0), 1, "", "{}", "")
        for one in scores
    }
    files = [Named(NamedFile(one, b"", 0, "", like), like) for one, like in named]
    return finalists(scores, known, files, limit)


def test_every_passage_of_the_best_documents_is_shown_and_none_of_others():
    best = {chunk(n): 0.9 - n / 100 for n in range(SHARES_LOOKED_AT)}
    scores = best | {chunk(0, 1): 0.01, chunk(70): 0.05, chunk(70, 1): 0.06}
    assert set(chosen(scores)) == {*best, chunk(0, 1)}


def test_documents_inside_one_file_stand_alone():
    scores = {chunk(1, n): 0.9 - n / 10 for n in range(SHARES_LOOKED_AT + 1)}
    documents = {one: one & 7 for one in scores}
    assert len(chosen(scores, documents=documents)) == SHARES_LOOKED_AT


@pytest.mark.parametrize(("off", "ties"), [(0.00001, True), (0.01, False)])
def test_whatever_ties_with_the_last_one_may_still_come_before_it(off, ties):
    scores = {chunk(n): 0.5 for n in range(SHARES_LOOKED_AT)}
    assert (chunk(90) in chosen(scores | {chunk(90): 0.5 - off})) is ties


def test_a_name_brings_the_passages_of_its_file_along():
    scores = {chunk(n): 0.5 for n in range(SHARES_LOOKED_AT)} | {chunk(90): 0.1}
    assert chunk(90) not in chosen(scores)
    assert chunk(90) in chosen(scores, [(90, 0.5 / NAME_WEIGHT)])
    assert chunk(90) not in chosen(scores, [(90, 0.2 / NAME_WEIGHT)])


def test_files_found_by_name_alone_take_places_too():
    scores = {chunk(1): 0.5}
    named = [(n, 0.9) for n in range(2, 2 + SHARES_LOOKED_AT)]
    assert chosen(scores, named) == []
    assert chosen(scores) == [chunk(1)]
    assert chosen({}) == []
