import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton

from indexer.messages import FoldersReport, SearchReport
from indexer.records import Folder


@pytest.fixture
def found(window, qtbot, make_answer):
    """The window with a result in its list."""
    window.show_ready()
    window.show_folders(FoldersReport((Folder("/a"),)))
    window.bar.setText("rent")
    window.bar.returnPressed.emit()
    window.show_answer(SearchReport(1, make_answer(), final=True))
    with qtbot.waitExposed(window):
        window.show()
    return window


def test_it_takes_no_room_while_nothing_is_seated(found):
    top = found.results.mapTo(found.splitter, QPoint(0, 0))
    assert found.answer_seat.isHidden()
    assert top == QPoint(0, 0)
    assert found.results.height() == found.preview.height() == found.splitter.height()


def test_a_panel_stands_above_the_results_beside_the_preview(found, qtbot):
    before = found.preview.geometry()
    panel = QPushButton("[1] Rent is due.")
    panel.setFixedHeight(90)
    found.answer_seat.show_panel(panel)
    qtbot.waitUntil(lambda: found.results.mapTo(found.splitter, QPoint()).y() == 90)
    assert panel.mapTo(found.splitter, QPoint()) == QPoint(0, 0)
    assert panel.width() == found.results.width()
    assert found.preview.geometry() == before


def test_the_focus_comes_to_a_panel_after_the_preview(found):
    panel = QPushButton("[1] Rent is due.")
    found.answer_seat.show_panel(panel)
    chain = [found.bar]
    while chain[-1] is not panel:
        chain.append(chain[-1].nextInFocusChain())
        assert chain[-1] is not found.bar
    assert chain.index(found.preview) < len(chain) - 1


def test_a_panel_that_hides_gives_its_room_back(found, qtbot):
    panel = QPushButton("[1] Rent is due.")
    found.answer_seat.show_panel(panel)
    qtbot.waitUntil(lambda: found.results.mapTo(found.splitter, QPoint()).y() > 0)
    panel.hide()
    qtbot.waitUntil(lambda: found.results.mapTo(found.splitter, QPoint()).y() == 0)
