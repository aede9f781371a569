"""The long form of the trials: `python -m tests.faults [NAME ...] [--count N]`."""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.faults import failing_calls, indexer_kills, power_cuts, shim
from tests.standins import gemma

STEPS = 40
CUTS_OF_ONE_RUN = 40


def cuts(folder: Path, count: int, seed: int) -> Iterator[list[str]]:
    """Cut the power at random moments of several runs."""
    built = shim.build(folder)
    for start in range(0, count, CUTS_OF_ONE_RUN):
        place = folder / str(start)
        place.mkdir()
        log = power_cuts.record(built, place, seed + start, STEPS)
        assert power_cuts.differences(log, place / "library") == []
        some = min(CUTS_OF_ONE_RUN, count - start)
        yield from power_cuts.cuts(log, some, seed + start)


def failures(folder: Path, count: int, seed: int) -> Iterator[list[str]]:
    """Let calls of the system fail, spread over a run."""
    yield from _calls(failing_calls.failures, folder, count, seed)


def calls(folder: Path, count: int, seed: int) -> Iterator[list[str]]:
    """Kill the writer before calls of the system, spread over a run."""
    yield from _calls(failing_calls.kills, folder, count, seed)


def indexer(folder: Path, count: int, seed: int) -> Iterator[list[str]]:
    """Kill the whole indexer at random moments under people who work."""
    places = (folder / "library", folder / "files")
    model = gemma.write_tiny(folder / "tiny.gguf")
    indexer_kills.make_library(*places, model)
    yield from indexer_kills.kills(*places, count, seed)


def _calls(trials, folder: Path, count: int, seed: int) -> Iterator[list[str]]:
    built = shim.build(folder)
    total = failing_calls.count_calls(built, folder, seed, STEPS)
    chosen = random.Random(seed).sample(range(1, total), min(count, total - 1))
    yield from trials(built, folder, seed, STEPS, sorted(chosen))


TRIALS = {
    "power-cuts": (cuts, 200),
    "failing-calls": (failures, 200),
    "killed-calls": (calls, 200),
    "killed-indexer": (indexer, 200),
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*TRIALS, []], metavar="NAME")
    parser.add_argument("--count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    bad = 0
    for name in arguments.names or TRIALS:
        trials, usual = TRIALS[name]
        bad += _run(name, trials, arguments.count or usual, arguments.seed)
    return 1 if bad else 0


def _run(name: str, trials, count: int, seed: int) -> int:
    done = bad = 0
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        for found in trials(Path(folder), count, seed):
            done += 1
            bad += bool(found)
            for one in found:
                _say(f"{name}: {one}")
    seconds = time.monotonic() - started
    _say(f"{name}: {done} trials, {bad} with violations, {seconds:.0f} s")
    return bad


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
