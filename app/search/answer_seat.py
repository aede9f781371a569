"""The place of an answer in the main window, above the results."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


class AnswerSeat(QWidget):
    """Takes no room while nothing is seated in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("answer")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_panel(self, panel: QWidget) -> None:
        """Give a panel the room it asks for; what follows moves down."""
        self.layout().addWidget(panel)  # type: ignore[union-attr]
        self.show()
