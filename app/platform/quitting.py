"""Ends the app when the system asks, while Qt's event loop holds the thread."""

import os
import signal
import sys

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class TerminationWatch(QObject):
    """Turns SIGINT and SIGTERM into a signal of Qt, on systems that have them.

    Python runs its handlers between two instructions of its own, which an idle
    event loop never reaches; a pipe that the interpreter writes to wakes it.

    Signals:
        asked: the program should end.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if sys.platform == "win32":
            return
        self._end, wake = os.pipe()
        for descriptor in (self._end, wake):
            os.set_blocking(descriptor, False)
        signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, _note)
        self._notifier = QSocketNotifier(self._end, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._announce)

    def _announce(self) -> None:
        os.read(self._end, 64)
        self.asked.emit()


def _note(_number: int, _frame: object) -> None:
    """Do nothing: the byte in the pipe is what counts."""
