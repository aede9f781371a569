"""A key registered with Windows (`RegisterHotKey`). Not yet run on Windows."""

import ctypes
from ctypes import wintypes
from typing import Any

from PySide6.QtCore import (
    QAbstractNativeEventFilter,
    QCoreApplication,
    QObject,
    Qt,
    Signal,
)
from typing_extensions import override

from app.quick.hotkey.keys import Key

MODIFIERS = {
    Qt.KeyboardModifier.AltModifier: 0x0001,
    Qt.KeyboardModifier.ControlModifier: 0x0002,
    Qt.KeyboardModifier.ShiftModifier: 0x0004,
    Qt.KeyboardModifier.MetaModifier: 0x0008,
}
NO_REPEAT = 0x4000
VIRTUAL_KEYS = {
    Qt.Key.Key_Space.value: 0x20,
    Qt.Key.Key_Tab.value: 0x09,
    Qt.Key.Key_Insert.value: 0x2D,
    Qt.Key.Key_Home.value: 0x24,
    Qt.Key.Key_End.value: 0x23,
}
FIRST_FUNCTION_KEY = 0x70
MESSAGE = 0x0312
EVENT_TYPE = b"windows_generic_MSG"
IDENTITY = 1


class WindowsHotkey(QObject):
    """Registers a key for this thread; Windows refuses one that is taken.

    Signals:
        pressed: the key was pressed.
    """

    pressed = Signal()

    def __init__(self, parent: QObject | None = None, user: Any = None) -> None:  # noqa: ANN401
        super().__init__(parent)
        self._user = user or ctypes.WinDLL("user32")  # type: ignore[attr-defined]
        self.filter = _Filter(self)
        self._grabbed = False

    def grab(self, key: Key) -> bool:
        """Notice a key in place of the one before; False where it cannot be had."""
        self.release()
        flags = key.flags(MODIFIERS) | NO_REPEAT
        self._grabbed = bool(
            self._user.RegisterHotKey(None, IDENTITY, flags, virtual_key(key.key))
        )
        application = QCoreApplication.instance()
        if self._grabbed and application:
            application.installNativeEventFilter(self.filter)
        return self._grabbed

    def release(self) -> None:
        """Notice no key any more."""
        if not self._grabbed:
            return
        if application := QCoreApplication.instance():
            application.removeNativeEventFilter(self.filter)
        self._user.UnregisterHotKey(None, IDENTITY)
        self._grabbed = False


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, hotkey: WindowsHotkey) -> None:
        super().__init__()
        self._hotkey = hotkey

    @override
    def nativeEventFilter(self, kind: Any, message: int) -> object:
        if bytes(kind) != EVENT_TYPE:
            return False, 0
        told = wintypes.MSG.from_address(int(message))
        own = told.message == MESSAGE and told.wParam == IDENTITY
        if own:
            self._hotkey.pressed.emit()
        return own, 0


def virtual_key(key: int) -> int:
    """Return Windows' number for a key of Qt; letters and digits share theirs."""
    first = Qt.Key.Key_F1.value
    if first <= key <= Qt.Key.Key_F24.value:
        return FIRST_FUNCTION_KEY + key - first
    return VIRTUAL_KEYS.get(key, key)
