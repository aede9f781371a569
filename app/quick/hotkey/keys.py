"""A key with its modifiers, apart from any platform's numbers for them."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from app.shortcuts.actions import key_name

DEFAULT = "Ctrl+Alt+Space"
NEEDED = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


@dataclass(frozen=True, slots=True)
class Key:
    """One key press that is to be noticed everywhere."""

    key: int
    """As in `Qt.Key`."""
    modifiers: Qt.KeyboardModifier

    @classmethod
    def parse(cls, text: str) -> "Key | None":
        """Return the key that a text such as "Ctrl+Alt+Space" names.

        None where it names none, several, or one without Ctrl, Alt or Meta: such a key
        would be lost to every other program.
        """
        sequence = QKeySequence(text, QKeySequence.SequenceFormat.PortableText)
        if sequence.count() != 1:
            return None
        pressed = sequence[0]  # type: ignore[index]
        key, modifiers = pressed.key(), pressed.keyboardModifiers()
        if key == Qt.Key.Key_unknown or not modifiers & NEEDED:
            return None
        return cls(key.value, modifiers)

    def flags(self, numbers: dict[Qt.KeyboardModifier, int]) -> int:
        """Return the modifiers in a platform's own numbers."""
        return sum(
            number for modifier, number in numbers.items() if self.modifiers & modifier
        )


def key_text(text: str) -> str:
    """Return a key as the keyboard names it; a desktop's own words stay as they are."""
    if Key.parse(text) is None:
        return text
    sequence = QKeySequence(text, QKeySequence.SequenceFormat.PortableText)
    return key_name(sequence)
