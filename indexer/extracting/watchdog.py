"""Kills a child that shows no progress, takes too long or takes too much memory."""

import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

from indexer.errors import DocumentError, ExtractionTimeoutError, TooLargeError
from indexer.extracting.limits import Limits
from indexer.extracting.memory import resident_bytes

LOOK_SECONDS = 0.25
"""How often the memory of the child is looked at."""


class Watchdog:
    """Guards one piece of work of a child from a thread of its own.

    The thread that waits for the child may be stuck in a read or a write, on any
    system; killing the child ends both. `verdict` then says why.
    """

    def __init__(self, pid: int, kill: Callable[[], None], limits: Limits) -> None:
        self._pid = pid
        self._kill = kill
        self._limits = limits
        self._end = time.monotonic() + limits.total_seconds
        self._progress = time.monotonic()
        self._over = threading.Event()
        self._thread = threading.Thread(
            target=self._watch, name="extractor watchdog", daemon=True
        )
        self.verdict: DocumentError | None = None

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._over.set()
        self._thread.join()

    def progress(self) -> None:
        """Say that the child has just done something."""
        self._progress = time.monotonic()

    def _watch(self) -> None:
        while not self._over.wait(self._pause()):
            self.verdict = self._judge()
            if self.verdict is not None:
                self._kill()
                return

    def _pause(self) -> float:
        left = self._deadline() - time.monotonic()
        return max(0.0, min(left, LOOK_SECONDS))

    def _deadline(self) -> float:
        return min(self._end, self._progress + self._limits.idle_seconds)

    def _judge(self) -> DocumentError | None:
        if time.monotonic() >= self._deadline():
            return ExtractionTimeoutError()
        if (resident_bytes(self._pid) or 0) > self._limits.memory_bytes:
            return TooLargeError("Reading this file takes more memory than is allowed.")
        return None
