import pytest
from PySide6.QtGui import QAction

from app.pausing import Pausing
from app.tray import Tray


@pytest.fixture
def tray(qapp):
    return Tray()


def labels(menu):
    return [action.text().replace("&", "") for action in menu.actions()]


def test_without_a_tray_there_is_no_icon(tray):
    tray.show()
    assert not tray.exists


def test_tells_how_indexing_goes(tray):
    tray.show_status("Up to date · 3 files", problems=2, paused=False)
    assert "Up to date · 3 files" in labels(tray.menu)
    assert tray.problems.text() == "Pro&blems (2)"
    assert not tray.resume.isVisible()


def test_a_paused_indexer_can_be_resumed(tray, qtbot):
    tray.show_status("Paused", problems=0, paused=True)
    assert not tray.pause.menuAction().isVisible()
    assert not tray.problems.isVisible()
    with qtbot.waitSignal(tray.resume_wanted):
        tray.resume.trigger()


def test_each_pause_has_its_length(tray, qtbot):
    lengths = []
    tray.pause_wanted.connect(lengths.append)
    for action in tray.pause.actions():
        assert isinstance(action, QAction)
        action.trigger()
    assert lengths == [Pausing.HOUR, Pausing.TOMORROW, Pausing.RESUMED]
