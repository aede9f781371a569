"""Files that change one by one: does the index stay small and quick?"""

import os
import random
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.measures import Figure, percentiles, timed
from tests.filled_library import FilledLibrary

FILES = 1000
PASSAGES = 10
COMMITS = 5000
WORDS = [f"word{number}" for number in range(20_000)]


def run(folder: Path, _cache: Path) -> Iterator[Figure]:
    library = FilledLibrary(folder / "library")
    chance = random.Random(1)
    for number in range(FILES):
        put(library, number, chance)
    library.embed()
    index = library.index()
    index.maintain()
    live, files = size_of(library.paths.index)
    yield Figure("index of 10,000 passages", live / 1e6, "MB")
    yield Figure("its files", files, "files")
    yield from _commits(library, index, chance, live)
    library.catalogue.close()


def _commits(library, index, chance, live: int) -> Iterator[Figure]:
    reader = library.reader()
    taken, words, meaning, largest, most = [], [], [], 0, 0
    for number in range(COMMITS):
        with timed() as commit:
            put(library, chance.randrange(FILES), chance)
            library.embed()
            index.apply()
        taken.append(commit.seconds * 1e3)
        if number % 25 == 0:
            with timed() as query:
                reader.words("word3 word77", 10)
            words.append(query.seconds * 1e3)
            with timed() as query:
                reader.meaning(library.model.embed_query("word5"), 10)
            meaning.append(query.seconds * 1e3)
            size, files = size_of(library.paths.index)
            largest, most = max(largest, size), max(most, files)
    yield from percentiles("a file read, embedded and indexed", taken)
    yield Figure("the slowest, with upkeep", max(taken), "ms")
    yield from percentiles("words leg meanwhile", words)
    yield from percentiles("meaning leg meanwhile", meaning)
    yield Figure(
        f"largest index in {COMMITS} commits", largest / 1e6, "MB", live / 1e6, "live"
    )
    yield Figure("most files", most, "files")


def put(library, number: int, chance: random.Random) -> None:
    texts = (" ".join(chance.choices(WORDS, k=60)) for _ in range(PASSAGES))
    library.put(f"{number}.txt", *texts)


def size_of(folder: Path) -> tuple[int, int]:
    """Return the bytes and the number of files below a folder."""
    total = count = 0
    for where, _, names in os.walk(folder):
        for name in names:
            total += os.stat(os.path.join(where, name)).st_size
            count += 1
    return total, count
