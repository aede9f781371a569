"""One line from one process of a person to another: a socket in a folder of their own.

Qt's own local sockets would bring its whole network library along.
"""

import os
import socket
import struct
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, Signal

MAX_REQUEST_BYTES = 64
PATIENCE_S = 2.0
READ_S = 0.2


class UnixChannel(QObject):
    """Hears single lines of processes that belong to the same person.

    Signals:
        heard: a line, without its end.
    """

    heard = Signal(bytes)

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = address
        self._server: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None

    def listen(self) -> bool:
        """Hear from now on, in place of whoever listened here before."""
        server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        server.settimeout(0)
        try:
            Path(self._address).unlink(missing_ok=True)
            mask = os.umask(0o177)
            try:
                server.bind(self._address)
            finally:
                os.umask(mask)
            server.listen(8)
        except OSError:
            server.close()
            return False
        self._server = server
        kind = QSocketNotifier.Type.Read
        self._notifier = QSocketNotifier(server.fileno(), kind, self)
        self._notifier.activated.connect(self._accept)
        return True

    def send(self, line: bytes) -> bool:
        """Send a line; return whether somebody listened."""
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as caller:
            caller.settimeout(PATIENCE_S)
            try:
                caller.connect(self._address)
                caller.sendall(line + b"\n")
            except OSError:
                return False
        return True

    def close(self) -> None:
        """Hear no longer."""
        if self._server is None or self._notifier is None:
            return
        self._notifier.setEnabled(False)
        self._server.close()
        self._server = None
        with suppress(OSError):
            Path(self._address).unlink()

    def _accept(self) -> None:
        assert self._server is not None
        try:
            visitor, _ = self._server.accept()
        except OSError:
            return
        with visitor:
            # Whoever connects has its line ready; nobody may hold the window up.
            visitor.settimeout(READ_S)
            line = _line(visitor) if is_own(visitor) else b""
        if line.endswith(b"\n"):
            self.heard.emit(line.rstrip(b"\n"))


def is_own(visitor: socket.socket) -> bool:
    """Tell whether the other end is the same person, where that can be asked."""
    if sys.platform != "linux":
        return True
    size = struct.calcsize("3i")
    told = visitor.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, size)
    _, user, _ = struct.unpack("3i", told)
    return bool(user == os.geteuid())


def _line(visitor: socket.socket) -> bytes:
    try:
        return visitor.recv(MAX_REQUEST_BYTES)
    except OSError:
        return b""
