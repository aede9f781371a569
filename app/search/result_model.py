"""The results of one answer, as Qt's list model."""

import html
from collections.abc import Callable
from dataclasses import replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from app.folders.holding import is_away
from app.search.file_names import shown
from app.search.order import Order, ordered
from app.search.result_text import away_text, name_of, strengths
from app.search.rows import Key, Part, Row, key_of, parts_of, rows_of
from app.search.spoken_rows import spoken, spoken_details
from indexer.records import Answer, Folder, Mark, Result

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class ResultRole(IntEnum):
    """What else the model tells about a row."""

    RESULT = Qt.ItemDataRole.UserRole
    ROW = Qt.ItemDataRole.UserRole + 1


def tooltip(row: Row) -> str:
    """Return path and strengths; escaped, because tooltips read markup."""
    lines = [shown(row.result.path), *map(strengths, row.result.hits[:1])]
    if row.away:
        lines.insert(1, away_text())
    return f"<p>{'<br>'.join(map(html.escape, lines))}</p>"


TEXTS: dict[int, Callable[[Row], str]] = {
    Qt.ItemDataRole.DisplayRole: lambda row: name_of(row.result),
    Qt.ItemDataRole.ToolTipRole: tooltip,
    Qt.ItemDataRole.AccessibleTextRole: spoken,
    Qt.ItemDataRole.AccessibleDescriptionRole: spoken_details,
}
"""What a row says in each role that asks for text."""


class ResultModel(QAbstractListModel):
    """One row a document; an answer replaces all rows in one reset.

    A document that was opened up is followed by what belongs to it, and stays so while
    the same query is answered.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answer: Answer | None = None
        self._order = Order.BEST
        self._opened: set[Key] = set()
        self._folders: tuple[Folder, ...] = ()
        self._rows: tuple[Row, ...] = ()

    @property
    def query(self) -> str | None:
        """What the rows answer; None without an answer."""
        return self._answer.query if self._answer else None

    @property
    def results(self) -> int:
        """How many results there are, whatever is opened up."""
        return len(self._answer.results) if self._answer else 0

    def show(self, answer: Answer | None) -> None:
        """Replace all rows."""
        self.beginResetModel()
        if answer is None or answer.query != self.query:
            self._opened.clear()
        self._answer = answer
        self._rows = self._ordered_rows()
        self.endResetModel()

    def mark(self, passage: int, mark: Mark) -> None:
        """Show one more mark in a passage, wherever it is listed."""
        if self._answer is None:
            return
        results = tuple(one.marked(passage, mark) for one in self._answer.results)
        self._answer = replace(self._answer, results=results)
        self._rows = self._ordered_rows()
        for number, row in enumerate(self._rows):
            if any(hit.passage == passage for hit in row.result.hits):
                self.dataChanged.emit(self.index(number), self.index(number))

    def show_folders(self, folders: tuple[Folder, ...]) -> None:
        """Know the folders, and grey what lies in those that cannot be reached."""
        self._folders = folders
        before, self._rows = self._rows, self._placed(self._rows)
        for number, (old, new) in enumerate(zip(before, self._rows, strict=True)):
            if old.away is not new.away:
                self.dataChanged.emit(self.index(number), self.index(number))

    def set_order(self, order: Order) -> None:
        """List the results of this and of later answers in another order."""
        self._order = order
        self.show(self._answer)

    def row(self, number: int) -> Row | None:
        """Return a row, or None where there is none."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def result(self, number: int) -> Result | None:
        """Return the result in a row, or None where there is none."""
        row = self.row(number)
        return row.result if row else None

    def head_of(self, number: int) -> int:
        """Return the row of the result that a row belongs to."""
        while number > 0 and self._rows[number].part is not Part.RESULT:
            number -= 1
        return number

    def row_of_result(self, position: int) -> int:
        """Return the row of the result at a position among the results; -1 for none."""
        heads = (n for n, row in enumerate(self._rows) if row.part is Part.RESULT)
        return next((n for at, n in enumerate(heads) if at == position), -1)

    def row_like(self, wanted: Row) -> int:
        """Return where the same row is now, or the first one."""
        for number, row in enumerate(self._rows):
            if row.identity == wanted.identity:
                return number
        return 0

    def open_up(self, number: int, *, wanted: bool) -> None:
        """Show what belongs to a result below it, or no longer."""
        row = self._rows[number]
        parts = parts_of(row.result)
        if row.part is not Part.RESULT or row.opened is wanted or not parts:
            return
        head = replace(row, opened=wanted)
        first, last = number + 1, number + len(parts)
        before, after = self._rows[:number], self._rows[first:]
        if wanted:
            self._opened.add(key_of(row.result))
            self.beginInsertRows(NOWHERE, first, last)
            self._rows = (*before, head, *self._placed(parts), *after)
            self.endInsertRows()
        else:
            self._opened.discard(key_of(row.result))
            self.beginRemoveRows(NOWHERE, first, last)
            self._rows = (*before, head, *after[len(parts) :])
            self.endRemoveRows()
        self.dataChanged.emit(self.index(number), self.index(number))

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index.row())
        if row is not None and row.part is Part.HEADING:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        match role:
            case ResultRole.RESULT:
                return row.result
            case ResultRole.ROW:
                return row
        text = TEXTS.get(role)
        return text(row) if text else None

    def _ordered_rows(self) -> tuple[Row, ...]:
        """Return the rows in the order that was chosen; only the best have groups."""
        results = ordered(self._answer.results, self._order) if self._answer else ()
        grouped = self._order is Order.BEST
        return self._placed(rows_of(results, self._opened, grouped=grouped))

    def _placed(self, rows: tuple[Row, ...]) -> tuple[Row, ...]:
        """Return rows that know whether their folder can be reached."""
        away = (is_away(self._folders, row.result.path) for row in rows)
        pairs = zip(rows, away, strict=True)
        return tuple(
            row if row.away is gone else replace(row, away=gone) for row, gone in pairs
        )
