import pytest
from PySide6.QtWidgets import QMessageBox

from app.folders.leaving_out import leaving_question, rules_without
from indexer.records import Folder

FOLDERS = (Folder("/Users/anna", exclude=("*.tmp",)), Folder("/Users/anna/b"))


@pytest.mark.parametrize(
    ("path", "whole", "root", "pattern"),
    [
        ("/Users/anna/x.pdf", False, "/Users/anna", "/x.pdf"),
        ("/Users/anna/c/x.pdf", True, "/Users/anna", "/c"),
        ("/Users/anna/b/c/x.pdf", False, "/Users/anna/b", "/c/x.pdf"),
        ("/Users/anna/what?[1].txt", False, "/Users/anna", "/what\\?\\[1\\].txt"),
        ("/Users/anna/end ", False, "/Users/anna", "/end\\ "),
    ],
)
def test_a_file_becomes_a_rule_of_its_nearest_folder(path, whole, root, pattern):
    wanted = rules_without(FOLDERS, path, whole_folder=whole)
    assert wanted.path == root
    assert wanted.rules.exclude[-1] == pattern
    assert ("*.tmp" in wanted.rules.exclude) == (root == "/Users/anna")


@pytest.mark.parametrize(
    ("path", "whole"), [("/x/a", False), ("/Users/anna/x.pdf", True)]
)
def test_what_no_rule_can_leave_out_gives_none(path, whole):
    assert rules_without(FOLDERS, path, whole_folder=whole) is None


def test_nothing_is_left_out_by_default(qtbot, window):
    box = leaving_question(window, "/Users/anna/x.pdf")
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
    assert "x.pdf" in box.text()
