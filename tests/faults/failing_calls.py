"""Calls of the system that fail, and kills just before them, one after another."""

import errno
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.faults.shim import run_writer
from tests.faults.store_library import allowed, violations
from tests.faults.store_writer import REFUSED

ONCE, FOR_GOOD = 1, 0
FAILURES = (
    (errno.EIO, ONCE),
    (errno.ENOSPC, FOR_GOOD),
    (errno.ENOSPC, ONCE),
    (errno.EIO, FOR_GOOD),
    (errno.EMFILE, ONCE),
)
KILLED = -9


def count_calls(shim: Path, folder: Path, seed: int, steps: int) -> int:
    """Return how many calls the writer makes when none fails."""
    counted = folder / "count"
    diary = folder / "diary"
    ran = run_writer(shim, folder / "library", diary, seed, steps, count=counted)
    assert ran.returncode == 0, ran.stderr
    calls = int(counted.read_text())
    shutil.rmtree(folder / "library")
    diary.unlink()
    return calls


def failures(
    shim: Path, folder: Path, seed: int, steps: int, calls: Iterable[int]
) -> Iterator[list[str]]:
    """Let one call fail in each trial; yield what was violated."""
    for number, call in enumerate(calls):
        code, times = FAILURES[number % len(FAILURES)]
        fault = f"{call}:{code}:{times}"
        yield _trial(shim, folder, seed, steps, (0, REFUSED), fail=fault)


def kills(
    shim: Path, folder: Path, seed: int, steps: int, calls: Iterable[int]
) -> Iterator[list[str]]:
    """Kill the writer just before one call in each trial; yield what was violated."""
    for call in calls:
        yield _trial(shim, folder, seed, steps, (0, KILLED), kill=call)


def _trial(
    shim: Path, folder: Path, seed: int, steps: int, ends: tuple[int, ...], **fault
) -> list[str]:
    home, diary = folder / "library", folder / "diary"
    try:
        ran = run_writer(shim, home, diary, seed, steps, **fault)
        found = []
        if ran.returncode not in ends:
            found.append(f"ended with {ran.returncode}: {ran.stderr[-1500:]}")
        written = diary.read_text() if diary.exists() else ""
        found += violations(home, allowed(written))
        return [f"{fault}: {one}" for one in found]
    finally:
        shutil.rmtree(home, ignore_errors=True)
        diary.unlink(missing_ok=True)
