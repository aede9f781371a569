import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from app.folders.choosing import removal_question, taking_question
from app.folders.dialog import FoldersDialog
from app.search.file_names import isolated
from indexer.records import Folder

FLAT = Folder("/Users/mara/Flat", files=1, problems=2)
DISK = Folder("/media/disk", online=False)


@pytest.fixture
def make(qtbot):
    def make(*, chosen="/Users/mara/Mail", agreed=True):
        dialog = FoldersDialog(None, lambda _: chosen, *[lambda *_: agreed] * 2)
        qtbot.addWidget(dialog)
        dialog.show_folders((FLAT, DISK))
        return dialog

    return make


def row(dialog, number):
    item = dialog.list.topLevelItem(number)
    return [item.text(column) for column in range(dialog.list.columnCount())]


def test_lists_folders_with_counts_and_state(make):
    dialog = make()
    assert row(dialog, 0) == [isolated("/Users/mara/Flat"), "1", "2", "watched"]
    assert "cannot be reached" in row(dialog, 1)[3]


def test_a_chosen_folder_is_announced(make, qtbot):
    dialog = make()
    with qtbot.waitSignal(dialog.include_wanted) as wanted:
        dialog.add()
    assert wanted.args == ["/Users/mara/Mail"]


def test_a_change_of_mind_adds_nothing(make, qtbot):
    dialog = make(chosen="")
    with qtbot.assertNotEmitted(dialog.include_wanted):
        dialog.add()


def test_a_folder_goes_only_after_a_yes(make, qtbot):
    for agreed, count in ((False, 0), (True, 1)):
        removed: list[str] = []
        dialog = make(agreed=agreed)
        dialog.remove_wanted.connect(removed.append)
        dialog.list.setCurrentItem(dialog.list.topLevelItem(0))
        dialog.remove()
        assert removed == [FLAT.path] * count


def test_the_folder_in_hand_stays_in_hand_when_counts_change(make):
    dialog = make()
    dialog.list.setCurrentItem(dialog.list.topLevelItem(1))
    dialog.show_folders((DISK, FLAT))
    assert dialog.selected() == DISK


def test_a_folder_that_is_away_is_in_hand_at_first(make):
    assert make().selected() == DISK


def test_without_a_folder_in_hand_nothing_can_be_removed(make, qtbot):
    dialog = make()
    dialog.list.setCurrentItem(None)
    with qtbot.assertNotEmitted(dialog.remove_wanted):
        dialog.remove()


def test_a_name_that_is_no_text_goes_back_as_it_came(make, qtbot):
    dialog = make()
    odd = os.fsdecode(b"/home/caf\xe9")
    dialog.show_folders((Folder(odd),))
    dialog.list.setCurrentItem(dialog.list.topLevelItem(0))
    with qtbot.waitSignal(dialog.remove_wanted) as wanted:
        dialog.remove()
    assert os.fsencode(wanted.args[0]) == b"/home/caf\xe9"


def test_the_question_says_what_is_forgotten_and_keeps_by_default(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    box = removal_question(parent, FLAT)
    assert FLAT.path in box.text()
    assert "files themselves stay" in box.informativeText()
    assert box.textFormat() == Qt.TextFormat.PlainText
    cancel = box.button(QMessageBox.StandardButton.Cancel)
    assert box.defaultButton() is cancel


def test_how_much_of_a_folder_is_searchable_can_be_asked(make, qtbot):
    dialog = make()
    dialog.list.setCurrentItem(dialog.list.topLevelItem(1))
    with qtbot.waitSignal(dialog.coverage_wanted) as wanted:
        dialog.ask_coverage()
    assert wanted.args == [DISK.path]


@pytest.mark.parametrize("agreed", [True, False])
def test_what_is_at_the_place_of_a_folder_that_is_away_is_taken_after_a_yes(
    make, qtbot, agreed
):
    dialog, taken = make(agreed=agreed), []
    dialog.include_wanted.connect(taken.append)
    [button] = [b for b in dialog.findChildren(QPushButton) if "there now" in b.text()]
    for number, offered in ((0, False), (1, True)):
        dialog.list.setCurrentItem(dialog.list.topLevelItem(number))
        assert button.isHidden() is not offered
    button.click()
    assert taken == [DISK.path] * agreed


def test_the_question_says_what_taking_means_and_warns(make):
    dialog = make()
    box = taking_question(dialog, DISK)
    assert DISK.path in box.text()
    assert "connect it instead" in box.informativeText()
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
