"""Calls of the system that fail, and kills just before them, one after another."""

import errno
import random
import shutil
from pathlib import Path

from tests.faults.campaign import Trials
from tests.faults.forks import Forks
from tests.faults.store_writer import REFUSED, look, work

ONCE, FOR_GOOD = 1, 0
FAILURES = (
    (errno.EIO, ONCE),
    (errno.ENOSPC, FOR_GOOD),
    (errno.ENOSPC, ONCE),
    (errno.EIO, FOR_GOOD),
    (errno.EMFILE, ONCE),
)
KILLED = -9


class _Calls(Trials):
    """A library that is made anew for each trial, and a tour of all that is done to it.

    The seed says what the tour writes, and by how much the kinds of failure are
    shifted, so that another seed meets each call with another one.
    """

    def __init__(self, forks: Forks, folder: Path, seed: int) -> None:
        self._forks = forks
        self._home = folder / "library"
        self._diary = folder / "diary"
        self._counted = folder / "counted"
        self._seed = seed

    def _try(self, ends: tuple[int, ...], **fault: object) -> list[str]:
        self._home.mkdir(mode=0o700)
        try:
            where = {"root": self._home, "count": self._counted}
            call = (self._home, self._diary, self._seed)
            ran = self._forks.run(work, *call, **where, **fault)
            found = self._forks.ask(look, self._home, self._diary)
            if ran.code not in ends:
                found.append(f"ended with {ran.code}: {ran.said}")
            return [f"{fault}: {one}" for one in found]
        finally:
            shutil.rmtree(self._home)
            self._diary.unlink(missing_ok=True)

    def _calls(self) -> int:
        return int(self._counted.read_text())


class FailingCalls(_Calls):
    """Lets call after call fail, until a tour makes fewer calls than that."""

    def trial(self, number: int) -> list[str] | None:
        """Let one call fail, and perhaps all after it."""
        self._counted.write_text("0")
        code, times = FAILURES[(number + self._seed) % len(FAILURES)]
        fault = f"{number + 1}:{code}:{times}"
        found = self._try((0, REFUSED), fail=fault, opens=1)
        return found if found or self._calls() > number else None


class KilledCalls(_Calls):
    """Kills the writer just before a call at random."""

    def __init__(self, forks: Forks, folder: Path, seed: int) -> None:
        super().__init__(forks, folder, seed)
        self._total = 0

    def trial(self, number: int) -> list[str]:
        """Kill just before one call."""
        if not self._total:
            if found := self._try((0,)):
                return found
            self._total = self._calls()
        call = random.Random(f"{self._seed} {number}").randrange(1, self._total)
        return self._try((0, KILLED), kill=call)
