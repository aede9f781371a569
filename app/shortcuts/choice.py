"""The keys that a person chose, and why some cannot be had."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QWidget

from app.quantities import list_text
from app.quick.hotkey.keys import Key
from app.settings.choices import Choices
from app.shortcuts.actions import (
    PORTABLE,
    ROWS,
    key_name,
    pressed_of,
    sequences,
    set_keys,
    shown_key,
    with_digit,
)
from app.shortcuts.table import KEYS, ROW, Shortcut, groups

EDITING = (
    *(QKeySequence.StandardKey.Cut, QKeySequence.StandardKey.Paste),
    *(QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo),
    *(QKeySequence.StandardKey.SelectAll, QKeySequence.StandardKey.Copy),
    *(QKeySequence.StandardKey.MoveToNextWord, QKeySequence.StandardKey.SelectNextWord),
    QKeySequence.StandardKey.MoveToPreviousWord,
    QKeySequence.StandardKey.SelectPreviousWord,
    QKeySequence.StandardKey.DeleteStartOfWord,
    QKeySequence.StandardKey.DeleteEndOfWord,
)
TYPED = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class ShortcutChoice(QObject):
    """Reads and writes the chosen keys, and gives them to the actions of windows.

    Signals:
        changed: another key does something from now on.
    """

    changed = Signal()

    def __init__(self, stored: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stored = stored
        self._windows: list[QWidget] = []

    def follow(self, window: QWidget) -> None:
        """Give the actions of a window their keys, now and after each choice."""
        self._windows.append(window)
        self._give(window)

    def of(self, name: str) -> list[QKeySequence]:
        """Return the keys that do something; none where a person wants none."""
        chosen = self._stored.value(f"keys/{name}")
        return sequences(KEYS[name] if chosen is None else [str(chosen)])

    def shown(self, shortcut: Shortcut) -> str:
        """Return the keys of a shortcut as the keyboard names them, - for none."""
        if shortcut.name:
            return shown_key(self.of(shortcut.name)) or "-"
        return list_text(key_name(key) for key in sequences(shortcut.keys))

    def is_own(self, name: str) -> bool:
        """Return whether a person chose this key."""
        return self._stored.contains(f"keys/{name}")

    def choose(self, name: str, key: QKeySequence) -> None:
        """Let a key do something; an empty one takes its key away."""
        self._stored.setValue(f"keys/{name}", key.toString(PORTABLE))
        self._renew()

    def reset(self, *names: str) -> None:
        """Return these keys, or all of them, to what they are at first."""
        for name in names or KEYS:
            self._stored.remove(f"keys/{name}")
        self._renew()

    def objection(self, name: str, key: QKeySequence) -> str:
        """Return in a sentence why a key cannot do this; empty where it can."""
        if key.isEmpty():
            return ""
        return self._unfit(name, key) or self._taken(name, key)

    def _unfit(self, name: str, key: QKeySequence) -> str:
        """Return why nobody could have this key."""
        if _is_typed(key):
            return self.tr("Please take a key together with Ctrl or Alt, or F2 to F12.")
        if name == ROW and pressed_of(key).key() != Qt.Key.Key_1:
            return self.tr("Please take a key with 1 in it; 2 to 9 follow it.")
        edits = any(key in QKeySequence.keyBindings(one) for one in EDITING)
        if edits and name != "passage":
            told = self.tr("{key} edits text, here as everywhere.")
            return told.format(key=key_name(key))
        return ""

    def _taken(self, name: str, key: QKeySequence) -> str:
        """Return what has this key already."""
        shown = key_name(key)
        hotkey = Choices(self._stored).hotkey
        if Key.parse(hotkey) and QKeySequence(hotkey, PORTABLE) == key:
            return self.tr("{key} shows quick search.").format(key=shown)
        if key in self._of_menus():
            return self.tr("{key} opens a menu of the window.").format(key=shown)
        for other, meaning in self._others(name):
            if _all_of(name, [key]) & _all_of(other, self.of(other)):
                told = self.tr("{key} is taken: {meaning}.")
                return told.format(key=shown, meaning=meaning)
        return ""

    def _others(self, name: str) -> Iterator[tuple[str, str]]:
        for group in groups():
            for one in group.shortcuts:
                if one.name not in ("", name):
                    yield one.name, one.meaning

    def _of_menus(self) -> list[QKeySequence]:
        return [
            QKeySequence.mnemonic(action.text())
            for window in self._windows
            if isinstance(window, QMainWindow)
            for action in window.menuBar().actions()
        ]

    def _renew(self) -> None:
        for window in self._windows:
            self._give(window)
        self.changed.emit()

    def _give(self, window: QWidget) -> None:
        rows = {f"{ROW}{number}": number for number in range(1, ROWS + 1)}
        for action in window.findChildren(QAction):
            name = action.objectName()
            if name in rows:
                set_keys(action, with_digit(self.of(ROW), rows[name]))
            elif name in KEYS:
                set_keys(action, self.of(name))


def _is_typed(key: QKeySequence) -> bool:
    """Tell whether a key alone writes something or moves about in a text."""
    pressed = pressed_of(key)
    value = pressed.key().value
    functional = Qt.Key.Key_F2.value <= value <= Qt.Key.Key_F12.value
    return not functional and not pressed.keyboardModifiers() & ~TYPED


def _all_of(name: str, keys: list[QKeySequence]) -> set[str]:
    """Return every key that a choice takes, by its portable name."""
    if name == ROW:
        numbers = range(1, ROWS + 1)
        keys = [key for number in numbers for key in with_digit(keys, number)]
    names = {key.toString(PORTABLE).replace("Enter", "Return") for key in keys}
    return names - {""}
