"""Fits the constants of the fusion to judged sets, each left out in turn.

    python -m tests.benchmarks.fusion SET=KEPT ... [--most N] [--evidence DIR] [--fit]

SET is a folder that `tests.benchmarks.judged` describes, KEPT the folder in which
its library (and documents) were kept. Without `--fit` it tells how the constants in
use do, and how sure the program is of what it found and of nonsense. What was asked
of the libraries is kept in DIR; with it fitting needs neither them nor the model.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from indexer.records import Confidence
from indexer.searching import fusion, results
from tests.benchmarks.judged import Weighed, collect, nonsense

DATA = Path(__file__).parents[1] / "data"
NONSENSE = (
    "nonsense_queries.txt",
    "further_nonsense_queries.txt",
    "later_nonsense_queries.txt",
)
"""The floor was fitted to all of them."""
STEPS = {
    "TRUST_IN_MEANING": 1.0,
    "TRUST_IN_PEAKS": 2.0,
    "TRUST_IN_UNREAD_SCRIPT": 2.0,
    "TRUST_IN_SPECIFIC_WORDS": 1.0,
    "TRUST_IN_LENGTH": 0.5,
    "SHARPNESS": 0.5,
    "HEADING_BONUS": 0.1,
    "NAME_WEIGHT": 0.25,
}
ROUNDS = 3
ENOUGH = 1e-4

Sets = dict[str, list[Weighed]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="+", metavar="SET=KEPT")
    parser.add_argument("--most", type=int, default=250)
    parser.add_argument("--evidence", type=Path, metavar="DIR")
    parser.add_argument("--fit", action="store_true")
    arguments = parser.parse_args()
    sets: Sets = {}
    for one in arguments.sets:
        judged, _, kept = one.partition("=")
        name = Path(judged).name
        sets[name] = collect(
            Path(judged), Path(kept), arguments.most, arguments.evidence
        )
        _tell(name, sets[name])
        if not arguments.fit:
            _tell_nonsense(Path(kept))
    if arguments.fit:
        in_use = _constants()
        print("fitted to all:", fit(sets), flush=True)
        for left_out in sets:
            _put(in_use)
            constants = fit({name: sets[name] for name in sets if name != left_out})
            print(f"without {left_out}: {score(sets[left_out]):.4f}", constants)


def score(questions: Sequence[Weighed]) -> float:
    """Return the mean nDCG@10 of one set."""
    return sum(one.ndcg() for one in questions) / len(questions)


def fit(sets: Sets) -> dict[str, float]:
    """Climb from the constants in use, one at a time, by ever smaller steps.

    Leaves the best constants in place, so that `score` goes by them.
    """
    constants = _constants()
    best = _mean(sets, constants)
    for turn in range(ROUNDS):
        for name, step in STEPS.items():
            for way in (step, -step):
                tried = constants | {name: constants[name] + way / 2**turn}
                if (gained := _mean(sets, tried)) > best + ENOUGH:
                    constants, best = tried, gained
    _put(constants)
    return {name: round(value, 3) for name, value in constants.items()}


def _constants() -> dict[str, float]:
    return {name: float(getattr(_home(name), name)) for name in STEPS}


def _mean(sets: Sets, constants: dict[str, float]) -> float:
    _put(constants)
    return sum(map(score, sets.values())) / len(sets)


def _put(constants: dict[str, float]) -> None:
    for name, value in constants.items():
        setattr(_home(name), name, value)


def _home(name: str) -> object:
    return fusion if hasattr(fusion, name) else results


def _tell(name: str, questions: list[Weighed]) -> None:
    found = [one for one in questions if one.found]
    sure = sum(one.confidence != Confidence.NONE for one in found)
    print(
        f"{name}: nDCG@10 {score(questions):.4f} of {len(questions)} questions; "
        f"{sure} of {len(found)} answered ones are not `none`",
        flush=True,
    )


def _tell_nonsense(kept: Path) -> None:
    for file in NONSENSE:
        none = nonsense(kept, DATA / file)
        told = none.count(Confidence.NONE)
        print(f"  {told} of {len(none)} in {file} are `none`", flush=True)


if __name__ == "__main__":
    main()
