"""The process that is made to fail: works on a library until it is done or refused."""

import sys
from pathlib import Path

from indexer.errors import InklingError
from tests.faults.store_library import Diary, Work

REFUSED = 3


def main() -> int:
    home, diary, seed, steps = sys.argv[1:]
    try:
        Work(Path(home), Diary(Path(diary)), int(seed)).run(int(steps))
    except InklingError as error:
        sys.stderr.write(f"{error.summary}\n")
        return REFUSED
    return 0


if __name__ == "__main__":
    sys.exit(main())
