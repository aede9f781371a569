"""How long nobody has used the computer.

Windows and macOS know when a key was pressed last. On Linux only a desktop knows, and
it would have to be asked over a socket, which the indexer may not open. There the
computer counts as used while somebody types in a terminal or other programs take more
than a quarter of one processor; what runs at low priority, as our readers do, does not
count.
"""

import ctypes
import os
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

STATISTICS = Path("/proc/stat")
TERMINALS = Path("/dev/pts")
BUSY_SHARE = 0.25
"""Of one processor, by other programs."""
GRAPHICS = (
    "/System/Library/Frameworks/ApplicationServices.framework/ApplicationServices"
)
HARDWARE_STATE, ANY_INPUT = 1, 0xFFFFFFFF
"""`kCGEventSourceStateHIDSystemState` and `kCGAnyInputEventType`."""


class _LastInput(ctypes.Structure):
    """`LASTINPUTINFO`."""

    _fields_ = (("size", ctypes.c_uint), ("tick", ctypes.c_uint))


class LinuxIdleness:
    """Seconds since the computer was last seen in use; asked every few seconds."""

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        busy: Callable[[], float] = lambda: others_seconds(STATISTICS),
        typed_at: Callable[[], float] = lambda: last_typed(TERMINALS),
    ) -> None:
        self._clock, self._busy, self._typed_at = clock, busy, typed_at
        self._used_at = self._looked_at = clock()
        self._busy_seconds, self._typed = busy(), typed_at()

    def __call__(self) -> float:
        """Return how long nobody has used the computer, in seconds."""
        now, busy, typed = self._clock(), self._busy(), self._typed_at()
        took = busy - self._busy_seconds
        if typed != self._typed or took > BUSY_SHARE * (now - self._looked_at):
            self._used_at = now
        self._looked_at, self._busy_seconds, self._typed = now, busy, typed
        return now - self._used_at


def others_seconds(statistics: Path) -> float:
    """Return the processor time of others at ordinary priority since the start."""
    try:
        line = statistics.read_text("ascii").partition("\n")[0]
        _, user, _, system, *_ = line.split()
    except (OSError, ValueError):
        return 0.0
    own = os.times()
    total = (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")
    return total - own.user - own.system


def last_typed(terminals: Path) -> float:
    """Return when somebody last typed in a terminal, in seconds of the wall clock."""
    return max(_read_at(terminals.glob("[0-9]*")), default=0.0)


def _read_at(terminals: Iterable[Path]) -> Iterable[float]:
    for terminal in terminals:
        try:
            yield terminal.stat().st_atime
        except OSError:
            continue


def _idle_seconds_windows() -> float:
    info = _LastInput(size=ctypes.sizeof(_LastInput))
    libraries = ctypes.windll  # type: ignore[attr-defined,unused-ignore]
    if not libraries.user32.GetLastInputInfo(ctypes.byref(info)):
        return 0.0
    # Both count milliseconds in 32 bits and begin anew after 49 days.
    since = (libraries.kernel32.GetTickCount() - info.tick) & 0xFFFFFFFF
    return float(since) / 1000


def _idle_seconds_macos() -> float:
    since = ctypes.CDLL(GRAPHICS).CGEventSourceSecondsSinceLastEventType
    since.restype = ctypes.c_double
    since.argtypes = (ctypes.c_int32, ctypes.c_uint32)
    return float(since(HARDWARE_STATE, ANY_INPUT))


def idleness() -> Callable[[], float]:
    """Return what tells, in seconds, how long nobody has used this computer."""
    if sys.platform == "win32":
        return _idle_seconds_windows
    return _idle_seconds_macos if sys.platform == "darwin" else LinuxIdleness()
