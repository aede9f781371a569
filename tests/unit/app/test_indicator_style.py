import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QListWidget,
    QMenu,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleFactory,
    QStyleOptionButton,
    QStyleOptionFrame,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
)

from app.indicator_style import IndicatorStyle
from app.search.colours import contrast

WINDOW, BASE, TEXT = QColor("#2b2b2e"), QColor("#1f1f22"), QColor("#e8e8ea")


@pytest.fixture
def dark():
    palette = QPalette(WINDOW)
    for role, colour in (
        (QPalette.ColorRole.Window, WINDOW),
        (QPalette.ColorRole.Base, BASE),
        (QPalette.ColorRole.Text, TEXT),
        (QPalette.ColorRole.WindowText, TEXT),
    ):
        palette.setColor(role, colour)
    return palette


def colours(widget, width=24):
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return {
        QColor(picture.pixelColor(x, y)).name()
        for x in range(min(width, picture.width()))
        for y in range(picture.height())
    }


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_an_empty_indicator_stands_out_from_a_dark_window(qtbot, dark, kind):
    style = IndicatorStyle()
    button = kind()
    qtbot.addWidget(button)
    button.setStyle(style)
    button.setPalette(dark)
    best = max(contrast(QColor(one), WINDOW) for one in colours(button))
    assert best >= 3


def test_an_empty_box_in_a_list_stands_out_as_well(qtbot, dark):
    style = IndicatorStyle()
    tree = QTreeWidget()
    qtbot.addWidget(tree)
    tree.setStyle(style)
    tree.setPalette(dark)
    tree.setHeaderHidden(True)
    tree.setRootIsDecorated(False)
    row = QTreeWidgetItem([""])
    row.setCheckState(0, Qt.CheckState.Unchecked)
    tree.addTopLevelItem(row)
    shown = colours(tree.viewport())
    assert max(contrast(QColor(one), BASE) for one in shown) >= 3


def test_a_light_window_keeps_its_looks(qtbot):
    plain, style = QStyleFactory.create("fusion"), IndicatorStyle()
    button = QCheckBox()
    qtbot.addWidget(button)
    button.setStyle(plain)
    before = button.grab().toImage()
    button.setStyle(style)
    assert button.grab().toImage() == before


def test_rows_of_any_script_are_as_high_as_a_line(qtbot):
    tree = QTreeWidget()
    qtbot.addWidget(tree)
    tree.setStyle(style := IndicatorStyle())
    for text in ("lease", "عقد", "租约"):
        tree.addTopLevelItem(QTreeWidgetItem([text]))
    rows = [tree.visualItemRect(tree.topLevelItem(row)).height() for row in range(3)]
    assert style is tree.style()
    assert min(rows) >= tree.fontMetrics().lineSpacing()


@pytest.mark.parametrize("kind", [QPushButton, QCheckBox, QRadioButton])
def test_buttons_of_any_script_are_of_one_height(qtbot, kind):
    buttons = [kind(text) for text in ("lease", "عقد", "عقد lease", "租约")]
    style = IndicatorStyle()
    for button in buttons:
        qtbot.addWidget(button)
        button.setStyle(style)
    heights = [button.sizeHint().height() for button in buttons[:3]]
    assert len(set(heights)) == 1
    assert buttons[3].sizeHint().height() >= heights[0]


def test_the_arrow_of_a_menu_stands_in_line_with_the_text(qtbot):
    button = QToolButton()
    qtbot.addWidget(button)
    button.setStyle(IndicatorStyle())
    button.setAutoRaise(True)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setFixedSize(60, 30)
    ground = button.grab().toImage().pixel(1, 1)
    button.setMenu(QMenu(button))
    picture = button.grab().toImage()
    inked = [
        y
        for y in range(picture.height())
        if any(picture.pixel(x, y) != ground for x in range(picture.width()))
    ]
    assert min(inked) < picture.height() // 2 + 2
    assert max(inked) < picture.height() - 8


def test_the_focus_of_a_row_lets_its_text_alone(qtbot):
    style = IndicatorStyle()
    palette = style.standardPalette()
    rows = QListWidget()
    qtbot.addWidget(rows)
    rows.setStyle(style)
    rows.setPalette(palette)
    rows.addItems(["lease"])
    rows.setCurrentRow(0)
    rows.show()
    rows.setFocus()
    with qtbot.waitExposed(rows):
        pass
    inside = rows.visualItemRect(rows.item(0)).adjusted(1, 1, -1, -1)
    shown = rows.viewport().grab(inside).toImage()
    rows.clearFocus()
    assert rows.viewport().grab(inside).toImage() == shown


@pytest.mark.parametrize(
    ("element", "kind"),
    [
        (QStyle.PrimitiveElement.PE_FrameLineEdit, QStyleOptionFrame),
        (QStyle.PrimitiveElement.PE_PanelButtonCommand, QStyleOptionButton),
    ],
)
def test_the_ring_of_the_focus_stands_out_from_a_dark_window(qapp, dark, element, kind):
    dark.setColor(QPalette.ColorRole.Highlight, QColor("#2a7bae"))
    option = kind()
    option.rect, option.palette = QRect(0, 0, 60, 24), dark
    flags = QStyle.StateFlag
    option.state = flags.State_Enabled | flags.State_HasFocus
    option.state |= flags.State_KeyboardFocusChange
    picture = QImage(60, 24, QImage.Format.Format_RGB32)
    picture.fill(WINDOW)
    painter = QPainter(picture)
    IndicatorStyle().drawPrimitive(element, option, painter)
    painter.end()
    edge = [picture.pixelColor(x, 12) for x in range(3)]
    assert max(contrast(colour, WINDOW) for colour in edge) >= 3
    assert option.palette == dark


@pytest.mark.parametrize("kind", [QListWidget, QLineEdit, QMenu])
def test_what_has_a_frame_has_an_edge_in_a_dark_window(qtbot, dark, kind):
    style, framed = IndicatorStyle(), kind()
    qtbot.addWidget(framed)
    framed.setStyle(style)
    framed.setPalette(dark)
    framed.resize(60, 40)
    picture = framed.grab().toImage()
    edge = [picture.pixelColor(x, picture.height() // 2) for x in range(2)]
    assert max(contrast(colour, WINDOW) for colour in edge) > 1.8
