import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPalette

from app.preview.page_view import MARGIN, PageView
from indexer.document_records import MarkedBox

WHITE = QColor("white")


@pytest.fixture
def view(qtbot):
    view = PageView()
    view.resize(240, 200)
    qtbot.addWidget(view)
    view.show()
    return view


def page(width=200, height=600, colour="white"):
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(QColor(colour))
    return image


def test_boxes_lie_over_the_page_and_nowhere_else(view):
    view.show_page(page(height=100), [MarkedBox(0.5, 0.0, 1.0, 1.0, "words")])
    drawn = view.grab().toImage()
    middle = view.viewport().width() // 2
    assert drawn.pixelColor(middle - 20, MARGIN + 20) == WHITE
    assert drawn.pixelColor(middle + 20, MARGIN + 20) == QColor(255, 214, 60)


def test_ink_stays_ink_under_a_box(view):
    view.show_page(page(100, 100, "black"), [MarkedBox(0, 0, 1, 1, "words")])
    middle = view.viewport().width() // 2
    assert view.grab().toImage().pixelColor(middle, MARGIN + 20) == QColor("black")


def test_scrolls_to_what_is_marked(view):
    view.show_page(page(), [MarkedBox(0.1, 0.8, 0.9, 0.85, "passage")])
    assert view.verticalScrollBar().value() > 300
    view.show_page(page(), [])
    assert view.verticalScrollBar().value() == 0


@pytest.mark.parametrize(
    ("key", "step"), [(Qt.Key.Key_PageUp, -1), (Qt.Key.Key_PageDown, 1)]
)
def test_page_keys_turn_pages(view, qtbot, key, step):
    with qtbot.waitSignal(view.turned) as turned:
        qtbot.keyClick(view, key)
    assert turned.args == [step]


def test_more_room_asks_for_a_sharper_picture(view, qtbot):
    view.show_page(page(view.wanted_width()), [])
    with qtbot.waitSignal(view.widened):
        view.resize(500, 200)


def test_a_note_takes_the_place_of_a_page(view):
    view.show_page(page(), [MarkedBox(0, 0, 1, 1, "words")])
    view.show_note("This page is damaged.")
    assert view.boxes == ()
    assert view.verticalScrollBar().maximum() == 0


def test_a_white_page_has_an_edge_on_a_white_ground(view):
    view.setPalette(QPalette(WHITE))
    view.show_page(page(height=100), [])
    drawn = view.grab().toImage()
    middle = view.viewport().width() // 2
    above = {drawn.pixelColor(middle, y).name() for y in range(MARGIN + 2)}
    assert len(above) > 1
    assert drawn.pixelColor(middle, 0) == drawn.pixelColor(middle, MARGIN + 2) == WHITE
