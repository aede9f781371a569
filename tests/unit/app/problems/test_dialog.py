import os

import pytest
from PySide6.QtGui import QGuiApplication

from app.problems.dialog import ProblemsDialog
from app.search.file_names import isolated
from indexer.document_records import FileProblem
from indexer.folder_messages import ReadAgain
from indexer.messages import AskCoverage, ListProblems, ProblemsReport, ProgressReport
from indexer.records import ProblemCode, Progress

LOCKED = "This file is protected by a password."
TAX = FileProblem("/a/tax.pdf", None, ProblemCode.ENCRYPTED, LOCKED, 1.7e9)
PLAN = FileProblem("/a/m.eml", "in/b.pdf", ProblemCode.DAMAGED, "<i>Odd.</i>", 1.7e9)
NOTE = FileProblem("/a/note.doc", None, ProblemCode.DAMAGED, "Damaged.", 1.6e9)


@pytest.fixture
def dialog(qtbot):
    dialog = ProblemsDialog()
    qtbot.addWidget(dialog)
    return dialog


@pytest.fixture
def asked(dialog):
    asked = []
    dialog.wanted.connect(asked.append)
    return asked


def show(dialog, *problems):
    dialog.show_problems(ProblemsReport(problems))


def groups(dialog):
    """Return the titles of the groups, each with the first column of its rows."""
    tops = [dialog.list.topLevelItem(n) for n in range(dialog.list.topLevelItemCount())]
    return {
        top.text(0): [top.child(n).text(0) for n in range(top.childCount())]
        for top in tops
    }


def choose(dialog, group, *rows):
    dialog.list.clearSelection()
    top = dialog.list.topLevelItem(group)
    for item in [top.child(row) for row in rows] or [top]:
        item.setSelected(True)


def test_problems_stand_together_by_their_reason(dialog):
    show(dialog, TAX, PLAN, NOTE)
    assert groups(dialog) == {
        "Damaged (2)": [isolated("m.eml › in/b.pdf"), isolated("note.doc")],
        "Protected by a password (1)": [isolated("tax.pdf")],
    }


def test_what_can_be_done_depends_on_what_is_chosen(dialog):
    show(dialog, TAX, PLAN, NOTE)
    single = (dialog.opens, dialog.shows, dialog.leave, dialog.ask)
    assert not dialog.again.isEnabled()
    choose(dialog, 0)
    assert dialog.again.isEnabled()
    assert not any(button.isEnabled() for button in single)
    choose(dialog, 1, 0)
    assert all(button.isEnabled() for button in single)
    assert dialog.remedy.text().startswith(f"{LOCKED} A copy")


def test_a_whole_group_is_tried_again(dialog, asked):
    show(dialog, TAX, PLAN, NOTE)
    choose(dialog, 0)
    dialog.again.click()
    assert asked == [ReadAgain(("/a/m.eml", "/a/note.doc"))]
    assert "2" in dialog.remedy.text()


def test_one_file_is_opened_shown_left_out_and_asked_about(dialog, asked):
    told = []
    for signal in (dialog.open_wanted, dialog.folder_wanted, dialog.leave_out_wanted):
        signal.connect(told.append)
    odd = os.fsdecode(b"/a/\xff.txt")
    show(dialog, FileProblem(odd, None, ProblemCode.UNREADABLE, "No.", 0.0))
    choose(dialog, 0, 0)
    for button in (dialog.opens, dialog.shows, dialog.leave, dialog.ask):
        button.click()
    assert told == [odd] * 3
    assert asked == [AskCoverage(odd)]
    assert list(groups(dialog).values()) == [[isolated("\ufffd.txt")]]


def test_the_list_can_be_copied_with_whole_paths(dialog):
    show(dialog, TAX, PLAN)
    dialog.copies.click()
    first, second = QGuiApplication.clipboard().text().splitlines()
    assert first.startswith(f"/a/tax.pdf\t{LOCKED}\t")
    assert second.startswith("/a/m.eml › in/b.pdf\t")


def test_a_newer_list_keeps_what_is_chosen_and_closed(dialog):
    show(dialog, TAX, PLAN, NOTE)
    choose(dialog, 0, 1)
    dialog.list.topLevelItem(1).setExpanded(False)
    show(dialog, TAX, NOTE)
    assert dialog.selected() == [NOTE]
    number = list(groups(dialog)).index("Protected by a password (1)")
    assert not dialog.list.topLevelItem(number).isExpanded()
    assert dialog.list.topLevelItem(1 - number).isExpanded()


def test_another_number_of_problems_asks_for_the_list(dialog, asked):
    dialog.show()
    for _ in range(2):
        dialog.show_progress(ProgressReport(Progress("ready", problems=3)))
    assert asked == [ListProblems()]
    dialog.show_progress(ProgressReport(Progress("indexing", problems=3)))
    dialog.show_progress(ProgressReport(Progress("ready", problems=3)))
    assert asked == [ListProblems()] * 3
    show(dialog, TAX)
    assert "newest 1 of 3" in dialog.about.text()


def test_no_problems_is_good_news(dialog):
    show(dialog)
    assert "could be read" in dialog.about.text()
    assert not dialog.copies.isEnabled()


def test_the_problems_of_one_folder_are_asked_for_and_their_kind_pointed_out(
    dialog, asked
):
    dialog.show()
    dialog.show_folder("/a", ProblemCode.ENCRYPTED)
    show(dialog, TAX, PLAN, NOTE)
    assert "/a" in dialog.about.text()
    assert dialog.list.currentItem().text(0) == "Protected by a password (1)"
    dialog.show_progress(ProgressReport(Progress("ready", problems=1)))
    dialog.all.click()
    assert asked == [*2 * [ListProblems(folder="/a")], ListProblems()]
    assert not dialog.all.isVisible()
