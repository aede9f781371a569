"""The whole indexer, killed at random moments while people work on their files."""

import os
import random
import sys
import time
from pathlib import Path

from indexer import cli
from indexer.library import open_library
from tests.faults import oracle
from tests.faults.campaign import Trials
from tests.faults.forks import Forks
from tests.faults.people import People, changed, states
from tests.standins import gemma

LONGEST_S = 3.0
BETWEEN_ACTS_S = 0.02
FOLLOWS_WITHIN_S = 60.0
LAST_ACTS = 10
"""Done while the indexer that is to follow them runs."""


class KilledIndexer(Trials):
    """Kills the indexer, and lets another one go on.

    In every other trial that one only watches: what is changed after it began reaches
    it by events alone. In the others it is killed while it indexes, and scans.
    """

    def __init__(self, forks: Forks, folder: Path, seed: int) -> None:
        self._forks = forks
        self._library, self._files = folder / "library", folder / "files"
        self._seed = seed
        self._people: People | None = None
        self._folder = folder

    def trial(self, number: int) -> list[str]:
        """Kill the indexer once."""
        if self._people is None:
            model = gemma.write_tiny(self._folder / "tiny.gguf")
            make_library(self._library, self._files, model)
            self._people = People(self._files, self._seed + number)
        life = random.Random(f"{self._seed} {number}").uniform(0.0, LONGEST_S)
        watches = number % 2 == 0
        command = "watch" if watches else "index"
        with self._forks.running(run_command, self._library, command) as (indexer, _):
            found = self._work(self._people, time.monotonic() + life)
            indexer.kill()
        found += self._followed(self._people) if watches else self._finished()
        return [f"{command}, {life:.2f} s: {one}" for one in found]

    def _work(self, people: People, end: float) -> list[str]:
        found = []
        while time.monotonic() < end:
            people.act()
            before = states(self._files)
            time.sleep(BETWEEN_ACTS_S)
            found += changed(before, states(self._files))
        return found

    def _finished(self) -> list[str]:
        before = states(self._files)
        found = self._forks.ask(oracle.finish, self._library)
        found += self._forks.ask(oracle.look, self._library, self._files)
        return found + changed(before, states(self._files))

    def _followed(self, people: People) -> list[str]:
        with self._forks.running(run_command, self._library, "watch") as (indexer, _):
            wait = (self._library, self._files, FOLLOWS_WITHIN_S)
            found = self._forks.ask(oracle.wait, *wait)
            for _ in range(LAST_ACTS):
                people.act()
            before = states(self._files)
            found += self._forks.ask(oracle.wait, *wait)
            if not indexer.is_alive():
                found.append(f"the indexer ended with {indexer.exitcode}")
        return found + changed(before, states(self._files))


def run_command(library: Path, *arguments: str) -> int:
    """Run a command of the program in silence, in this process."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())
    return cli.main(["--data", str(library), *arguments])


def make_library(home: Path, folder: Path, model: Path) -> None:
    """Make a library that embeds with a model file and includes a folder."""
    from indexer.embedding.models import ModelShelf
    from indexer.paths import LibraryPaths
    from indexer.settings import Settings

    # As every program of Inkling does when it begins.
    os.umask(0o077)
    paths = LibraryPaths(home)
    paths.create()
    ModelShelf(paths.models).add(model, trust=True)
    Settings(model=model.stem, threads=1, extractors=1).save(paths.settings)
    folder.mkdir(exist_ok=True)
    with open_library(home) as library:
        library.include(folder)
