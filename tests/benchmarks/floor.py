"""How sure the program is in libraries of every size, made of parts of judged sets.

    python -m tests.benchmarks.floor SET=KEPT ... [--sizes N ...] [--draws N] [--most N]

SET and KEPT are as for `tests.benchmarks.fusion`. Of each set files are drawn by chance
until they hold so many passages; their vectors come from the library in KEPT, so that
nothing is embedded twice. Each part is asked the set's own questions whose best answer
is in it, nonsense and off-topic queries, and the questions of the other sets.
"""

import argparse
import os
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from indexer.library import Library, open_library
from indexer.records import Confidence
from indexer.storing import passages, vectors
from tests.benchmarks.fusion import DATA, NONSENSE
from tests.benchmarks.judged import questions

SIZES = (50, 100, 300, 1000)
OTHER_SETS = "other sets"

Asked = tuple[str, Mapping[bytes, int]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="+", metavar="SET=KEPT")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--draws", type=int, default=2)
    parser.add_argument("--most", type=int, default=60)
    arguments = parser.parse_args()
    sets = {
        Path(judged): Path(kept)
        for judged, _, kept in (one.partition("=") for one in arguments.sets)
    }
    asked = {judged: questions(judged, kept, 10_000) for judged, kept in sets.items()}
    for judged, kept in sets.items():
        others = [one for other in sets if other != judged for one in asked[other]]
        off_topic = _off_topic([text for text, _ in others], arguments.most)
        for size in arguments.sizes:
            for draw in range(arguments.draws):
                with tempfile.TemporaryDirectory() as folder:
                    part = _Part(Path(folder).resolve(), kept / "library", size, draw)
                    told = part.asked(asked[judged], off_topic, arguments.most)
                    print(f"{judged.name}, {part.count} passages: {told}", flush=True)


class _Part:
    """A library of some of the files of another one, in a folder of its own."""

    def __init__(self, folder: Path, whole: Path, size: int, draw: int) -> None:
        self._library = folder / "library"
        self._docs = folder / "docs"
        self.moved: dict[bytes, bytes] = {}
        with open_library(whole, writable=False) as source:
            for path in _drawn(source, size, draw):
                copy = self._docs / f"{len(self.moved)}-{os.path.basename(path)}"
                copy.parent.mkdir(exist_ok=True)
                shutil.copyfile(path, copy)
                self.moved[os.fsencode(path)] = os.fsencode(copy)
            with open_library(self._library) as library:
                library.include(self._docs)
                library.reconcile()
                _take_vectors(source, library)
                library.embed_all()
                self.count = passages.distinct_count(library.catalogue)

    def asked(
        self,
        own: Sequence[Asked],
        off_topic: Mapping[str, Collection[str]],
        most: int,
    ) -> str:
        """Return how much of what is answered is kept, and of the rest is `none`."""
        here = [(text, self._answers(grades)) for text, grades in own]
        here = [one for one in here if one[1]]
        chosen = np.random.default_rng(7).permutation(len(here))[:most]
        with open_library(self._library, writable=False) as library:
            answers = [
                (library.search(here[one][0], as_words=True), here[one][1])
                for one in chosen
            ]
            kept = [
                answer.confidence is not Confidence.NONE
                for answer, paths in answers
                if any(os.fsencode(one.path) in paths for one in answer.results)
            ]
            told = [f"{sum(kept)} of {len(kept)} answered kept"]
            for name, texts in off_topic.items():
                none = sum(
                    library.search(text, as_words=True).confidence is Confidence.NONE
                    for text in texts
                )
                told.append(f"{none} of {len(texts)} {name} none")
        return "; ".join(told)

    def _answers(self, grades: Mapping[bytes, int]) -> set[bytes]:
        best = max(grades.values())
        return {
            self.moved[path]
            for path, grade in grades.items()
            if grade == best and path in self.moved
        }


def _drawn(source: Library, size: int, draw: int) -> Iterator[str]:
    """Yield files by chance until they hold so many passages; none of a quarter."""
    counts: defaultdict[str, int] = defaultdict(int)
    with source.catalogue.reading() as db:
        for (path,) in db.execute(_FILES):
            counts[os.fsdecode(path)] += 1
    paths = [path for path in sorted(counts) if Path(path).is_file()]
    held = 0
    for number in np.random.default_rng(draw).permutation(len(paths)):
        path = paths[number]
        if held >= size:
            return
        if counts[path] <= max(size // 4, 4):
            held += counts[path]
            yield path


def _take_vectors(source: Library, library: Library) -> None:
    """Keep the vectors that another library has for what waits in this one."""
    with source.catalogue.reading() as db:
        rows = [
            (one.key, full)
            for one in passages.most_urgent(library.catalogue, 10**6)
            for (full,) in db.execute(_VECTOR, (one.key,))
        ]
    if rows:
        keys, blobs = zip(*rows, strict=True)
        full = vectors.decode(list(blobs))
        model = library.engine().identity
        passages.store_vectors(library.catalogue, model, keys, full)


def _off_topic(others: Sequence[str], most: int) -> dict[str, list[str]]:
    chosen = np.random.default_rng(3).permutation(len(others))[:most]
    found = {OTHER_SETS: [others[one] for one in chosen]}
    for file in NONSENSE:
        lines = (DATA / file).read_text("utf-8").splitlines()
        drawn = np.random.default_rng(3).permutation(len(lines))[:most]
        found[file] = [lines[one] for one in drawn]
    return found


_FILES = "SELECT f.path FROM passages p JOIN files f ON f.id = p.chunk_id >> 20"
_VECTOR = "SELECT full FROM vectors WHERE key = ?"


if __name__ == "__main__":
    main()
