from dataclasses import replace

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication

from app.preview.pane import PreviewPane
from indexer.document_records import DocumentAbout, DocumentName
from indexer.messages import DocumentReport, PagePicture
from indexer.records import (
    Hit,
    Mark,
    Place,
    Problem,
    ProblemCode,
    Signals,
)


@pytest.fixture
def pane(qtbot):
    pane = PreviewPane()
    pane.resize(400, 500)
    qtbot.addWidget(pane)
    pane.show()
    return pane


@pytest.fixture
def show(pane, qtbot, make_result):
    """Show a result and return the request for its text."""

    def show(*hits, **more):
        result = replace(make_result(), file_id=7, hits=hits, **more)
        with qtbot.waitSignal(pane.document_wanted) as asked:
            pane.show_result(result)
        return asked.args[0]

    return show


def hit(passage, text="Rent", **place):
    return Hit(text, Place(**place), 1.0, Signals(), (), passage)


def picture(asked, **more):
    height = 10
    told = PagePicture(
        asked.number, asked.page, 3, asked.width, height, asked.width * height * 3
    )
    return replace(told, **more), QByteArray(b"\xff" * told.size)


def test_only_the_row_the_selection_rests_on_is_asked_for(pane, qtbot, make_result):
    asked = []
    pane.document_wanted.connect(asked.append)
    for number in range(5):
        pane.show_result(replace(make_result(), file_id=number, hits=(hit(number),)))
    qtbot.waitUntil(lambda: len(asked) == 1)
    assert asked[0].file_id == 4


def test_text_is_shown_with_its_passage_marked(pane, show, make_report):
    wanted = show(hit(2))
    pane.show_document(make_report(wanted.number, "One.", "Rent is due."))
    assert not pane.showing_page
    (selection,) = pane.text.extraSelections()
    assert selection.cursor.selectedText() == "Rent is due."


def test_a_document_that_has_pages_is_drawn(pane, show, make_report, qtbot):
    wanted = show(hit(1, page=2))
    with qtbot.waitSignal(pane.page_wanted) as asked:
        pane.show_document(make_report(wanted.number, "Rent", kind="pdf"))
    first = asked.args[0]
    assert (first.page, first.passage) == (2, "Rent")
    around = []
    pane.page_wanted.connect(around.append)
    pane.show_page(*picture(first))
    assert pane.showing_page
    assert pane.bar.place == "page 2 of 3"
    assert [one.page for one in around] == [3, 1]


def test_pages_are_turned_within_the_document(pane, show, make_report, qtbot):
    wanted = show(hit(1, page=2))
    with qtbot.waitSignal(pane.page_wanted) as asked:
        pane.show_document(make_report(wanted.number, "Rent", kind="pdf"))
    around = []
    pane.page_wanted.connect(around.append)
    pane.show_page(*picture(asked.args[0]))
    for one in list(around):
        pane.show_page(*picture(one))
    qtbot.keyClick(pane.page_view, Qt.Key.Key_PageDown)
    assert pane.bar.place == "page 3 of 3"
    qtbot.keyClick(pane.page_view, Qt.Key.Key_PageDown)
    assert pane.bar.place == "page 3 of 3"


def test_a_page_that_cannot_be_drawn_leaves_the_text(pane, show, make_report, qtbot):
    wanted = show(hit(1, page=1))
    with qtbot.waitSignal(pane.page_wanted) as asked:
        pane.show_document(make_report(wanted.number, "Rent", kind="pdf"))
    pane.show_page(*picture(asked.args[0], size=0, problem="Damaged."))
    assert not pane.showing_page
    assert pane.text.toPlainText() == "Rent"


def test_a_known_problem_of_a_file_without_pages_is_said_once(
    pane, show, make_report, qtbot
):
    wanted = show()
    problem = Problem(ProblemCode.ENCRYPTED, "It is protected by a password.")
    name = DocumentName(0, None, "pdf", "")
    about = DocumentAbout("/a/tax.pdf", name, 1.7e9, problem=problem)
    with qtbot.waitSignal(pane.page_wanted) as asked:
        pane.show_document(make_report(wanted.number, about=about))
    pane.show_page(*picture(asked.args[0], size=0, problem=problem.summary))
    assert pane.about.isVisible()
    assert pane.showing_text
    assert not pane.bar.page.isVisible()


def test_text_stands_in_while_a_page_takes_long(pane, show, make_report, qtbot):
    wanted = show(hit(1, page=1))
    pane.show_document(make_report(wanted.number, "Rent", kind="pdf"))
    qtbot.waitUntil(pane.text.isVisible)


def test_next_and_previous_walk_through_the_passages(pane, show, make_report, qtbot):
    wanted = show(hit(3), hit(1))
    texts = ("first", "second", "third")
    pane.show_document(make_report(wanted.number, *texts))
    assert pane.text.textCursor().block().text() == "third"
    qtbot.keyClick(pane.text, "n")
    assert pane.text.textCursor().block().text() == "first"
    qtbot.keyClick(pane.text, "N", Qt.KeyboardModifier.ShiftModifier)
    assert pane.text.textCursor().block().text() == "third"


def test_a_passage_beyond_what_is_here_is_asked_for(pane, show, make_report, qtbot):
    wanted = show(hit(1), hit(900))
    pane.show_document(make_report(wanted.number, "first", ends=False))
    with qtbot.waitSignal(pane.document_wanted) as asked:
        pane.step(1)
    assert asked.args[0].start == 900


def test_copy_takes_the_passage_in_hand_with_its_source(pane, show, make_report):
    wanted = show(hit(1, "first"), hit(2, "second"))
    pane.show_document(make_report(wanted.number, "first", "second"))
    pane.step(1)
    pane.copy()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("second\n— lease.pdf")


def test_an_attachment_takes_the_place_of_its_mail(pane, show, make_report, qtbot):
    wanted = show(hit(1))
    member = DocumentName(3, "lease.pdf", "pdf", "")
    about = DocumentAbout("/a", DocumentName(0, None, "mail", ""), 1.0)
    about = replace(about, members=(member,))
    pane.show_document(make_report(wanted.number, "Hello", about=about))
    (button,) = pane.about.members()
    with qtbot.waitSignal(pane.document_wanted) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (asked.args[0].document, asked.args[0].start) == (3, 0)


def test_a_document_that_is_gone_shows_nothing(pane, show):
    wanted = show(hit(1))
    pane.show_document(DocumentReport(wanted.number, None))
    assert pane.text.toPlainText() == ""
    assert not pane.showing_page


def test_the_same_passages_again_change_nothing(pane, show, make_report, make_result):
    wanted = show(hit(1))
    pane.show_document(make_report(wanted.number, "Rent"))
    pane.show_result(replace(make_result(), rank=2, file_id=7, hits=(hit(1),)))
    assert pane.text.toPlainText() == "Rent"
    assert pane.text.isVisible()


def test_a_sentence_that_is_told_later_is_marked_in_the_document_in_hand(
    pane, show, make_report
):
    text = "Rent is due. The roof leaks."
    asked = show(hit(2, text), hit(5))
    pane.show_document(make_report(asked.number, "One.", text))
    pane.mark(2, Mark(13, 28, "meaning"))
    selections = [one.cursor.selectedText() for one in pane.text.extraSelections()]
    assert "The roof leaks." in selections
    assert pane.result.hits[0].marks == (Mark(13, 28, "meaning"),)
    pane.show_result(None)
    pane.mark(2, Mark(13, 28, "meaning"))
