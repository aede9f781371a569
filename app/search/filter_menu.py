"""The filters that can be added to a query without knowing how they are typed."""

from collections.abc import Sequence

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.search.exact_words import is_exact
from app.search.file_names import isolated, shown
from indexer.records import Folder


class FilterMenu(QMenu):
    """Types, folders, dates and words.

    Signals:
        words_wanted: what is to be added to the query; between empty quotation marks
            at its end is where the rest is to be typed.
        exact_wanted: the words of the query are to be found as written, or no longer.
    """

    words_wanted = Signal(str)
    exact_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._add_kinds(self.addMenu(self.tr("&Type")))
        self._add_dates(self.addMenu(self.tr("&Date")))
        self._folders = self.addMenu(self.tr("&Folder"))
        self._offer(self, self.tr("&Sender…"), "from:")
        self._offer(self, self.tr("&Exact phrase…"), '""')
        self._offer(self, self.tr("&Without a word…"), "-")
        self._exact = self.addAction(self.tr("E&xact words"))
        self._exact.setCheckable(True)
        self._exact.triggered.connect(self.exact_wanted)
        self.show_query("")
        self.show_folders(())

    def show_query(self, query: str) -> None:
        """Know the query, and show whether its words are asked for as written."""
        self._exact.setChecked(is_exact(query))
        self._exact.setEnabled(bool(query))

    def show_folders(self, folders: Sequence[Folder]) -> None:
        """Offer the included folders; what lies below them is typed."""
        self._folders.clear()
        for folder in folders:
            path = folder.path
            if '"' not in path and shown(path) == path:
                label = isolated(path).replace("&", "&&")
                self._offer(self._folders, label, f'folder:"{path}"')
        self._folders.addSeparator()
        self._offer(self._folders, self.tr("&Another folder…"), 'folder:""')

    def _add_kinds(self, menu: QMenu) -> None:
        for label, words in (
            (self.tr("PDF"), "type:pdf"),
            (self.tr("Documents"), "type:document"),
            (self.tr("Tables"), "type:sheet"),
            (self.tr("Slides"), "type:slides"),
            (self.tr("Mail"), "type:mail"),
            (self.tr("Text"), "type:text"),
            (self.tr("Code"), "type:code"),
        ):
            self._offer(menu, label, words)

    def _add_dates(self, menu: QMenu) -> None:
        year = QDate.currentDate().year()
        for label, words in (
            (self.tr("Today"), "date:today"),
            (self.tr("This week"), 'date:"this week"'),
            (self.tr("This month"), 'date:"this month"'),
            (self.tr("This year"), 'date:"this year"'),
            (self.tr("&From … to …"), f"date:{year - 1}-01..{year}-12"),
        ):
            self._offer(menu, label, words)

    def _offer(self, menu: QMenu, label: str, words: str) -> None:
        action = menu.addAction(label)
        action.setData(words)
        action.triggered.connect(self._announce)

    def _announce(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.words_wanted.emit(action.data())
