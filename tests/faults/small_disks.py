"""A library on a disk that is full at some point, and has room again later."""

import os
import random
import resource
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from typing_extensions import override

from indexer import service
from indexer.errors import InklingError
from indexer.library import open_library
from indexer.records import Progress
from tests.faults import oracle
from tests.faults.campaign import Trials
from tests.faults.forks import Forks
from tests.faults.indexer_kills import make_library, run_command
from tests.faults.people import People, changed, states
from tests.standins import gemma

SIZES_MIB = (8, 16, 32, 64)
ACTS = 80
RETRY_S = 0.2
PATIENCE_S = 60.0
FAILED = 1
NEEDED_KIB = 3000
"""About what the library of these files needs; it may be full anywhere before."""


class SmallDisks(Trials):
    """Fills the disk of a library; in every other trial under an indexer that stays.

    That one has to go on by itself when there is room again; the others are started
    anew, as a person would.
    """

    def __init__(self, forks: Forks, folder: Path, seed: int) -> None:
        self._forks = forks
        self._disk, self._files = folder / "disk", folder / "files"
        self._model = folder / "tiny.gguf"
        self._seed = seed

    def trial(self, number: int) -> list[str]:
        """Fill the disk once."""
        chance = random.Random(f"{self._seed} {number}")
        size, free = chance.choice(SIZES_MIB), chance.randrange(NEEDED_KIB)
        if not self._model.exists():
            gemma.write_tiny(self._model)
        self._work(2 * number)
        before = states(self._files)
        with small_disk(self._disk, size):
            library = self._disk / "library"
            self._make(library)
            if chance.random() < 0.5:
                # A library that is there already, and a reserve where there is room.
                self._forks.ask(oracle.finish, library)
                self._work(2 * number + 1)
                before = states(self._files)
            fill(self._disk, free)
            stays = number % 2 == 0
            found = self._stays(library) if stays else self._starts_anew(library)
            found += self._forks.ask(oracle.look, library, self._files)
        found += changed(before, states(self._files))
        for one in self._files.iterdir():
            # The folder stays: another one would not be taken for it.
            shutil.rmtree(one) if one.is_dir() else one.unlink()
        return [f"{size} MiB, {free} KiB free: {one}" for one in found]

    def _work(self, number: int) -> None:
        self._files.mkdir(exist_ok=True)
        people = People(self._files, number)
        for _ in range(ACTS):
            people.act()

    def _make(self, library: Path) -> None:
        """Make a library with the model elsewhere, which has no room on the disk."""
        whole = self._model.with_name("whole library")
        if not whole.exists():
            make_library(whole, self._files, self._model)
            (stored,) = (whole / "models").glob("*.gguf")
            stored.replace(self._model)
            stored.symlink_to(self._model)
        shutil.copytree(whole, library, symlinks=True)

    def _starts_anew(self, library: Path) -> list[str]:
        ran = self._forks.run(run_command, library, "index")
        found = [] if ran.code in (0, FAILED) else [f"{ran.code}: {ran.said}"]
        empty(self._disk)
        return found + self._forks.ask(oracle.finish, library)

    def _stays(self, library: Path) -> list[str]:
        full = self._disk.with_name("full")
        full.touch()
        with self._forks.running(stay, library, full) as (indexer, told):
            end = time.monotonic() + PATIENCE_S
            while full.exists() and indexer.is_alive() and time.monotonic() < end:
                time.sleep(0.05)
            empty(self._disk)
            full.unlink(missing_ok=True)
            if not told.poll(PATIENCE_S):
                return ["does not go on when there is room again"]
            found: list[str] = told.recv()
        return found


class SmallFiles(SmallDisks):
    """Lets no file grow beyond a size, where nobody may mount a disk."""

    @override
    def trial(self, number: int) -> list[str]:
        chance = random.Random(f"{self._seed} {number}")
        most = chance.randrange(1, NEEDED_KIB) << 10
        gemma.write_tiny(self._model)
        self._work(number)
        before = states(self._files)
        library = self._disk / "library"
        self._make(library)
        ran = self._forks.run(run_cramped, most, library, "index")
        found = [] if ran.code in (0, FAILED) else [f"{ran.code}: {ran.said}"]
        found += self._forks.ask(oracle.finish, library)
        found += self._forks.ask(oracle.look, library, self._files)
        found += changed(before, states(self._files))
        return [f"files of {most >> 10} KiB: {one}" for one in found]


def run_cramped(most: int, library: Path, *arguments: str) -> int:
    """Run a command in which no file can grow beyond a number of bytes."""
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, hard))
    return run_command(library, *arguments)


def is_done(progress: Progress) -> bool:
    """Return whether nothing waits."""
    return progress.state == "ready" and not progress.to_embed


def stay(library: Path, full: Path) -> list[str]:
    """Follow the disk until all is done; take `full` away when the disk is full."""
    service.RETRY_SECONDS = RETRY_S

    def note(fault: InklingError) -> None:
        told.append(fault.summary)
        full.unlink(missing_ok=True)

    told: list[str] = []
    with open_library(library, background=True) as opened:
        running = service.Service(opened, opened.gate, note)
        running.start()
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            time.sleep(0.1)
            if is_done(running.progress()):
                break
        full.unlink(missing_ok=True)
        state = running.progress().state
        running.close()
        opened.pipeline.tidy()
    return [] if state == "ready" else [f"is {state}: {told}"]


@contextmanager
def small_disk(place: Path, mib: int) -> Iterator[None]:
    """Mount a disk of a size for a while."""
    place.mkdir(exist_ok=True)
    options = ["-t", "tmpfs", "-o", f"size={mib}m", "tmpfs"]
    subprocess.run(["mount", *options, place], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", place], check=True)


def fill(disk: Path, free_kib: int) -> None:
    """Leave this much room on a disk, if there is so much."""
    room = shutil.disk_usage(disk).free - (free_kib << 10)
    if room > 0:
        with (disk / "filling").open("wb") as content:
            os.posix_fallocate(content.fileno(), 0, room)


def empty(disk: Path) -> None:
    """Give the room back."""
    (disk / "filling").unlink(missing_ok=True)
