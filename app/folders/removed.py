"""The way back for a folder that was just removed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.search.file_names import named
from indexer.messages import IncludeFolder
from indexer.records import Folder, FolderRules


class RemovedFolder(QWidget):
    """Offers to bring the folder removed last back, with its rules.

    What was read of it is forgotten at once, as the person was told; so its files are
    read again.

    Signals:
        undo_wanted: the request that brings it back.
    """

    undo_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._removed: list[Folder] = []
        self.told = QLabel()
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.undo = QPushButton(self.tr("&Bring it back"))
        self.undo.setAutoDefault(False)
        self.undo.clicked.connect(self._bring_back)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.told, 1)
        layout.addWidget(self.undo)
        self.hide()

    def offer(self, folder: Folder) -> None:
        """Offer the way back for a folder, until the program ends."""
        self._removed.append(folder)
        self._show_last()

    def _bring_back(self) -> None:
        folder = self._removed.pop()
        rules = FolderRules(folder.exclude, folder.include, folder.gitignore)
        self.undo_wanted.emit(IncludeFolder(folder.path, rules))
        self._show_last()

    def _show_last(self) -> None:
        self.setVisible(bool(self._removed))
        if self._removed:
            text = self.tr("Removed: {path}")
            self.told.setText(text.format(path=named(self._removed[-1].path)))
