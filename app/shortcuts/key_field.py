"""A field that takes the key that is pressed in it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QKeySequenceEdit, QWidget
from typing_extensions import override

PASSED = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class KeyField(QKeySequenceEdit):
    """Takes one key; Enter and Esc by themselves go on to the dialog around it.

    Nobody can choose those two, and a field that takes them holds people fast.
    """

    def __init__(
        self, key: QKeySequence | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(key or QKeySequence(), parent)
        self.setMaximumSequenceLength(1)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and _is_passed(event):
            event.ignore()
            return False
        return super().event(event)


def _is_passed(event: QKeyEvent) -> bool:
    keypad = Qt.KeyboardModifier.KeypadModifier
    return event.key() in PASSED and not event.modifiers() & ~keypad
