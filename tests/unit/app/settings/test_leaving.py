import pytest
from PySide6.QtCore import QSettings

from app.settings.choices import Choices, Closing
from app.settings.leaving import LeavingBox


@pytest.fixture
def choices(tmp_path):
    return Choices(QSettings(str(tmp_path / "a.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def box(qtbot, choices):
    box = LeavingBox(choices)
    qtbot.addWidget(box)
    return box


def test_quick_search_hides_until_that_is_switched_off(box, choices):
    assert box.hides.isChecked()
    box.hides.click()
    assert not choices.quick_hides


@pytest.mark.parametrize(("number", "closing"), list(enumerate(Closing)))
def test_what_closing_means_is_remembered(box, choices, qtbot, number, closing):
    box.closing.button(number).click()
    assert choices.closing is closing
    again = LeavingBox(choices)
    qtbot.addWidget(again)
    assert again.closing.checkedId() == number
