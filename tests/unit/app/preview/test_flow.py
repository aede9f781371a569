import pytest

from app.preview.flow import flow
from indexer.document_records import Passage
from indexer.records import (
    Place,
)


def passage(text, number=1, **place):
    return Passage(number, text, Place(**place))


def at(found, number):
    stretch = found.stretch_of(number)
    return found.text[stretch.start : stretch.end]


def test_what_two_passages_share_comes_once():
    found = flow([passage("One. Two. Three.", 1), passage("Three. Four.", 2)])
    assert found.text == "One. Two. Three. Four."
    assert (at(found, 1), at(found, 2)) == ("One. Two. Three.", "Three. Four.")


def test_passages_without_a_shared_end_stand_on_lines_of_their_own():
    assert flow([passage("a", 1), passage("b", 2)]).text == "a\nb"


@pytest.mark.parametrize(
    ("places", "text"),
    [
        pytest.param(
            ({"page": 1}, {"page": 2}), "Page 1\nfirst\n\nPage 2\nsecond", id="pages"
        ),
        pytest.param(
            ({"slide": 3, "headings": ("Bees",)}, {"slide": 3, "part": "notes"}),
            "Slide 3 · Bees\nfirst\n\nSlide 3 · notes\nsecond",
            id="slides and notes",
        ),
        pytest.param(
            ({"sheet": "A", "row": 1}, {"sheet": "A", "row": 9}),
            "A\nfirst\nsecond",
            id="rows of one sheet",
        ),
        pytest.param(
            ({"part": "body"}, {"part": "quoted"}),
            "first\n\nquoted mail\nsecond",
            id="parts of a mail",
        ),
        pytest.param(({"line": 1}, {"line": 7}), "first\nsecond", id="lines"),
    ],
)
def test_a_new_place_begins_with_a_line_that_says_so(places, text):
    first, second = places
    found = flow([passage("first", 1, **first), passage("second", 2, **second)])
    assert found.text == text
    assert (at(found, 1), at(found, 2)) == ("first", "second")


def test_a_heading_that_the_text_says_itself_comes_once():
    found = flow([passage("Lights\n\nRed is bad.", headings=("Router", "Lights"))])
    assert found.text == "Lights\n\nRed is bad."


def test_a_heading_with_marks_of_its_format_comes_once_as_well():
    found = flow([passage("## Lights\n\nRed is bad.", headings=("Router", "Lights"))])
    assert found.text == "## Lights\n\nRed is bad."


def test_no_passages_are_an_empty_text():
    assert flow([]).text == ""
    assert flow([]).stretch_of(1) is None
