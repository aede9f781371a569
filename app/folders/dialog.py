"""The list of included folders."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.folders.choosing import ask_for_folder, confirm_removal, confirm_taking
from app.folders.removed import RemovedFolder
from app.folders.rules import RulesDialog
from app.search.file_names import named
from indexer.folder_messages import FilesCounted
from indexer.messages import FoldersReport
from indexer.records import Folder

FOLDER_ROLE = Qt.ItemDataRole.UserRole
NUMBERS = (1, 2)
NUMBER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
"""Columns that hold numbers."""


class FoldersDialog(QDialog):
    """Shows the folders; adding and removing is asked of whoever listens.

    Signals:
        include_wanted: a folder was chosen.
        remove_wanted: a folder was confirmed to be forgotten.
        coverage_wanted: whether a folder is searchable is to be told.
        request: something else for the indexer.
    """

    # Objects, because Qt's own strings end at a byte that is no text.
    include_wanted = Signal(object)
    remove_wanted = Signal(object)
    coverage_wanted = Signal(object)
    request = Signal(object)

    def __init__(
        self,
        parent: QWidget | None = None,
        ask: Callable[[QWidget], str] = ask_for_folder,
        confirm: Callable[[QWidget, Folder], bool] = confirm_removal,
        confirm_taking: Callable[[QWidget, Folder], bool] = confirm_taking,
    ) -> None:
        super().__init__(parent)
        self._ask, self._confirm = ask, confirm
        self._confirm_taking = confirm_taking
        self.setWindowTitle(self.tr("Folders"))
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(self.tr("Folders that are searched"))
        self.list.setHeaderLabels(
            [self.tr("Folder"), self.tr("Files"), self.tr("Problems"), self.tr("State")]
        )
        for column in NUMBERS:
            self.list.headerItem().setTextAlignment(column, NUMBER)
        self.list.currentItemChanged.connect(self._offer_removal)
        self._add = QPushButton(self.tr("&Add folder…"))
        self._add.clicked.connect(self.add)
        self._remove = QPushButton(self.tr("&Remove…"))
        self._remove.clicked.connect(self.remove)
        self._rules = QPushButton(self.tr("R&ules…"))
        self._rules.clicked.connect(self.edit_rules)
        self._state = QPushButton(self.tr("What is &searchable?"))
        self._state.clicked.connect(self.ask_coverage)
        self._take = QPushButton(self.tr("&Take what is there now…"))
        self._take.clicked.connect(self.take)
        self._rules_shown: RulesDialog | None = None
        self.removed = RemovedFolder()
        self.removed.undo_wanted.connect(self.request)
        self._lay_out()
        self.show_folders(())

    def show_report(self, report: FoldersReport) -> None:
        """Show the folders as the indexer tells them."""
        self.show_folders(report.folders)

    def show_count(self, told: FilesCounted) -> None:
        """Show what the rules in hand come to."""
        if self._rules_shown is not None:
            self._rules_shown.show_count(told)

    def show_folders(self, folders: Sequence[Folder]) -> None:
        """Replace the list."""
        chosen = self.selected()
        self.list.clear()
        for folder in folders:
            item = QTreeWidgetItem(self._columns(folder))
            item.setData(0, FOLDER_ROLE, folder)
            for column in NUMBERS:
                item.setTextAlignment(column, NUMBER)
            self.list.addTopLevelItem(item)
            # Without a choice the one that wants something done is in hand.
            away = chosen is None and not folder.online
            if away or (chosen and folder.path == chosen.path):
                self.list.setCurrentItem(item)
        for column in range(1, self.list.columnCount()):
            self.list.resizeColumnToContents(column)
        self._offer_removal()

    def selected(self) -> Folder | None:
        """Return the folder in hand."""
        item = self.list.currentItem()
        folder = item.data(0, FOLDER_ROLE) if item else None
        return folder if isinstance(folder, Folder) else None

    def add(self) -> None:
        """Ask for a folder and announce it."""
        if path := self._ask(self):
            self.include_wanted.emit(path)

    def edit_rules(self) -> None:
        """Show the rules of the folder in hand."""
        if folder := self.selected():
            if self._rules_shown is not None:
                self._rules_shown.deleteLater()
            rules = self._rules_shown = RulesDialog(folder, self)
            rules.rules_wanted.connect(self.request)
            rules.count_wanted.connect(self.request)
            rules.open()

    def ask_coverage(self) -> None:
        """Ask how much of the folder in hand is searchable."""
        if folder := self.selected():
            self.coverage_wanted.emit(folder.path)

    def remove(self) -> None:
        """Announce that the folder in hand goes, once the person has agreed."""
        folder = self.selected()
        if folder and self._confirm(self, folder):
            self.remove_wanted.emit(folder.path)
            self.removed.offer(folder)

    def take(self) -> None:
        """Announce that what is at the place of the folder in hand is to be read.

        A folder is known by its disk, too; so it is not what it was after that was
        replaced, or on another computer.
        """
        folder = self.selected()
        if folder and self._confirm_taking(self, folder):
            self.include_wanted.emit(folder.path)

    def _columns(self, folder: Folder) -> list[str]:
        numbers = [self.locale().toString(n) for n in (folder.files, folder.problems)]
        return [named(folder.path), *numbers, self._standing(folder)]

    def _standing(self, folder: Folder) -> str:
        if not folder.online:
            return self.tr("cannot be reached; its results stay")
        if not folder.watched:
            return self.tr("checked now and then")
        return self.tr("watched")

    def _offer_removal(self) -> None:
        folder = self.selected()
        for button in (self._remove, self._rules, self._state):
            button.setEnabled(folder is not None)
        self._take.setVisible(folder is not None and not folder.online)

    def _lay_out(self) -> None:
        self.resize(720, 360)
        self.list.setColumnWidth(0, 360)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        about = QLabel(
            self.tr("Inkling searches these folders and notices when files change.")
        )
        about.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for button in (self._add, self._take, self._rules, self._state, self._remove):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (about, self.list, self.removed, buttons):
            layout.addWidget(widget)
