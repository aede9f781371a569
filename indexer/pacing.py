"""Lets the background work wait for what a person chose: resume, mains, idleness."""

import os
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from indexer.errors import SettingsError
from indexer.gate import Gate
from indexer.idleness import idleness
from indexer.mains import on_mains
from indexer.settings import Pace

IDLE_SECONDS = 120.0
"""How long nobody has to use the computer before work that waits for that goes on."""


class Pacing:
    """Tells the gate what to wait for; any thread may ask for a look.

    The choices stand in a file that another process may change at any time.
    """

    def __init__(
        self,
        gate: Gate,
        file: Path,
        is_on_mains: Callable[[], bool] = on_mains,
        idle_seconds: Callable[[], float] | None = None,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._gate = gate
        self._file = file
        self._is_on_mains = is_on_mains
        self._idle_seconds = idle_seconds
        self._now = now
        self._lock = threading.Lock()
        self._stamp: tuple[int, int] | None = None
        self._pace = Pace()

    def look(self) -> None:
        """Read the choices if they changed, and see what they ask for now.

        Raises:
            SettingsError: the file cannot be read.
        """
        with self._lock:
            self._follow_file()
            self._end_pause()
            pace = self._pace
            self._gate.wait_for("person", waits=pace.paused)
            at_mains = not pace.only_on_mains or self._is_on_mains()
            self._gate.wait_for("mains", waits=not at_mains)
            self._gate.wait_for("idle", waits=pace.only_when_idle and self._is_used())

    def choose(self, pace: Pace) -> None:
        """Remember other choices and obey them at once.

        Raises:
            SettingsError: they cannot be written; they are obeyed until the end.
        """
        try:
            pace.save(self._file)
        except BaseException:
            self._gate.wait_for("person", waits=pace.paused)
            raise
        self.look()

    @property
    def pace(self) -> Pace:
        """What the person chose, as of the last look."""
        return self._pace

    def _follow_file(self) -> None:
        try:
            status = os.stat(self._file)
            stamp = (status.st_ino, status.st_mtime_ns)
        except FileNotFoundError:
            stamp = None
        if stamp != self._stamp:
            self._pace = Pace.load(self._file)
            self._stamp = stamp

    def _end_pause(self) -> None:
        """Go on when a pause has lasted as long as was wanted."""
        pace = self._pace
        if pace.paused and pace.until and self._now() >= pace.until:
            self._pace = replace(pace, paused=False, until=0.0)
            with suppress(SettingsError):
                self._pace.save(self._file)
            self._stamp = None

    def _is_used(self) -> bool:
        if self._idle_seconds is None:
            self._idle_seconds = idleness()
        return self._idle_seconds() < IDLE_SECONDS
