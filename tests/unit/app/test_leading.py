import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLabel, QRadioButton

from app.leading import lead, text_inset


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


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_what_belongs_to_a_choice_can_stand_below_its_text(qtbot, kind):
    button, label = kind("HH"), QLabel("HH")
    for widget in (button, label):
        qtbot.addWidget(widget)
    label.setIndent(text_inset(button))
    indicator = inked(kind())
    text = [x for x in inked(button) if x > max(indicator)]
    assert abs(min(inked(label)) - min(text)) <= 1


def test_the_room_before_the_text_is_the_same_in_either_direction(
    qtbot, from_the_right
):
    button = QCheckBox("with text")
    qtbot.addWidget(button)
    mirrored = text_inset(button)
    button.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert mirrored == text_inset(button)
