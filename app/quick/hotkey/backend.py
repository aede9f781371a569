"""What every platform's back end offers, and the one for the running platform."""

from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtGui import QGuiApplication

from app.quick.hotkey.keys import Key


class Hotkey(Protocol):
    """Notices one key wherever a person is.

    Signals:
        pressed: the key was pressed.
    """

    pressed: SignalInstance

    def grab(self, key: Key) -> bool:
        """Notice a key in place of the one before; False where it cannot be had."""

    def release(self) -> None:
        """Notice no key any more."""


def this_hotkey(parent: QObject) -> Hotkey | None:
    """Return the back end of the running platform, None where there is none yet.

    People can still bind a key of their desktop to `inkling --quick`.
    """
    match QGuiApplication.platformName():
        case "xcb":
            from app.quick.hotkey.x11 import X11Hotkey  # noqa: PLC0415

            return X11Hotkey(parent)
        case "windows":
            from app.quick.hotkey.windows import WindowsHotkey  # noqa: PLC0415

            return WindowsHotkey(parent)
        case "cocoa":
            from app.quick.hotkey.mac import MacHotkey  # noqa: PLC0415

            return MacHotkey(parent)
    return None
