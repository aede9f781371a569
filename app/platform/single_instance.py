"""One running app a library: a second start hands over what it was started for.

The lock decides, because on Linux a second server on the same name would succeed
silently. The socket lies in a folder of the person's own; nothing that comes through it
is ever taken for a path or a command, only for one of a few words.
"""

import hashlib
import os
import socket
import struct
import sys
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

MAX_REQUEST_BYTES = 64
PATIENCE_MS = 2000
READ_MS = 1000


class Wish(StrEnum):
    """What a start of the program is for."""

    SHOW = "show"
    QUICK = "quick"
    TRAY = "tray"
    QUIT = "quit"


class SingleInstance(QObject):
    """Becomes the one running app of a library, or speaks to it.

    Signals:
        asked: another start of the program wants something.
    """

    asked = Signal(Wish)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = QLockFile(str(library / "app.lock"))
        # A lock is stale when its process is gone, however old it is.
        self._lock.setStaleLockTime(0)
        self.address = _address(library)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._accept)

    def claim(self) -> bool:
        """Become the running app; False where there is one already."""
        if not self._lock.tryLock(0):
            return False
        QLocalServer.removeServer(self.address)
        self._server.listen(self.address)
        return True

    def hand_over(self, wish: Wish) -> bool:
        """Tell the running app what is wanted; False where it does not answer."""
        caller = QLocalSocket()
        caller.connectToServer(self.address)
        if not caller.waitForConnected(PATIENCE_MS):
            return False
        caller.write(f"{wish}\n".encode("ascii"))
        sent = caller.waitForBytesWritten(PATIENCE_MS)
        caller.disconnectFromServer()
        return sent

    def release(self) -> None:
        """Let another start take over."""
        self._server.close()
        self._lock.unlock()

    def _accept(self) -> None:
        while self._server.hasPendingConnections():
            visitor = self._server.nextPendingConnection()
            visitor.setReadBufferSize(MAX_REQUEST_BYTES)
            visitor.disconnected.connect(visitor.deleteLater)
            if not _is_own(visitor):
                visitor.abort()
                continue
            visitor.readyRead.connect(self._read)
            QTimer.singleShot(READ_MS, visitor, visitor.abort)

    def _read(self) -> None:
        visitor = self.sender()
        if not isinstance(visitor, QLocalSocket) or not visitor.canReadLine():
            return
        line = bytes(visitor.readLine().data()).strip()
        visitor.disconnectFromServer()
        if line in (wish.value.encode("ascii") for wish in Wish):
            self.asked.emit(Wish(line.decode("ascii")))


def _address(library: Path) -> str:
    """Return the person's own socket for this library: a path, or a pipe's name."""
    name = hashlib.blake2b(os.fsencode(library.resolve()), digest_size=8).hexdigest()
    if sys.platform == "win32":
        return f"inkling-{name}"
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    folder = Path(runtime) if runtime and _is_private(Path(runtime)) else library
    return str(folder / f"inkling-{name}.socket")


def _is_private(folder: Path) -> bool:
    try:
        status = folder.stat()
    except OSError:
        return False
    return status.st_uid == os.geteuid() and not status.st_mode & 0o077


def _is_own(visitor: QLocalSocket) -> bool:
    """Tell whether the other end is the same person, where that can be asked."""
    if sys.platform != "linux":
        return True
    descriptor = os.dup(int(visitor.socketDescriptor()))
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, fileno=descriptor) as end:
        size = struct.calcsize("3i")
        _, user, _ = struct.unpack(
            "3i", end.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, size)
        )
    return bool(user == os.geteuid())
