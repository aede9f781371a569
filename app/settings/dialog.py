"""The settings: a page for each thing that can be chosen. Nothing acts by itself."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

ROW_HEIGHT = 1.6
"""Of the list of pages, in heights of its font."""
GAP = 8
"""Pixels between the list and the page, besides what a layout leaves."""


class SettingsDialog(QDialog):
    """A list of pages at the side, the page in hand beside it."""

    def __init__(self, pages: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.names = QListWidget()
        self.names.setAccessibleName(self.tr("Pages"))
        self.stack = QStackedWidget()
        for page in pages:
            self._add(page)
        self.names.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.names.setCurrentRow(0)
        widest = self.names.sizeHintForColumn(0)
        self.names.setFixedWidth(widest + 6 * self.fontMetrics().averageCharWidth())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.names)
        row.addSpacing(GAP)
        row.addWidget(self.stack, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(row, 1)
        layout.addWidget(buttons)
        self.resize(720, 460)

    def _add(self, page: QWidget) -> None:
        item = QListWidgetItem(page.windowTitle())
        font = self.names.fontMetrics()
        width = font.horizontalAdvance(item.text())
        item.setSizeHint(QSize(width, round(ROW_HEIGHT * font.height())))
        self.names.addItem(item)
        self.stack.addWidget(page)
        for button in page.findChildren(QPushButton):
            # Enter in a list or a field would press the first of them.
            button.setAutoDefault(False)

    def show_page(self, page: QWidget) -> None:
        """Show one of the pages."""
        self.names.setCurrentRow(self.stack.indexOf(page))
        self.show()
        self.raise_()
        self.names.setFocus(Qt.FocusReason.PopupFocusReason)
