from dataclasses import replace

import pytest

from app.search.situation import Empty, Service, Situation
from indexer.records import Chip, Confidence

UP = Situation(service=Service.UP, folders=1)
ASKED = replace(UP, query="rent")


@pytest.mark.parametrize(
    ("situation", "empty"),
    [
        pytest.param(Situation(), Empty.STARTING, id="just started"),
        pytest.param(replace(UP, folders=0), Empty.NO_FOLDER, id="first run"),
        pytest.param(replace(ASKED, folders=0), Empty.NO_FOLDER, id="typed too early"),
        pytest.param(UP, Empty.NOTHING_TYPED, id="nothing typed"),
        pytest.param(ASKED, Empty.SEARCHING, id="no answer yet"),
        pytest.param(
            replace(ASKED, final=True, files=9, waiting=3),
            Empty.NOTHING_YET,
            id="nothing found while reading",
        ),
        pytest.param(
            replace(ASKED, final=True, away=("/disk",)),
            Empty.FOLDER_AWAY,
            id="nothing found while a folder is away",
        ),
        pytest.param(replace(ASKED, final=True), Empty.NOTHING_FOUND, id="nothing"),
        pytest.param(
            replace(ASKED, service=Service.RESTARTING),
            Empty.RESTARTING,
            id="restarting",
        ),
        pytest.param(replace(ASKED, service=Service.DOWN), Empty.DOWN, id="down"),
    ],
)
def test_absence_of_results_has_a_reason(situation, empty):
    assert situation.empty() is empty


def test_results_are_shown(make_answer):
    assert replace(ASKED, answer=make_answer(), final=True).empty() is None


def test_results_stay_while_the_indexer_restarts(make_answer):
    held = replace(ASKED, answer=make_answer(), service=Service.RESTARTING)
    assert held.empty() is None


def test_far_results_are_shown_only_when_wanted(make_answer):
    far = replace(ASKED, answer=make_answer(confidence=Confidence.NONE), final=True)
    assert far.empty() is Empty.NOT_RELATED
    assert replace(far, nearest_wanted=True).empty() is None


def test_results_by_words_are_shown_before_their_trust_is_known(make_answer):
    early = replace(ASKED, answer=make_answer(confidence=Confidence.NONE))
    assert early.empty() is None


def test_a_cleared_query_hides_the_results(make_answer):
    cleared = replace(UP, answer=make_answer(), final=True)
    assert cleared.empty() is Empty.NOTHING_TYPED


def test_nothing_found_with_filters_is_a_case_of_its_own(make_answer):
    chip = Chip("type:pdf", 5, 13, "PDF", "type")
    none = replace(make_answer(paths=()), chips=(chip,))
    situation = replace(ASKED, answer=none, final=True, away=("/disk",))
    assert situation.empty() is Empty.FILTERED
