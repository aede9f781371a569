"""The paragraphs and table rows of one stretch of an RTF document."""

from collections.abc import Callable
from typing import Protocol

from indexer.extracting.formats.cells import CELL_BREAK

Emit = Callable[[str, int | None], None]


class Taker(Protocol):
    """Whatever takes decoded text: a flow, or the HTML hidden in RTF."""

    def add(self, text: str) -> None:
        """Take text that goes on where the last one ended."""


class Flow:
    """Makes lines of the text, paragraph ends and cell ends of one destination.

    The body is a flow, and so are each footnote, comment, header and text box, which
    the format puts into the middle of the paragraph they belong to.
    """

    def __init__(self, emit: Emit) -> None:
        """Hand each line to `emit`, with its outline level if it is a heading."""
        self._emit = emit
        self._parts: list[str] = []
        self._cells: list[str] = []
        self._nested: list[str] = []
        self._beside: list[str] = []

    def add(self, text: str) -> None:
        """Take text that goes on in the paragraph."""
        self._parts.append(text)

    def beside(self, line: str) -> None:
        """Take a line that follows the paragraph, such as a text box anchored in it."""
        self._beside.append(line)

    def end_paragraph(self, level: int | None, *, in_table: bool) -> None:
        """End a paragraph; in a table it goes on with the next line of its cell."""
        if in_table:
            self._parts.append("\n")
            return
        self._end_row()
        self._end_line(level)

    def end_cell(self) -> None:
        """End a table cell."""
        self._cells.append(self._taken())

    def end_nested_cell(self) -> None:
        """End a cell of a table inside a cell."""
        self._nested.append(self._taken())

    def end_nested_row(self) -> None:
        """End a row of a table inside a cell."""
        row = _row(self._nested)
        self._nested.clear()
        self._parts.append(row + "\n")

    def end_row(self) -> None:
        """End a table row; text behind its last cell is a line of its own."""
        self._end_row()
        if self._parts or self._beside:
            self._end_line(None)

    def close(self) -> None:
        """End whatever is still open."""
        if self._nested:
            self.end_nested_row()
        if self._cells:
            self.end_cell()
        self._end_row()
        self._end_line(None)

    def _end_row(self) -> None:
        if self._cells:
            line = _row(self._cells)
            self._cells.clear()
            self._emit(line, None)

    def _end_line(self, level: int | None) -> None:
        line = self._taken()
        if line:
            self._emit(line, level)
        for other in self._beside:
            self._emit(other, None)
        self._beside.clear()

    def _taken(self) -> str:
        text = "".join(self._parts).strip()
        self._parts.clear()
        return text


def _row(cells: list[str]) -> str:
    """Return a table row as one line; a single cell keeps its lines."""
    told = [cell for cell in cells if cell]
    if len(told) == 1:
        return told[0]
    return CELL_BREAK.join(" ".join(cell.split()) for cell in told)
