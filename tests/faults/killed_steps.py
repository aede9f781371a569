"""Kills before and after each step that the store takes, by the name of the step."""

import json
import os
import random
import shutil
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import lancedb.table

from indexer.storing import (
    backup,
    database,
    durability,
    forgetting,
    generations,
    passages,
    readings,
    recovery,
    remembered_folders,
    reserve,
    scans,
)
from indexer.storing.catalogue import Catalogue
from indexer.storing.leg_index import LegIndex
from indexer.storing.live_generation import LiveGeneration
from indexer.storing.recent_rows import RecentRows
from indexer.storing.search_index import SearchIndex
from indexer.storing.term_counts import TermCountsWriter
from tests.faults.campaign import Trials
from tests.faults.forks import Forks
from tests.faults.store_writer import look, work

KILLED = -9
STEPS: tuple[tuple[Any, str], ...] = (
    *((readings, "record"), (readings, "copy"), (Catalogue, "remove")),
    *((passages, "store_vectors"), (passages, "drop_unused_vectors")),
    *((scans, "drop_unused"), (LegIndex, "create"), (LegIndex, "open")),
    *((LegIndex, "write"), (LegIndex, "maintain"), (LegIndex, "prune")),
    *((lancedb.table.LanceTable, "add"), (lancedb.table.LanceTable, "delete")),
    *((RecentRows, "add"), (RecentRows, "remove"), (RecentRows, "drop")),
    *((TermCountsWriter, "write"), (lancedb.table.LanceTable, "optimize")),
    *((lancedb.table.LanceTable, "create_index"),),
    *((durability.Barrier, "__call__"), (durability, "flush")),
    *((LiveGeneration, "_keep"), (SearchIndex, "_renew"), (generations, "build")),
    *((generations, "remember"), (generations, "drop_strangers")),
    *((shutil, "rmtree"), (Path, "replace"), (backup.Backup, "make")),
    *((backup, "_copy"), (backup.Backup, "remove"), (recovery.Keeping, "begin")),
    *((recovery.Keeping, "end"), (recovery.Keeping, "forget")),
    *((forgetting, "erase"), (Catalogue, "compact"), (Catalogue, "set_meta")),
    *((database.Database, "compact"), (reserve.Reserve, "_write")),
    *((reserve.Reserve, "release"), (remembered_folders, "remember")),
)
SIDES = ("before", "after")
POINTS = [(step, side) for step in range(len(STEPS)) for side in SIDES]


class KilledSteps(Trials):
    """Kills a writer at one point after another, each round with another tour."""

    def __init__(self, forks: Forks, folder: Path, seed: int) -> None:
        self._forks = forks
        self._home, self._diary = folder / "library", folder / "diary"
        self._counted = folder / "counted"
        self._seed = seed
        self._times: tuple[int, dict[str, int]] = (-1, {})

    def trial(self, number: int) -> list[str]:
        """Kill at one point."""
        tour, point = divmod(number, len(POINTS))
        seed = self._seed + tour
        if self._times[0] != tour:
            found = self._try(0, counting, self._home, self._diary, seed, self._counted)
            if found:
                return found
            self._times = (tour, json.loads(self._counted.read_text()))
        step, side = POINTS[point]
        name = name_of(step)
        times = self._times[1].get(name, 0)
        if not times:
            return [f"{name} is never reached"]
        time = random.Random(f"{seed} {number}").randint(1, times)
        found = self._try(
            KILLED, killed, self._home, self._diary, seed, step, side, time
        )
        return [f"{side} {name}, time {time} of {times}: {one}" for one in found]

    def _try(self, end: int, *call: Any) -> list[str]:
        try:
            ran = self._forks.run(*call)
            found = self._forks.ask(look, self._home, self._diary)
            if ran.code != end:
                found.append(f"ended with {ran.code}: {ran.said}")
            return found
        finally:
            shutil.rmtree(self._home)
            self._diary.unlink(missing_ok=True)


def name_of(step: int) -> str:
    """Return how a step is called."""
    place, name = STEPS[step]
    return f"{place.__name__.rpartition('.')[2]}.{name}"


def counting(home: Path, diary: Path, seed: int, counted: Path) -> int:
    """Go on a tour and write down how often each step is taken."""
    times: dict[str, int] = {}

    def count(step: int) -> Callable[[str], None]:
        def note(side: str) -> None:
            times[name_of(step)] = times.get(name_of(step), 0) + (side == "before")

        return note

    for step in range(len(STEPS)):
        _watch(step, count(step))
    code = work(home, diary, seed)
    counted.write_text(json.dumps(times))
    return code


def killed(home: Path, diary: Path, seed: int, step: int, side: str, time: int) -> int:
    """Go on a tour that ends at one point."""
    left = time

    def end(reached: str) -> None:
        nonlocal left
        left -= reached == side
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    _watch(step, end)
    return work(home, diary, seed)


def _watch(step: int, note: Callable[[str], None]) -> None:
    """Have a step tell when it begins and when it is done."""
    place, name = STEPS[step]
    original = getattr(place, name)

    def watched(*arguments: Any, **named: Any) -> Any:
        note("before")
        result = original(*arguments, **named)
        note("after")
        return result

    setattr(place, name, watched)
