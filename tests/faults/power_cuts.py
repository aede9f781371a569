"""Power cuts: one recorded run is cut at many moments, and each time opened again."""

import random
import shutil
from collections.abc import Sequence
from pathlib import Path

from tests.faults.campaign import Trials
from tests.faults.disk import Change, Disk, changes, read_in, write_out
from tests.faults.forks import Forks
from tests.faults.store_writer import look, work

DIARY = "diary"
CUTS_OF_ONE_RUN = 40
STEPS = 40


class PowerCuts(Trials):
    """Cuts the power at random moments of several runs."""

    def __init__(
        self, forks: Forks, folder: Path, seed: int, steps: int = STEPS
    ) -> None:
        self._forks = forks
        self._folder = folder
        self._seed = seed
        self._steps = steps
        self._recorded: tuple[int, Sequence[Change]] = (-1, ())

    def trial(self, number: int) -> list[str]:
        """Cut the power once."""
        run = number // CUTS_OF_ONE_RUN
        if self._recorded[0] != run:
            log = record(
                self._forks, self._folder / str(run), self._seed + run, self._steps
            )
            self._recorded = (run, changes(log))
        made = self._recorded[1]
        chance = random.Random(f"{self._seed} {number}")
        moment = chance.randrange(len(made))
        disk = Disk()
        for change in made[:moment]:
            disk.apply(change)
        diary = disk.content().get(DIARY) or b""
        left = disk.after_a_cut(chance)
        found = after(self._forks, self._folder / "cut", left, diary)
        return [f"cut {moment}: {one}" for one in found]


def record(forks: Forks, folder: Path, seed: int, steps: int) -> Path:
    """Let the writer run to its end; return the log of all it did to the disk."""
    log, home = folder / "log", folder / "library"
    home.mkdir(mode=0o700, parents=True)
    ran = forks.run(work, home, home / DIARY, seed, steps, root=home, log=log)
    assert ran.code == 0, ran.said
    return log


def differences(log: Path, home: Path) -> list[str]:
    """Return where what the log says is not what is on the real disk."""
    disk = Disk()
    for change in changes(log):
        disk.apply(change)
    worked_out, real = disk.content(), read_in(home)
    names = worked_out.keys() | real.keys()
    return [
        name
        for name in sorted(names)
        if worked_out.get(name, b"?") != real.get(name, b"!")
    ]


def after(
    forks: Forks, folder: Path, left: dict[str, bytes | None], diary: bytes
) -> list[str]:
    """Open what a cut left on a computer that was started anew."""
    folder.mkdir()
    try:
        write_out(left, folder / "library")
        (folder / DIARY).write_bytes(diary)
        return forks.ask(look_after, folder / "library", folder / DIARY)
    finally:
        shutil.rmtree(folder)


def look_after(home: Path, diary: Path) -> list[str]:
    """Return what must not be in a library after a power cut."""
    return look(home, diary, power_lost=True)
