"""Opens files on Linux through D-Bus.

A program started as a child would inherit the app's network filter, so the desktop is
asked to start it: the portal opens, the file manager shows, and systemd starts a viewer
that can be told a page.
"""

from collections.abc import Callable
from pathlib import PurePath
from typing import Any

from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
)

from app.platform.default_program import default_program
from app.platform.session_bus import SessionBus, connect
from app.platform.user_services import start
from app.platform.viewers import arguments_at
from indexer.records import Place

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

    def __init__(
        self,
        bus: QDBusConnection | None = None,
        session: Callable[[], SessionBus | None] = connect,
        program_for: Callable[[str], str] = default_program,
    ) -> None:
        self._bus = bus
        self._session = session
        self._program_for = program_for
        self._started: SessionBus | None = None
        self._calls: set[QDBusPendingCallWatcher] = set()

    def open(self, path: str, handle: int | None, failed: Callable[[], None]) -> None:
        """Open a file in its program; the portal wants an open descriptor of it."""
        del path
        if handle is None:
            failed()
        else:
            passed = QDBusUnixFileDescriptor(handle)
            self._call(PORTAL, ["", passed, {"ask": False}], failed)

    def open_at(self, path: str, place: Place, failed: Callable[[], None]) -> bool:
        """Open a file at a place where its program is known to go there."""
        program = self._program_for(path)
        arguments = arguments_at(program, path, place)
        bus = self._session_bus() if arguments else None
        if bus is None or arguments is None:
            return False
        return start(bus, program, arguments, failed)

    def show(self, path: str, failed: Callable[[], None]) -> None:
        """Show a file in the file manager."""
        self._call(FILE_MANAGER, [[PurePath(path).as_uri()], ""], failed)

    def _session_bus(self) -> SessionBus | None:
        if self._started is None or not self._started.is_open:
            self._started = self._session()
        return self._started

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
