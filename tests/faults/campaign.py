"""Runs trials one after another, writes down how each ended, and goes on from there."""

import json
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.faults.forks import Forks


class Trials(ABC):
    """A way in which things go wrong, tried again and again."""

    @abstractmethod
    def trial(self, number: int) -> list[str] | None:
        """Return what was violated; None where there is no such trial any more."""

    def close(self) -> None:  # noqa: B027 - most have nothing to end
        """End what runs between two trials."""


@dataclass(frozen=True, slots=True)
class Campaign:
    """Trials of one kind, and how many of them make a campaign."""

    make: Callable[[Forks, Path, int], Trials]
    usual: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one trial ended."""

    name: str
    seed: int
    number: int
    seconds: float
    violations: list[str]


class Ledger:
    """The outcomes so far, a line each; what stands there is not tried again."""

    def __init__(self, file: Path) -> None:
        self._file = file
        lines = file.read_text().splitlines() if file.exists() else []
        self.outcomes = [Outcome(**json.loads(line)) for line in lines]
        self._done = {(one.name, one.seed, one.number) for one in self.outcomes}

    def has(self, name: str, seed: int, number: int) -> bool:
        """Return whether a trial was made before."""
        return (name, seed, number) in self._done

    def add(self, outcome: Outcome) -> None:
        """Write an outcome down."""
        self.outcomes.append(outcome)
        with self._file.open("a") as lines:
            lines.write(json.dumps(asdict(outcome)) + "\n")


def run(
    name: str, trials: Trials, seed: int, numbers: Iterable[int], ledger: Ledger
) -> Iterator[Outcome]:
    """Make the trials of these numbers that the ledger does not have yet."""
    for number in numbers:
        if ledger.has(name, seed, number):
            continue
        began = time.monotonic()
        found = trials.trial(number)
        if found is None:
            return
        taken = round(time.monotonic() - began, 2)
        outcome = Outcome(name, seed, number, taken, found)
        ledger.add(outcome)
        yield outcome


def table(outcomes: list[Outcome]) -> list[str]:
    """Return what came of each campaign, a line each."""
    lines = [f"{'trials of':18}{'made':>8}{'violated':>10}{'seconds':>9}"]
    for name in dict.fromkeys(one.name for one in outcomes):
        own = [one for one in outcomes if one.name == name]
        bad = sum(bool(one.violations) for one in own)
        seconds = sum(one.seconds for one in own)
        lines.append(f"{name:18}{len(own):8}{bad:10}{seconds:9.0f}")
    return lines
