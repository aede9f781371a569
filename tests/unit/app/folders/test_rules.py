from PySide6.QtWidgets import QDialogButtonBox

from app.folders.rules import RulesDialog
from indexer.records import Folder, FolderRules

FOLDER = Folder("/home/a", exclude=("*.tmp",), include=("keep.tmp",), gitignore=True)


def apply(dialog):
    box = dialog.findChild(QDialogButtonBox)
    box.button(QDialogButtonBox.StandardButton.Apply).click()


def test_rules_are_shown_and_applied_together(qtbot):
    dialog = RulesDialog(FOLDER)
    qtbot.addWidget(dialog)
    assert dialog.exclude.toPlainText() == "*.tmp"
    dialog.exclude.appendPlainText("/Old/\n\n")
    dialog.gitignore.setChecked(False)
    with qtbot.waitSignal(dialog.rules_wanted) as wanted:
        apply(dialog)
    assert wanted.args[0].path == "/home/a"
    assert wanted.args[0].rules == FolderRules(
        ("*.tmp", "/Old/"), ("keep.tmp",), gitignore=False
    )


def test_rules_that_are_left_alone_change_nothing(qtbot):
    dialog = RulesDialog(FOLDER)
    qtbot.addWidget(dialog)
    with qtbot.assertNotEmitted(dialog.rules_wanted):
        dialog.exclude.clear()
        dialog.reject()
