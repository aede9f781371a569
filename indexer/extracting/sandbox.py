"""What an extractor takes from itself before it touches a file.

`enter` is the one place: whatever the platform can enforce is switched on here, in
the order that keeps the readers working.
"""

import contextlib
import os
import sys
from collections.abc import Callable

from indexer.extracting.limits import Limits
from indexer.offline import forbid_network

if sys.platform != "win32":
    import resource

NICENESS = 10
CPU_MARGIN = 5
"""Seconds beyond the parent's deadline; the parent's clock is meant to end first."""


def enter(limits: Limits, warm_up: Callable[[], None]) -> None:
    """Give up memory, core dumps, priority and network, then load the readers.

    What would stop libraries from being loaded belongs after `warm_up`.
    """
    if sys.platform != "win32":
        # On Windows the parent starts the child with a lower priority class.
        with contextlib.suppress(OSError):
            os.nice(NICENESS)
        _limit_memory(limits.memory_bytes)
    forbid_network()
    warm_up()


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


def _limit_memory(limit: int) -> None:
    if sys.platform != "win32":
        for kind, value in ((resource.RLIMIT_CORE, 0), (resource.RLIMIT_AS, limit)):
            # macOS knows the names and refuses some values; the parent watches too.
            with contextlib.suppress(OSError, ValueError):
                resource.setrlimit(kind, (value, value))
