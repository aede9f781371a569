"""The files that could not be (fully) indexed, and why."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.search.file_names import file_name, shown
from indexer.records import FileProblem


class ProblemsDialog(QDialog):
    """A table of file, reason and time, newest first, that can be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems: tuple[FileProblem, ...] = ()
        self.setWindowTitle(self.tr("Problems"))
        self._about = QLabel()
        self._about.setWordWrap(True)
        headers = [self.tr("File"), self.tr("Reason"), self.tr("Since")]
        self.table = QTableWidget(0, len(headers))
        self.table.setHorizontalHeaderLabels(headers)
        self.table.setAccessibleName(self.tr("Files that could not be read in full"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.table.verticalHeader().hide()
        self._copy = QPushButton(self.tr("&Copy list"))
        self._copy.clicked.connect(self.copy)
        self._lay_out()
        self.show_problems(())

    def show_problems(self, problems: Sequence[FileProblem]) -> None:
        """Replace the table."""
        self._problems = tuple(problems)
        self.table.setRowCount(len(problems))
        for row, problem in enumerate(problems):
            for column, text in enumerate(_columns(problem)):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self._copy.setEnabled(bool(problems))
        self._about.setText(
            self.tr("These files are found by their names, not by all of their text.")
            if problems
            else self.tr("Every file could be read.")
        )

    def copy(self) -> None:
        """Put the whole list on the clipboard, one file a line."""
        lines = ("\t".join([_whole(p), p.summary, _since(p)]) for p in self._problems)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _lay_out(self) -> None:
        self.resize(820, 400)
        self.table.setColumnWidth(0, 260)
        self.table.setColumnWidth(1, 400)
        self.table.horizontalHeader().setStretchLastSection(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self._about, self.table, buttons):
            layout.addWidget(widget)


def _columns(problem: FileProblem) -> tuple[str, str, str]:
    name = file_name(problem.path)
    if problem.member is not None:
        name = f"{name} › {shown(problem.member)}"
    return name, problem.summary, _since(problem)


def _whole(problem: FileProblem) -> str:
    return " › ".join(map(shown, filter(None, [problem.path, problem.member])))


def _since(problem: FileProblem) -> str:
    moment = QDateTime.fromSecsSinceEpoch(int(problem.since))
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
