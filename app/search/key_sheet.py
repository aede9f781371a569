"""Every key of the program on one page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

NATIVE = QKeySequence.SequenceFormat.NativeText


class KeySheet(QDialog):
    """Lists keys and what they do, grouped as people meet them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        page = QWidget()
        form = QFormLayout(page)
        form.setHorizontalSpacing(24)
        for title, keys in self._groups():
            heading = QLabel(title)
            font = heading.font()
            font.setBold(True)
            heading.setFont(font)
            form.addRow(heading)
            for key, meaning in keys:
                form.addRow(_key(key), QLabel(meaning))
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(area)
        layout.addWidget(buttons)
        self.resize(page.sizeHint().width() + 80, 660)

    def _groups(self) -> list[tuple[str, list[tuple[str, str]]]]:
        return [
            (self.tr("Searching"), self._searching()),
            (self.tr("The result in hand"), self._result()),
            (self.tr("Preview"), self._preview()),
            (self.tr("Everywhere"), self._everywhere()),
        ]

    def _searching(self) -> list[tuple[str, str]]:
        return [
            ("Ctrl+L", self.tr("Go to the search box")),
            ("Up", self.tr("Last queries, while the box is empty")),
            ("Up, Down", self.tr("Another result; the focus stays in the box")),
            ("Esc", self.tr("Clear the query")),
        ]

    def _result(self) -> list[tuple[str, str]]:
        return [
            ("Return", self.tr("Open the file")),
            ("Ctrl+Return", self.tr("Show in folder")),
            ("Ctrl+C", self.tr("Copy the passage with its source")),
            ("Ctrl+Shift+C", self.tr("Copy the path")),
            ("Ctrl+1", self.tr("Open the first result; up to Ctrl+9")),
            ("Ctrl+E", self.tr("Show what else belongs to it")),
            ("Ctrl+K", self.tr("All that can be done with it")),
        ]

    def _preview(self) -> list[tuple[str, str]]:
        return [
            ("Alt+P", self.tr("Preview on and off; also F1, and Right in the box")),
            ("F3", self.tr("Next passage")),
            ("Shift+F3", self.tr("Previous passage")),
            ("PgDown", self.tr("Next page of a document that has pages")),
        ]

    def _everywhere(self) -> list[tuple[str, str]]:
        return [
            ("F5", self.tr("Check the folders now")),
            ("Ctrl+,", self.tr("Settings")),
            ("Ctrl+?", self.tr("This page")),
            ("Ctrl+Q", self.tr("Quit")),
        ]


def _key(text: str) -> QLabel:
    label = QLabel(QKeySequence(text).toString(NATIVE))
    label.setAlignment(Qt.AlignmentFlag.AlignLeading)
    return label
