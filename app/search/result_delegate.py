"""Paints a result: name and place, then two lines of its best passage."""

from dataclasses import replace

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from app.icons import KindIcons
from app.search.excerpt import excerpt
from app.search.file_names import isolated
from app.search.more_label import more_area, paint_more
from app.search.part_painting import paint_part
from app.search.passage_layout import passage_layout
from app.search.result_model import Index, ResultRole
from app.search.result_text import (
    chips_of,
    date_of,
    folder_of,
    name_of,
    place_of,
)
from app.search.row_frame import (
    MARGIN,
    RowFrame,
    bold,
    elided,
    frame_of,
    line_height,
    small,
    write,
)
from app.search.rows import Part, Row
from indexer.records import Result

LINES = 3
CHIP_PADDING = 6
NAME_SHARE = 0.45
"""Of the width, for the name before folder and date."""
PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class ResultDelegate(QStyledItemDelegate):
    """Gives every result the same height, marks what matched, opens a result up.

    Signals:
        more_wanted: the label at the end of a row was pressed.
    """

    more_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons = KindIcons()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ResultRole.ROW)
        whole = not isinstance(row, Row) or row.part is Part.RESULT
        lines, margins = (LINES, 2) if whole else (1, 1)
        height = lines * line_height(option.font) + margins * MARGIN
        return QSize(40 * MARGIN, height)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        row = index.data(ResultRole.ROW)
        if not isinstance(row, Row):
            return
        painter.save()
        painter.setClipRect(option.rect)
        if row.part is Part.RESULT:
            frame = frame_of(option)
            frame = frame.greyed() if row.away else frame
            self._paint_ground(painter, option, frame)
            self._paint_icon(painter, option, row, frame)
            _paint_header(painter, row.result, frame)
            _paint_passage(
                painter, row.result, frame, _paint_reasons(painter, row, frame)
            )
        else:
            frame = part_frame(option, row)
            self._paint_ground(painter, option, frame)
            paint_part(painter, row, frame)
        painter.restore()

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        row = index.data(ResultRole.ROW)
        if not (isinstance(event, QMouseEvent) and isinstance(row, Row)):
            return False
        area = more_area(row, frame_of(option), LINES - 1)
        inside = row.part is Part.RESULT and area.contains(event.position().toPoint())
        if not inside or event.button() != Qt.MouseButton.LeftButton:
            return False
        if event.type() == QEvent.Type.MouseButtonRelease:
            self.more_wanted.emit(index.row())
            return True
        return event.type() in PRESSES

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, frame: RowFrame
    ) -> None:
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, frame.colours.selected)
            bar = QRect(area.left(), area.top(), MARGIN // 2, area.height())
            bar = QStyle.visualRect(option.direction, area, bar)
            painter.fillRect(bar, frame.colours.accent)
        line = QColor(frame.colours.text)
        line.setAlphaF(0.10)
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), line)

    def _paint_icon(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        row: Row,
        frame: RowFrame,
    ) -> None:
        area: QRect = option.rect
        size = 2 * frame.line_height
        box = QRect(area.left() + 2 * MARGIN, frame.area.top(), size, size)
        box = QStyle.visualRect(option.direction, area, box)
        mode = QIcon.Mode.Disabled if row.away else QIcon.Mode.Normal
        icon = self._icons.of(row.result.kind)
        icon.paint(painter, box, Qt.AlignmentFlag.AlignCenter, mode)


def part_frame(option: QStyleOptionViewItem, row: Row) -> RowFrame:
    """Return the frame of a row of one line; what belongs to a result is indented."""
    frame = frame_of(option, indent=0 if row.part is Part.HEADING else 2 * MARGIN)
    frame = frame.greyed() if row.away else frame
    area = frame.area.adjusted(0, -MARGIN // 2, 0, MARGIN // 2)
    return replace(frame, area=area)


def _paint_header(painter: QPainter, result: Result, frame: RowFrame) -> None:
    """Name in bold and place lead, folder and date trail."""
    strong, plain = bold(frame.font), QFontMetrics(frame.font)
    width = frame.area.width()
    whole = QFontMetrics(strong).horizontalAdvance(name_of(result))
    place = elided(place_of(result), plain, width // 4)
    place_width = plain.horizontalAdvance(place)
    least = min(whole, round(width * NAME_SHARE)) + place_width + 4 * MARGIN
    trailing = _trailing(result, plain, width // 3, width - least)
    trailing_width = plain.horizontalAdvance(trailing)
    room = width - trailing_width - place_width - 4 * MARGIN
    name = elided(name_of(result), QFontMetrics(strong), room)
    name_width = QFontMetrics(strong).horizontalAdvance(name)
    painter.setPen(frame.colours.text)
    painter.setFont(strong)
    write(painter, frame.placed(0, name_width, 0), name)
    painter.setFont(frame.font)
    painter.setPen(frame.colours.quiet)
    write(painter, frame.placed(name_width + 2 * MARGIN, place_width, 0), place)
    write(painter, frame.placed(width - trailing_width, trailing_width, 0), trailing)


def _trailing(result: Result, metrics: QFontMetrics, folder: int, room: int) -> str:
    """Return folder and date; where there is little room, the date or nothing."""
    place = isolated(elided(folder_of(result), metrics, folder))
    date = date_of(result)
    for text in ("   ".join(filter(None, [place, date])), date):
        if metrics.horizontalAdvance(text) <= room:
            return text
    return ""


def _paint_reasons(painter: QPainter, row: Row, frame: RowFrame) -> int:
    """Paint chips and what is hidden at the end of the last line; return the width."""
    width = frame.area.width()
    end = width - paint_more(painter, row, frame, LINES - 1)
    if end < width:
        end -= MARGIN
    painter.setFont(small(frame.font))
    painter.setPen(frame.colours.quiet)
    metrics = QFontMetrics(painter.font())
    kept = 0 if row.away else width // 4
    for reason in reversed(chips_of(row)):
        chip_width = metrics.horizontalAdvance(reason) + 2 * CHIP_PADDING
        if end - chip_width < kept:
            break
        kept = width // 4
        end -= chip_width
        _paint_chip(painter, frame.placed(end, chip_width, LINES - 1), reason)
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


def _paint_passage(
    painter: QPainter, result: Result, frame: RowFrame, taken: int
) -> None:
    hits = result.hits
    if not hits or not hits[0].text.strip():
        return
    passage = excerpt(hits[0].text, hits[0].marks)
    width = frame.area.width()
    widths, left = [float(width)], 0.0
    if (rest := width - taken - MARGIN) >= frame.line_height:
        widths.append(float(rest))
        left = float(taken + MARGIN) if frame.mirrored else 0.0
    layout = passage_layout(passage, frame.font, widths, frame.colours, left)
    painter.setPen(frame.colours.text)
    layout.draw(painter, QPointF(frame.line(1).topLeft()))
