import pytest

from app.preview.line_breaks import joined_lines

FILLED = (
    "On Sunday evening the hose of the washing machine upstairs burst. Our\n"
    "kitchen ceiling dripped until midnight, and the plaster has come down\n"
    "over the stove."
)


def test_lines_that_were_filled_are_one_again():
    assert joined_lines(FILLED) == FILLED.replace("\n", " ")


@pytest.mark.parametrize(
    "ending",
    [
        pytest.param("\n\nKind regards", id="paragraph"),
        pytest.param("\nKind regards\nInes Moreau", id="short lines"),
        pytest.param(
            "\n> Who pays for the ceiling, and when will the work begin?", id="quote"
        ),
        pytest.param("\n- the ceiling\n- the cupboards", id="list"),
        pytest.param("\n    indented", id="indented"),
    ],
)
def test_lines_that_are_meant_stay(ending):
    assert joined_lines(FILLED + ending).endswith(ending)


def test_places_stay_what_they_were():
    text = FILLED + "\n\nhttps://example.org/" + "a" * 110 + "\nInes"
    assert len(joined_lines(text)) == len(text)
    assert joined_lines(text).endswith("\nInes")


@pytest.mark.parametrize("text", ["", "one", "Dear Ms Tanaka,\nthank you.\nInes"])
def test_short_lines_were_never_filled(text):
    assert joined_lines(text) == text
