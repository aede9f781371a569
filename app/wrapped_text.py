"""Draws sentences of several lines that run from the right.

`QPainter.drawText` sets each line that was broken at a space that space's width away
from the right edge; the last one stands at it. A text layout of its own does not.
"""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextOption

WANTED = (
    Qt.TextFlag.TextWordWrap.value
    | Qt.TextFlag.TextForceRightToLeft.value
    | Qt.AlignmentFlag.AlignRight.value
)


def is_wrapped_from_right(flags: int) -> bool:
    """Tell whether a text drawn with these flags of alignment and text is such one."""
    return flags & WANTED == WANTED


def draw_from_right(painter: QPainter, area: QRect, flags: int, text: str) -> None:
    """Draw a text at the right of an area, its lines one below the other."""
    layout = QTextLayout(text.replace("\n", "\u2028"), painter.font())
    option = QTextOption(Qt.AlignmentFlag.AlignRight)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    height = _lay_out(layout, area.width())
    top = float(area.top())
    if flags & Qt.AlignmentFlag.AlignVCenter.value:
        top += (area.height() - height) / 2
    elif flags & Qt.AlignmentFlag.AlignBottom.value:
        top += area.height() - height
    layout.draw(painter, QPointF(area.left(), round(top)))


def _lay_out(layout: QTextLayout, width: float) -> float:
    """Break a text into lines of a width; return the height of all."""
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return height
