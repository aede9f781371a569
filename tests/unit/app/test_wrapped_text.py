import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel

from app.indicator_style import IndicatorStyle

ARABIC = "سسسس سسسس سسسس سسسس سسسس سسسس"


@pytest.fixture
def label(qtbot):
    style = IndicatorStyle()
    made = QLabel()
    qtbot.addWidget(made)
    made.setStyle(style)
    made.setWordWrap(True)
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.resize(120, 120)
    yield made
    made.setStyle(None)


def ends_of_lines(label):
    """Return the column of the last ink of each line."""
    picture = label.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    ground = picture.pixelColor(0, 0).lightness()
    columns = range(picture.width() - 1, -1, -1)
    ends = []
    empty = True
    for y in range(picture.height()):
        row = (abs(picture.pixelColor(x, y).lightness() - ground) > 60 for x in columns)
        found = next((x for x, ink in zip(columns, row, strict=True) if ink), None)
        if found is None:
            empty = True
        elif empty:
            ends.append(found)
            empty = False
        else:
            ends[-1] = max(ends[-1], found)
    return ends


def test_every_line_of_an_arabic_sentence_begins_at_the_right_edge(label):
    label.setText(ARABIC)
    ends = ends_of_lines(label)
    assert len(ends) > 1
    assert max(ends) - min(ends) <= 1


def test_lines_that_were_written_apart_stay_apart(label):
    label.setText("سس\nسس")
    assert len(ends_of_lines(label)) == 2


@pytest.mark.parametrize(
    ("alignment", "part"),
    [(Qt.AlignmentFlag.AlignTop, 0), (Qt.AlignmentFlag.AlignBottom, 1)],
)
def test_a_sentence_stands_where_the_label_wants_it(label, alignment, part):
    label.setText(ARABIC)
    label.setAlignment(alignment | Qt.AlignmentFlag.AlignLeading)
    picture = label.grab().toImage()
    ground = picture.pixelColor(0, 0)
    rows = [
        y
        for y in range(picture.height())
        if any(picture.pixelColor(x, y) != ground for x in range(picture.width()))
    ]
    free = (rows[0], picture.height() - 1 - rows[-1])
    assert free[part] < 8 < free[1 - part]


def test_a_sentence_has_the_colour_of_its_label(label):
    palette = label.palette()
    palette.setColor(label.foregroundRole(), QColor("#ff0000"))
    label.setPalette(palette)
    label.setText(ARABIC)
    picture = label.grab().toImage()
    inked = [
        picture.pixelColor(x, y)
        for x in range(picture.width())
        for y in range(picture.height())
    ]
    assert any(one.red() > 200 and one.green() < 80 for one in inked)
