import pytest
from PySide6.QtCore import QSettings

from app.settings.appearance import AppearancePage
from app.settings.choices import Choices, Theme


@pytest.fixture
def choices(tmp_path):
    return Choices(QSettings(str(tmp_path / "a.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def page(qtbot, choices):
    page = AppearancePage(choices)
    qtbot.addWidget(page)
    return page


def choose(box, data):
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_light_and_dark_are_remembered(page, choices):
    choose(page.theme, Theme.DARK)
    assert choices.theme is Theme.DARK
    choose(page.theme, Theme.SYSTEM)
    assert choices.theme is Theme.SYSTEM


def test_a_language_is_remembered_and_said_to_come_with_the_next_start(
    page, choices, qtbot
):
    with qtbot.waitSignal(page.language_changed) as changed:
        choose(page.language, "ar")
    assert changed.args == [choices.language] == ["ar"]
    assert "next start" in page.told.text()


def test_choosing_the_same_language_changes_nothing(page, qtbot):
    with qtbot.assertNotEmitted(page.language_changed):
        choose(page.language, "")
    assert page.told.text() == ""


def test_the_choices_made_before_are_shown(qtbot, choices):
    choices.language = "de"
    page = AppearancePage(choices)
    qtbot.addWidget(page)
    assert page.language.currentText() == "Deutsch"
