from indexer.searching.legs import Brought, Looked
from indexer.storing.candidate_passages import CandidatePassage, ReadCandidates
from indexer.storing.narrowing import Candidate


def passage(chunk_id, version=1):
    return CandidatePassage(chunk_id, version, 0, 1, "", "", f"text {chunk_id}")


def brought(candidates, read):
    known = {one.chunk_id: one for one in read}
    return Brought(
        [Candidate(one, 1, 1.0) for one in candidates], ReadCandidates(known)
    )


def test_of_what_meaning_alone_found_the_nearest_are_weighed():
    looked = Looked(meaning=brought([1, 2, 3], map(passage, [1, 2, 3])))
    assert set(looked.passages({1: 0.1, 2: 0.9, 3: 0.5}, nearest=2)) == {2, 3}


def test_what_both_legs_found_is_weighed_however_far_it_is():
    looked = Looked(
        words=brought([4, 1, 9], [passage(4)]),
        meaning=brought([1, 2, 3], map(passage, [1, 2, 3])),
    )
    assert set(looked.passages({1: 0.1, 2: 0.9, 3: 0.5}, nearest=1)) == {1, 2, 4}


def test_a_passage_that_both_read_is_the_newer_one():
    looked = Looked(
        words=brought([1], [passage(1, version=3)]),
        meaning=brought([1], [passage(1, version=2)]),
    )
    assert looked.passages({1: 0.5}, nearest=1)[1].version == 3
    looked.meaning = brought([1], [passage(1, version=4)])
    assert looked.passages({1: 0.5}, nearest=1)[1].version == 4
