import pytest
from PySide6.QtWidgets import QMessageBox

from app.folders.leaving_out import leaving_question, rules_without
from indexer.records import Folder

FOLDERS = (Folder("/home/a", exclude=("*.tmp",)), Folder("/home/a/b"))


@pytest.mark.parametrize(
    ("path", "whole", "root", "pattern"),
    [
        ("/home/a/x.pdf", False, "/home/a", "/x.pdf"),
        ("/home/a/c/x.pdf", True, "/home/a", "/c"),
        ("/home/a/b/c/x.pdf", False, "/home/a/b", "/c/x.pdf"),
        ("/home/a/what?[1].txt", False, "/home/a", "/what\\?\\[1\\].txt"),
        ("/home/a/end ", False, "/home/a", "/end\\ "),
    ],
)
def test_a_file_becomes_a_rule_of_its_nearest_folder(path, whole, root, pattern):
    wanted = rules_without(FOLDERS, path, whole_folder=whole)
    assert wanted.path == root
    assert wanted.rules.exclude[-1] == pattern
    assert ("*.tmp" in wanted.rules.exclude) == (root == "/home/a")


@pytest.mark.parametrize(("path", "whole"), [("/x/a", False), ("/home/a/x.pdf", True)])
def test_what_no_rule_can_leave_out_gives_none(path, whole):
    assert rules_without(FOLDERS, path, whole_folder=whole) is None


def test_nothing_is_left_out_by_default(qtbot, window):
    box = leaving_question(window, "/home/a/x.pdf")
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
    assert "x.pdf" in box.text()
