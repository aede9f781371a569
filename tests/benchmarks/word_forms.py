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
from unittest.mock import patch

from indexer.library import open_library
from indexer.storing import leg_queries, passages
from indexer.storing.catalogue import Catalogue
from indexer.storing.narrowing import Candidate
from indexer.storing.reader import IndexReader
from tests.benchmarks.judged import discounted_share, questions

CANDIDATES = 400
WEIGHTS = {"words only": 0.0, "0.3": 0.3, "0.6": 0.6, "1.0": 1.0, "forms only": 1e6}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="+", metavar="SET=KEPT")
    parser.add_argument("--most", type=int, default=1000)
    parser.add_argument("--only", default="", metavar="PREFIX")
    arguments = parser.parse_args()
    print(f"| set | {' | '.join(WEIGHTS)} | load |")
    for one in arguments.sets:
        judged, _, kept = one.partition("=")
        found = measure(Path(judged), Path(kept), arguments.most, arguments.only)
        row = " | ".join(f"{value:.3f}" for value in found.values())
        load = os.getloadavg()[0]
        print(f"| {Path(judged).name} | {row} | {load:.0f} |", flush=True)


def measure(judged: Path, kept: Path, most: int, only: str) -> dict[str, float]:
    """Return nDCG@10 by the weight of the column of forms."""
    totals: defaultdict[str, float] = defaultdict(float)
    chosen = questions(judged, kept, most, only)
    with open_library(kept / "library", writable=False) as library:
        reader = IndexReader(library.catalogue, library.paths.index)
        for text, grades in chosen:
            for name, weight in WEIGHTS.items():
                with patch.object(leg_queries, "FORMS_WEIGHT", weight):
                    found = reader.words(text, CANDIDATES)
                order = _documents(library.catalogue, found)
                totals[name] += discounted_share(order, grades)
    return {name: total / len(chosen) for name, total in totals.items()}


def _documents(catalogue: Catalogue, found: list[Candidate]) -> Mapping[bytes, float]:
    """Return the best score of each document; what weighs nothing was not found."""
    scores = {one.chunk_id: one.score for one in found if one.score > 0}
    stored = passages.passages(catalogue, dict.fromkeys(scores))
    best: defaultdict[bytes, float] = defaultdict(float)
    for chunk_id, passage in stored.items():
        best[passage.path] = max(best[passage.path], scores[chunk_id])
    return best


if __name__ == "__main__":
    main()
