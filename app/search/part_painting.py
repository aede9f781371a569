"""Paints rows of one line: headings, and what belongs to a result, under its text."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetrics, QPainter

from app.search.excerpt import excerpt
from app.search.file_names import isolated
from app.search.passage_layout import passage_layout
from app.search.result_text import (
    folder_of,
    heading,
    name_of,
    place_of,
    relation_text,
    rest_text,
)
from app.search.row_frame import MARGIN, RowFrame, bold, elided, write
from app.search.rows import Part, Row

TRAILING_SHARE = 0.4
"""Of the width, for the folder of what stands beside a result."""


def paint_part(painter: QPainter, row: Row, frame: RowFrame) -> None:
    """Paint a row that belongs to the result above it."""
    painter.setFont(frame.font)
    match row.part:
        case Part.PASSAGE:
            _paint_passage(painter, row, frame)
        case Part.RELATIVE:
            _paint_relative(painter, row, frame)
        case Part.REST:
            painter.setPen(frame.colours.quiet)
            _lead(painter, frame, 0, rest_text(row.result))
        case Part.HEADING:
            painter.setFont(bold(frame.font))
            painter.setPen(frame.colours.quiet)
            _lead(painter, frame, 0, heading())


def _paint_passage(painter: QPainter, row: Row, frame: RowFrame) -> None:
    hit = row.result.hits[0]
    painter.setPen(frame.colours.quiet)
    room = frame.area.width() // 4
    place = elided(place_of(row.result), QFontMetrics(frame.font), room)
    taken = _lead(painter, frame, 0, place)
    taken += 2 * MARGIN if taken else 0
    width = frame.area.width() - taken
    passage = excerpt(hit.text, hit.marks)
    layout = passage_layout(passage, frame.font, (float(width),), frame.colours)
    painter.setPen(frame.colours.text)
    layout.draw(painter, QPointF(frame.placed(taken, width, 0).topLeft()))


def _paint_relative(painter: QPainter, row: Row, frame: RowFrame) -> None:
    """Name and what it is lead, the folder trails."""
    assert row.relative is not None
    metrics, width = QFontMetrics(frame.font), frame.area.width()
    most = round(width * TRAILING_SHARE)
    folder = isolated(elided(folder_of(row.result), metrics, most))
    folder_width = metrics.horizontalAdvance(folder)
    relation = relation_text(row.relative)
    relation_width = metrics.horizontalAdvance(relation)
    room = width - folder_width - relation_width - 4 * MARGIN
    strong = bold(frame.font)
    name = elided(name_of(row.result), QFontMetrics(strong), room)
    painter.setFont(strong)
    painter.setPen(frame.colours.text)
    taken = _lead(painter, frame, 0, name)
    painter.setFont(frame.font)
    painter.setPen(frame.colours.quiet)
    _lead(painter, frame, taken + 2 * MARGIN, relation)
    write(painter, frame.placed(width - folder_width, folder_width, 0), folder)


def _lead(painter: QPainter, frame: RowFrame, offset: int, text: str) -> int:
    """Write text from an offset on; return its width."""
    width = painter.fontMetrics().horizontalAdvance(text)
    write(painter, frame.placed(offset, width, 0), text)
    return width
