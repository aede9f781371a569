import pytest

from indexer.extracting.formats.paged.pdf_layout import in_columns, joined
from tests.page_samples import drawn_pdf, lines_on

LEFT = [f"left line {number} tells of bees and of honey" for number in range(20)]
RIGHT = [f"right line {number} tells of cats and of milk" for number in range(20)]


@pytest.mark.parametrize(
    ("blocks", "text"),
    [
        pytest.param(["the heat-\ning pump"], "the heating pump", id="divided word"),
        pytest.param(["the heat- \ning"], "the heating", id="with a space behind"),
        pytest.param(["Baden-\nBaden"], "Baden-\nBaden", id="name with a hyphen"),
        pytest.param(["a heat-", "ing pump"], "a heating pump", id="across blocks"),
        pytest.param(["lines that", "go on"], "lines that\ngo on", id="line by line"),
        pytest.param(
            ["It ends.", "it says"], "It ends.\n\nit says", id="two sentences"
        ),
        pytest.param(["Title", "Text"], "Title\n\nText", id="paragraphs"),
        pytest.param([" ", "a  \n \n", ""], "a", id="blank blocks"),
        pytest.param(
            ["東京都の天気は晴れです明日は\n雨が降る"],
            "東京都の天気は晴れです明日は雨が降る",
            id="script without spaces",
        ),
        pytest.param(
            ["東京都の天気は晴れです明日は大変", "雨が降る"],
            "東京都の天気は晴れです明日は大変雨が降る",
            id="script without spaces, line by line",
        ),
        pytest.param(["目次\n第一章"], "目次\n第一章", id="short lines stay"),
        pytest.param(["吾\n輩\nは\n猫"], "吾輩は猫", id="written from top to bottom"),
    ],
)
def test_blocks_become_flowing_text(blocks, text):
    assert joined(blocks) == text


def alternating(page):
    lines_on("A Title That Stands Above Both Columns", size=18, top=50)(page)
    for number, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
        lines_on(left, top=100 + 14 * number)(page)
        lines_on(right, left=320, top=100 + 14 * number)(page)


def test_columns_that_are_drawn_line_by_line_are_not_mixed(read):
    (section,) = read(drawn_pdf(alternating), "a.pdf").documents[0].sections
    lines = section.text.split("\n")
    assert [line for line in lines[1:] if line] == LEFT + RIGHT


def test_cells_of_a_table_stay_in_their_rows(read):
    def table(page):
        for number in range(20):
            lines_on(f"Item {number}", top=100 + 14 * number)(page)
            lines_on(f"{number},50 EUR", left=320, top=100 + 14 * number)(page)

    (section,) = read(drawn_pdf(table), "a.pdf").documents[0].sections
    assert "Item 3\n3,50 EUR\nItem 4" in section.text


@pytest.mark.parametrize("words", [[], [(0.0, 0.0, 1.0, 1.0, "a", 0, 0, 0)] * 30])
def test_pages_without_columns_have_none(words):
    assert in_columns(words) is None


def test_wild_coordinates_are_survived():
    wild = [
        (-1e9 * one, 1e9, 1e9 * one, -1e9, "word " * 9, one, 0, 0) for one in range(40)
    ]
    assert in_columns(wild) is None
