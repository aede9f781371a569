"""The long form of the trials: `python -m tests.faults [NAME ...] [--count N]`.

With `--ledger FILE` outcomes are kept there, and a later call goes on after them;
`--every 3` makes a third of the trials.
"""

import argparse
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from tests.faults import shim
from tests.faults.campaign import Campaign, Ledger, run, table
from tests.faults.failing_calls import FailingCalls, KilledCalls
from tests.faults.forgotten_files import ForgottenFiles
from tests.faults.forks import Forks
from tests.faults.image_cuts import ImageCuts
from tests.faults.indexer_kills import KilledIndexer
from tests.faults.killed_steps import POINTS, KilledSteps
from tests.faults.lost_index import LostIndex
from tests.faults.power_cuts import PowerCuts
from tests.faults.readers_beside import ReadersBeside
from tests.faults.single_commits import SingleCommits
from tests.faults.small_disks import SmallDisks
from tests.faults.torn_bytes import TornBytes
from tests.faults.two_writers import TwoWriters

MEMORY = Path("/dev/shm")
"""Where a folder costs least; what a power cut leaves is worked out, or mounted."""
CAMPAIGNS = {
    "power-cuts": Campaign(PowerCuts, 200),
    "failing-calls": Campaign(FailingCalls, 10_000),
    "killed-calls": Campaign(KilledCalls, 200),
    "killed-steps": Campaign(KilledSteps, 5 * len(POINTS)),
    "killed-indexer": Campaign(KilledIndexer, 200),
    "image-cuts": Campaign(ImageCuts, 100),
    "lost-index": Campaign(LostIndex, 100),
    "torn-bytes": Campaign(TornBytes, 500),
    "small-disks": Campaign(SmallDisks, 60),
    "two-writers": Campaign(TwoWriters, 50),
    "forgotten-files": Campaign(ForgottenFiles, 50),
    "readers-beside": Campaign(ReadersBeside, 50),
    "single-commits": Campaign(SingleCommits, 10),
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*CAMPAIGNS, []], metavar="NAME")
    parser.add_argument("--count", type=int)
    parser.add_argument("--every", type=int, default=1, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--ledger", type=Path, metavar="FILE")
    given = parser.parse_args()
    place = MEMORY if MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(dir=place) as folder:
        ledger = Ledger(given.ledger or Path(folder) / "ledger")
        with closing(Forks(shim.build(Path(folder)))) as forks:
            for name in given.names or CAMPAIGNS:
                _carry_out(name, given, Path(folder) / name, forks, ledger)
        for line in table(ledger.outcomes):
            _say(line)
    return int(any(one.violations for one in ledger.outcomes))


def _carry_out(name: str, given, folder: Path, forks: Forks, ledger: Ledger) -> None:
    campaign = CAMPAIGNS[name]
    folder.mkdir()
    numbers = range(0, given.count or campaign.usual, given.every)
    with closing(campaign.make(forks, folder, given.seed)) as trials:
        for outcome in run(name, trials, given.seed, numbers, ledger):
            for one in outcome.violations:
                _say(f"{name} {outcome.number}: {one}")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
