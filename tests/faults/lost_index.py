"""The search index is lost or damaged: it is built anew from the catalogue alone."""

import random
import shutil
import time
from pathlib import Path

from indexer.library import open_library
from tests.faults import oracle
from tests.faults.campaign import Trials
from tests.faults.damage import lose
from tests.faults.forks import Forks
from tests.faults.indexer_kills import make_library, run_command
from tests.faults.people import People
from tests.standins import gemma

ACTS = 60
LONGEST_S = 1.5


class LostIndex(Trials):
    """Loses the index of a library at rest, or of one that is killed at some point.

    The files stay as they are, so that nothing has to be read or embedded again.
    """

    def __init__(self, forks: Forks, folder: Path, seed: int) -> None:
        self._forks = forks
        self._model, self._files = folder / "model", folder / "files"
        self._library = folder / "library"
        self._seed = seed

    def trial(self, number: int) -> list[str]:
        """Lose the index once."""
        chance = random.Random(f"{self._seed} {number}")
        at_rest = number % 2 == 0
        if found := self._prepared():
            return found
        shutil.copytree(self._model, self._library, symlinks=True)
        try:
            if not at_rest:
                self._killed(chance)
            done = lose(self._library, chance)
            found = self._forks.ask(recovered, self._library)
            found += self._forks.ask(oracle.look, self._library, self._files)
            return [f"{done}: {one}" for one in found]
        finally:
            shutil.rmtree(self._library)

    def _prepared(self) -> list[str]:
        if self._model.exists():
            return []
        file = gemma.write_tiny(self._files.with_name("tiny.gguf"))
        make_library(self._model, self._files, file)
        people = People(self._files, self._seed)
        for _ in range(ACTS):
            people.act()
        return self._forks.ask(oracle.finish, self._model)

    def _killed(self, chance: random.Random) -> None:
        """Kill the indexer while it builds the index anew."""
        with self._forks.running(run_command, self._library, "rebuild") as (one, _):
            time.sleep(chance.uniform(0, LONGEST_S))
            one.kill()


def recovered(library: Path) -> list[str]:
    """Index as `index` does; return whether that read or embedded anything."""
    with open_library(library) as opened:
        opened.reconcile()
        opened.embed_all()
        opened.pipeline.tidy()
        opened.index_writer.look_over()
        tally = opened.tally
    if tally.files or tally.embedded:
        return [f"{tally.files} files were read, {tally.embedded} passages embedded"]
    return []
