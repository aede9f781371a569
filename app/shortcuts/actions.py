"""Gives actions the keys of their names."""

from collections.abc import Sequence

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence

from app.shortcuts.table import KEYS, ROW

PORTABLE = QKeySequence.SequenceFormat.PortableText
NATIVE = QKeySequence.SequenceFormat.NativeText
ROWS = 9
LEFT_TO_RIGHT = "\u200e"
"""Keeps a comma or a question mark behind the plus before it."""


def name_action(action: QAction, name: str) -> None:
    """Let an action have the key of this name, now as it is at first."""
    action.setObjectName(name)
    set_keys(action, sequences(KEYS[name]))


def name_row_action(action: QAction, number: int) -> None:
    """Let an action open the result of this number, from 1, by its key."""
    action.setObjectName(f"{ROW}{number}")
    set_keys(action, with_digit(sequences(KEYS[ROW]), number))


def set_keys(action: QAction, keys: Sequence[QKeySequence]) -> None:
    """Give an action its keys; Enter of the number pad counts as Return."""
    twins = [key.toString(PORTABLE).replace("Return", "Enter") for key in keys]
    pads = sequences([one for one in twins if "Enter" in one])
    action.setShortcuts([key for key in (*keys, *pads) if not key.isEmpty()])


def sequences(texts: Sequence[str]) -> list[QKeySequence]:
    """Return keys by their portable names."""
    return [QKeySequence(text, PORTABLE) for text in dict.fromkeys(texts)]


def with_digit(keys: Sequence[QKeySequence], digit: int) -> list[QKeySequence]:
    """Return keys with another digit in place of their own."""
    key = Qt.Key(Qt.Key.Key_0.value + digit)
    return [
        QKeySequence(QKeyCombination(pressed_of(one).keyboardModifiers(), key))
        for one in keys
        if not one.isEmpty()
    ]


def pressed_of(key: QKeySequence) -> QKeyCombination:
    """Return what is pressed first of a key that is not empty."""
    pressed: QKeyCombination = key[0]  # type: ignore[index]
    return pressed


def shown_key(keys: Sequence[QKeySequence]) -> str:
    """Return the first key as the keyboard names it; empty where there is none."""
    return key_name(keys[0]) if keys else ""


def key_name(key: QKeySequence) -> str:
    """Return a key as the keyboard names it, in order in lines of any direction."""
    text = key.toString(NATIVE)
    mirrored = QGuiApplication.isRightToLeft()
    return text + LEFT_TO_RIGHT if text and mirrored else text
