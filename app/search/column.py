"""Two parts of a window, one above the other."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


def column(head: QWidget, rest: QWidget) -> QWidget:
    """Return both, one above the other; the second takes what room is left."""
    both = QWidget()
    layout = QVBoxLayout(both)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(head)
    layout.addWidget(rest, 1)
    return both
