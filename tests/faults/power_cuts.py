"""Power cuts: one recorded run is cut at many moments, and each time opened again."""

import random
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from indexer.storing import durability
from tests.faults.disk import Disk, changes, read_in, write_out
from tests.faults.shim import run_writer
from tests.faults.store_library import allowed, violations

DIARY = "diary"


def record(shim: Path, folder: Path, seed: int, steps: int) -> Path:
    """Run the writer to its end; return the log of all it did to the disk."""
    log, home = folder / "log", folder / "library"
    ran = run_writer(shim, home, home / DIARY, seed, steps, log=log)
    assert ran.returncode == 0, ran.stderr
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


def cuts(log: Path, count: int, seed: int) -> Iterator[list[str]]:
    """Cut the power at random moments; yield what was violated each time."""
    chance = random.Random(seed)
    recorded = changes(log)
    moments = sorted(chance.sample(range(len(recorded)), min(count, len(recorded))))
    disk, done = Disk(), 0
    for moment in moments:
        for change in recorded[done:moment]:
            disk.apply(change)
        done = moment
        diary = disk.content().get(DIARY) or b""
        left = disk.after_a_cut(chance)
        yield [f"cut {moment}: {one}" for one in after(left, diary.decode())]


def after(left: dict[str, bytes | None], diary: str) -> list[str]:
    """Open what a cut left on a computer that was started anew."""
    folder = Path(tempfile.mkdtemp())
    boot = durability.LINUX_BOOT_ID
    try:
        durability.LINUX_BOOT_ID = folder / "boot"
        durability.LINUX_BOOT_ID.write_text("after the cut")
        write_out(left, folder / "library")
        return violations(folder / "library", allowed(diary))
    finally:
        durability.LINUX_BOOT_ID = boot
        shutil.rmtree(folder)
