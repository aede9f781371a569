"""A key grabbed from the X server, on the connection that Qt has to it.

Requests and the layout of events are those of the X11 protocol and of libxcb.
"""

import ctypes
from typing import Any

from PySide6.QtCore import (
    QAbstractNativeEventFilter,
    QCoreApplication,
    QObject,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication
from typing_extensions import override

from app.quick.hotkey.keys import Key

MODIFIERS = {
    Qt.KeyboardModifier.ShiftModifier: 1,
    Qt.KeyboardModifier.ControlModifier: 4,
    Qt.KeyboardModifier.AltModifier: 8,
    Qt.KeyboardModifier.MetaModifier: 64,
}
CAPS_LOCK, NUM_LOCK = 2, 16
LOCKS = (0, CAPS_LOCK, NUM_LOCK, CAPS_LOCK | NUM_LOCK)
KEYSYMS = {
    Qt.Key.Key_Space.value: 0x20,
    Qt.Key.Key_Tab.value: 0xFF09,
    Qt.Key.Key_Escape.value: 0xFF1B,
    Qt.Key.Key_Insert.value: 0xFF63,
    Qt.Key.Key_Home.value: 0xFF50,
    Qt.Key.Key_End.value: 0xFF57,
}
"""Keys whose number Qt does not share with X; letters and digits are the same."""
FIRST_FUNCTION_KEY = 0xFFBE
KEY_PRESS = 2
EVENT_TYPE = b"xcb_generic_event_t"
_STATE_AT = 28
_GRAB_MODE_ASYNC = 1


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Screens(ctypes.Structure):
    _fields_ = (
        ("data", ctypes.POINTER(ctypes.c_uint32)),
        ("rem", ctypes.c_int),
        ("index", ctypes.c_int),
    )


class X11Hotkey(QObject):
    """Grabs a key, whatever the Caps and Num locks are.

    Signals:
        pressed: the key was pressed.
    """

    pressed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._xcb, self._keysyms = _libraries()
        self._connection = ctypes.c_void_p(_connection_of_qt())
        self._root = _root(self._xcb, self._connection)
        self._grabbed: tuple[int, int] | None = None
        self._filter = _Filter(self)

    def grab(self, key: Key) -> bool:
        """Notice a key in place of the one before; False where it cannot be had."""
        self.release()
        code = self._code_of(key)
        state = key.flags(MODIFIERS)
        if not code or not all(self._grab_one(code, state | lock) for lock in LOCKS):
            self._ungrab(code, state)
            return False
        self._grabbed = (code, state)
        if application := QCoreApplication.instance():
            application.installNativeEventFilter(self._filter)
        return True

    def release(self) -> None:
        """Notice no key any more."""
        if self._grabbed is None:
            return
        if application := QCoreApplication.instance():
            application.removeNativeEventFilter(self._filter)
        self._ungrab(*self._grabbed)
        self._grabbed = None

    def take(self, code: int, state: int) -> bool:
        """Take a key press; return whether it was the grabbed key."""
        own = self._grabbed == (code, state & ~(CAPS_LOCK | NUM_LOCK))
        if own:
            self.pressed.emit()
        return own

    def _code_of(self, key: Key) -> int:
        """Return the number of the key on this keyboard, 0 where it has none."""
        symbols = ctypes.c_void_p(self._keysyms.xcb_key_symbols_alloc(self._connection))
        codes = self._keysyms.xcb_key_symbols_get_keycode(symbols, keysym(key.key))
        code = int(codes[0]) if codes else 0
        self._keysyms.xcb_key_symbols_free(symbols)
        return code

    def _grab_one(self, code: int, state: int) -> bool:
        cookie = self._xcb.xcb_grab_key_checked(
            self._connection,
            1,
            self._root,
            state,
            code,
            _GRAB_MODE_ASYNC,
            _GRAB_MODE_ASYNC,
        )
        return not self._xcb.xcb_request_check(self._connection, cookie)

    def _ungrab(self, code: int, state: int) -> None:
        for lock in LOCKS:
            self._xcb.xcb_ungrab_key(self._connection, code, self._root, state | lock)
        self._xcb.xcb_flush(self._connection)


class _Filter(QAbstractNativeEventFilter):
    """Looks at every event of the X server before Qt does."""

    def __init__(self, hotkey: X11Hotkey) -> None:
        super().__init__()
        self._hotkey = hotkey

    @override
    def nativeEventFilter(self, kind: Any, message: int) -> object:
        if bytes(kind) != EVENT_TYPE:
            return False, 0
        event = ctypes.string_at(int(message), 32)
        if event[0] & 0x7F != KEY_PRESS:
            return False, 0
        state = int.from_bytes(event[_STATE_AT : _STATE_AT + 2], "little")
        return self._hotkey.take(event[1], state), 0


def keysym(key: int) -> int:
    """Return X's number for a key of Qt."""
    first = Qt.Key.Key_F1.value
    if first <= key <= Qt.Key.Key_F35.value:
        return FIRST_FUNCTION_KEY + key - first
    if ord("A") <= key <= ord("Z"):
        return key + ord("a") - ord("A")
    return KEYSYMS.get(key, key)


def _connection_of_qt() -> int:
    application = QGuiApplication.instance()
    native = application.nativeInterface()  # type: ignore[union-attr]
    return int(native.connection())


def _libraries() -> tuple[Any, Any]:
    xcb = ctypes.CDLL("libxcb.so.1")
    symbols = ctypes.CDLL("libxcb-keysyms.so.1")
    xcb.xcb_get_setup.restype = ctypes.c_void_p
    xcb.xcb_setup_roots_iterator.restype = _Screens
    xcb.xcb_setup_roots_iterator.argtypes = [ctypes.c_void_p]
    xcb.xcb_grab_key_checked.restype = _Cookie
    xcb.xcb_grab_key_checked.argtypes = [
        ctypes.c_void_p,
        ctypes.c_uint8,
        ctypes.c_uint32,
        ctypes.c_uint16,
        ctypes.c_uint8,
        ctypes.c_uint8,
        ctypes.c_uint8,
    ]
    xcb.xcb_request_check.restype = ctypes.c_void_p
    xcb.xcb_request_check.argtypes = [ctypes.c_void_p, _Cookie]
    xcb.xcb_ungrab_key.restype = _Cookie
    xcb.xcb_ungrab_key.argtypes = [
        ctypes.c_void_p,
        ctypes.c_uint8,
        ctypes.c_uint32,
        ctypes.c_uint16,
    ]
    symbols.xcb_key_symbols_alloc.restype = ctypes.c_void_p
    symbols.xcb_key_symbols_get_keycode.restype = ctypes.POINTER(ctypes.c_uint8)
    symbols.xcb_key_symbols_get_keycode.argtypes = [ctypes.c_void_p, ctypes.c_uint32]
    return xcb, symbols


def _root(xcb: Any, connection: ctypes.c_void_p) -> int:  # noqa: ANN401
    screens = xcb.xcb_setup_roots_iterator(xcb.xcb_get_setup(connection))
    return int(screens.data[0])
