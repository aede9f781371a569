import pytest

from app.problems.coverage import CoverageDialog
from indexer.document_records import CoverageState, Passage
from indexer.folder_messages import ReadAgain
from indexer.messages import CoverageReport, DocumentReport, ShowDocument
from indexer.records import Place

READ = CoverageReport("/a/b.pdf", CoverageState.SEARCHABLE, 2, 0, 1, "", file_id=7)


@pytest.fixture
def dialog(qtbot):
    dialog = CoverageDialog()
    dialog.asked_for = []
    dialog.wanted.connect(dialog.asked_for.append)
    qtbot.addWidget(dialog)
    return dialog


def report(number, *texts, ends=True):
    passages = tuple(Passage(n, text, Place()) for n, text in enumerate(texts))
    return DocumentReport(number, None, passages, ends=ends)


def test_the_text_that_was_read_is_asked_for_and_shown(dialog):
    dialog.show_coverage(READ)
    (asked,) = dialog.asked_for
    assert isinstance(asked, ShowDocument)
    assert (asked.file_id, asked.document, asked.start) == (7, 0, 0)
    dialog.show_document(
        report(asked.number, "The rent.", "<b>It rose.</b>", ends=False)
    )
    assert dialog.text.toPlainText() == "The rent.\n\n<b>It rose.</b>\n\n… and more."
    assert "by meaning" in dialog.answer.text()


def test_the_text_of_another_file_is_not_shown(dialog):
    dialog.show_coverage(READ)
    dialog.show_document(report(3, "from the preview"))
    assert dialog.text.toPlainText() == ""


def test_a_file_without_text_says_why_and_can_be_tried_again(dialog):
    problem = "This file is damaged."
    dialog.show_coverage(
        CoverageReport("/a/c.pdf", CoverageState.BY_NAME, problem=problem)
    )
    assert dialog.asked_for == []
    assert problem in dialog.answer.text()
    assert not dialog.text.isVisible()
    dialog.again.click()
    assert dialog.asked_for == [ReadAgain(("/a/c.pdf",))]


@pytest.mark.parametrize("state", [CoverageState.ELSEWHERE, CoverageState.LEFT_OUT])
def test_what_is_not_searched_cannot_be_read_again(dialog, state):
    dialog.show_coverage(CoverageReport("/a/setup.exe", state))
    assert not dialog.again.isEnabled()
    dialog.show_coverage(READ)
    assert dialog.again.isEnabled()


def test_the_folder_of_a_file_can_be_asked_about(dialog, qtbot):
    dialog.show_coverage(READ)
    with qtbot.waitSignal(dialog.whole_wanted) as wanted:
        dialog.whole.click()
    assert wanted.args == ["/a"]


def test_without_text_the_answer_stands_right_below_the_path(dialog):
    dialog.show_coverage(CoverageReport("/a/setup.exe", CoverageState.ELSEWHERE, 0))
    below = dialog.answer.geometry().top() - dialog.path.geometry().bottom()
    assert 0 < below < dialog.fontMetrics().height()
