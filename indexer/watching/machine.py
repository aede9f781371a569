"""What happens to the whole machine and may have cost events: sleep, a set clock."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

TOLERANCE_SECONDS = 2.0
"""How far clocks may drift apart between two looks; they are set in small steps too."""


@dataclass(frozen=True, slots=True)
class Clocks:
    """Three clocks at one moment, in seconds."""

    awake: float
    """Stands still while the machine sleeps, where the system has such a clock."""
    running: float
    """Goes on while the machine sleeps."""
    wall: float
    """What a person sees, and can set."""


def clocks() -> Clocks:
    """Read the clocks."""
    # Windows' monotonic clock goes on in sleep, so there sleep shows nowhere; it
    # reports what its watches missed by itself.
    awake = time.monotonic()
    return Clocks(awake, _running(awake), time.time())


def _running(awake: float) -> float:
    # On macOS the system's own clock counts sleep; `time.monotonic` reads another.
    names = {"linux": "CLOCK_BOOTTIME", "darwin": "CLOCK_MONOTONIC"}
    number = getattr(time, names.get(sys.platform, ""), None)
    return awake if number is None else time.clock_gettime(number)


class Machine:
    """Compares the clocks from look to look."""

    def __init__(self, read: Callable[[], Clocks] = clocks) -> None:
        self._read = read
        self._before = read()

    def was_upset(self) -> bool:
        """Return whether it slept, or its clock was set, since the last look."""
        before, now = self._before, self._read()
        self._before = now
        running = now.running - before.running
        slept = running - (now.awake - before.awake)
        set_by = now.wall - before.wall - running
        return max(abs(slept), abs(set_by)) > TOLERANCE_SECONDS
