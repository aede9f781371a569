from dataclasses import replace

import pytest

from app.settings.scan_languages import ScanLanguagesDialog
from app.settings.scans import ScansBox
from indexer.folder_messages import AskScans, ScansReport, SetScans
from indexer.messages import ProgressReport
from indexer.records import Progress

INSTALLED = ScansReport(False, "5.3.0", ("deu", "eng"), ("deu", "eng"), 1234)


@pytest.fixture
def box(qtbot):
    box = ScansBox()
    box.asked = []
    box.wanted.connect(box.asked.append)
    qtbot.addWidget(box)
    return box


def test_what_holds_is_asked_for_when_it_appears(box):
    box.show()
    assert box.asked == [AskScans()]
    assert not box.switch.isEnabled()


def test_text_recognition_is_switched_on(box):
    box.show_scans(INSTALLED)
    assert "Deutsch, English" in box.about.text()
    assert "1,234" in box.about.text()
    box.switch.click()
    assert box.asked == [SetScans(wanted=True)]


def test_pages_that_wait_are_counted_again_while_they_are_read(box):
    box.show()
    box.show_scans(INSTALLED)
    box.asked.clear()
    box.show_progress(ProgressReport(Progress("ready", passages=1)))
    box.show_progress(ProgressReport(Progress("ready", passages=1)))
    assert box.asked == [AskScans()]
    box.show_scans(replace(INSTALLED, waiting=0))
    box.show_progress(ProgressReport(Progress("ready", passages=2)))
    assert box.asked == [AskScans()]


def test_what_is_not_installed_is_said_and_cannot_be_switched_on(box):
    box.show_scans(ScansReport(False, "", (), (), 7))
    assert not box.switch.isEnabled()
    assert "not installed" in box.about.text()


def test_a_switch_keeps_the_languages_that_were_chosen(box, qtbot):
    box.show_scans(replace(INSTALLED, chosen="deu"))
    box.switch.click()
    assert box.asked == [SetScans(wanted=True, languages="deu")]


def test_languages_are_chosen_in_a_dialog_of_their_own(box):
    box.show_scans(INSTALLED)
    box.languages.click()
    dialog = box.findChild(ScanLanguagesDialog)
    assert dialog.by_system.isChecked()
    dialog.by_system.click()
    dialog.accept()
    assert box.asked == [SetScans(wanted=False, languages="deu+eng")]
