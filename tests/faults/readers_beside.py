"""What was acknowledged is found at every moment, by readers that were open before."""

import random
import shutil
import threading
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

from indexer.errors import InklingError
from indexer.storing import leg_index, live_generation, recent_rows
from indexer.storing.courtesy import Courtesy
from indexer.storing.reader import IndexReader
from indexer.storing.search_index import SearchIndex
from tests.faults.campaign import Trials
from tests.faults.forks import Forks
from tests.faults.store_library import StoreLibrary, opened, opened_beside
from tests.filled_library import WIDTH, path_of

ACTS = 40
NAMES = 20
BASE = 60
ENOUGH = 30
HORIZONS_MS = (1, 20, 2000)
PAUSES_S = (0.0, 0.0, 0.2, 1.0)
"""After a long one much has changed since the reader looked last."""


class ReadersBeside(Trials):
    """Writes, removes, folds in and builds anew under two threads that search.

    One has the reader that the writer brings up to date, the other one of its own.
    Upkeep comes after a few commits, and deletes older versions sooner than it should.
    """

    def __init__(self, forks: Forks, folder: Path, seed: int) -> None:
        self._forks = forks
        self._home = folder / "library"
        self._seed = seed

    def trial(self, number: int) -> list[str]:
        """Work on a new library for a while."""
        try:
            return self._forks.ask(work_beside, self._home, self._seed, number)
        finally:
            shutil.rmtree(self._home, ignore_errors=True)


class Acknowledged:
    """Which files are searchable, and under which word; for all threads."""

    def __init__(self, model) -> None:
        self.model = model
        self.missed: list[str] = []
        self.ended = threading.Event()
        self.asked = 0
        self._files: dict[str, tuple[str, int]] = {}

    def keep(self, name: str, token: str, file_id: int) -> None:
        self._files = {**self._files, name: (token, file_id)}

    def leave(self, name: str) -> None:
        self._files = {one: it for one, it in self._files.items() if one != name}

    def search(self, reader: IndexReader, seed: str) -> None:
        """Look for one after another; note what is missed and was there all along."""
        chance = random.Random(seed)
        while not self.ended.wait(chance.choice(PAUSES_S)):
            files = self._files
            if files:
                name = chance.choice(sorted(files))
                missed = self._missed(reader, *files[name])
                if self._files.get(name) == files[name]:
                    self.asked += 1
                    self.missed += [f"{name}: {one}" for one in missed]

    def _missed(self, reader: IndexReader, token: str, file_id: int) -> list[str]:
        query = self.model.embed_query(f" {token} of a letter")
        try:
            legs = {
                "words": reader.words(token, ENOUGH),
                "meaning": reader.meaning(query, ENOUGH),
            }
        except InklingError as error:
            return [f"a search was refused: {error}"]
        return [
            f"{leg} do not find {token}"
            for leg, found in legs.items()
            if file_id not in {one.chunk_id >> 20 for one in found}
        ]


def work_beside(home: Path, seed: int, number: int) -> list[str]:
    """Work on a library under readers; return what they missed."""
    leg_index.HORIZON = timedelta(milliseconds=HORIZONS_MS[number % len(HORIZONS_MS)])
    leg_index.EXACT_BYTES = 20_000
    live_generation.COMMITS_BEFORE_UPKEEP = 7
    recent_rows.MOST_SMALL = 4
    chance = random.Random(f"{seed} {number}")
    with ExitStack() as stack:
        library = stack.enter_context(opened(home))
        for one in range(BASE):
            library.put(f"base {one}.txt", f"base{one} of all", f"more{one} of it")
        library.embed()
        beside = [stack.enter_context(opened_beside(home)) for _ in range(2)]
        readers = [one.reader() for one in beside]
        courtesy = Courtesy(freshen=readers[0].freshen)
        identity = library.model.identity
        index = SearchIndex(
            library.catalogue, library.paths.index, courtesy, dims=WIDTH, model=identity
        )
        index.apply()
        known = Acknowledged(library.model)
        threads = [
            threading.Thread(target=known.search, args=(one, f"{seed} {number} {at}"))
            for at, one in enumerate(readers)
        ]
        for thread in threads:
            thread.start()
        try:
            for count in range(ACTS):
                _act(library, index, known, chance, count)
        finally:
            known.ended.set()
            for thread in threads:
                thread.join()
    return known.missed if known.asked else ["nobody searched"]


def _act(
    library: StoreLibrary,
    index: SearchIndex,
    known: Acknowledged,
    chance: random.Random,
    count: int,
) -> None:
    name = f"{chance.randrange(NAMES)}.txt"
    match chance.random():
        case likely if likely < 0.65:
            known.leave(name)
            others = [f"other{count} {one}" for one in range(chance.randrange(3))]
            token = f"token{count}q"
            recorded = library.put(name, f"{token} of a letter", *others)
            library.embed()
            index.apply()
            known.keep(name, token, recorded.file_id)
        case likely if likely < 0.9:
            known.leave(name)
            library.catalogue.remove([path_of(name)])
            index.apply()
        case likely if likely < 0.97:
            index.maintain()
        case _:
            index.renew()
