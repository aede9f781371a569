from dataclasses import replace

import pytest

from indexer.records import Signals
from indexer.searching.fusion import (
    PHRASE_BONUS,
    SHARPNESS,
    Evidence,
    Level,
    fuse,
    meaning_weight,
    signals,
)
from indexer.searching.question import Question

LEVEL = Level(mean=0.1, spread=0.1)
ASKED = Question("", dict.fromkeys("abcdefghijkl", 1.0), 0.0)
UNREAD = replace(ASKED, reads=False)
FLAT = [1.0] * 30
PEAKED = [1.0] + [0.1] * 29


def order(evidence, asked=ASKED):
    fused = fuse(evidence, LEVEL, asked)
    return sorted(fused, key=lambda chunk_id: -fused[chunk_id])


def test_a_passage_that_both_legs_found_beats_one_that_either_found():
    evidence = {
        1: Evidence(cosine=0.6),
        2: Evidence(bm25=9.0),
        3: Evidence(cosine=0.59, bm25=8.9),
    }
    assert order(evidence)[0] == 3


def test_the_passage_with_the_exact_phrase_comes_first():
    evidence = {
        1: Evidence(cosine=0.8, bm25=10.0),
        2: Evidence(cosine=0.7, bm25=9.0, phrase=True),
    }
    assert order(evidence) == [2, 1]


def test_scores_are_about_one_for_the_best():
    fused = fuse({1: Evidence(0.8, 9.0), 2: Evidence(0.1, 0.5)}, LEVEL, ASKED)
    assert fused[1] == pytest.approx(1.0)
    assert 0 <= fused[2] < 0.1


def test_without_meaning_the_words_decide():
    evidence = {1: Evidence(bm25=2.0), 2: Evidence(bm25=4.0)}
    fused = fuse(evidence, Level(), ASKED)
    assert (fused[1], fused[2]) == (0.5**SHARPNESS, 1.0)
    assert signals(evidence, [2]) == {2: Signals(meaning=0.0, words=1.0)}


def test_without_words_the_meaning_decides():
    evidence = {1: Evidence(cosine=0.3), 2: Evidence(cosine=0.5)}
    fused = fuse(evidence, LEVEL, ASKED)
    assert fused[2] == pytest.approx(1.0)
    assert fused[1] == pytest.approx(0.5)
    assert signals(evidence, [2]) == {2: Signals(meaning=0.5, words=0.0)}


def test_no_evidence_makes_no_scores():
    assert fuse({}, LEVEL, ASKED) == {}


@pytest.mark.parametrize(
    "evidence",
    [
        pytest.param(Evidence(cosine=-0.4), id="opposite"),
        pytest.param(Evidence(cosine=0.1), id="as near as any"),
        pytest.param(Evidence(cosine=-0.2, bm25=0.0), id="no word that counts"),
    ],
)
def test_a_passage_that_is_no_nearer_than_any_other_scores_nothing(evidence):
    assert fuse({1: evidence}, LEVEL, ASKED) == {1: 0.0}
    assert 0.0 <= signals({1: evidence}, [1])[1].meaning <= 0.1


def test_a_phrase_in_a_passage_that_no_leg_weighs_still_counts():
    assert fuse({1: Evidence(phrase=True)}, LEVEL, ASKED) == {1: PHRASE_BONUS}


def test_the_weight_moves_towards_the_leg_that_stands_out():
    towards_meaning = meaning_weight(PEAKED, FLAT, ASKED)
    even = meaning_weight(FLAT, FLAT, ASKED)
    towards_words = meaning_weight(FLAT, PEAKED, ASKED)
    assert 0 < towards_words < even < towards_meaning < 1


def test_meaning_is_trusted_more_when_both_legs_look_alike():
    assert meaning_weight(PEAKED, PEAKED, ASKED) > 0.5


def test_a_script_the_model_cannot_read_leaves_it_to_the_words():
    assert meaning_weight(FLAT, FLAT, UNREAD) < 0.5
    evidence = {1: Evidence(cosine=0.9, bm25=1.0), 2: Evidence(cosine=0.2, bm25=9.0)}
    assert order(evidence)[0] == 1
    assert order(evidence, UNREAD)[0] == 2


@pytest.mark.parametrize(
    ("near", "told", "weight"), [([], [1.0], 0), ([1.0], [], 1), ([], [], 0)]
)
def test_a_leg_that_found_nothing_weighs_nothing(near, told, weight):
    assert meaning_weight(near, told, ASKED) == weight


def test_scores_without_any_height_do_not_divide_by_zero():
    assert 0 <= meaning_weight([0.0] * 30, [0.0] * 30, ASKED) <= 1
    assert 0 <= meaning_weight([-0.5] * 3, [0.0], ASKED) <= 1


def test_a_passage_that_waits_for_its_vector_is_judged_by_its_words():
    evidence = {
        1: Evidence(cosine=0.12),
        2: Evidence(bm25=9.0, waits=True),
    }
    fused = fuse(evidence, Level(mean=0.1, spread=0.05), ASKED)
    assert fused[2] >= fused[1]


def test_names_numbers_and_identifiers_leave_it_to_the_words():
    named = replace(ASKED, specific=0.6)
    assert meaning_weight(FLAT, FLAT, named) < meaning_weight(FLAT, FLAT, ASKED)


def test_the_more_words_the_more_they_count():
    longer = replace(ASKED, weighs=dict.fromkeys(map(str, range(100)), 1.0))
    assert meaning_weight(FLAT, FLAT, longer) < meaning_weight(FLAT, FLAT, ASKED)


def test_a_heading_that_holds_the_query_helps_its_passages():
    evidence = {1: Evidence(cosine=0.6), 2: Evidence(cosine=0.58, heading=1.0)}
    assert order(evidence)[0] == 2
