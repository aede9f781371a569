"""Two processes that want to write one library at the same moment."""

import random
import time
from multiprocessing.process import BaseProcess
from pathlib import Path

from tests.faults import oracle
from tests.faults.campaign import Trials
from tests.faults.forks import Forks
from tests.faults.indexer_kills import make_library, run_command
from tests.faults.people import People
from tests.standins import gemma

IN_USE = 3
PATIENCE_S = 60.0
ACTS = 5


class TwoWriters(Trials):
    """Starts two indexers at once: one works, the other says so and ends.

    The one that works is killed, and the library is free for the next at once.
    """

    def __init__(self, forks: Forks, folder: Path, seed: int) -> None:
        self._forks = forks
        self._library, self._files = folder / "library", folder / "files"
        self._model = folder / "tiny.gguf"
        self._seed = seed

    def trial(self, number: int) -> list[str]:
        """Let two of them begin once."""
        if not self._model.exists():
            model = gemma.write_tiny(self._model)
            make_library(self._library, self._files, model)
        people = People(self._files, self._seed * 1000 + number)
        for _ in range(ACTS):
            people.act()
        watch = (run_command, self._library, "watch")
        with (
            self._forks.running(*watch) as (one, _),
            self._forks.running(*watch) as (two, _),
        ):
            found = _one_is_refused(one, two)
            time.sleep(random.Random(f"{self._seed} {number}").random())
            for process in (one, two):
                process.kill()
                process.join()
        found += self._forks.ask(oracle.finish, self._library)
        return found + self._forks.ask(oracle.look, self._library, self._files)


def _one_is_refused(one: BaseProcess, two: BaseProcess) -> list[str]:
    end = time.monotonic() + PATIENCE_S
    while one.is_alive() and two.is_alive():
        if time.monotonic() > end:
            return ["both of them work"]
        time.sleep(0.01)
    codes = {one.exitcode, two.exitcode}
    return [] if codes == {None, IN_USE} else [f"they ended with {codes}"]
