"""The results of one answer, as Qt's list model."""

import html
from collections.abc import Callable
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

from app.search.file_names import shown
from app.search.order import Order, ordered
from app.search.result_text import name_of, spoken, spoken_reasons, strengths
from indexer.records import Answer, Result

Index = QModelIndex | QPersistentModelIndex


class ResultRole(IntEnum):
    """What else the model tells about a row."""

    RESULT = Qt.ItemDataRole.UserRole


def tooltip(result: Result) -> str:
    """Return path and strengths; escaped, because tooltips read markup."""
    lines = [shown(result.path), *map(strengths, result.hits[:1])]
    return f"<p>{'<br>'.join(map(html.escape, lines))}</p>"


TEXTS: dict[int, Callable[[Result], str]] = {
    Qt.ItemDataRole.DisplayRole: name_of,
    Qt.ItemDataRole.ToolTipRole: tooltip,
    Qt.ItemDataRole.AccessibleTextRole: spoken,
    Qt.ItemDataRole.AccessibleDescriptionRole: spoken_reasons,
}
"""What a row says in each role that asks for text."""


class ResultModel(QAbstractListModel):
    """One row a document; an answer replaces all rows in one reset."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answer: Answer | None = None
        self._order = Order.BEST
        self._shown: tuple[Result, ...] = ()

    @property
    def query(self) -> str | None:
        """What the rows answer; None without an answer."""
        return self._answer.query if self._answer else None

    def show(self, answer: Answer | None) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._answer = answer
        self._shown = ordered(answer.results, self._order) if answer else ()
        self.endResetModel()

    def set_order(self, order: Order) -> None:
        """List the results of this and of later answers in another order."""
        self._order = order
        self.show(self._answer)

    def result(self, row: int) -> Result | None:
        """Return the result in a row, or None where there is none."""
        results = self._results()
        return results[row] if 0 <= row < len(results) else None

    def row_of(self, path: str, member: str | None) -> int:
        """Return the row of a document, or the first row."""
        for row, result in enumerate(self._results()):
            if (result.path, result.member) == (path, member):
                return row
        return 0

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._results())

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        result = self.result(index.row()) if index.isValid() else None
        if result is None:
            return None
        if role == ResultRole.RESULT:
            return result
        text = TEXTS.get(role)
        return text(result) if text else None

    def _results(self) -> tuple[Result, ...]:
        return self._shown
