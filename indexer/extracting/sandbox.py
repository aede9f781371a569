"""What an extractor takes from itself before it touches a file.

`enter` is the one place: whatever the platform can enforce is switched on here, in
the order that keeps the readers working.
"""

import contextlib
import io
import os
import sys
import tempfile
from collections.abc import Callable, Collection
from enum import StrEnum
from itertools import pairwise

from indexer import seccomp
from indexer.extracting import landlock, low_integrity, seatbelt, system_calls
from indexer.extracting.limits import Limits
from indexer.offline import forbid_network

if sys.platform != "win32":
    import resource

NICENESS = 10
CPU_MARGIN = 5
"""Seconds beyond the parent's deadline; the parent's clock is meant to end first."""
OPEN_FILES = 32
_HIGHEST_DESCRIPTOR = 4096
_PR_SET_DUMPABLE = 4


class Level(StrEnum):
    """What the system itself keeps an extractor from, whatever code runs in it."""

    FULL = "full"
    """Reading or changing any file, the network, other programs."""
    NO_CHANGES = "no_changes"
    """Changing files and starting programs; some files could be read."""
    NO_FILES = "no_files"
    """Reading or changing any file; system calls are not filtered."""
    LIMITS = "limits"
    """Only too much memory and time."""


def enter(
    limits: Limits, warm_up: Callable[[], None], pipes: Collection[int] = ()
) -> Level:
    """Give up all that reading bytes does not need; say what the system enforces.

    Of what is open, `pipes` and the three standard streams stay. `warm_up` loads
    libraries at a time when everything can still be loaded.
    """
    _close_all_but(pipes)
    if sys.platform != "win32":
        # On Windows the parent starts the child with a lower priority class.
        with contextlib.suppress(OSError):
            os.nice(NICENESS)
        _limit(resource.RLIMIT_CORE, 0)
        _limit(resource.RLIMIT_AS, limits.memory_bytes)
    forbid_network()
    warm_up()
    sys.dont_write_bytecode = True
    # Libraries that unlock old Office documents put the clear text there.
    tempfile.TemporaryFile = _memory_file  # type: ignore[assignment]
    return _lock()


def allow_processor(seconds: float) -> None:
    """Let this process use the processor for so many more seconds, then be killed.

    Only a second stop: it ends a child in an endless loop whose parent is gone.
    """
    if sys.platform != "win32":
        used = resource.getrusage(resource.RUSAGE_SELF)
        end = int(used.ru_utime + used.ru_stime + seconds) + CPU_MARGIN
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CPU, (end, hard))


def _memory_file(*_: object, **__: object) -> io.BytesIO:
    return io.BytesIO()


def _lock() -> Level:
    if sys.platform == "win32":
        return Level.NO_CHANGES if low_integrity.lower() else Level.LIMITS
    _limit(resource.RLIMIT_NOFILE, OPEN_FILES)
    _limit(resource.RLIMIT_FSIZE, 0)
    if sys.platform == "darwin":
        return Level.FULL if seatbelt.restrict(_own_places()) else Level.LIMITS
    return _lock_on_linux()


def _lock_on_linux() -> Level:
    """Take away files, then system calls, among them those that take away files."""
    seccomp.set_process(_PR_SET_DUMPABLE, 0)
    no_files = (
        seccomp.forbid_new_privileges()
        and _is_single_threaded()
        and landlock.restrict(_own_places())
    )
    if system_calls.allow_only_reading():
        return Level.FULL if no_files else Level.NO_CHANGES
    return Level.NO_FILES if no_files else Level.LIMITS


def _is_single_threaded() -> bool:
    """Return whether no library has started a thread, which Landlock would miss."""
    try:
        return len(os.listdir("/proc/self/task")) == 1
    except OSError:
        return False


def _own_places() -> list[str]:
    """Return the folders of Python, its libraries and ours, for late imports.

    A prefix itself is not among them: it may be a folder with much else in it.
    """
    if getattr(sys, "frozen", False):
        return [sys.prefix, sys.executable]
    prefixes = {sys.prefix, sys.base_prefix, sys.exec_prefix, sys.base_exec_prefix}
    libraries = [
        place
        for place in sys.path
        if any(place.startswith(prefix.rstrip("/") + "/") for prefix in prefixes)
    ]
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    return [*libraries, package]


def _close_all_but(pipes: Collection[int]) -> None:
    if sys.platform != "win32":
        kept = sorted({0, 1, 2, *pipes, _HIGHEST_DESCRIPTOR})
        for low, high in pairwise(kept):
            os.closerange(low + 1, high)


def _limit(kind: int, value: int) -> None:
    if sys.platform != "win32":
        # macOS knows the names and refuses some values; the parent watches too.
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(kind, (value, value))
