"""How fast counts grow."""

from collections import deque
from collections.abc import Callable

WINDOW_SECONDS = 10.0


class Rates:
    """Growth a second over the last ten seconds; `clock` gives seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._seen: deque[tuple[float, tuple[int, ...]]] = deque()

    def per_second(self, *counts: int) -> tuple[float, ...]:
        """Note how far the counts are and return how fast each has been growing."""
        now = self._clock()
        self._seen.append((now, counts))
        while self._seen[0][0] < now - WINDOW_SECONDS:
            self._seen.popleft()
        began, first = self._seen[0]
        seconds = now - began
        if seconds <= 0:
            return (0.0,) * len(counts)
        return tuple(
            round((count - before) / seconds, 1)
            for count, before in zip(counts, first, strict=True)
        )
