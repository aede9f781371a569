"""The rules of one folder: what is left out, what counts all the same."""

from itertools import count

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.folders.count_text import count_text
from app.search.file_names import file_name, isolated
from indexer.folder_messages import CountFiles, FilesCounted
from indexer.messages import SetFolderRules
from indexer.records import Folder, FolderRules

COUNT_PAUSE_MS = 400
"""Without typing, before the files are counted."""


class RulesDialog(QDialog):
    """Lines of patterns; they count when the person says so, not before.

    What they would come to is counted while they are written.

    Signals:
        rules_wanted: the folder with its new rules.
        count_wanted: what the rules come to is to be counted.
    """

    rules_wanted = Signal(SetFolderRules)
    count_wanted = Signal(CountFiles)

    def __init__(self, folder: Folder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        name = isolated(file_name(folder.path))
        self.setWindowTitle(self.tr("Rules of {folder}").format(folder=name))
        self.exclude = _lines(folder.exclude, self.tr("Left out"))
        self.include = _lines(folder.include, self.tr("Searched all the same"))
        self.gitignore = QCheckBox(self.tr("Leave out what &gitignore files leave out"))
        self.gitignore.setChecked(folder.gitignore)
        self.count = QLabel()
        self.count.setWordWrap(True)
        self._numbers = count(1)
        self._number = 0
        self._pause = QTimer(self, singleShot=True, interval=COUNT_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        for edit in (self.exclude, self.include):
            edit.textChanged.connect(self._pause.start)
        self.gitignore.clicked.connect(self._pause.start)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Apply
            | QDialogButtonBox.StandardButton.Cancel
        )
        apply = buttons.button(QDialogButtonBox.StandardButton.Apply)
        apply.clicked.connect(self._announce)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(
            QLabel(self.tr("Left out; a pattern a line, such as *.tmp or /Old/"))
        )
        layout.addWidget(self.exclude)
        layout.addWidget(QLabel(self.tr("Searched all the same")))
        layout.addWidget(self.include)
        layout.addWidget(self.gitignore)
        layout.addWidget(self.count)
        layout.addWidget(buttons)
        self.resize(480, 420)

    def show_count(self, told: FilesCounted) -> None:
        """Show what the rules come to, unless others are written already."""
        if (told.number, told.path) == (self._number, self._folder.path):
            self.count.setText(count_text(told))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def _ask(self) -> None:
        self._number = next(self._numbers)
        self.count.setText(self.tr("Counting…"))
        wanted = CountFiles(self._number, self._folder.path, self._rules())
        self.count_wanted.emit(wanted)

    def _rules(self) -> FolderRules:
        return FolderRules(
            _patterns(self.exclude),
            _patterns(self.include),
            self.gitignore.isChecked(),
        )

    def _announce(self) -> None:
        self.rules_wanted.emit(SetFolderRules(self._folder.path, self._rules()))
        self.accept()


def _lines(patterns: tuple[str, ...], name: str) -> QPlainTextEdit:
    edit = QPlainTextEdit("\n".join(patterns))
    edit.setTabChangesFocus(True)
    edit.setAccessibleName(name)
    return edit


def _patterns(edit: QPlainTextEdit) -> tuple[str, ...]:
    return tuple(line for line in edit.toPlainText().split("\n") if line.strip())
