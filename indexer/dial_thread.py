"""Turns the dial and checks the search in the background."""

import logging
import threading
import time
from collections.abc import Callable
from contextlib import suppress

from indexer.dial import Dial
from indexer.dial_state import DialState
from indexer.errors import InklingError, ModelError
from indexer.gate import Gate

logger = logging.getLogger(__name__)

LOOK_SECONDS = 1.0
RETRY_SECONDS = 60.0
TELL_SECONDS = 0.5


class _EndedError(Exception):
    """Ends a step because everything ends."""


class DialThread:
    """One thread that lets the meaning leg follow what was chosen.

    `is_idle` says whether nothing else is to be done, so that the search may be
    checked. `on_state` is told on this thread where the dial stands, when that
    changed; `on_fault` why it cannot be turned, once for each choice.
    """

    def __init__(
        self,
        dial: Dial,
        gate: Gate,
        is_idle: Callable[[], bool],
        on_state: Callable[[DialState], None],
        on_fault: Callable[[InklingError], None],
    ) -> None:
        self._dial = dial
        self._gate = gate
        self._is_idle = is_idle
        self._on_state = on_state
        self._on_fault = on_fault
        self._told_at = 0.0
        self._fault = ""
        self._thread = threading.Thread(target=self._run, name="dial")

    def start(self) -> None:
        """Begin to look whether something is to be done."""
        self._thread.start()

    def close(self) -> None:
        """Wait for the thread, which ends with the gate."""
        if self._thread.ident is not None:
            self._thread.join()

    def choose(self, dims: int) -> None:
        """Want another size; what serves now calls a change off.

        Raises:
            UsageError: the model in use has no such size.
        """
        self._dial.choose(dims)
        self._fault = ""
        self.tell()

    def tell(self) -> None:
        """Say where the dial stands."""
        self._told_at = time.monotonic()
        self._on_state(self._dial.state())

    def _run(self) -> None:
        while not self._gate.stopped:
            try:
                self._step()
            except _EndedError:
                return
            except ModelError:
                logger.debug("The dial waits for a model that can be used.")
                self._gate.wait(RETRY_SECONDS)
            except InklingError as error:
                self._meet(error)
            self._gate.wait(LOOK_SECONDS)

    def _step(self) -> None:
        if self._dial.is_due:
            self._go_on()
            self._measure_first()
            if self._dial.turn(self._go_on):
                self.tell()
        elif self._is_idle() and self._dial.check_is_due:
            self._dial.check(self._go_on)
            self.tell()

    def _measure_first(self) -> None:
        """Measure what serves, so that what comes can be compared with it."""
        with suppress(InklingError):
            if self._dial.check_is_due:
                self._dial.check(self._go_on)
                self.tell()

    def _go_on(self) -> None:
        """Wait while a person types or paused the work; end with the rest."""
        if not self._gate.go_on():
            raise _EndedError
        if time.monotonic() - self._told_at >= TELL_SECONDS:
            self.tell()

    def _meet(self, error: InklingError) -> None:
        """Tell a person once; what was called off is no fault."""
        if self._gate.stopped or not self._dial.is_due:
            return
        if error.summary != self._fault:
            self._fault = error.summary
            self._on_fault(error)
        self.tell()
        self._gate.wait(RETRY_SECONDS)
