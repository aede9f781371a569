"""What a row hides, at its end: "+4 in this file", with an arrow that opens it up."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath

from app.search.result_text import more_label
from app.search.row_frame import MARGIN, RowFrame, small, write
from app.search.rows import Row

LARGEST_SHARE = 0.6
"""Of the width of a row; the passage needs the rest."""


def more_area(row: Row, frame: RowFrame, line: int) -> QRect:
    """Return where the label of a row stands; empty where nothing is hidden."""
    text = more_label(row.result)
    if not text:
        return QRect()
    width = min(_text_width(text, frame) + _arrow(frame), _most(frame))
    return frame.placed(frame.area.width() - width, width, line)


def paint_more(painter: QPainter, row: Row, frame: RowFrame, line: int) -> int:
    """Paint the label of a row; return its width."""
    area = more_area(row, frame, line)
    if area.isEmpty():
        return 0
    painter.setFont(small(frame.font))
    painter.setPen(frame.colours.quiet)
    metrics = QFontMetrics(painter.font())
    width = area.width() - _arrow(frame)
    end = Qt.TextElideMode.ElideRight
    text = metrics.elidedText(more_label(row.result), end, width)
    start = frame.area.width() - area.width()
    write(painter, frame.placed(start, width, line), text)
    box = frame.placed(start + width, _arrow(frame), line)
    _paint_arrow(painter, box, frame, opened=row.opened)
    return area.width()


def _paint_arrow(
    painter: QPainter, box: QRect, frame: RowFrame, *, opened: bool
) -> None:
    """Paint an arrow that points on, or down where the row is opened up."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    centre, half = QRectF(box).center(), frame.line_height / 6
    painter.translate(centre)
    painter.rotate(90 if opened else 180 * frame.mirrored)
    path = QPainterPath(QPointF(-half / 2, -half))
    path.lineTo(half / 2, 0)
    path.lineTo(-half / 2, half)
    pen = painter.pen()
    pen.setWidthF(max(frame.line_height / 12, 1.0))
    painter.setPen(pen)
    painter.drawPath(path)
    painter.restore()


def _arrow(frame: RowFrame) -> int:
    return frame.line_height // 2 + MARGIN // 2


def _text_width(text: str, frame: RowFrame) -> int:
    return QFontMetrics(small(frame.font)).horizontalAdvance(text) + 1


def _most(frame: RowFrame) -> int:
    return round(frame.area.width() * LARGEST_SHARE)
