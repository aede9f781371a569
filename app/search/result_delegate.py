"""Paints a result: name and place, then two lines of its best passage."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from app.icons import KindIcons
from app.search.colours import RowColours, row_colours
from app.search.excerpt import excerpt
from app.search.file_names import isolated
from app.search.passage_layout import passage_layout
from app.search.result_model import Index, ResultRole
from app.search.result_text import (
    date_of,
    folder_of,
    more_text,
    name_of,
    place_of,
    reasons_of,
)
from indexer.records import Result

LINES = 3
MARGIN = 8
"""Pixels around a row and between its parts, the only constant length."""
CHIP_PADDING = 6
SMALL = 0.86
"""Size of chips against the text."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One row to paint: what, where and with which fonts."""

    result: Result
    area: QRect
    """Inside the margins, beside the icon."""
    mirrored: bool
    font: QFont
    colours: RowColours

    @property
    def line_height(self) -> int:
        return _line_height(self.font)

    def line(self, number: int) -> QRect:
        top = self.area.top() + number * self.line_height
        return QRect(self.area.left(), top, self.area.width(), self.line_height)

    def placed(self, offset: int, width: int, number: int) -> QRect:
        """Return part of a line, `offset` pixels after its leading edge."""
        line = self.line(number)
        left = (
            line.right() + 1 - offset - width if self.mirrored else line.left() + offset
        )
        return QRect(left, line.top(), width, line.height())


class ResultDelegate(QStyledItemDelegate):
    """Gives every row the same height and marks what matched."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons = KindIcons()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = LINES * _line_height(option.font) + 2 * MARGIN
        return QSize(40 * MARGIN, height)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        result = index.data(ResultRole.RESULT)
        if not isinstance(result, Result):
            return
        row = _row(result, option)
        painter.save()
        painter.setClipRect(option.rect)
        self._paint_ground(painter, option, row)
        self._paint_icon(painter, option, row)
        _paint_header(painter, row)
        _paint_passage(painter, row, _paint_reasons(painter, row))
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, row: _Row
    ) -> None:
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, row.colours.selected)
            bar = QRect(area.left(), area.top(), MARGIN // 2, area.height())
            bar = QStyle.visualRect(option.direction, area, bar)
            painter.fillRect(bar, row.colours.accent)
        line = QColor(row.colours.text)
        line.setAlphaF(0.10)
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), line)

    def _paint_icon(
        self, painter: QPainter, option: QStyleOptionViewItem, row: _Row
    ) -> None:
        area: QRect = option.rect
        size = 2 * row.line_height
        box = QRect(area.left() + 2 * MARGIN, row.area.top(), size, size)
        box = QStyle.visualRect(option.direction, area, box)
        self._icons.of(row.result.kind).paint(painter, box)


def _row(result: Result, option: QStyleOptionViewItem) -> _Row:
    area: QRect = option.rect
    font: QFont = option.font
    palette: QPalette = option.palette
    lead = 2 * _line_height(font) + 3 * MARGIN + MARGIN // 2
    inside = area.adjusted(lead, MARGIN, -2 * MARGIN, -MARGIN)
    inside = QStyle.visualRect(option.direction, area, inside)
    mirrored = option.direction == Qt.LayoutDirection.RightToLeft
    return _Row(result, inside, mirrored, font, row_colours(palette))


def _paint_header(painter: QPainter, row: _Row) -> None:
    """Name in bold and place lead, folder and date trail."""
    bold = QFont(row.font)
    bold.setBold(True)
    width = row.area.width()
    plain = QFontMetrics(row.font)
    folder = _elided(folder_of(row.result), plain, width // 3)
    trailing = "   ".join(filter(None, [isolated(folder), date_of(row.result)]))
    trailing_width = plain.horizontalAdvance(trailing)
    place = _elided(place_of(row.result), plain, width // 4)
    place_width = plain.horizontalAdvance(place)
    room = width - trailing_width - place_width - 4 * MARGIN
    name = _elided(name_of(row.result), QFontMetrics(bold), room)
    name_width = QFontMetrics(bold).horizontalAdvance(name)
    painter.setPen(row.colours.text)
    painter.setFont(bold)
    _write(painter, row.placed(0, name_width, 0), name)
    painter.setFont(row.font)
    painter.setPen(row.colours.quiet)
    _write(painter, row.placed(name_width + 2 * MARGIN, place_width, 0), place)
    _write(painter, row.placed(width - trailing_width, trailing_width, 0), trailing)


def _paint_reasons(painter: QPainter, row: _Row) -> int:
    """Paint chips and count at the end of the last line; return their width."""
    small = QFont(row.font)
    small.setPointSizeF(max(row.font.pointSizeF() * SMALL, 1.0))
    metrics = QFontMetrics(small)
    painter.setFont(small)
    painter.setPen(row.colours.quiet)
    width = row.area.width()
    end = width
    more = more_text(row.result)
    if more:
        end -= metrics.horizontalAdvance(more)
        _write(painter, row.placed(end, width - end, LINES - 1), more)
        end -= MARGIN
    for reason in reversed(reasons_of(row.result)):
        chip_width = metrics.horizontalAdvance(reason) + 2 * CHIP_PADDING
        end -= chip_width
        _paint_chip(painter, row.placed(end, chip_width, LINES - 1), reason)
        end -= MARGIN
    return width - end


def _paint_chip(painter: QPainter, area: QRect, reason: str) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = area.toRectF().adjusted(0.5, 2.5, -0.5, -1.5)
    outline = painter.pen()
    colour = outline.color()
    colour.setAlphaF(0.45)
    painter.setPen(colour)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setPen(outline)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, reason)
    painter.restore()


def _paint_passage(painter: QPainter, row: _Row, taken: int) -> None:
    hits = row.result.hits
    if not hits or not hits[0].text.strip():
        return
    passage = excerpt(hits[0].text, hits[0].marks)
    width = row.area.width()
    widths = (float(width), float(width - taken - MARGIN))
    layout = passage_layout(passage, row.font, widths, row.colours)
    painter.setPen(row.colours.text)
    layout.draw(painter, QPointF(row.line(1).topLeft()))


def _write(painter: QPainter, area: QRect, text: str) -> None:
    painter.drawText(
        area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, text
    )


def _elided(text: str, metrics: QFontMetrics, width: int) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, max(width, 0))


def _line_height(font: QFont) -> int:
    return QFontMetrics(font).lineSpacing()
