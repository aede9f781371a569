"""Files that change one by one, for as long as it takes, while others search."""

import random
import statistics
import time
from collections.abc import Iterator
from multiprocessing import connection
from pathlib import Path

from indexer.errors import InklingError
from tests.benchmarks.upkeep import put, size_of
from tests.faults.campaign import Trials
from tests.faults.forks import Forks
from tests.faults.store_library import opened, opened_beside

FILES = 200
COMMITS_OF_ONE_TRIAL = 500
SLOWEST = 3.0
LARGEST = 6.0
"""How many times as large as a fresh index it may be while commits go on: so small a
one leaves several of itself behind in the seconds for which a reader may need them."""
MOST_FILES = 3000
BETWEEN_QUERIES_S = 0.02


class SingleCommits(Trials):
    """Commits file after file under a reader in another process; ten trials are 5,000.

    The library goes on from trial to trial.
    """

    def __init__(self, forks: Forks, folder: Path, seed: int) -> None:
        self._forks = forks
        self._home = folder / "library"
        self._stop = folder / "stop"
        self._seed = seed

    def trial(self, number: int) -> list[str]:
        """Make so many commits."""
        self._stop.unlink(missing_ok=True)
        if not self._home.exists():
            self._forks.run(fill, self._home)
        with self._forks.running(read, self._home, self._stop) as (_, told):
            found = self._forks.ask(commit, self._home, self._seed + number)
            self._stop.touch()
            return found + _received(told)


def _received(told: connection.Connection) -> list[str]:
    return list(told.recv()) if told.poll(60) else ["the reader hangs"]


def fill(home: Path) -> None:
    """Make the library that the commits change."""
    chance = random.Random(1)
    with opened(home) as library:
        for number in range(FILES):
            put(library, number, chance)
        library.embed()
        library.index().maintain()
        home.with_name("fresh").write_text(str(size_of(library.paths.index)[0]))


def commit(home: Path, seed: int) -> list[str]:
    """Change files one by one; return which bounds did not hold."""
    chance = random.Random(seed)
    fresh = int(home.with_name("fresh").read_text())
    taken, largest, most = [], 0, 0
    with opened(home) as library:
        index = library.index()
        for number in range(COMMITS_OF_ONE_TRIAL):
            began = time.monotonic()
            put(library, chance.randrange(FILES), chance)
            library.embed()
            index.apply()
            taken.append(time.monotonic() - began)
            if number % 10 == 0:
                size, files = size_of(library.paths.index)
                largest, most = max(largest, size), max(most, files)
        index.maintain()
    return list(_beyond(taken, largest / fresh, most))


def _beyond(taken: list[float], growth: float, files: int) -> Iterator[str]:
    part = len(taken) // 5
    early, late = statistics.median(taken[:part]), statistics.median(taken[-part:])
    if late > SLOWEST * early:
        yield f"a commit takes {late:.3f} s, first {early:.3f} s"
    if growth > LARGEST:
        yield f"the index is {growth:.1f} times as large as a fresh one"
    if files > MOST_FILES:
        yield f"the index has {files} files"


def read(home: Path, stop: Path) -> list[str]:
    """Search all the while, in both legs; return what was refused."""
    refused, asked = [], 0
    with opened_beside(home) as library:
        reader = library.reader()
        while not stop.exists():
            asked += 1
            try:
                reader.words(f"word{asked % 100}", 10)
                reader.meaning(library.model.embed_query(f"word{asked % 100}"), 10)
            except InklingError as error:
                refused.append(f"query {asked} was refused: {error}")
            time.sleep(BETWEEN_QUERIES_S)
    return refused if asked else ["nobody searched"]
