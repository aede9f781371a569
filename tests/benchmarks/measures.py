"""What every benchmark gives back, and how figures are taken."""

import os
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured number."""

    name: str
    value: float
    unit: str
    baseline: float | None = None
    """The same work done by the yardstick in the same run, in the same unit."""
    yardstick: str = ""

    @property
    def ratio(self) -> float | None:
        return self.value / self.baseline if self.baseline else None


@dataclass(slots=True)
class Clock:
    seconds: float = 0.0


@dataclass(slots=True)
class Work:
    """What a program used, all the children that it waited for included."""

    wall_seconds: float
    cpu_seconds: float
    files: int = 0
    """Of which it read text."""
    characters: int = 0


def work_of(command: Sequence[str], environment: Mapping[str, str]) -> Work:
    """Run a program to its end; its output is dropped."""
    started = time.perf_counter()
    child = subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command)
    elapsed = time.perf_counter() - started
    return Work(elapsed, usage.ru_utime + usage.ru_stime)


@contextmanager
def timed() -> Iterator[Clock]:
    clock = Clock()
    started = time.perf_counter()
    yield clock
    clock.seconds = time.perf_counter() - started


def percentiles(
    name: str, milliseconds: Sequence[float], yardstick: str = "", baseline=()
) -> list[Figure]:
    """Return the median and the 95th percentile of some latencies."""
    return [
        Figure(
            f"{name} {label}",
            float(np.percentile(milliseconds, share)),
            "ms",
            float(np.percentile(baseline, share)) if len(baseline) else None,
            yardstick,
        )
        for label, share in (("p50", 50), ("p95", 95))
    ]


def each_ms(call: Callable[[Any], object], arguments: Iterable[Any]) -> list[float]:
    """Return how long the call takes with each argument, in milliseconds."""
    taken = []
    for argument in arguments:
        with timed() as clock:
            call(argument)
        taken.append(clock.seconds * 1e3)
    return taken


def processor_seconds(process: int | None) -> float:
    """Return how long a process has used the processor so far (Linux)."""
    told = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def private_mb(process: int | str = "self") -> float:
    """Return the memory that belongs to one process alone, in megabytes (Linux).

    Pages of mapped files that were only read do not count: the system takes them back
    whenever it likes.
    """
    lines = Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines()
    kilobytes = sum(
        int(line.split()[1]) for line in lines if line.startswith("Private_Dirty")
    )
    return kilobytes / 1000 * 1.024
