"""Turns the rows of a table into sections that can be understood one by one."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from indexer.errors import DocumentError, TooLargeError
from indexer.extracting.context import Context
from indexer.extracting.formats.cells import CELL_BREAK
from indexer.records import Place, Section

Row: TypeAlias = tuple[int, Sequence[str]]
"""The number of a row, from 1, and its cells, empty ones as empty strings."""

GROUP_CHARACTERS = 700
"""A group of rows ends once it is this long, the repeated header not counted."""
SMALL_GROUPS = 8_000
"""After this many groups they are twice as long: a file may only have so many."""
WIDE_CHARACTERS = 4 * GROUP_CHARACTERS
"""A longer row becomes several sections, cut between cells."""
HEADER_CHARACTERS = 300
"""How much of the header row stands above every group but its own."""
LABEL_CHARACTERS = 80
"""A longer cell is text in its own right, not the name of a column."""
HEADER_WITHIN = 10
"""How many rows of titles may stand above the header."""
CELLS_PER_BEAT = 20_000

_GAP = re.compile(r"\t{3,}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_UNNAMED = re.compile(
    r"(sheet|worksheet|tabelle|feuil(le)?|hoja|foglio|planilha|folha|blad|ark|taul"
    r"|arkusz|list|munka|лист|аркуш|シート|工作表|시트|chart|diagramm|macro) ?\d{0,4}",
    re.IGNORECASE,
)


def sheet_sections(
    name: str, rows: Iterable[Row], context: Context
) -> Iterator[Section]:
    """Yield the rows of a sheet below its name, unless a program named it.

    Raises:
        TooLargeError: the sheet holds too many cells; the first ones were yielded.
    """
    place = sheet_place(name)
    sections = table_sections(rows, place, context)
    first = next(sections, None)
    if first is None:
        return
    if place.headings:
        first = replace(first, text=f"{place.headings[0]}\n{first.text}")
    yield first
    yield from sections


def sheet_place(name: str, row: int | None = None) -> Place:
    """Return the place of a sheet or a row in it."""
    line = " ".join(name.split())
    named = bool(line) and not _UNNAMED.fullmatch(line)
    return Place(sheet=name, row=row, headings=(line,) if named else ())


def table_sections(
    rows: Iterable[Row],
    place: Place,
    context: Context,
    header: Sequence[str] = (),
) -> Iterator[Section]:
    """Yield groups of rows as sections at `place`, each with its first row's number.

    The header is recognised where none is given: the first row of several cells, most
    of which are words. It stands above every group. Rows are taken one at a time.

    Raises:
        TooLargeError: there are too many cells; the first ones were yielded.
    """
    groups = _Groups(place, row_text(header))
    cells = beaten = 0
    try:
        for number, row in rows:
            cells += len(row) + 1
            if cells - beaten >= CELLS_PER_BEAT:
                beaten = cells
                context.beat()
            if cells > context.limits.table_cells:
                raise _too_large(context)
            yield from groups.add(number, row)
    except (DocumentError, MemoryError):
        yield from groups.end()
        raise
    yield from groups.end()


def row_text(cells: Sequence[str]) -> str:
    """Return a row as one line; a cell on its own keeps its lines."""
    if len(cells) == 1:
        return cells[0].strip()
    line = CELL_BREAK.join(cells)
    if "\n" in line or "\r" in line:
        filled = [cell for cell in cells if cell]
        if len(filled) == 1:
            return filled[0].strip()
        line = CELL_BREAK.join(" ".join(cell.split()) for cell in cells)
    line = line.strip()
    return _GAP.sub("\t\t", line)


class _Groups:
    """Gathers rows until they are long enough for a section."""

    def __init__(self, place: Place, header: str) -> None:
        self._place = place
        self._header = header[:HEADER_CHARACTERS]
        self._looking = 0 if header else HEADER_WITHIN
        self._candidate = ""
        self._lines: list[str] = [header] if header else []
        self._first: int | None = None
        self._last = 0
        self._size = 0
        self._enough = GROUP_CHARACTERS
        self._room = SMALL_GROUPS

    def add(self, number: int, row: Sequence[str]) -> Iterator[Section]:
        """Take a row; yield what is complete before it or with it."""
        text = row_text(row)
        if not text:
            return
        self._start(number)
        if self._candidate or self._looking or number - self._last > 1:
            yield from self._look(number, row, text)
        self._last = number
        if len(text) > WIDE_CHARACTERS and CELL_BREAK in text:
            yield from self._wide(number, text)
            return
        self._lines.append(text)
        self._size += len(text) + 1
        if self._size >= self._enough:
            yield from self.end()

    def end(self) -> Iterator[Section]:
        """Yield the rows gathered so far."""
        if self._size:
            text = "\n".join(self._lines)
            yield Section(text, replace(self._place, row=self._first))
            self._room -= 1
            if not self._room:
                self._enough = 2 * GROUP_CHARACTERS
        self._first = None
        self._lines = []
        self._size = 0

    def _start(self, number: int) -> None:
        if self._first is None:
            self._first = number
            if self._header and not self._lines:
                self._lines.append(self._header)

    def _look(self, number: int, row: Sequence[str], text: str) -> Iterator[Section]:
        """Notice the header, and that of another table below a gap."""
        if self._candidate:
            if number - self._last == 1 and not _are_labels(row, 1.0):
                self._header = self._candidate
            self._candidate = ""
        if self._looking:
            self._looking -= 1
            if _filled(row) > 1:
                self._looking = 0
                self._header = text[:HEADER_CHARACTERS] if _are_labels(row) else ""
        elif number - self._last > 1 and self._last and _are_labels(row, 1.0):
            yield from self.end()
            self._candidate = text[:HEADER_CHARACTERS]
            self._first = number

    def _wide(self, number: int, text: str) -> Iterator[Section]:
        """Yield what came before, then a long row in pieces."""
        if self._size:
            yield from self.end()
        for piece in _pieces(text):
            self._start(number)
            self._lines.append(piece)
            self._size += len(piece)
            yield from self.end()


def _pieces(text: str) -> Iterator[str]:
    cells: list[str] = []
    size = 0
    for cell in text.split(CELL_BREAK):
        cells.append(cell)
        size += len(cell) + len(CELL_BREAK)
        if size >= GROUP_CHARACTERS:
            yield CELL_BREAK.join(cells)
            cells, size = [], 0
    if cells:
        yield CELL_BREAK.join(cells)


def _filled(row: Sequence[str]) -> int:
    return sum(1 for cell in row if cell)


def _are_labels(row: Sequence[str], share: float = 0.6) -> bool:
    """Return whether at least this share of several cells could name columns."""
    filled = [cell for cell in row if cell]
    labels = sum(map(_is_label, filled))
    return len(filled) > 1 and labels >= share * len(filled)


def _is_label(cell: str) -> bool:
    if len(cell) > LABEL_CHARACTERS:
        return False
    letters = sum(map(str.isalpha, cell))
    return letters * 2 >= len(cell) or _YEAR.fullmatch(cell) is not None


def _too_large(context: Context) -> TooLargeError:
    return TooLargeError(
        "This table holds more than {count} cells; the rest is not searchable.",
        count=context.limits.table_cells,
    )
