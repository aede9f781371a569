import pytest
from PySide6.QtGui import QFont, QPalette

from app.search.colours import row_colours
from app.search.excerpt import Excerpt
from app.search.passage_layout import mostly_from_right, passage_layout, runs_from_right
from indexer.records import Mark


@pytest.fixture
def lay_out(qapp):
    def lay_out(text, marks=(), widths=(300.0, 200.0)):
        colours = row_colours(QPalette())
        return passage_layout(Excerpt(text, marks), QFont(), widths, colours)

    return lay_out


def covered(layout):
    units = layout.text().encode("utf-16-le")
    return [
        units[2 * f.start : 2 * (f.start + f.length)].decode("utf-16-le")
        for f in layout.formats()
    ]


def test_a_short_passage_is_whole(lay_out):
    layout = lay_out("Rent is due.")
    assert (layout.text(), layout.lineCount()) == ("Rent is due.", 1)


def test_each_line_of_a_right_to_left_passage_begins_at_the_right(lay_out):
    layout = lay_out("يشمل الإيجار الماء والتدفئة " * 2, widths=(200.0, 200.0))
    rights = [layout.lineAt(i).naturalTextRect().right() for i in range(2)]
    assert layout.lineCount() == 2
    assert rights == pytest.approx([200.0, 200.0], abs=1)


@pytest.mark.parametrize(
    "text", ["rent is due " * 50, "租金" * 200, "🏠" * 200, "x" * 900]
)
def test_a_long_passage_ends_in_an_ellipsis_within_its_lines(lay_out, text):
    layout = lay_out(text)
    assert layout.text().endswith("…")
    assert text.startswith(layout.text()[:-1])
    assert layout.lineCount() == 2
    last = layout.lineAt(1)
    assert (
        last.textStart() + last.textLength()
        == len(layout.text().encode("utf-16-le")) // 2
    )
    assert last.naturalTextWidth() <= 200


def test_marks_cover_their_words_behind_emoji(lay_out):
    text = "🏠🏠 rent is due"
    layout = lay_out(text, (Mark(3, 7, "words"), Mark(3, 14, "meaning")))
    assert covered(layout) == ["rent is due", "rent"]


def test_marks_beyond_the_end_are_clipped(lay_out):
    layout = lay_out("rent " * 100, (Mark(0, 500, "meaning"), Mark(490, 494, "words")))
    assert len(layout.formats()) == 1


def test_a_right_to_left_passage_stands_at_the_right(lay_out):
    layout = lay_out("يشمل الإيجار")
    assert layout.lineAt(0).naturalTextRect().right() == pytest.approx(300, abs=1)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("… 12 الإيجار rent", True),
        ("rent الإيجار", False),
        ("… 12", False),
        ("", False),
    ],
)
def test_the_first_letter_tells_the_direction(text, right):
    assert runs_from_right(text) == right


@pytest.mark.parametrize("text", ["rent is due " * 50, "الإيجار مستحق " * 50])
def test_the_last_line_leaves_room_for_what_stands_to_its_left(qapp, text):
    colours, widths = row_colours(QPalette()), (300.0, 200.0)
    layout = passage_layout(Excerpt(text), QFont(), widths, colours, 100.0)
    first, last = layout.lineAt(0), layout.lineAt(1)
    assert first.naturalTextRect().left() < 100
    assert last.naturalTextRect().left() >= 100
    assert last.naturalTextRect().right() <= 300


def test_the_longer_lines_decide_where_a_text_runs_from():
    assert mostly_from_right("See a.pdf\nيدفع المستأجر الإيجار كل شهر.")
    assert not mostly_from_right("The tenant pays the rent each month.\nعقد")
    assert not mostly_from_right("")
