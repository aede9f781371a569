"""How much was found, and in which order it is listed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from app.search.order import Order


class CountLine(QWidget):
    """Says what was found, aloud as well, and lets a person choose the order.

    Signals:
        order_chosen: the results are wanted in this order.
    """

    order_chosen = Signal(Order)

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
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.order)

    @property
    def text(self) -> str:
        """What the line says."""
        return self._text.text()

    def tell(self, text: str, folders: str = "") -> None:
        """Show what was found; `folders` says which of them do not answer in full."""
        self._text.setText(text)
        self._text.setToolTip(folders)
        self._text.setAccessibleDescription(folders)

    def speak(self) -> None:
        """Let a screen reader say what the line says; for final answers only."""
        event = QAccessibleAnnouncementEvent(self._text, self._text.text())
        QAccessible.updateAccessibility(event)

    def _announce_order(self) -> None:
        self.order_chosen.emit(Order(self.order.currentData()))
