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
        self._pipe: tuple[int, int] | None = None
        if sys.platform != "win32":
            self._pipe = os.pipe()
            self._watch(*self._pipe)

    def stop(self) -> None:
        """Watch no longer; the signals stay without effect."""
        if self._pipe is None:
            return
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for descriptor in self._pipe:
            os.close(descriptor)
        self._pipe = None

    def _watch(self, end: int, wake: int) -> None:
        for descriptor in (end, wake):
            os.set_blocking(descriptor, False)
        signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, _note)
        self._notifier = QSocketNotifier(end, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._announce)

    def _announce(self) -> None:
        if self._pipe:
            os.read(self._pipe[0], 64)
            self.asked.emit()


def _note(_number: int, _frame: object) -> None:
    """Do nothing: the byte in the pipe is what counts."""
