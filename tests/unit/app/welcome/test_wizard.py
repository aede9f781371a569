import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QWizard

from app.platform.autostart import DesktopEntry
from app.settings.choices import Choices
from app.settings.starting import StartingPage
from app.welcome.wizard import SAMPLES, FoldersPage, Wizard


@pytest.fixture
def wizard(qtbot, tmp_path):
    stored = QSettings(str(tmp_path / "a.ini"), QSettings.Format.IniFormat)
    starting = StartingPage(Choices(stored), DesktopEntry(tmp_path, ["inkling"]))
    wizard = Wizard(starting)
    qtbot.addWidget(wizard)
    wizard.show()
    return wizard


def finish(wizard):
    for _ in wizard.pageIds()[1:]:
        wizard.next()
    wizard.button(QWizard.WizardButton.FinishButton).click()


def test_nothing_is_included_before_the_last_page(wizard, qtbot):
    wizard.folders.take_samples()
    with qtbot.assertNotEmitted(wizard.include_wanted):
        wizard.next()
        wizard.next()
    with qtbot.waitSignal(wizard.include_wanted) as wanted:
        finish(wizard)
    assert wanted.args == [str(SAMPLES)]


def test_skipping_includes_nothing(wizard, qtbot):
    wizard.folders.take_samples()
    with qtbot.assertNotEmitted(wizard.include_wanted):
        wizard.button(QWizard.WizardButton.CancelButton).click()


def test_folders_are_included_as_they_are_ticked(qtbot, tmp_path):
    chosen = iter([str(tmp_path), ""])
    page = FoldersPage(ask=lambda _parent: next(chosen))
    qtbot.addWidget(page)
    before = page.chosen()
    page.add()
    page.add()
    assert page.chosen() == [*before, str(tmp_path)]
    page.list.item(page.list.count() - 1).setCheckState(Qt.CheckState.Unchecked)
    assert page.chosen() == before
