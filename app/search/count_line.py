"""How much was found, and in which order it is listed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QPushButton, QWidget

from app.search.order import Order

AT_THE_END = Qt.AlignmentFlag.AlignTrailing


class CountLine(QWidget):
    """Says what was found, aloud as well, and lets a person choose the order.

    Signals:
        order_chosen: the results are wanted in this order.
        check_wanted: a folder that was away may have come back.
        folders_wanted: what else can be done about it is to be seen.
    """

    order_chosen = Signal(Order)
    check_wanted = Signal()
    folders_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self.order = QComboBox()
        self.order.setAccessibleName(self.tr("Order of the results"))
        for words, order in (
            (self.tr("Best first"), Order.BEST),
            (self.tr("Newest first"), Order.NEWEST),
            (self.tr("By name"), Order.NAME),
        ):
            self.order.addItem(words, order)
        self.order.currentIndexChanged.connect(self._announce_order)
        self._away = QLabel()
        self._away.setTextFormat(Qt.TextFormat.PlainText)
        self._away.setWordWrap(True)
        self.again = QPushButton(self.tr("Try again"))
        self.again.setAutoDefault(False)
        self.again.clicked.connect(self.check_wanted)
        self.folders = QPushButton(self.tr("Folders…"))
        self.folders.setAutoDefault(False)
        self.folders.clicked.connect(self.folders_wanted)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setColumnStretch(0, 1)
        layout.addWidget(self._text, 0, 0)
        layout.addWidget(self.order, 0, 1, 1, 2, AT_THE_END)
        layout.addWidget(self._away, 1, 0)
        layout.addWidget(self.again, 1, 1)
        layout.addWidget(self.folders, 1, 2)
        self.tell("")

    @property
    def text(self) -> str:
        """What the line says."""
        return self._text.text()

    @property
    def away(self) -> str:
        """What it says about folders that cannot be reached."""
        return self._away.text()

    def tell(self, text: str, folders: str = "", away: str = "") -> None:
        """Show what was found; `folders` says which of them do not answer in full.

        `away` says which cannot be reached; a button beside it tries again.
        """
        self._away.setText(away)
        self._away.setVisible(bool(away))
        for button in (self.again, self.folders):
            button.setVisible(bool(away))
        self._text.setText(text)
        self._text.setToolTip(folders)
        self._text.setAccessibleDescription(folders)

    def speak(self) -> None:
        """Let a screen reader say what the line says; for final answers only."""
        event = QAccessibleAnnouncementEvent(self._text, self._text.text())
        QAccessible.updateAccessibility(event)

    def _announce_order(self) -> None:
        self.order_chosen.emit(Order(self.order.currentData()))
