"""Has files looked at without waiting for them."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from app.platform.look import BETWEEN, Look, read

LOOK_ARGUMENT = "--look"
"""What makes the frozen program look at a file."""
PATIENCE_S = 5.0
"""A disk that slept needs some seconds; a person waits no longer."""
STEP_MS = 10
LOST_MS = 1000
FAREWELL_S = 0.5
MOST_LOST = 16
MAX_ANSWER = 4096

Told = Callable[[Look | None], None]


def command() -> list[str]:
    """Return the command line of the program that looks at a file."""
    if getattr(sys, "frozen", False):
        return [sys.executable, LOOK_ARGUMENT]
    return [sys.executable, "-I", "-m", "app.platform.look"]


@dataclass(slots=True)
class _Looking:
    """A process that looks, and who waits for it."""

    told: Told
    process: subprocess.Popen[bytes]
    channel: socket.socket | None = None
    """Where the answer comes with a descriptor; elsewhere it comes through a pipe."""
    until: float = 0.0

    def answer(self) -> Look | None:
        """Return what an ended process has left."""
        if self.channel is None:
            return read(self.process.stdout.read() if self.process.stdout else b"")
        with suppress(OSError):
            told, handles, _, _ = socket.recv_fds(self.channel, MAX_ANSWER, 1)
            return read(told, handles[0] if handles else None)
        return None

    def close(self) -> None:
        """Let go of the ends of what connected the process."""
        for end in (self.channel, self.process.stdout):
            if end is not None:
                end.close()


class Looker(QObject):
    """Starts a process for each look, and gives it up after a while.

    A process that waits for a dead disk may outlive even its being killed. It is left
    to the system then, and the program can end without it.
    """

    def __init__(
        self,
        parent: QObject | None = None,
        command_line: Sequence[str] = (),
        patience_s: float = PATIENCE_S,
    ) -> None:
        super().__init__(parent)
        self._command = list(command_line) or command()
        self._patience_s = patience_s
        self._looking: list[_Looking] = []
        self._lost: list[subprocess.Popen[bytes]] = []
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._collect)

    @property
    def lost(self) -> int:
        """How many processes were given up and have not ended yet."""
        return len(self._lost)

    def look(self, path: str, folder: str, told: Told) -> None:
        """Call back with a look at a path and its folder; None without an answer."""
        looking = None if len(self._lost) >= MOST_LOST else self._start(told)
        if looking is None:
            told(None)
            return
        request = os.fsencode(path) + BETWEEN + os.fsencode(folder)
        with suppress(OSError):
            assert looking.process.stdin is not None
            looking.process.stdin.write(request)
            looking.process.stdin.close()
        looking.until = time.monotonic() + self._patience_s
        self._looking.append(looking)
        self._clock.start(STEP_MS)

    def close(self) -> None:
        """End what still looks; what waits for a dead disk is left behind."""
        self._clock.stop()
        for one in self._looking:
            one.process.kill()
            one.close()
        processes = [*(one.process for one in self._looking), *self._lost]
        end = time.monotonic() + FAREWELL_S
        for process in processes:
            with suppress(subprocess.TimeoutExpired):
                process.wait(max(end - time.monotonic(), 0))
        self._looking.clear()
        self._lost.clear()

    def _start(self, told: Told) -> _Looking | None:
        if sys.platform != "linux":
            process = self._spawn(subprocess.PIPE)
            return _Looking(told, process) if process else None
        ours, theirs = socket.socketpair()
        with theirs:
            process = self._spawn(theirs.fileno())
        if process is None:
            ours.close()
            return None
        ours.settimeout(0)
        return _Looking(told, process, ours)

    def _spawn(self, answers: int) -> subprocess.Popen[bytes] | None:
        try:
            return subprocess.Popen(
                self._command,
                bufsize=0,
                stdin=subprocess.PIPE,
                stdout=answers,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError:
            return None

    def _collect(self) -> None:
        """Hand on the answers that have come, and give up what lasts too long."""
        for one in list(self._looking):
            ended = one.process.poll() is not None
            if not ended and time.monotonic() < one.until:
                continue
            self._looking.remove(one)
            if not ended:
                one.process.kill()
                self._lost.append(one.process)
            look = one.answer() if ended else None
            one.close()
            one.told(look)
        if not self._looking:
            self._clock.start(LOST_MS)
            self._forget_ended()

    def _forget_ended(self) -> None:
        self._lost = [one for one in self._lost if one.poll() is None]
        if not self._lost:
            self._clock.stop()
