"""Lays a marked passage out on the lines of a row."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextLayout,
    QTextOption,
)

from app.search.colours import Pair, RowColours
from app.search.excerpt import Excerpt
from app.search.utf16 import units
from indexer.records import Mark

ELLIPSIS = "…"
STRONG = ("L", "R", "AL")
"""Bidirectional classes of letters."""


def passage_layout(
    passage: Excerpt,
    font: QFont,
    widths: Sequence[float],
    colours: RowColours,
    last_left: float = 0.0,
) -> QTextLayout:
    """Return the passage on one line a width, cut with an ellipsis where it ends.

    Each passage runs in the direction of its own text. The last line begins at
    `last_left`, where something else stands to the left of it.
    """
    lines = _Lines(font, colours, last_left)
    room = QFontMetricsF(font).horizontalAdvance(ELLIPSIS)
    trial = lines.lay_out(passage, [*widths[:-1], widths[-1] - room])
    fits = _end_of(trial)
    encoded = _utf16(passage.text)
    if fits >= len(encoded) // 2:
        # Up to the right edge, without the room that was kept for an ellipsis.
        whole = runs_from_right(passage.text)
        return lines.lay_out(passage, widths) if whole else trial
    kept = encoded[: fits * 2].decode("utf-16-le", "ignore").rstrip()
    cut = Excerpt(kept + ELLIPSIS, _clipped(passage.marks, len(kept)))
    return lines.lay_out(cut, widths)


@dataclass(frozen=True, slots=True)
class _Lines:
    """How lines look and where the last one begins."""

    font: QFont
    colours: RowColours
    last_left: float

    def lay_out(self, passage: Excerpt, widths: Sequence[float]) -> QTextLayout:
        layout = QTextLayout(passage.text, self.font)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if runs_from_right(passage.text):
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(_formats(passage, self.colours))
        layout.beginLayout()
        spacing = QFontMetricsF(self.font).lineSpacing()
        for number, width in enumerate(widths):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(width, 1.0))
            left = self.last_left if number == len(widths) - 1 else 0.0
            line.setPosition(QPointF(left, number * spacing))
        layout.endLayout()
        return layout


def runs_from_right(text: str) -> bool:
    """Tell the direction of a text by its first letter that has one."""
    directions = map(unicodedata.bidirectional, text)
    return next((d for d in directions if d in STRONG), "L") != "L"


def mostly_from_right(text: str) -> bool:
    """Tell whether more of a text's lines, by their length, run from the right."""
    lines = text.splitlines()
    return sum(len(one) for one in lines if runs_from_right(one)) * 2 > len(text)


def _formats(passage: Excerpt, colours: RowColours) -> list[QTextLayout.FormatRange]:
    """Return the marks as formats; words lie over the sentence they stand in."""
    ordered = sorted(passage.marks, key=lambda mark: mark.reason)
    return [
        _format(
            passage.text,
            mark,
            colours.words if mark.reason == "words" else colours.sentence,
        )
        for mark in ordered
    ]


def _format(text: str, mark: Mark, pair: Pair) -> QTextLayout.FormatRange:
    marked = QTextLayout.FormatRange()
    marked.start = units(text[: mark.start])
    marked.length = units(text[mark.start : mark.end])
    marked.format = pair.look()
    return marked


def _clipped(marks: Sequence[Mark], length: int) -> tuple[Mark, ...]:
    inside = (mark for mark in marks if mark.start < length)
    return tuple(Mark(m.start, min(m.end, length), m.reason) for m in inside)


def _end_of(layout: QTextLayout) -> int:
    """Return how much of the text found room, in UTF-16 units as Qt counts."""
    count = layout.lineCount()
    if not count:
        return 0
    last = layout.lineAt(count - 1)
    return last.textStart() + last.textLength()


def _utf16(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")
