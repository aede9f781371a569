"""The rules of one folder: what is left out, what counts all the same."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.search.file_names import file_name
from indexer.messages import SetFolderRules
from indexer.records import Folder, FolderRules


class RulesDialog(QDialog):
    """Lines of patterns; they count when the person says so, not before.

    Signals:
        rules_wanted: the folder with its new rules.
    """

    rules_wanted = Signal(SetFolderRules)

    def __init__(self, folder: Folder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        name = file_name(folder.path)
        self.setWindowTitle(self.tr("Rules of {folder}").format(folder=name))
        self.exclude = _lines(folder.exclude, self.tr("Left out"))
        self.include = _lines(folder.include, self.tr("Counts all the same"))
        self.gitignore = QCheckBox(self.tr("Leave out what &gitignore files leave out"))
        self.gitignore.setChecked(folder.gitignore)
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
        layout.addWidget(QLabel(self.tr("Counts all the same")))
        layout.addWidget(self.include)
        layout.addWidget(self.gitignore)
        layout.addWidget(buttons)
        self.resize(480, 420)

    def _announce(self) -> None:
        rules = FolderRules(
            _patterns(self.exclude),
            _patterns(self.include),
            self.gitignore.isChecked(),
        )
        self.rules_wanted.emit(SetFolderRules(self._folder.path, rules))
        self.accept()


def _lines(patterns: tuple[str, ...], name: str) -> QPlainTextEdit:
    edit = QPlainTextEdit("\n".join(patterns))
    edit.setTabChangesFocus(True)
    edit.setAccessibleName(name)
    return edit


def _patterns(edit: QPlainTextEdit) -> tuple[str, ...]:
    return tuple(line for line in edit.toPlainText().split("\n") if line.strip())
