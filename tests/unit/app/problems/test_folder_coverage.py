from dataclasses import replace

import pytest

from app.problems.folder_coverage import FolderCoverageDialog
from app.problems.folder_words import folder_sentence
from indexer.document_records import CoverageState
from indexer.folder_messages import AskFolderCoverage, FolderCoverage, ReasonCount
from indexer.messages import ProgressReport
from indexer.records import ProblemCode, Progress

MIXED = FolderCoverage(
    "/a",
    CoverageState.PARTLY,
    *(10, 2, 1, 3, 0),
    reasons=(ReasonCount(ProblemCode.SCAN, 4),),
)
EMPTY = FolderCoverage("/a", CoverageState.SEARCHABLE)


@pytest.fixture
def dialog(qtbot):
    dialog = FolderCoverageDialog(choose=lambda _: "/b", pause_ms=20)
    dialog.asked = []
    dialog.wanted.connect(dialog.asked.append)
    qtbot.addWidget(dialog)
    return dialog


def rows(dialog):
    tops = (dialog.list.topLevelItem(n) for n in range(dialog.list.topLevelItemCount()))
    return {top.text(0): top.text(1) for top in tops}


def test_counts_stand_by_state_and_by_reason(dialog):
    dialog.ask("/a")
    assert dialog.asked == [AskFolderCoverage("/a")]
    dialog.show_coverage(MIXED)
    assert dialog.answer.text() == (
        "12 of 16 files in this folder are searchable in full."
    )
    assert rows(dialog) == {
        "Searchable by words and by meaning": "10",
        "Searchable by words so far": "2",
        "Searchable in part": "1",
        "Found by their names only": "3",
        "Reasons": "",
        "Pages that are pictures": "4",
    }


def test_what_is_left_out_comes_later_and_stays(dialog):
    dialog.ask("/a")
    dialog.show_coverage(replace(MIXED, left_out=7))
    dialog.show_coverage(MIXED)
    assert rows(dialog)["Left out: files and whole folders"] == "7"


def test_a_kind_of_problem_leads_to_the_problems_of_the_folder(dialog, qtbot):
    dialog.ask("/a")
    dialog.show_coverage(MIXED)
    with qtbot.waitSignal(dialog.problems_wanted) as wanted:
        dialog.list.itemActivated.emit(dialog.list.topLevelItem(5), 0)
    assert wanted.args == ["/a", ProblemCode.SCAN]
    with qtbot.waitSignal(dialog.problems_wanted) as wanted:
        dialog.problems.click()
    assert wanted.args == ["/a", None]


def test_an_answer_about_another_folder_is_not_shown(dialog):
    dialog.ask("/a")
    dialog.ask_another()
    dialog.show_coverage(MIXED)
    assert not dialog.isVisible()
    assert dialog.asked[-1] == AskFolderCoverage("/b")


def test_it_follows_the_progress_without_asking_each_time(dialog, qtbot):
    dialog.ask("/a")
    dialog.show_coverage(MIXED)
    for waiting in (3, 2, 1):
        dialog.show_progress(ProgressReport(Progress("indexing", waiting=waiting)))
    again = AskFolderCoverage("/a", count_left_out=False)
    qtbot.waitUntil(lambda: dialog.asked[1:] == [again])
    dialog.show_progress(ProgressReport(Progress("ready")))
    qtbot.waitUntil(lambda: dialog.asked[2:] == [again])


def test_a_folder_that_is_not_searched_can_be_added(dialog, qtbot):
    dialog.ask("/a")
    dialog.show_coverage(replace(EMPTY, state=CoverageState.ELSEWHERE))
    with qtbot.waitSignal(dialog.include_wanted) as wanted:
        dialog.add.click()
    assert wanted.args == ["/a"]


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (replace(MIXED, online=False), "cannot be reached now"),
        (replace(MIXED, state=CoverageState.ELSEWHERE), "Only parts"),
        (replace(EMPTY, state=CoverageState.ELSEWHERE), "not searched"),
        (replace(EMPTY, state=CoverageState.LEFT_OUT), "left out by a rule"),
        (replace(EMPTY, state=CoverageState.MISSING), "no longer there"),
        (replace(EMPTY, state=CoverageState.UNREAD, unread=3), "not been read yet"),
        (replace(EMPTY, by_words=3), "Every file"),
        (EMPTY, "no file in this folder"),
    ],
)
def test_each_state_has_its_sentence(qapp, told, words):
    assert words in folder_sentence(told)
