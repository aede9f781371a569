"""How long indexing rests when a person pauses it."""

from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal


class Pausing(StrEnum):
    """The lengths of a pause that are offered."""

    HOUR = "hour"
    TOMORROW = "tomorrow"
    RESUMED = "resumed"
    """Until a person says so."""


class PauseClock(QObject):
    """Knows when a pause is over.

    Signals:
        over: the pause has lasted as long as was wanted.
    """

    over = Signal()

    def __init__(
        self,
        now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.over)

    @property
    def remaining_ms(self) -> int:
        """How long the pause still lasts; -1 where no end is set."""
        return self._timer.remainingTime()

    def begin(self, pausing: Pausing) -> None:
        """Start to count; a pause until it is resumed has no end."""
        self._timer.stop()
        if pausing is not Pausing.RESUMED:
            self._timer.start(_milliseconds(pausing, self._now()))

    def end(self) -> None:
        """Count no longer."""
        self._timer.stop()


def _milliseconds(pausing: Pausing, now: datetime) -> int:
    if pausing is Pausing.HOUR:
        return int(timedelta(hours=1) / timedelta(milliseconds=1))
    morning = (now + timedelta(days=1)).replace(hour=6, minute=0, second=0)
    return int((morning - now) / timedelta(milliseconds=1))
