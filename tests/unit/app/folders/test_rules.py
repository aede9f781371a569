from dataclasses import replace

from PySide6.QtWidgets import QDialogButtonBox

from app.folders.rules import RulesDialog
from indexer.folder_messages import FilesCounted
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


def test_what_rules_come_to_is_counted_while_they_are_written(qtbot):
    dialog = RulesDialog(FOLDER)
    qtbot.addWidget(dialog)
    asked = []
    dialog.count_wanted.connect(asked.append)
    dialog.show()
    dialog.exclude.appendPlainText("/Old/")
    qtbot.waitUntil(lambda: len(asked) == 2)
    first, second = asked
    assert first.rules.exclude == ("*.tmp",)
    assert second.rules.exclude == ("*.tmp", "/Old/")
    told = FilesCounted(first.number, "/home/a", 9, 90, 1, done=True)
    dialog.show_count(told)
    assert dialog.count.text() == "Counting…"
    dialog.show_count(replace(told, number=second.number))
    assert dialog.count.text() == "Files: 9, 90 bytes; left out: 1"
