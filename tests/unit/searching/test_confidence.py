import pytest

from indexer.records import Confidence
from indexer.searching.confidence import confidence
from indexer.searching.fusion import Evidence, Level
from indexer.storing.names_search import NamedFile

LEVEL = Level(mean=0.2, spread=0.1)
NOISE = 0.2 + 0.1 * 3.7169
"""The best cosine that a thousand random passages are expected to reach."""


def named(score):
    return [NamedFile(1, b"/a.txt", 0, "text", score)]


def judged(*evidence, names=(), passages=1000):
    return confidence(dict(enumerate(evidence)), names, LEVEL, passages)


@pytest.mark.parametrize(
    ("cosine", "wanted"),
    [
        pytest.param(NOISE + 0.11, Confidence.STRONG, id="far above chance"),
        pytest.param(NOISE + 0.09, Confidence.POSSIBLE, id="above chance"),
        pytest.param(NOISE - 0.04, Confidence.POSSIBLE, id="about chance"),
        pytest.param(NOISE - 0.06, Confidence.NONE, id="what any nonsense reaches"),
        pytest.param(-1.0, Confidence.NONE, id="opposite"),
    ],
)
def test_the_best_cosine_is_compared_with_chance(cosine, wanted):
    assert judged(Evidence(cosine=-0.5), Evidence(cosine=cosine)) is wanted


def test_more_passages_make_a_good_cosine_less_surprising():
    one = Evidence(cosine=NOISE + 0.11)
    assert judged(one, passages=1000) is Confidence.STRONG
    assert judged(one, passages=10**9) is not Confidence.STRONG


@pytest.mark.parametrize("passages", [0, 1, 2])
def test_a_tiny_library_is_judged_too(passages):
    assert judged(Evidence(cosine=0.9), passages=passages) is Confidence.STRONG


def test_the_query_as_it_was_typed_is_strong():
    assert judged(Evidence(bm25=0.1, phrase=True)) is Confidence.STRONG


def test_a_name_that_says_the_query_is_strong():
    assert judged(names=named(0.5)) is Confidence.STRONG


def test_words_alone_are_possible():
    assert judged(Evidence(bm25=9.0)) is Confidence.POSSIBLE
    assert judged(names=named(0.2)) is Confidence.POSSIBLE


def test_nothing_is_none():
    assert judged() is Confidence.NONE
