"""Every key of the windows, to be changed one at a time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.shortcuts.choice import ShortcutChoice
from app.shortcuts.key_field import KeyField
from app.shortcuts.table import groups

NAME = Qt.ItemDataRole.UserRole


class ShortcutsPage(QWidget):
    """A key is taken over by its button, never by leaving the field.

    Signals:
        sheet_wanted: all keys are to be shown on one page.
    """

    sheet_wanted = Signal()

    def __init__(self, choice: ShortcutChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self.setWindowTitle(self.tr("Keys"))
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setHeaderLabels([self.tr("What it does"), self.tr("Key")])
        self.list.setAccessibleName(self.tr("Keys and what they do"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.currentItemChanged.connect(self._offer)
        self.key = KeyField()
        self.key.setClearButtonEnabled(True)
        self.key.setAccessibleName(self.tr("Another key"))
        self.key.keySequenceChanged.connect(self._judge)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.use = QPushButton(self.tr("&Use this key"))
        self.use.clicked.connect(self._take)
        self.back = QPushButton(self.tr("&Reset"))
        self.back.clicked.connect(self._put_back)
        self.all_back = QPushButton(self.tr("Reset &all"))
        self.all_back.clicked.connect(self._put_all_back)
        self.sheet = QPushButton(self.tr("&Key sheet…"))
        self.sheet.clicked.connect(self.sheet_wanted)
        choice.changed.connect(self._show)
        self._lay_out()
        self._show()
        self.select(groups()[0].shortcuts[0].name)

    def select(self, name: str) -> None:
        """Take the key of this name in hand."""
        for number in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(number)
            if item is not None and item.data(0, NAME) == name:
                self.list.setCurrentItem(item)

    def _show(self) -> None:
        chosen = self._selected()
        self.list.clear()
        for group in groups():
            for one in group.shortcuts:
                if one.name:
                    own = self._choice.is_own(one.name)
                    item = QTreeWidgetItem([one.meaning, self._choice.shown(one)])
                    item.setData(0, NAME, one.name)
                    font = item.font(1)
                    font.setBold(own)
                    item.setFont(1, font)
                    self.list.addTopLevelItem(item)
        self.select(chosen)
        self._offer()

    def _selected(self) -> str:
        item = self.list.currentItem()
        return str(item.data(0, NAME)) if item else ""

    def _offer(self) -> None:
        """Show the key in hand, and what can be done about it."""
        name = self._selected()
        keys = self._choice.of(name) if name else []
        self.key.setKeySequence(keys[0] if keys else QKeySequence())
        self.key.setEnabled(bool(name))
        self.back.setEnabled(bool(name) and self._choice.is_own(name))
        self.told.clear()
        self.use.setEnabled(False)

    def _judge(self, key: QKeySequence) -> None:
        """Say why the key in the field cannot be had, while it is not taken over."""
        name = self._selected()
        if not name:
            return
        objection = self._choice.objection(name, key)
        self.told.setText(objection)
        self.use.setEnabled(not objection and [key] != self._choice.of(name)[:1])

    def _take(self) -> None:
        name, key = self._selected(), self.key.keySequence()
        if not self._choice.objection(name, key):
            self._choice.choose(name, key)

    def _put_back(self) -> None:
        self._choice.reset(self._selected())

    def _put_all_back(self) -> None:
        self._choice.reset()

    def _lay_out(self) -> None:
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        row = QHBoxLayout()
        row.addWidget(self.key, 1)
        for button in (self.use, self.back):
            row.addWidget(button)
        last = QHBoxLayout()
        last.addStretch()
        for button in (self.all_back, self.sheet):
            last.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        layout.addWidget(self.told)
        layout.addLayout(last)
