"""Tables in running text: rows as lines, the head repeated where one is long."""

from collections.abc import Iterable, Iterator

from indexer.extracting.formats.cells import CELL_BREAK

GROUP_CHARACTERS = 700
"""Rows of about this length stand together under one head."""
LONG_CELL = 400
"""Cells longer than this are paragraphs of a page laid out as a table."""
LONGEST_HEAD = 300
MOST_HEAD_ROWS = 3


class Table:
    """A table while it is read, the cells of its open row last."""

    def __init__(self, *, is_nested: bool) -> None:
        self.is_nested = is_nested
        self.lines: list[str] = []
        """The rows of a nested table; those of others are handed on at once."""
        self._head: list[str] = []
        self._has_head = True
        self._marked = False
        self._row: list[str] = []
        self._cell: list[str] | None = None
        self._rows = 0
        self._size = 0

    @property
    def is_full(self) -> bool:
        """Whether the next row is better read under a head of its own."""
        return bool(self._head) and self._size >= GROUP_CHARACTERS

    def enter(self, tag: str) -> None:
        """Begin a row or a cell, or note that the row is marked as a head."""
        if tag == "tr":
            self._row, self._cell, self._marked = [], None, False
        elif tag == "tc":
            self._cell = []
        else:
            self._marked = True

    def add(self, text: str) -> bool:
        """Add a line to the open cell; return whether there is one."""
        if self._cell is None:
            return False
        self._cell.append(text)
        return True

    def end_cell(self) -> None:
        """Close the cell."""
        self._row.append("\n".join(self._cell or ()))
        self._cell = None

    def end_row(self) -> list[str]:
        """Close the row and return its cells."""
        cells, self._row, self._cell = self._row, [], None
        self.count(cells)
        return cells

    def count(self, cells: list[str]) -> None:
        """Take note of a row, and keep it where it is part of the head."""
        line = row_text(cells)
        if not line:
            return
        if self.is_nested:
            self.lines.append(line)
        room = len(self._head) < MOST_HEAD_ROWS and len(line) <= LONGEST_HEAD
        self._has_head = self._has_head and (not self._rows or self._marked)
        if self._has_head and room and len(cells) > 1:
            self._head.append(line)
        self._rows += 1
        self._size += len(line)

    def repeat_head(self) -> str:
        """Return the head for a further group of rows."""
        self._size = 0
        return "\n".join(self._head)

    def begun(self) -> list[str]:
        """Return what was read of a table that breaks off."""
        self.end_cell()
        line = row_text(self._row)
        return [*self.lines, line] if line else self.lines


def row_text(cells: list[str]) -> str:
    """Return a table row as one line; paragraphs side by side keep their lines."""
    if len(cells) == 1:
        return cells[0]
    if any(len(cell) > LONG_CELL for cell in cells):
        return "\n".join(cell for cell in cells if cell)
    line = CELL_BREAK.join(" ".join(cell.split()) for cell in cells)
    return line.rstrip() if line.strip() else ""


def row_groups(rows: Iterable[list[str]]) -> Iterator[str]:
    """Yield rows in groups that a passage can hold, each under the table's head."""
    table = Table(is_nested=False)
    lines: list[str] = []
    for cells in rows:
        if table.is_full:
            yield "\n".join(lines)
            lines = [table.repeat_head()]
        table.count(cells)
        lines.extend(filter(None, [row_text(cells)]))
    if lines:
        yield "\n".join(lines)
