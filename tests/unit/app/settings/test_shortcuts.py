import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel

from app.search.key_sheet import KeySheet
from app.settings.shortcuts import ShortcutsPage
from app.shortcuts.choice import ShortcutChoice


@pytest.fixture
def choice(tmp_path):
    return ShortcutChoice(QSettings(str(tmp_path / "a"), QSettings.Format.IniFormat))


@pytest.fixture
def page(qtbot, choice):
    page = ShortcutsPage(choice)
    qtbot.addWidget(page)
    return page


def row(page):
    item = page.list.currentItem()
    return item.text(0), item.text(1)


def test_a_key_is_taken_over_by_the_button_alone(page, choice):
    page.select("check")
    page.key.setKeySequence(QKeySequence("F7"))
    page.key.clearFocus()
    assert row(page) == ("Check the folders now", "F5")
    page.use.click()
    assert row(page) == ("Check the folders now", "F7")
    assert not page.use.isEnabled()


def test_a_conflict_is_told_and_cannot_be_taken_over(page):
    page.select("check")
    page.key.setKeySequence(QKeySequence("Ctrl+L"))
    assert page.told.text() == "Ctrl+L is taken: Go to the search box."
    assert not page.use.isEnabled()


def test_one_key_and_all_keys_are_put_back(page, choice):
    for name, key in (("check", "F7"), ("box", "F8")):
        page.select(name)
        page.key.setKeySequence(QKeySequence(key))
        page.use.click()
    page.back.click()
    assert row(page) == ("Go to the search box", "Ctrl+L")
    assert not page.back.isEnabled()
    page.all_back.click()
    page.select("check")
    assert row(page)[1] == "F5"


def test_the_key_sheet_follows_the_choice(page, choice, qtbot):
    choice.choose("check", QKeySequence("F7"))
    sheet = KeySheet(choice)
    qtbot.addWidget(sheet)
    texts = [label.text() for label in sheet.findChildren(QLabel)]
    assert texts[texts.index("Check the folders now") - 1] == "F7"
