"""The line above the preview: what is shown, and the few things to do with it."""

from PySide6.QtCore import QEvent, Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from app.leading import lead
from app.search.file_names import isolated
from app.symbols import symbol

GAP = 8
"""Between a place and which passage of how many it is: numbers both."""


class PreviewBar(QWidget):
    """Name and place, then buttons; each button has a name for screen readers.

    Signals:
        next_wanted, previous_wanted: another passage of the document.
        page_toggled: the page instead of the text, or back.
        copy_wanted, open_wanted, close_wanted: the buttons at the end.
    """

    next_wanted = Signal()
    previous_wanted = Signal()
    page_toggled = Signal(bool)
    copy_wanted = Signal()
    open_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._symbols: dict[QToolButton, str] = {}
        self._title, self._place, self._count = QLabel(), QLabel(), QLabel()
        self._make_labels()
        self.previous = self._button(
            "previous", self.tr("Previous passage"), self.previous_wanted
        )
        self.next = self._button("next", self.tr("Next passage"), self.next_wanted)
        self.page = QToolButton()
        self.page.setCheckable(True)
        self.page.setText(self.tr("Page"))
        self.page.setToolTip(self.tr("Show the page as it looks"))
        self.page.toggled.connect(self.page_toggled)
        copy = self._button("copy", self.tr("Copy the passage"), self.copy_wanted)
        opening = self._button("open", self.tr("Open the file"), self.open_wanted)
        close = self._button("close", self.tr("Close the preview"), self.close_wanted)
        top, below = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._title, 1)
        for button in (copy, opening, close):
            top.addWidget(button)
        below.addWidget(self._place)
        # Keeps the rest at the end of the line, and takes no height of its own.
        below.addStretch()
        below.addSpacing(GAP)
        for widget in (self._count, self.previous, self.next, self.page):
            below.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 6, 2)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addLayout(below)

    def show_name(self, name: str) -> None:
        """Show what the document is called."""
        self._name = name
        self._elide()

    def show_place(self, place: str, at: int, count: int) -> None:
        """Show where the passage in hand stands and which of how many it is."""
        self._place.setText(place)
        self._place.setVisible(bool(place))
        several = count > 1
        said = self.locale().toString
        text = self.tr("{number} of {count}")
        text = text.format(number=said(at + 1), count=said(count))
        self._count.setText(text)
        self._count.setVisible(several)
        self.previous.setVisible(several)
        self.next.setVisible(several)

    @property
    def place(self) -> str:
        """The place shown."""
        return self._place.text()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for button, name in self._symbols.items():
                button.setIcon(symbol(name, self.palette()))

    def _make_labels(self) -> None:
        for label in (self._title, self._place, self._count):
            label.setTextFormat(Qt.TextFormat.PlainText)
        lead(self._title, self._place)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._title.setMinimumWidth(0)

    def _elide(self) -> None:
        room = max(self._title.width(), 40)
        middle = Qt.TextElideMode.ElideMiddle
        short = self._title.fontMetrics().elidedText(self._name, middle, room)
        self._title.setText(isolated(short))
        self._title.setToolTip("")

    def _button(self, name: str, text: str, wanted: SignalInstance) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setIcon(symbol(name, self.palette()))
        self._symbols[button] = name
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(wanted)
        return button
