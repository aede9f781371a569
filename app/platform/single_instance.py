"""One running app a library: a second start hands over what it was started for.

The lock decides, for a second listener on a socket's name would succeed silently.
Nothing that is heard is ever taken for a path or a command, only for one of a few
words.
"""

import os
import sys
import time
from enum import Enum, StrEnum, auto
from pathlib import Path
from typing import Protocol
from zlib import crc32

from PySide6.QtCore import QLockFile, QObject, Signal, SignalInstance

PATIENCE_S = 12.0
"""An app that ends gives its indexer some seven seconds."""
STEP_S = 0.1
LONGEST_ADDRESS = 100
"""Bytes; systems allow 104 to 108 for the name of a socket."""


class Wish(StrEnum):
    """What a start of the program is for."""

    SHOW = "show"
    QUICK = "quick"
    TRAY = "tray"
    QUIT = "quit"


class Beginning(Enum):
    """What became of a start of the program."""

    FIRST = auto()
    """It is the running app now."""
    HANDED_OVER = auto()
    NO_ANSWER = auto()
    """Another one has the library and does not answer."""


class Channel(Protocol):
    """Carries one line between two processes of a person."""

    heard: SignalInstance

    def listen(self) -> bool:
        """Hear from now on, in place of whoever listened here before."""

    def send(self, line: bytes) -> bool:
        """Send a line; return whether somebody listened."""

    def close(self) -> None:
        """Hear no longer."""


class SingleInstance(QObject):
    """Becomes the one running app of a library, or speaks to it.

    Signals:
        asked: another start of the program wants something.
    """

    asked = Signal(Wish)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = QLockFile(str(library / "app.lock"))
        # A lock is stale when its process is gone, however old it is.
        self._lock.setStaleLockTime(0)
        self.address = _address(library)
        self._channel = _channel(self.address)
        self._channel.heard.connect(self._take)

    def claim(self) -> bool:
        """Become the running app; False where there is one already."""
        if not self._lock.tryLock(0):
            return False
        self._channel.listen()
        return True

    def begin(self, wish: Wish, patience_s: float = PATIENCE_S) -> Beginning:
        """Become the running app or tell it what is wanted.

        An app that is ending hears nothing more, but takes a few seconds to let go of
        the library; that is waited for.
        """
        end = time.monotonic() + patience_s
        while not self.claim():
            if self.hand_over(wish):
                return Beginning.HANDED_OVER
            if time.monotonic() > end:
                return Beginning.NO_ANSWER
            time.sleep(STEP_S)
        return Beginning.FIRST

    def hand_over(self, wish: Wish) -> bool:
        """Tell the running app what is wanted; False where it does not answer."""
        return self._channel.send(wish.encode("ascii"))

    def fall_silent(self) -> None:
        """Take no wishes any more, for the app is ending."""
        self._channel.close()

    def release(self) -> None:
        """Let another start take over."""
        self._channel.close()
        self._lock.unlock()

    def _take(self, line: bytes) -> None:
        if line in (wish.encode("ascii") for wish in Wish):
            self.asked.emit(Wish(line.decode("ascii")))


def _channel(address: str) -> Channel:
    if sys.platform == "win32":
        from app.platform.windows_channel import WindowsChannel  # noqa: PLC0415

        return WindowsChannel(address)
    from app.platform.unix_channel import UnixChannel  # noqa: PLC0415

    return UnixChannel(address)


def _address(library: Path) -> str:
    """Return the person's own socket for this library: a path, or a pipe's name."""
    name = f"inkling-{crc32(os.fsencode(library.resolve())):08x}"
    if sys.platform == "win32":
        return f"{name}-{os.environ.get('USERNAME', '')}"
    within = str(library / f"{name}.socket")
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if len(os.fsencode(within)) <= LONGEST_ADDRESS or not _is_private(runtime):
        return within
    return os.path.join(runtime, f"{name}.socket")


def _is_private(folder: str) -> bool:
    try:
        status = os.stat(folder)
    except OSError:
        return False
    return status.st_uid == os.geteuid() and not status.st_mode & 0o077
