import os

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from app.settings.problems import ProblemsDialog
from indexer.records import FileProblem, ProblemCode

LOCKED = "This file is protected by a password."
PROBLEMS = (
    FileProblem("/a/tax.pdf", None, ProblemCode.ENCRYPTED, LOCKED, 1.7e9),
    FileProblem("/a/m.eml", "in/b.pdf", ProblemCode.DAMAGED, "<i>Damaged.</i>", 1.7e9),
)


@pytest.fixture
def dialog(qtbot):
    dialog = ProblemsDialog()
    qtbot.addWidget(dialog)
    return dialog


def cell(dialog, row, column):
    return dialog.table.item(row, column).text()


def test_shows_file_and_reason(dialog):
    dialog.show_problems(PROBLEMS)
    assert cell(dialog, 0, 0) == "tax.pdf"
    assert cell(dialog, 0, 1) == LOCKED
    assert cell(dialog, 1, 0) == "m.eml › in/b.pdf"


def test_the_list_can_be_copied_with_whole_paths(dialog):
    dialog.show_problems(PROBLEMS)
    dialog.copy()
    first, second = QGuiApplication.clipboard().text().splitlines()
    assert first.startswith(f"/a/tax.pdf\t{LOCKED}\t")
    assert second.startswith("/a/m.eml › in/b.pdf\t")


def test_a_newer_list_replaces_the_older(dialog):
    dialog.show_problems(PROBLEMS)
    dialog.show_problems(PROBLEMS[:1])
    assert dialog.table.rowCount() == 1


def test_no_problems_is_good_news(dialog):
    dialog.show_problems(())
    assert "could be read" in dialog.findChild(QLabel).text()
    copy = next(b for b in dialog.findChildren(QPushButton) if "Copy" in b.text())
    assert not copy.isEnabled()


def test_a_name_that_is_no_text_is_shown(dialog):
    path = os.fsdecode(b"/a/\xff.txt")
    odd = FileProblem(path, None, ProblemCode.UNREADABLE, "No.", 0.0)
    dialog.show_problems((odd,))
    assert cell(dialog, 0, 0) == "\ufffd.txt"
