import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from app.leading import lead


@pytest.fixture
def from_the_right(qapp):
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)


def inked(label):
    """Return the columns of a label that hold ink."""
    label.resize(300, 20)
    picture = label.grab().toImage()
    ground = picture.pixel(0, 0)
    return [
        x
        for x in range(picture.width())
        if any(picture.pixel(x, y) != ground for y in range(picture.height()))
    ]


@pytest.mark.parametrize("text", ["lease.pdf", "\u2068lease.pdf\u2069", "عقد"])
def test_text_of_either_direction_stands_at_the_right_of_such_a_window(
    qtbot, from_the_right, text
):
    label = QLabel(text)
    qtbot.addWidget(label)
    lead(label)
    assert min(inked(label)) > 150


def test_where_lines_begin_at_the_left_nothing_changes(qtbot):
    label = QLabel("lease.pdf")
    qtbot.addWidget(label)
    before = label.alignment()
    lead(label)
    assert label.alignment() == before
