"""Keeps rows where they are while a pointer is on its way to one of them."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView
from typing_extensions import override

REST_S = 0.3
"""A pointer that has not moved for so long is not about to press anything."""
LONGEST_S = 1.5
"""So long rows wait at most, however busy the pointer is."""
MOVES = (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)


class PointerRest(QObject):
    """Tells whether the rows of a list may change their order now.

    The final order comes a moment after the first one; whoever presses a row in that
    moment means the one that was there.
    """

    def __init__(
        self, view: QAbstractItemView, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(view)
        self._clock = clock
        self._moved = -LONGEST_S
        self._since: float | None = None
        self._again: Callable[[], None] | None = None
        self._timer = QTimer(self, singleShot=True, interval=int(REST_S * 1000))
        self._timer.timeout.connect(self._try_again)
        view.viewport().installEventFilter(self)

    def holds(self, again: Callable[[], None]) -> bool:
        """Tell whether the rows should stay; if so, `again` is called before long.

        Only what was held last is called.
        """
        now = self._clock()
        began = now if self._since is None else self._since
        if now - self._moved >= REST_S or now - began >= LONGEST_S:
            self._since = self._again = None
            self._timer.stop()
            return False
        self._since, self._again = began, again
        self._timer.start()
        return True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in MOVES:
            self._moved = self._clock()
        elif event.type() == QEvent.Type.Leave:
            self._moved = -LONGEST_S
        return super().eventFilter(watched, event)

    def _try_again(self) -> None:
        if self._again is not None:
            self._again()
