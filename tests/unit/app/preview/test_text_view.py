import pytest
from PySide6.QtCore import Qt

from app.preview.text_view import TextView
from indexer.records import Hit, Mark, Place, Signals


def hit(passage, *marks):
    return Hit("", Place(), 1.0, Signals(), marks, passage)


@pytest.fixture
def view(qtbot):
    view = TextView()
    view.resize(300, 200)
    qtbot.addWidget(view)
    view.show()
    return view


def marked(view):
    return [selection.cursor.selectedText() for selection in view.extraSelections()]


def first_line(view):
    return view.firstVisibleBlock().text()


def test_the_passage_and_its_words_are_marked_behind_letters_of_two_units(
    view, make_passages
):
    passages = make_passages("\U0001f3e0\U0001f3e0 before", "Rent is due.")
    view.show_passages(passages, hit(2, Mark(0, 4, "words")))
    assert marked(view) == ["Rent is due.", "Rent"]


def test_the_passage_stands_in_view(view, make_passages):
    texts = [f"Passage number {n} of the long text." for n in range(200)]
    view.show_passages(make_passages(*texts), hit(151, Mark(0, 7, "words")))
    assert view.viewport().rect().contains(view.cursorRect())
    assert "number 150" in view.textCursor().block().text()


def test_what_is_in_view_stays_when_text_comes_before_it(view, make_passages):
    texts = [f"Passage number {n} of the text." for n in range(100, 160)]
    view.show_passages(make_passages(*texts, first=100), hit(130))
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 3)
    before = first_line(view)
    more = [f"Passage number {n} of the text." for n in range(60, 160)]
    view.grow(make_passages(*more, first=60), hit(130))
    assert first_line(view) == before


def test_more_is_wanted_at_both_ends(view, make_passages, qtbot):
    texts = [f"Passage number {n}." for n in range(100)]
    view.show_passages(make_passages(*texts), hit(50))
    with qtbot.waitSignal(view.later_wanted):
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    with qtbot.waitSignal(view.earlier_wanted):
        view.verticalScrollBar().setValue(0)


def test_cells_of_rows_stand_under_each_other(view, make_passages):
    rows = "Month\tRent\tPaid\nJanuary\t1,080.50\tyes"
    view.show_passages(make_passages(rows, place=Place(sheet="A", row=1)), hit(1))
    starts = []
    for number in (1, 2):
        block = view.document().findBlockByNumber(number)
        cursor = view.textCursor()
        cursor.setPosition(block.position() + block.text().index("\t") + 1)
        starts.append(view.cursorRect(cursor).left())
    assert starts[0] == starts[1]


def test_markup_in_a_text_stays_text(view, make_passages):
    view.show_passages(
        make_passages("<img src='http://x.example/a.png'><b>x</b>"), None
    )
    assert view.toPlainText().startswith("<img")


def test_tab_leaves_the_text(view, make_passages, qtbot):
    view.show_passages(make_passages("text"), None)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert view.toPlainText() == "text"
    assert view.tabChangesFocus()


def test_a_mark_that_comes_later_moves_nothing(view, make_passages):
    texts = [f"Passage number {n} of the long text." for n in range(200)]
    view.show_passages(make_passages(*texts), hit(151))
    view.verticalScrollBar().setValue(0)
    view.mark_again(hit(151, Mark(0, 7, "meaning")))
    assert first_line(view) == "Passage number 0 of the long text."
    assert "Passage" in marked(view)


@pytest.mark.parametrize(
    ("text", "at_the_right"),
    [
        ("يدفع المستأجر الإيجار في اليوم الأول من كل شهر.\nSee lease.pdf.", True),
        ("Rent is due on the first day of each month.\nعقد", False),
    ],
)
def test_lines_begin_where_most_of_the_text_does(
    view, make_passages, text, at_the_right
):
    view.show_passages(make_passages(text), None)
    begin = view.cursorRect(view.textCursor()).x()
    assert (begin > view.viewport().width() // 2) is at_the_right
