"""Where things stand in a row, mirrored from right to left, and how text gets there."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.search.colours import RowColours, row_colours

MARGIN = 8
"""Pixels around a row and between its parts, the only constant length."""
SMALL = 0.86
"""Size of chips and counts against the text."""


@dataclass(frozen=True, slots=True)
class RowFrame:
    """The room for the text of one row, beside its icon."""

    area: QRect
    """Inside the margins."""
    mirrored: bool
    font: QFont
    colours: RowColours

    @property
    def line_height(self) -> int:
        """How high a line of text is."""
        return line_height(self.font)

    def greyed(self) -> "RowFrame":
        """Return the frame for what is there and cannot be had now."""
        return replace(self, colours=replace(self.colours, text=self.colours.quiet))

    def line(self, number: int) -> QRect:
        """Return a whole line, the first one being 0."""
        top = self.area.top() + number * self.line_height
        return QRect(self.area.left(), top, self.area.width(), self.line_height)

    def placed(self, offset: int, width: int, number: int) -> QRect:
        """Return part of a line, `offset` pixels after its leading edge."""
        line = self.line(number)
        left = (
            line.right() + 1 - offset - width if self.mirrored else line.left() + offset
        )
        return QRect(left, line.top(), width, line.height())


def frame_of(option: QStyleOptionViewItem, *, indent: int = 0) -> RowFrame:
    """Return the frame for a row that is to be painted, its text indented."""
    area: QRect = option.rect
    font: QFont = option.font
    palette = QPalette(option.palette)
    if palette.currentColorGroup() is QPalette.ColorGroup.Disabled:
        # Headings cannot be chosen, and are to be read all the same.
        palette.setCurrentColorGroup(QPalette.ColorGroup.Active)
    lead = 2 * line_height(font) + 3 * MARGIN + MARGIN // 2 + indent
    inside = area.adjusted(lead, MARGIN, -2 * MARGIN, -MARGIN)
    inside = QStyle.visualRect(option.direction, area, inside)
    mirrored = option.direction == Qt.LayoutDirection.RightToLeft
    return RowFrame(inside, mirrored, font, row_colours(palette))


def small(font: QFont) -> QFont:
    """Return the font of chips and counts."""
    smaller = QFont(font)
    smaller.setPointSizeF(max(font.pointSizeF() * SMALL, 1.0))
    return smaller


def bold(font: QFont) -> QFont:
    """Return the font of names."""
    stronger = QFont(font)
    stronger.setBold(True)
    return stronger


def write(painter: QPainter, area: QRect, text: str) -> None:
    """Write one line of text that was measured to fill an area."""
    painter.drawText(
        area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, text
    )


def elided(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return text that fits, cut in the middle, where names differ least."""
    return metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, max(width, 0))


def line_height(font: QFont) -> int:
    """Return the distance between two lines."""
    return QFontMetrics(font).lineSpacing()
