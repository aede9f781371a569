"""Power cuts on a real file system: an image is copied under a writer that is frozen.

The image holds an ext4 that commits its journal every second; the copy is taken once
two in a row are equal. Needs the right to mount.
"""

import os
import random
import shutil
import signal
import subprocess
import time
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from tests.faults.campaign import Trials
from tests.faults.forks import Forks
from tests.faults.store_writer import look, work

SIZE_MIB = 128
CUTS_OF_ONE_WRITER = 25
MANY_STEPS = 100_000
MOST_LINES = 12
"""Of the diary, that the writer gets on by between two cuts."""
PATIENCE_S = 60.0


class ImageCuts(Trials):
    """Freezes a writer at random moments and opens what the disk held then."""

    def __init__(self, forks: Forks, folder: Path, seed: int) -> None:
        self._forks = forks
        self._folder = folder
        self._seed = seed
        self._writing: AbstractContextManager[int] | None = None
        self._writer = 0

    def trial(self, number: int) -> list[str]:
        """Cut the power once."""
        chance = random.Random(f"{self._seed} {number}")
        if number % CUTS_OF_ONE_WRITER == 0 or self._writing is None:
            self.close()
            self._writing = self._written(self._seed + number)
            self._writer = self._writing.__enter__()
        self._let_write(chance.randint(1, MOST_LINES), chance.random())
        copy = self._copied()
        states = self._diary.read_text()
        # Only whole lines were acknowledged; the writer stands still.
        diary = self._folder / "diary then"
        diary.write_text(states)
        place = self._folder / "cut"
        with mounted(copy, place):
            return self._forks.ask(look_after, place / "library", diary)

    def close(self) -> None:
        """End the writer."""
        if self._writing is not None:
            self._writing.__exit__(None, None, None)
            self._writing = None

    @property
    def _diary(self) -> Path:
        return self._folder / "diary"

    @contextmanager
    def _written(self, seed: int):
        image, place = self._folder / "image", self._folder / "disk"
        self._diary.write_text("")
        make_image(image)
        home = place / "library"
        with (
            mounted(image, place),
            self._forks.running(work, home, self._diary, seed, MANY_STEPS) as (one, _),
        ):
            try:
                yield one.pid
            finally:
                one.kill()
                one.join()

    def _let_write(self, lines: int, more_s: float) -> None:
        """Let the writer get on, and freeze it somewhere after that."""
        wanted = self._diary.read_text().count("\n") + lines
        os.kill(self._writer, signal.SIGCONT)
        end = time.monotonic() + PATIENCE_S
        while self._diary.read_text().count("\n") < wanted:
            assert time.monotonic() < end, "the writer does not get on"
            time.sleep(0.005)
        time.sleep(more_s / 10)
        os.kill(self._writer, signal.SIGSTOP)

    def _copied(self) -> Path:
        """Return a copy of the image during which nothing was written to it."""
        image, one, two = (
            self._folder / name for name in ("image", "one copy", "other copy")
        )
        shutil.copyfile(image, one)
        while True:
            shutil.copyfile(image, two)
            if subprocess.run(["cmp", "-s", one, two], check=False).returncode == 0:
                return two
            one, two = two, one


def look_after(home: Path, diary: Path) -> list[str]:
    """Return what must not be in a library after a power cut."""
    return look(home, diary, power_lost=True)


def make_image(image: Path) -> None:
    """Make the image of an empty disk."""
    with image.open("wb") as content:
        content.truncate(SIZE_MIB << 20)
    subprocess.run(["mkfs.ext4", "-q", "-F", image], check=True)


@contextmanager
def mounted(image: Path, place: Path):
    """Mount an image for a while."""
    place.mkdir(exist_ok=True)
    options = ["-t", "ext4", "-o", "loop,commit=1"]
    subprocess.run(["mount", *options, image, place], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", place], check=True)
