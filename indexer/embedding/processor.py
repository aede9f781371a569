"""How many cores do real work on this computer."""

import os
from pathlib import Path

MAX_THREADS = 8
"""Beyond it, memory is the limit and the threads are only in the way."""


def default_threads() -> int:
    """Return how many threads to embed with: physical cores, at most 8."""
    return max(1, min(MAX_THREADS, physical_cores()))


def physical_cores(topology: Path = Path("/sys/devices/system/cpu")) -> int:
    """Return the cores this process may use, two threads of one core counted once.

    Where the system does not tell which threads share a core, all are counted.
    """
    usable = _usable()
    cores = set()
    for number in usable:
        siblings = topology / f"cpu{number}" / "topology" / "thread_siblings_list"
        try:
            cores.add(siblings.read_text("ascii"))
        except (OSError, ValueError):
            return len(usable)
    return len(cores)


def _usable() -> set[int]:
    if hasattr(os, "sched_getaffinity"):
        return set(os.sched_getaffinity(0))
    return set(range(os.cpu_count() or 1))
