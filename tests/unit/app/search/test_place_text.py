import pytest

from app.search.place_text import place_text, spoken_place
from indexer.records import Place


@pytest.mark.parametrize(
    ("place", "text"),
    [
        pytest.param(Place(page=37, headings=("Rent",)), "p. 37", id="page"),
        pytest.param(Place(slide=5), "slide 5", id="slide"),
        pytest.param(Place(sheet="Costs", row=14), "Costs, row 14", id="sheet and row"),
        pytest.param(Place(sheet="Costs"), "Costs", id="sheet"),
        pytest.param(Place(headings=("Lease", "Rent"), line=9), "§ Rent", id="heading"),
        pytest.param(Place(line=118), "line 118", id="line"),
        pytest.param(Place(line=1), "", id="first line"),
        pytest.param(Place(part="quoted"), "quoted mail", id="quoted mail"),
        pytest.param(Place(part="signature"), "signature", id="signature"),
        pytest.param(Place(part="body"), "", id="mail body"),
        pytest.param(Place(part="notes"), "notes", id="notes of a slide"),
        pytest.param(Place(line=9, time=75.5), "1:15", id="subtitle"),
        pytest.param(Place(time=3675), "1:01:15", id="subtitle of a long film"),
        pytest.param(Place(), "", id="nowhere"),
    ],
)
def test_place_is_short(place, text):
    assert place_text(place) == text


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (Place(page=37), "page 37"),
        (Place(headings=("Lease", "Rent")), "under Lease › Rent"),
        (Place(line=118), "line 118"),
    ],
)
def test_place_is_spoken_without_abbreviations(place, text):
    assert spoken_place(place) == text


def test_a_heading_cannot_turn_the_line_around():
    assert "\u202e" not in place_text(Place(headings=("\u202etxt",)))
