import pytest

from indexer import tour
from indexer.errors import UsageError
from indexer.records import (
    Answer,
    Confidence,
    Hit,
    Mark,
    Mode,
    Place,
    Result,
    Signals,
    Took,
)

HIT = Hit(
    "Turn the tap off. Then call us.",
    Place(page=2),
    0.9,
    Signals(meaning=0.6, words=0.2),
    (Mark(0, 17, "meaning"), Mark(9, 12, "words")),
)
RESULT = Result(1, "/Users/ana/house.pdf", None, "House", "pdf", 0.9, 0.0, (HIT,))


def answer(*results, confidence=Confidence.STRONG):
    return Answer("the pipe drips", Mode.HYBRID, confidence, Took(), results)


def test_answer_shows_file_place_passage_and_reasons():
    assert tour.describe(answer(RESULT)).splitlines() == [
        "",
        "? the pipe drips",
        "  house.pdf (page 2)",
        "  | [Turn the *tap* off.] Then call us.",
        "  found by meaning and words",
    ]


def test_weak_answer_says_so():
    shown = tour.describe(answer(RESULT, confidence=Confidence.NONE))
    assert "nothing is closely related" in shown


def test_no_answer_says_so():
    assert "Nothing was found." in tour.describe(answer())


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        pytest.param(Place(page=3), "page 3", id="page"),
        pytest.param(Place(headings=("A", "B"), line=9), "A > B", id="headings"),
        pytest.param(Place(line=12), "line 12", id="line"),
        pytest.param(Place(line=1), "", id="the top"),
        pytest.param(Place(), "", id="the whole file"),
    ],
)
def test_place_is_told_in_words(place, shown):
    assert tour.place_text(place) == shown


def test_missing_samples_are_a_plain_sentence(monkeypatch, tmp_path):
    monkeypatch.setattr(tour, "SAMPLES", tmp_path / "none")
    with pytest.raises(UsageError, match="sample documents"):
        tour.run(tmp_path / "library")
