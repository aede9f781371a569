from dataclasses import replace

import pytest

from indexer.records import Confidence
from indexer.searching.calibration import Scale
from indexer.searching.confidence import (
    HELD,
    LIKE_NAME,
    POSSIBLE,
    SAME_NAME,
    STRONG,
    Held,
    confidence,
    held_by,
)
from indexer.searching.fusion import Evidence
from indexer.searching.question import Question

ASKED = Question("", dict.fromkeys("abcdefghijkl", 5.0), 0.0)
UNREAD = Question("", ASKED.weighs, 0.0, reads=False)
SCALE = Scale(noise=0.4, near=0.7, passages=1000)


def cosine(relevance):
    """Return the cosine that is this relevant when no word is held."""
    return SCALE.noise + relevance * (SCALE.near - SCALE.noise)


def judged(*evidence, held=0.0, by_all=None, names=(), asked=ASKED, scale=SCALE):
    shares = Held(held, held if by_all is None else by_all)
    return confidence(dict(enumerate(evidence)), shares, names, asked, scale)


@pytest.mark.parametrize(
    ("relevance", "wanted"),
    [
        pytest.param(STRONG + 0.01, Confidence.STRONG, id="as near as a passage"),
        pytest.param(STRONG - 0.01, Confidence.POSSIBLE, id="nearly"),
        pytest.param(POSSIBLE + 0.01, Confidence.POSSIBLE, id="beyond nonsense"),
        pytest.param(POSSIBLE - 0.01, Confidence.NONE, id="like nonsense"),
        pytest.param(-9.0, Confidence.NONE, id="opposite"),
    ],
)
def test_the_best_cosine_is_measured_on_the_scale_of_the_library(relevance, wanted):
    assert judged(Evidence(cosine=-0.5), Evidence(cosine=cosine(relevance))) is wanted


def test_the_words_that_a_passage_holds_make_up_for_a_lower_cosine():
    near = Evidence(cosine=cosine(POSSIBLE - 2 * 0.5 * HELD + 0.01))
    assert judged(near) is Confidence.NONE
    assert judged(near, held=0.5) is Confidence.POSSIBLE


def test_a_long_query_needs_less_of_its_words_than_a_short_one():
    near = Evidence(cosine=cosine(0.1))
    long = Question("", dict.fromkeys(map(str, range(60)), 5.0), 0.0)
    short = Question("", dict.fromkeys(map(str, range(4)), 5.0), 0.0)
    assert judged(near, held=0.4, asked=long) is Confidence.POSSIBLE
    assert judged(near, held=0.4, asked=short) is Confidence.NONE


def test_the_larger_the_library_the_more_comes_near_by_chance():
    near = Evidence(cosine=cosine(0.5))
    few, many = (replace(SCALE, passages=passages) for passages in (40, 20_000))
    assert judged(near, held=0.2, scale=few) is Confidence.POSSIBLE
    assert judged(near, held=0.2, scale=many) is Confidence.NONE


def test_in_a_few_dozen_passages_nearness_alone_is_possible():
    near = Evidence(cosine=cosine(0.5))
    few, some, tiny = (replace(SCALE, passages=passages) for passages in (99, 100, 1))
    assert judged(near, scale=few) is Confidence.POSSIBLE
    assert judged(near, scale=some) is Confidence.NONE
    assert judged(Evidence(cosine=cosine(0.1)), scale=tiny) is Confidence.NONE


def test_the_length_of_a_whole_mail_is_no_evidence():
    mail = Question("", dict.fromkeys(map(str, range(1000)), 5.0), 0.0)
    assert judged(Evidence(cosine=cosine(0.3)), held=0.05, asked=mail) is (
        Confidence.NONE
    )


def test_a_script_that_the_model_cannot_read_is_judged_by_its_words():
    alike = Evidence(cosine=1.0, bm25=1.0)
    assert judged(alike, held=0.1, asked=UNREAD) is Confidence.NONE
    assert judged(alike, held=0.4, asked=UNREAD) is Confidence.POSSIBLE
    assert judged(alike, held=0.9, asked=UNREAD) is Confidence.STRONG


def test_without_a_model_the_words_decide():
    assert judged(Evidence(bm25=9.0), held=0.4) is Confidence.NONE
    assert judged(Evidence(bm25=9.0), held=0.5) is Confidence.POSSIBLE


def test_the_only_word_of_a_query_is_enough_wherever_it_stands():
    one = Question("", {"rent": 1.0}, 0.0)
    assert judged(Evidence(bm25=1.0), held=1.0, asked=one) is Confidence.STRONG
    assert judged(Evidence(bm25=1.0), asked=one) is Confidence.NONE


def test_all_words_of_a_query_in_one_passage_are_strong():
    two = Question("", dict.fromkeys("ab", 7.0), 0.0)
    assert judged(Evidence(bm25=9.0), held=1.0, asked=two) is Confidence.STRONG
    apart = judged(Evidence(bm25=9.0), held=0.5, by_all=1.0, asked=two)
    assert apart is not Confidence.STRONG


def test_one_rare_word_of_two_is_less_than_three_of_six():
    two = Question("", dict.fromkeys("ab", 7.0), 0.0)
    six = Question("", dict.fromkeys("abcdef", 7.0), 0.0)
    assert judged(Evidence(bm25=9.0), held=0.5, asked=two) is Confidence.NONE
    assert judged(Evidence(bm25=9.0), held=0.55, asked=six) is Confidence.POSSIBLE


def test_the_query_as_it_was_typed_is_strong():
    assert judged(Evidence(bm25=0.1, phrase=True)) is Confidence.STRONG


def test_a_name_that_says_the_query_is_strong_and_one_that_comes_near_is_possible():
    assert judged(names=[0.1, SAME_NAME]) is Confidence.STRONG
    assert judged(names=[LIKE_NAME]) is Confidence.POSSIBLE
    assert judged(names=[LIKE_NAME - 0.01]) is Confidence.NONE


def test_nothing_is_none():
    assert judged() is Confidence.NONE


def test_one_text_and_all_together_are_asked_how_much_they_hold():
    asked = Question("", {"rent": 3.0, "due": 1.0}, 0.0)
    assert held_by(["it is due", "The RENT, please"], asked) == Held(0.75, 1.0)
    assert held_by([], asked) == Held(0.0, 0.0)


def test_what_stands_nowhere_speaks_against_what_was_found():
    near = Evidence(cosine=cosine(POSSIBLE - 2 * 0.5 * HELD))
    assert judged(near, held=0.4, by_all=0.9) is Confidence.POSSIBLE
    assert judged(near, held=0.4, by_all=0.4) is Confidence.NONE
