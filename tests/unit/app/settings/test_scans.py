import pytest

from app.settings.scans import ScansBox
from indexer.folder_messages import AskScans, ScansReport, SetScans

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


def test_what_is_not_installed_is_said_and_cannot_be_switched_on(box):
    box.show_scans(ScansReport(False, "", (), (), 7))
    assert not box.switch.isEnabled()
    assert "not installed" in box.about.text()
