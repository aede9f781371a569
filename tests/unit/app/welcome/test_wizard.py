import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QWizard

from app.platform.autostart import DesktopEntry
from app.settings.appearance import AppearancePage
from app.settings.choices import Choices
from app.settings.compute import ComputePage
from app.settings.models import ModelsPage
from app.settings.starting import StartingPage
from app.welcome.beginning import BeginningPage
from app.welcome.folders import SAMPLES
from app.welcome.wizard import Wizard


@pytest.fixture
def wizard(qtbot, tmp_path):
    choices = Choices(QSettings(str(tmp_path / "a.ini"), QSettings.Format.IniFormat))
    starting = StartingPage(choices, DesktopEntry(tmp_path, ["inkling"]))
    beginning = BeginningPage(AppearancePage(choices))
    wizard = Wizard(beginning, ModelsPage(), ComputePage(), starting)
    qtbot.addWidget(wizard)
    wizard.show()
    return wizard


def finish(wizard):
    for _ in wizard.pageIds()[1:]:
        wizard.next()
    wizard.button(QWizard.WizardButton.FinishButton).click()


def test_nothing_is_included_before_the_last_page(wizard, qtbot):
    with qtbot.assertNotEmitted(wizard.include_wanted):
        wizard.next()
        wizard.folders.take_samples()
        wizard.next()
    with qtbot.waitSignal(wizard.include_wanted) as wanted:
        finish(wizard)
    assert wanted.args == [str(SAMPLES)]


def test_skipping_includes_nothing(wizard, qtbot):
    wizard.folders.take_samples()
    with qtbot.assertNotEmitted(wizard.include_wanted):
        wizard.button(QWizard.WizardButton.CancelButton).click()


def test_every_page_lets_a_person_pass(wizard):
    assert len(wizard.pageIds()) == 5
    for number in wizard.pageIds():
        assert wizard.currentId() == number
        assert wizard.currentPage().isComplete()
        assert wizard.currentPage().title()
        wizard.next()


def test_a_key_that_comes_through_is_said(wizard):
    assert "Press the key" in wizard.key.pressed.text()
    wizard.key.tell_pressed()
    assert "works" in wizard.key.pressed.text()


def test_enter_leads_from_page_to_page_and_starts(wizard, qtbot):
    wizard.folders.take_samples()
    with qtbot.waitSignal(wizard.include_wanted):
        for _ in wizard.pageIds():
            qtbot.keyClick(wizard.focusWidget() or wizard, Qt.Key.Key_Return)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_the_field_for_a_key_holds_nobody_fast(wizard, qtbot, key):
    while wizard.currentPage() is not wizard.key:
        wizard.next()
    field = wizard.key.starting.key
    before = field.keySequence()
    field.setFocus()
    qtbot.keyClick(field, key)
    assert field.keySequence() == before
    assert not wizard.isVisible()


def test_the_last_page_says_when_nothing_will_be_read(wizard):
    def last_page():
        wizard.restart()
        while wizard.currentPage() is not wizard.key:
            wizard.next()
            for number in range(wizard.folders.list.topLevelItemCount() * untick):
                item = wizard.folders.list.topLevelItem(number)
                item.setCheckState(0, Qt.CheckState.Unchecked)
        return wizard.key.last.text()

    untick = True
    assert "No folder was chosen" in last_page()
    wizard.folders.take_samples()
    untick = False
    assert "Press “Start” to begin" in last_page()
