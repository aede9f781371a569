"""One line from one process of a person to another: a pipe only they can open.

Not yet run on Windows.
"""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

MAX_REQUEST_BYTES = 64
PATIENCE_MS = 2000
READ_MS = 1000


class WindowsChannel(QObject):
    """Hears single lines of processes that belong to the same person.

    Signals:
        heard: a line, without its end.
    """

    heard = Signal(bytes)

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = address
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._accept)

    def listen(self) -> bool:
        """Hear from now on, in place of whoever listened here before."""
        QLocalServer.removeServer(self._address)
        return self._server.listen(self._address)

    def send(self, line: bytes) -> bool:
        """Send a line; return whether somebody listened."""
        caller = QLocalSocket()
        caller.connectToServer(self._address)
        if not caller.waitForConnected(PATIENCE_MS):
            return False
        caller.write(line + b"\n")
        sent = caller.waitForBytesWritten(PATIENCE_MS)
        caller.disconnectFromServer()
        return sent

    def close(self) -> None:
        """Hear no longer."""
        self._server.close()

    def _accept(self) -> None:
        while self._server.hasPendingConnections():
            visitor = self._server.nextPendingConnection()
            visitor.setReadBufferSize(MAX_REQUEST_BYTES)
            visitor.disconnected.connect(visitor.deleteLater)
            visitor.readyRead.connect(self._read)
            QTimer.singleShot(READ_MS, visitor, visitor.abort)

    def _read(self) -> None:
        visitor = self.sender()
        if isinstance(visitor, QLocalSocket) and visitor.canReadLine():
            self.heard.emit(bytes(visitor.readLine().data()).rstrip(b"\n"))
            visitor.disconnectFromServer()
