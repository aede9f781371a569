"""How much the other forms of words add to the words as they are, on judged sets.

    python -m tests.benchmarks.word_forms SET=KEPT ... [--most N] [--only PREFIX]

SET is a folder that `tests.benchmarks.judged` describes, KEPT the folder in which its
library (and documents) were kept. Prints nDCG@10 of the words leg alone for each
weight of the column of forms, 400 candidates of each column; `--only` takes the
questions whose id begins so, as those of one language.
"""

import argparse
import os
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from indexer.languages.forms import forms
from indexer.library import open_library
from indexer.storing import passages
from indexer.storing.catalogue import Catalogue
from indexer.storing.outbox import Leg
from indexer.storing.reader import Candidate, IndexReader, _added, _scored
from tests.benchmarks.judged import discounted_share, questions

CANDIDATES = 400
WEIGHTS = (0.0, 0.3, 0.6, 1.0)
FORMS_ONLY = "forms only"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="+", metavar="SET=KEPT")
    parser.add_argument("--most", type=int, default=1000)
    parser.add_argument("--only", default="", metavar="PREFIX")
    arguments = parser.parse_args()
    print(f"| set | {' | '.join(map(str, WEIGHTS))} | {FORMS_ONLY} | load |")
    for one in arguments.sets:
        judged, _, kept = one.partition("=")
        found = measure(Path(judged), Path(kept), arguments.most, arguments.only)
        row = " | ".join(f"{value:.3f}" for value in found.values())
        load = os.getloadavg()[0]
        print(f"| {Path(judged).name} | {row} | {load:.0f} |", flush=True)


def measure(judged: Path, kept: Path, most: int, only: str) -> dict[str, float]:
    """Return nDCG@10 for each weight, and with the forms alone."""
    totals: defaultdict[str, float] = defaultdict(float)
    chosen = questions(judged, kept, most, only)
    with open_library(kept / "library", writable=False) as library:
        reader = IndexReader(library.catalogue, library.paths.index)
        for text, grades in chosen:
            exact, other = _both(reader, text)
            for weight in WEIGHTS:
                found = _added(exact, other, weight) if weight else exact
                order = _documents(library.catalogue, found)
                totals[str(weight)] += discounted_share(order, grades)
            order = _documents(library.catalogue, other)
            totals[FORMS_ONLY] += discounted_share(order, grades)
    return {name: total / len(chosen) for name, total in totals.items()}


def _both(reader: IndexReader, text: str) -> tuple[list[Candidate], list[Candidate]]:
    """Return what each column of the words leg finds."""
    from lancedb.query import MatchQuery

    other = " ".join(forms(text, reader.languages()))
    found = [
        reader._ask(
            Leg.WORDS,
            lambda table, _, query=query: _scored(table, query, CANDIDATES, None),
        )
        for query in (MatchQuery(text, "words"), MatchQuery(other, "forms"))
    ]
    return found[0], found[1]


def _documents(catalogue: Catalogue, found: list[Candidate]) -> Mapping[bytes, float]:
    """Return the best score of each document."""
    stored = passages.passages(catalogue, {one.chunk_id: None for one in found})
    best: defaultdict[bytes, float] = defaultdict(float)
    for one in found:
        if one.chunk_id in stored:
            path = stored[one.chunk_id].path
            best[path] = max(best[path], one.score)
    return best


if __name__ == "__main__":
    main()
