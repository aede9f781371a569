"""Puts the paragraphs of a HWP document in order: text, tables, notes, margins."""

import struct
from collections.abc import Iterator

from indexer.extracting.formats.cells import CELL_BREAK
from indexer.extracting.formats.old_office.hwp_records import (
    CONTROL,
    LIST,
    TEXT,
    HwpRecord,
    text_of,
)
from indexer.extracting.formats.outline import Outline
from indexer.records import Place, Role, Section

_PARTS = {
    b"fn  ": "footnotes",
    b"en  ": "endnotes",
    b"head": "header",
    b"foot": "footer",
    b"tcmt": "comments",
}
_TABLE = b"tbl "
_MARGINS = ("header", "footer")
_ROW = 10
"""Where in the head of a cell its row stands; eight bytes every list has come first."""


class _Table:
    """A table whose cells are being read."""

    def __init__(self, level: int) -> None:
        self.level = level
        self.rows: dict[int, list[list[str]]] = {}
        self._cell: list[str] = []

    def begin(self, body: bytes) -> None:
        """Begin a cell."""
        row = struct.unpack_from("<H", body, _ROW)[0] if len(body) >= _ROW + 2 else 0
        self._cell = []
        self.rows.setdefault(row, []).append(self._cell)

    def add(self, text: str) -> None:
        """Take a paragraph of the cell."""
        self._cell.append(" ".join(text.split()))

    def lines(self) -> Iterator[str]:
        """Yield the rows as lines."""
        for row in self.rows.values():
            yield CELL_BREAK.join(" ".join(cell) for cell in row).strip()


class HwpText:
    """Takes the records of all sections, one after the other."""

    def __init__(self) -> None:
        self._body = Outline()
        self._parts: dict[str, list[str]] = {}
        self._inside: list[tuple[int, str]] = []
        self._tables: list[_Table] = []

    def take(self, record: HwpRecord) -> Iterator[Section]:
        """Take a record; yields sections as they become complete."""
        while self._inside and record.level <= self._inside[-1][0]:
            self._inside.pop()
        while self._tables and record.level <= self._tables[-1].level:
            yield from self._end_table()
        if record.tag == CONTROL:
            self._enter(record)
        elif record.tag == LIST and self._tables:
            if record.level == self._tables[-1].level + 1:
                self._tables[-1].begin(record.body)
        elif record.tag == TEXT:
            yield from self._say(text_of(record.body))

    def rest(self) -> Iterator[Section]:
        """Yield what is left, and what stands beside the text."""
        while self._tables:
            yield from self._end_table()
        yield from self._body.end()
        for part, lines in self._parts.items():
            role = Role.ASIDE if part in _MARGINS else Role.BODY
            yield Section("\n".join(lines), Place(part=part), role)

    def _enter(self, control: HwpRecord) -> None:
        name = control.body[3::-1]
        if name in _PARTS:
            self._inside.append((control.level, _PARTS[name]))
        elif name == _TABLE and len(self._tables) < 20:
            self._tables.append(_Table(control.level))

    def _end_table(self) -> Iterator[Section]:
        for line in self._tables.pop().lines():
            yield from self._say(line)

    def _say(self, text: str) -> Iterator[Section]:
        text = text.strip()
        if not text:
            return
        if self._tables:
            self._tables[-1].add(text)
        elif self._inside:
            self._parts.setdefault(self._inside[-1][1], []).append(text)
        else:
            yield from self._body.line(text)
