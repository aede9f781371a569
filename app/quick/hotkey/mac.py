"""A key registered with macOS (Carbon's `RegisterEventHotKey`), which needs no rights.

Not yet run on macOS.
"""

import ctypes
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from app.quick.hotkey.keys import Key

CARBON = "/System/Library/Frameworks/Carbon.framework/Carbon"
MODIFIERS = {
    # Qt calls the Command key Control, and Control Meta.
    Qt.KeyboardModifier.ControlModifier: 0x0100,
    Qt.KeyboardModifier.ShiftModifier: 0x0200,
    Qt.KeyboardModifier.AltModifier: 0x0800,
    Qt.KeyboardModifier.MetaModifier: 0x1000,
}
_LETTERS = (
    {letter: code for code, letter in enumerate("ASDFHGZXCV")}
    | dict(zip("BQWERYT", range(11, 18), strict=True))
    | {
        "O": 31,
        "U": 32,
        "I": 34,
        "P": 35,
        "L": 37,
        "J": 38,
        "K": 40,
        "N": 45,
        "M": 46,
    }
)
KEY_CODES = {ord(letter): code for letter, code in _LETTERS.items()} | {
    Qt.Key.Key_Space.value: 49,
    Qt.Key.Key_Tab.value: 48,
}
"""Places on the keyboard, by the letters of the American layout."""
_KEYBOARD, _HOT_KEY_PRESSED = int.from_bytes(b"keyb", "big"), 5
_SIGNATURE = int.from_bytes(b"Inkl", "big")


class _Kind(ctypes.Structure):
    _fields_ = (("event_class", ctypes.c_uint32), ("event_kind", ctypes.c_uint32))


class _Identity(ctypes.Structure):
    _fields_ = (("signature", ctypes.c_uint32), ("number", ctypes.c_uint32))


_HANDLER = ctypes.CFUNCTYPE(
    ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p
)


class MacHotkey(QObject):
    """Registers a key with the event dispatcher of the program.

    Signals:
        pressed: the key was pressed.
    """

    pressed = Signal()

    def __init__(self, parent: QObject | None = None, carbon: Any = None) -> None:  # noqa: ANN401
        super().__init__(parent)
        self._carbon = carbon or ctypes.CDLL(CARBON)
        self._carbon.GetApplicationEventTarget.restype = ctypes.c_void_p
        self._registered = ctypes.c_void_p()
        # The system calls it later; it must outlive this method.
        self._handler = _HANDLER(self._take)
        self._installed = False

    def grab(self, key: Key) -> bool:
        """Notice a key in place of the one before; False where it cannot be had."""
        self.release()
        code = KEY_CODES.get(key.key)
        if code is None:
            return False
        target = ctypes.c_void_p(self._carbon.GetApplicationEventTarget())
        self._install(target)
        status = self._carbon.RegisterEventHotKey(
            ctypes.c_uint32(code),
            ctypes.c_uint32(key.flags(MODIFIERS)),
            _Identity(_SIGNATURE, 1),
            target,
            ctypes.c_uint32(0),
            ctypes.byref(self._registered),
        )
        return bool(status == 0)

    def release(self) -> None:
        """Notice no key any more."""
        if self._registered.value:
            self._carbon.UnregisterEventHotKey(self._registered)
            self._registered = ctypes.c_void_p()

    def _install(self, target: ctypes.c_void_p) -> None:
        if self._installed:
            return
        kind = _Kind(_KEYBOARD, _HOT_KEY_PRESSED)
        self._carbon.InstallEventHandler(
            target, self._handler, ctypes.c_ulong(1), ctypes.byref(kind), None, None
        )
        self._installed = True

    def _take(self, _call: int, _event: int, _data: int) -> int:
        self.pressed.emit()
        return 0
