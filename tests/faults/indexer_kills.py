"""The whole indexer, killed at random moments while people work on their files."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from indexer.library import open_library
from indexer.records import Mode
from indexer.storing import verification
from tests.faults.shim import REPOSITORY

LONGEST_S = 5.0
"""A watching indexer needs about half of it until it reads its first file."""


class People:
    """Works on a folder at random: writes, changes, moves, swaps and deletes files."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder = folder
        self._chance = random.Random(seed)
        self._count = 0

    def act(self) -> None:
        """Do one thing."""
        files = sorted(path for path in self._folder.rglob("*.txt"))
        if len(files) < 5:
            self._write()
            return
        file = self._chance.choice(files)
        match self._chance.randrange(8):
            case 0 | 1 | 2:
                self._write()
            case 3:
                file.write_text(self._text())
            case 4:
                partial = file.with_suffix(".partial")
                partial.write_text(self._text())
                partial.replace(file)
            case 5:
                file.unlink()
            case 6:
                file.replace(self._place())
            case _:
                self._swap(file, self._chance.choice(files))

    def _write(self) -> None:
        self._place().write_text(self._text())

    def _place(self) -> Path:
        folder = self._folder / f"folder {self._chance.randrange(4)}"
        folder.mkdir(exist_ok=True)
        return folder / f"{self._chance.randrange(30)}.txt"

    def _swap(self, one: Path, two: Path) -> None:
        if one != two:
            aside = one.with_suffix(".aside")
            one.replace(aside)
            two.replace(one)
            aside.replace(two)

    def _text(self) -> str:
        self._count += 1
        lines = [f"A line about subject {self._chance.random()}." for _ in range(8)]
        return "\n".join([f"Token{self._count}q of a letter.", *lines])


def kills(library: Path, folder: Path, count: int, seed: int) -> Iterator[list[str]]:
    """Kill the indexer so many times; yield what was violated each time.

    The library exists, with a model; the folder is included in it.
    """
    people = People(folder, seed)
    chance = random.Random(seed)
    for number in range(count):
        life = chance.uniform(0.2, LONGEST_S)
        command = "watch" if chance.random() < 0.6 else "index"
        _live(library, people, life, command)
        before = states(folder)
        found = converged(library, folder)
        if states(folder) != before:
            found.append("I4: a file of the user was changed")
        yield [f"kill {number} ({command}, {life:.2f} s): {one}" for one in found]


def _live(library: Path, people: People, life: float, command: str) -> None:
    """Run the indexer under people who work on their files, and kill it."""
    with subprocess.Popen(
        [sys.executable, "-m", "indexer", "--data", library, command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=REPOSITORY,
    ) as indexer:
        end = time.monotonic() + life
        while time.monotonic() < end:
            people.act()
            time.sleep(0.02)
        indexer.send_signal(signal.SIGKILL)


def states(folder: Path) -> dict[str, object]:
    """Return all of the files that the indexer must not touch."""
    found: dict[str, object] = {}
    for path in sorted(folder.rglob("*")):
        status = path.lstat()
        content = path.read_bytes() if path.is_file() else b""
        stamp = (status.st_mtime_ns, status.st_ctime_ns, status.st_mode)
        found[str(path)] = (content, *stamp, tuple(os.listxattr(path)))
    return found


def converged(library: Path, folder: Path) -> list[str]:
    """Let the indexer come to rest; return where disk and library differ."""
    with open_library(library) as opened:
        opened.reconcile()
        opened.embed_all()
        opened.pipeline.tidy()
        found = [
            f"I3: {check}"
            for check in verification.checks(
                opened.catalogue, opened.paths.index, deep=True
            )
            if check.problems
        ]
        holders: dict[str, set[str]] = {}
        for path in folder.rglob("*.txt"):
            token = path.read_text().split()[0]
            holders.setdefault(token, set()).add(str(path))
        for token, paths in holders.items():
            results = opened.search(token, mode=Mode.WORDS, limit=20).results
            hits = [one.path for one in results if token in one.hits[0].text]
            if sorted(hits) != sorted(paths):
                found.append(f"I1: {token} is in {paths} and found in {hits}")
        known = {os.fsdecode(file.path) for file in opened.catalogue.files(1)}
        on_disk = {path for paths in holders.values() for path in paths}
        if known != on_disk:
            found.append(f"I1: known and on disk: {known ^ on_disk}")
    return found


def make_library(home: Path, folder: Path, model: Path) -> None:
    """Make a library that embeds with a model file and includes a folder."""
    from indexer.embedding.models import ModelShelf
    from indexer.paths import LibraryPaths
    from indexer.settings import Settings

    paths = LibraryPaths(home)
    paths.create()
    ModelShelf(paths.models).add(model, trust=True)
    Settings(model=model.stem, threads=1).save(paths.settings)
    folder.mkdir()
    with open_library(home) as library:
        library.include(folder)


def remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
