"""Cuts the characters of an old Word file into lines, rows and sections."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from indexer.extracting.formats.cells import CELL_BREAK
from indexer.extracting.formats.old_office.doc_pieces import Pieces
from indexer.extracting.formats.old_office.doc_properties import Paragraph
from indexer.extracting.formats.outline import Outline
from indexer.records import Section

LONG_ROW = 700
"""Characters from which a row whose cells have paragraphs is no row of figures."""
_MARK = re.compile("[\x07\x0c\r\x13\x14\x15]")
_CELL, _BEGIN, _MIDDLE, _END = "\x07", "\x13", "\x14", "\x15"
_SIGNS = {
    **dict.fromkeys([*range(9), 0x0F, 0x10, 0x11, 0x12, *range(0x16, 0x1E), 0x1F]),
    0x0B: "\n",
    0x0E: "\n",
    0x1E: "-",
}
"""What control characters stand for, None for anchors of pictures and notes."""
_MAX_INSTRUCTION = 20_000
_MAX_NESTING = 100


@dataclass(frozen=True, slots=True)
class _Run:
    """Characters up to a mark, with the position of the mark."""

    text: str
    mark: str
    position: int


class Lines:
    """Reads the parts of one file."""

    def __init__(
        self,
        pieces: Pieces,
        properties: Callable[[int], Paragraph],
        codec: str | None,
        beat: Callable[[], None],
    ) -> None:
        """`codec` is that of text with a byte a character, None where it is decoded."""
        self._pieces = pieces
        self._properties = properties
        self._codec = codec
        self._beat = beat

    def sections(self, start: int, end: int, outline: Outline) -> Iterator[Section]:
        """Yield the sections of the text between two positions."""
        cells: list[list[str]] = []
        cell: list[str] = []
        previous = ""
        for run in _without_fields(_runs(self._pieces.text(start, end), end)):
            self._beat()
            text = self._decoded(run.text)
            known = self._properties(self._pieces.offset(run.position))
            if run.mark == _CELL:
                if known.row_end or (not known.known and _ends_row(previous, text)):
                    yield from outline.line(_row(cells))
                    cells = []
                else:
                    cells.append([*cell, text])
                cell = []
            elif known.in_table and run.mark == "\r":
                cell.append(text)
            else:
                yield from outline.line(_row([*cells, cell]))
                cells, cell = [], []
                if known.level is None or run.mark != "\r":
                    yield from outline.line(text)
                else:
                    yield from outline.heading(known.level, text)
            previous = run.mark
        yield from outline.line(_row([*cells, cell]))
        yield from outline.end()

    def _decoded(self, text: str) -> str:
        if self._codec is not None:
            raw = text.encode("latin-1", "replace")
            text = raw.decode(self._codec, "replace")
        return text.translate(_SIGNS)


def _ends_row(previous: str, text: str) -> bool:
    """Return whether a mark ends a row, where paragraphs have no properties.

    Two marks in a row may also be an empty cell; rows are ended too often then.
    """
    return previous == _CELL and not text


def _row(cells: list[list[str]]) -> str:
    """Return a row as a line; one that only lays out a page keeps its paragraphs."""
    told = [[" ".join(text.split()) for text in cell] for cell in cells]
    told = [[text for text in cell if text] for cell in told]
    size = sum(len(text) for cell in told for text in cell)
    if len(cells) == 1 or (size > LONG_ROW and any(len(cell) > 1 for cell in told)):
        return "\n".join(text for cell in told for text in cell)
    return CELL_BREAK.join(" ".join(cell) for cell in told).strip()


def _runs(parts: Iterable[tuple[int, str]], end: int) -> Iterator[_Run]:
    """Yield the characters up to each mark; the last run may have none."""
    begun: list[str] = []
    size = 0
    for start, text in parts:
        at = 0
        for mark in _MARK.finditer(text):
            begun.append(text[at : mark.start()])
            yield _Run("".join(begun), mark[0], start + mark.start())
            begun.clear()
            size, at = 0, mark.end()
        begun.append(text[at:])
        size += len(begun[-1])
        if size > 1_000_000:
            yield _Run("".join(begun), "\r", start + len(text) - 1)
            begun.clear()
            size = 0
    if any(begun):
        yield _Run("".join(begun), "\r", end - 1)


def _without_fields(runs: Iterable[_Run]) -> Iterator[_Run]:
    """Yield paragraphs and cells with the results of fields, without their codes."""
    shown: list[str] = []
    hidden: list[_Run] = []
    fields: list[bool] = []
    for run in runs:
        if any(fields):
            hidden.append(run)
        else:
            shown.append(run.text)
        if run.mark == _BEGIN:
            fields.append(True)
        elif run.mark in (_MIDDLE, _END):
            _leave(fields, ended=run.mark == _END)
            if not any(fields):
                hidden.clear()
        elif not any(fields):
            yield _Run("".join(shown), run.mark, run.position)
            shown.clear()
        if len(hidden) > _MAX_INSTRUCTION or len(fields) > _MAX_NESTING:
            yield from _told(shown, hidden, fields)
    yield from _told(shown, hidden, fields)


def _leave(fields: list[bool], *, ended: bool) -> None:
    if fields:
        fields.pop()
    if not ended:
        fields.append(False)


def _told(shown: list[str], hidden: list[_Run], fields: list[bool]) -> Iterator[_Run]:
    """Yield a field that never ends as text: its beginning was damage."""
    position = hidden[-1].position if hidden else 0
    text = "".join(shown)
    for run in hidden:
        if run.mark in "\r\x07\x0c":
            yield _Run(text + run.text, run.mark, run.position)
            text = ""
        else:
            text += run.text
    if text:
        yield _Run(text, "\r", position)
    shown.clear()
    hidden.clear()
    fields.clear()
