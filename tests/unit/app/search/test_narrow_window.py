"""A window without room for results and preview side by side."""

import pytest
from PySide6.QtCore import Qt

from indexer.messages import FoldersReport, SearchReport
from indexer.records import Folder

NARROW, WIDE = 420, 1120


@pytest.fixture
def found(window, make_answer, qtbot):
    window.show_ready()
    window.show_folders(FoldersReport((Folder("/a"),)))
    with qtbot.waitExposed(window):
        window.show()
    window.bar.setText("rent")
    qtbot.keyClick(window.bar, Qt.Key.Key_Return)
    window.show_answer(SearchReport(1, make_answer("rent"), final=True))
    assert window.preview.isVisible()
    return window


def make_wide(window, width, qtbot):
    window.resize(width, 600)
    qtbot.waitUntil(lambda: window.width() == width)


def test_the_preview_leaves_a_narrow_window_and_comes_back(found, qtbot):
    make_wide(found, NARROW, qtbot)
    assert not found.preview.isVisible()
    make_wide(found, WIDE, qtbot)
    assert found.preview.isVisible()


def test_who_asks_for_it_has_the_preview_in_a_narrow_window(found, qtbot):
    make_wide(found, NARROW, qtbot)
    qtbot.keyClick(found.bar, Qt.Key.Key_Right)
    assert found.preview.isVisible()
    found.preview.close_wanted.emit()
    assert not found.preview.isVisible()
    make_wide(found, WIDE, qtbot)
    assert found.preview.isVisible()


def test_a_preview_that_was_put_away_does_not_come_back_with_the_room(found, qtbot):
    found.toggle_preview()
    make_wide(found, NARROW, qtbot)
    make_wide(found, WIDE, qtbot)
    assert not found.preview.isVisible()
