import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox

from app.settings.scan_languages import ScanLanguagesDialog


@pytest.fixture
def make(qtbot):
    def make(*, by_system=False):
        dialog = ScanLanguagesDialog(
            ("eng", "deu", "chi_sim"), ("deu",), by_system=by_system
        )
        qtbot.addWidget(dialog)
        dialog.said = []
        dialog.chosen.connect(dialog.said.append)
        return dialog

    return make


def agree(dialog):
    box = dialog.findChild(QDialogButtonBox)
    return box.button(QDialogButtonBox.StandardButton.Ok)


def tick(dialog, name, *, on=True):
    (item,) = dialog.list.findItems(name, Qt.MatchFlag.MatchStartsWith)
    item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def test_languages_stand_by_their_own_names_with_those_in_use_ticked(make):
    dialog = make()
    names = [dialog.list.item(n).text() for n in range(dialog.list.count())]
    assert names[:2] == ["Deutsch (deu)", "English (eng)"]
    assert dialog.codes() == ["deu"]


def test_the_choice_is_taken_over_by_ok_alone(make):
    dialog = make()
    tick(dialog, "English")
    assert dialog.said == []
    agree(dialog).click()
    assert dialog.said == ["deu+eng"]


def test_nothing_is_no_choice(make):
    dialog = make()
    tick(dialog, "Deutsch", on=False)
    assert not agree(dialog).isEnabled()


def test_the_system_may_decide(make):
    dialog = make(by_system=True)
    assert not dialog.list.isEnabled()
    agree(dialog).click()
    assert dialog.said == [""]
