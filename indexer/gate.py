"""When indexing may go on: not while paused, and not while a person searches."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Literal, TypeAlias

Reason: TypeAlias = Literal["person", "mains", "idle"]
REASONS: tuple[Reason, ...] = ("person", "mains", "idle")
QUIET_SECONDS = 1.0
"""How long indexing holds still after a keystroke or query."""


class Gate:
    """Asked by indexing between steps; told by whoever knows why to wait.

    `on_close` is called once it says no, to end the step that is under way.
    """

    def __init__(self, on_close: Callable[[], None] = lambda: None) -> None:
        self._on_close = on_close
        self._changed = threading.Condition()
        self._stopped = False
        self._reasons: set[Reason] = set()
        self._called_off = False
        self._quiet_until = 0.0

    @property
    def stopped(self) -> bool:
        """Whether everything is to end."""
        return self._stopped

    @property
    def paused(self) -> bool:
        """Whether indexing waits for more than the end of a search."""
        return bool(self._reasons)

    @property
    def waits_for(self) -> Reason | None:
        """What indexing waits for: a person's word, mains power or an idle computer."""
        return next((one for one in REASONS if one in self._reasons), None)

    @property
    def is_open(self) -> bool:
        """Whether `go_on` would return True at once."""
        return not (self._stopped or self._reasons or self.is_held)

    @property
    def is_held(self) -> bool:
        """Whether a search has the processor; a pause does not count."""
        return not self._stopped and time.monotonic() < self._quiet_until

    def go_on(self) -> bool:
        """Block while indexing has to wait; return False when it is to end."""
        return self._wait_for_turn(lambda: self._stopped)

    def give_way(self) -> None:
        """Block while a search has the processor; a pause does not count.

        For work that holds something back until it is done.
        """
        with self._changed:
            while self.is_held:
                self._changed.wait(self._quiet_until - time.monotonic())

    def keep_reading(self) -> bool:
        """As `go_on`, and False also while reading is called off."""
        return self._wait_for_turn(lambda: self._stopped or self._called_off)

    @contextmanager
    def reading_called_off(self) -> Iterator[None]:
        """Let what is read at length be left unfinished, paused or not."""
        with self._changed:
            self._called_off = True
            self._changed.notify_all()
        try:
            yield
        finally:
            self._called_off = False

    def _wait_for_turn(self, is_over: Callable[[], bool]) -> bool:
        with self._changed:
            while not is_over():
                wait = self._quiet_until - time.monotonic()
                if not self._reasons and wait <= 0:
                    return True
                self._changed.wait(None if self._reasons else wait)
            return False

    def wait(self, seconds: float) -> None:
        """Sleep, but no longer than until `stop`."""
        with self._changed:
            self._changed.wait_for(lambda: self._stopped, seconds)

    def hold(self) -> None:
        """Leave the processor to a search for a moment."""
        with self._changed:
            self._quiet_until = time.monotonic() + QUIET_SECONDS
        self._on_close()

    def pause(self) -> None:
        """Hold indexing until `resume`."""
        self.wait_for("person", waits=True)

    def resume(self) -> None:
        """Go on, unless something else is waited for."""
        self.wait_for("person", waits=False)

    def wait_for(self, reason: Reason, *, waits: bool) -> None:
        """Hold indexing for a reason, or no longer for this one."""
        with self._changed:
            if waits:
                self._reasons.add(reason)
            else:
                self._reasons.discard(reason)
            self._changed.notify_all()
        if waits:
            self._on_close()

    def stop(self) -> None:
        """End everything that asks."""
        with self._changed:
            self._stopped = True
            self._changed.notify_all()
        self._on_close()
