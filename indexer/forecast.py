"""How long a stage will still take: nothing rather than a guess."""

from collections import deque
from collections.abc import Callable

STEADY_SECONDS = 30.0
"""How long a stage has to be seen working before anything is said."""
WINDOW_SECONDS = 120.0


class Forecast:
    """Looks at how fast what is left has been shrinking; `clock` gives seconds.

    What is left may grow as well, while more is found; then nothing is said. Only
    time in which work was done counts, so that a pause spoils nothing.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._worked = 0.0
        self._at: float | None = None
        self._seen: deque[tuple[float, float]] = deque()

    def seconds_left(
        self, done: float, left: float, *, working: bool = True
    ) -> float | None:
        """Note how much is done and left; return the seconds to the end, if known."""
        now = self._clock()
        if self._at is not None and working:
            self._worked += now - self._at
        self._at = now if working else None
        if left <= 0:
            self._seen.clear()
            return 0.0
        if self._seen and done <= self._seen[0][1]:
            # Nothing came of it yet: a model is loaded, or all begins anew.
            self._seen.clear()
        self._seen.append((self._worked, done))
        while self._seen[0][0] < self._worked - WINDOW_SECONDS:
            self._seen.popleft()
        began, before = self._seen[0]
        if self._worked - began < STEADY_SECONDS or done <= before:
            return None
        return float(round(left * (self._worked - began) / (done - before)))
