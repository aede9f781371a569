"""What every platform's back end offers, and the one for the running platform."""

import os
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtGui import QGuiApplication

from app.quick.hotkey.keys import Key
from app.translation import tr


class Hotkey(Protocol):
    """Notices one key wherever a person is.

    Signals:
        pressed: the key was pressed.
    """

    pressed: SignalInstance

    def grab(self, key: Key) -> bool | None:
        """Notice a key in place of the one before; False where it cannot be had.

        None where the desktop decides and the person is asked.
        """

    def release(self) -> None:
        """Notice no key any more."""


def this_hotkey(parent: QObject, settled: Callable[[str], None]) -> Hotkey | None:
    """Return the back end of the running platform, None where there is none.

    People can still bind a key of their desktop to `inkling --quick`. `settled` is told
    the key that a desktop chose, in its own words, or an empty text.
    """
    # A window of X11 in a session of Wayland gets no keys meant for other windows.
    if os.environ.get("XDG_SESSION_TYPE") == "wayland":
        return _portal(parent, settled)
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


def _portal(parent: QObject, settled: Callable[[str], None]) -> Hotkey | None:
    from app.platform.session_bus import connect  # noqa: PLC0415
    from app.quick.hotkey.portal import PortalHotkey  # noqa: PLC0415

    bus = connect()
    if bus is None:
        return None
    hotkey = PortalHotkey(bus, tr("Show Inkling's quick search"), parent)
    hotkey.settled.connect(settled)
    return hotkey
