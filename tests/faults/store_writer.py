"""The process that is made to fail: works on a library until it is done or refused."""

from pathlib import Path

from indexer.errors import InklingError
from tests.faults.store_library import Diary, Work, allowed, violations

REFUSED = 3


def work(home: Path, diary: Path, seed: int, steps: int | None = None) -> int:
    """Work on a library; return 0, or `REFUSED` where that was told in a sentence."""
    try:
        Work(home, Diary(diary), seed).run(steps)
    except InklingError:
        return REFUSED
    return 0


def look(home: Path, diary: Path, *, power_lost: bool = False) -> list[str]:
    """Return what must not be in a library, by what its diary says."""
    states = allowed(diary.read_text()) if diary.exists() else {}
    return violations(home, states, power_lost=power_lost)
