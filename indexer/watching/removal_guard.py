"""Holds back the removal of a great many files at once.

A disk that goes away in a way nobody foresaw looks like a person deleting
everything. So the first scan that says so is not believed; a second one, some
minutes later, is.
"""

from collections.abc import Callable

HOLD_SECONDS = 600.0
MEMORY_SECONDS = 7200.0
"""How long a first suspicion vouches; longer than periodic scans are apart."""
ALWAYS_ALLOWED = 1000
SHARE_ALLOWED = 0.2


class RemovalGuard:
    """Decides whether the rows of vanished files may go; `clock` gives seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._believe_from: float | None = None
        self._look_again_at: float | None = None

    def is_due(self) -> bool:
        """Return, once, whether it is time for the scan that decides."""
        if self._look_again_at is None or self._clock() < self._look_again_at:
            return False
        self._look_again_at = None
        return True

    def may_remove(self, vanished: int, total: int) -> bool:
        """Return whether to remove `vanished` of `total` rows now."""
        if vanished <= max(ALWAYS_ALLOWED, SHARE_ALLOWED * total):
            return True
        now = self._clock()
        if self._believe_from is not None:
            if self._believe_from <= now < self._believe_from + MEMORY_SECONDS:
                self._believe_from = self._look_again_at = None
                return True
            if now < self._believe_from:
                return False
        self._believe_from = self._look_again_at = now + HOLD_SECONDS
        return False
