"""The settings: a page for each thing that can be chosen. Nothing acts by itself."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)


class SettingsDialog(QDialog):
    """A list of pages at the side, the page in hand beside it."""

    def __init__(self, pages: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.names = QListWidget()
        self.names.setAccessibleName(self.tr("Pages"))
        self.stack = QStackedWidget()
        for page in pages:
            self.names.addItem(page.windowTitle())
            self.stack.addWidget(page)
        self.names.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.names.setCurrentRow(0)
        widest = self.names.sizeHintForColumn(0)
        self.names.setFixedWidth(widest + 6 * self.fontMetrics().averageCharWidth())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.names)
        row.addWidget(self.stack, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(row, 1)
        layout.addWidget(buttons)
        self.resize(720, 460)

    def show_page(self, page: QWidget) -> None:
        """Show one of the pages."""
        self.names.setCurrentRow(self.stack.indexOf(page))
        self.show()
        self.raise_()
        self.names.setFocus(Qt.FocusReason.PopupFocusReason)
