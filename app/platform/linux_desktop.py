"""Opens files on Linux through D-Bus.

A program started as a child would inherit the app's network filter, so the desktop is
asked to start it: the portal opens, the file manager shows.
"""

import os
from collections.abc import Callable
from pathlib import PurePath
from typing import Any

from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
)

PORTAL = (
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.OpenURI",
    "OpenFile",
)
FILE_MANAGER = (
    "org.freedesktop.FileManager1",
    "/org/freedesktop/FileManager1",
    "org.freedesktop.FileManager1",
    "ShowItems",
)


class LinuxDesktop:
    """Speaks to the portal and the file manager on the session bus.

    The portal gets an open descriptor and the file manager an escaped address, so
    names that are not UTF-8 arrive whole.
    """

    def __init__(self, bus: QDBusConnection | None = None) -> None:
        self._bus = bus
        self._calls: set[QDBusPendingCallWatcher] = set()

    def open(self, path: str, failed: Callable[[], None]) -> None:
        """Open a file in its program."""
        try:
            # A pipe that nobody writes to would hold up a plain open for ever.
            descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError:
            failed()
            return
        handle = QDBusUnixFileDescriptor(descriptor)
        os.close(descriptor)
        self._call(PORTAL, ["", handle, {"ask": False}], failed)

    def show(self, path: str, failed: Callable[[], None]) -> None:
        """Show a file in the file manager."""
        self._call(FILE_MANAGER, [[PurePath(path).as_uri()], ""], failed)

    def _call(
        self,
        method: tuple[str, str, str, str],
        arguments: list[Any],
        failed: Callable[[], None],
    ) -> None:
        bus = self._bus or QDBusConnection.sessionBus()
        if not bus.isConnected():
            failed()
            return
        message = QDBusMessage.createMethodCall(*method)
        message.setArguments(arguments)
        call = QDBusPendingCallWatcher(bus.asyncCall(message))
        self._calls.add(call)

        def conclude(finished: QDBusPendingCallWatcher) -> None:
            self._calls.discard(finished)
            if finished.isError():
                failed()

        call.finished.connect(conclude)
