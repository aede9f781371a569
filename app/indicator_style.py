"""Fusion with indicators that can be seen, text that can be read, lines in line.

Qt's Fusion style outlines indicators, fields, lists and menus in a darker shade of the
window, which a dark window swallows; it makes rows and buttons in another script than
the font's lower than the others, puts the arrow of a menu into a corner, lets the lines
of an Arabic sentence begin at two places, and lays the colour of the focus over the
text of a row. The styles of Windows and macOS draw their own and are left alone.
"""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QStyleOptionToolButton,
    QWidget,
)
from typing_extensions import override

from app.readable_palette import make_readable, ringed
from app.search.colours import blend, is_dark
from app.wrapped_text import draw_from_right, is_wrapped_from_right

Primitive = QStyle.PrimitiveElement
Feature = QStyleOptionToolButton.ToolButtonFeature
BOXES = (Primitive.PE_IndicatorCheckBox, Primitive.PE_IndicatorItemViewItemCheck)
ROUND = Primitive.PE_IndicatorRadioButton
FOCUS = Primitive.PE_FrameFocusRect
FIELD = Primitive.PE_FrameLineEdit
RINGED = (FIELD, Primitive.PE_PanelButtonCommand)
EDGED = (FIELD, Primitive.PE_Frame, Primitive.PE_PanelMenu)
CORNER = 2
"""The radius of Fusion's fields, in px."""
EDGE = 0.3
"""How far edges in a dark window are from it towards its text, as in a light one."""
Contents = QStyle.ContentsType
LETTERED = (Contents.CT_PushButton, Contents.CT_CheckBox, Contents.CT_RadioButton)
OUTLINE = 0.55
"""How far the outline is from the window towards its text: a contrast above 3, which
WCAG 2.1 (1.4.11) asks of controls."""


class IndicatorStyle(QProxyStyle):
    """Fusion, with a light outline around indicators on a dark ground."""

    def __init__(self) -> None:
        super().__init__("fusion")

    @override
    def polish(self, thing: QApplication | QWidget | QPalette) -> None:  # type: ignore[override]
        """Prepare the program, a widget or the colours; these are changed in place."""
        super().polish(thing)
        if isinstance(thing, QPalette):
            make_readable(thing)

    @override
    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element is FOCUS and isinstance(widget, QAbstractItemView):
            _surround(painter, option)
        elif is_dark(option.palette):
            self._draw_dark(element, option, painter, widget)
        else:
            super().drawPrimitive(element, option, painter, widget)

    def _draw_dark(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None,
    ) -> None:
        """Draw a part with the ring and the edges that a dark window needs."""
        # Without a copy this would be the option's own, and follow its change.
        plain = QPalette(option.palette)
        if element in RINGED:
            option.palette = ringed(plain)
        super().drawPrimitive(element, option, painter, widget)
        option.palette = plain
        if element in BOXES or element is ROUND:
            _outline(painter, element, option, OUTLINE)
        elif element in EDGED and not (element is FIELD and _has_focus(option)):
            _outline(painter, element, option, EDGE)

    @override
    def sizeFromContents(
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        if kind in LETTERED:
            size = size.expandedTo(QSize(0, option.fontMetrics.lineSpacing()))
        made = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]
        if kind is QStyle.ContentsType.CT_ItemViewItem:
            made.setHeight(max(made.height(), option.fontMetrics.lineSpacing()))
        return made

    @override
    def drawItemText(
        self,
        painter: QPainter,
        rect: QRect,
        flags: int,
        pal: QPalette | Qt.GlobalColor | QColor,
        enabled: bool,
        text: str,
        textRole: QPalette.ColorRole = QPalette.ColorRole.NoRole,
    ) -> None:
        if not is_wrapped_from_right(flags):
            super().drawItemText(painter, rect, flags, pal, enabled, text, textRole)
            return
        painter.save()
        if textRole is not QPalette.ColorRole.NoRole:
            painter.setPen(QPalette(pal).color(textRole))
        draw_from_right(painter, rect, flags, text)
        painter.restore()

    @override
    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if not isinstance(option, QStyleOptionToolButton) or not _drops_down(option):
            super().drawComplexControl(control, option, painter, widget)
            return
        plain = QStyleOptionToolButton(option)
        plain.features &= ~Feature.HasMenu
        super().drawComplexControl(control, plain, painter, widget)
        arrow = QStyleOption(option)
        arrow.rect = _arrow_area(option)
        self.drawPrimitive(Primitive.PE_IndicatorArrowDown, arrow, painter, widget)


def show_indicators(qt: QApplication) -> None:
    """Let indicators be seen, where the program draws them by Fusion."""
    if qt.style().name() == "fusion":
        qt.setStyle(IndicatorStyle())


def _surround(painter: QPainter, option: QStyleOption) -> None:
    """Draw the focus of a row as a frame."""
    palette: QPalette = option.palette
    chosen = QStyle.StateFlag.State_Selected in option.state
    colour = palette.highlightedText() if chosen else palette.highlight()
    painter.save()
    painter.setPen(blend(palette.highlight().color(), colour.color(), OUTLINE))
    painter.drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5))
    painter.restore()


def _has_focus(option: QStyleOption) -> bool:
    return QStyle.StateFlag.State_HasFocus in option.state


def _drops_down(option: QStyleOptionToolButton) -> bool:
    """Tell whether all of a button shows its menu."""
    drops, split = Feature.HasMenu, Feature.MenuButtonPopup
    return drops in option.features and split not in option.features


def _arrow_area(option: QStyleOption) -> QRect:
    """Return the middle of the end of a line, where Fusion puts it into the corner."""
    whole: QRect = option.rect
    size = option.fontMetrics.xHeight()
    left = whole.right() - size - 1
    area = QRect(left, whole.center().y() - size // 2 + 1, size, size)
    return QStyle.visualRect(option.direction, whole, area)


def _outline(
    painter: QPainter,
    element: QStyle.PrimitiveElement,
    option: QStyleOption,
    share: float,
) -> None:
    palette: QPalette = option.palette
    area = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
    window, text = palette.window().color(), palette.windowText().color()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, element in (ROUND, FIELD))
    painter.setPen(blend(window, text, share))
    if element is ROUND:
        painter.drawEllipse(area)
    elif element is FIELD:
        painter.drawRoundedRect(area, CORNER, CORNER)
    else:
        painter.drawRect(area)
    painter.restore()
