"""How soon a running indexer has followed: `python -m tests.benchmarks.watching`.

Each scenario changes a folder as people and programs do, and waits until the library
of `inkling watch`, a child process, equals the disk. `--share 0.02` runs all of them
with a fiftieth of the files. Those of the system's limits need user namespaces.
"""

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from indexer.embedding.models import ModelShelf
from indexer.file_reading import READER
from indexer.library import open_library
from indexer.paths import LibraryPaths
from indexer.records import Mode, Progress, from_plain
from indexer.service import TIDY_SECONDS
from indexer.settings import Settings
from tests.benchmarks.measures import Figure, private_mb
from tests.standins import gemma

PATIENCE_SECONDS = 1800.0
IDLE_SECONDS = 60.0
READ = f"reader = {READER}"
FILES_A_FOLDER = 500
MOVED = 1_000
WORDS = [
    "river",
    "mountain",
    "lamp",
    "table",
    "garden",
    "letter",
    "invoice",
    "holiday",
    "recipe",
    "window",
]
FEW_WATCHES = 'echo 100 > /proc/sys/user/max_inotify_watches; exec "$@"'


@dataclass(frozen=True, slots=True)
class Scale:
    """How much of everything."""

    share: float

    def __call__(self, full: int) -> int:
        return max(int(full * self.share), 20)


class Following:
    """`inkling watch` on a folder of its own, and what can be asked about it."""

    def __init__(self, place: Path, *before: str) -> None:
        self.folder = place / "folder"
        self.folder.mkdir(exist_ok=True)
        self.library = make_library(place)
        command = [sys.executable, "-m", "indexer", "--data", str(self.library)]
        include = [*command, "folders", "add", str(self.folder)]
        subprocess.run(include, check=True, stdout=subprocess.DEVNULL)
        self.child = subprocess.Popen(
            [*before, *command, "watch", "--json"], stdout=subprocess.PIPE
        )
        self.progress = Progress("starting")
        self._hearing = threading.Thread(target=self._hear)
        self._hearing.start()
        self._read = open_library(self.library, writable=False)

    def close(self) -> None:
        self._read.close()
        self.child.send_signal(signal.SIGINT)
        self.child.wait()
        self._hearing.join()

    def _hear(self) -> None:
        assert self.child.stdout is not None
        for line in self.child.stdout:
            self.progress = from_plain(json.loads(line), Progress)

    def count(self, condition: str = "1") -> int:
        """Return how many files are known, by name or as the condition says."""
        with self._read.catalogue.reading() as db:
            statement = f"SELECT COUNT(*) FROM files WHERE {condition}"
            return int(db.execute(statement).fetchone()[0])

    def stamps(self) -> dict[bytes, list[int]]:
        """Return what is known of the files that were read."""
        with self._read.catalogue.reading() as db:
            rows = db.execute(
                f"SELECT path, inode, size, mtime_ns FROM files WHERE {READ}"
            )
            return {path: stamp for path, *stamp in rows.fetchall()}

    def finds(self, *words: str) -> bool:
        return all(
            self._read.search(word, mode=Mode.WORDS, limit=1).results for word in words
        )

    def is_equal(self) -> bool:
        """Return whether everything on the disk was read as it is now."""
        return self.stamps() == on_disk(self.folder)

    def is_quiet(self) -> bool:
        return self.progress.state == "ready"

    def cpu_seconds(self) -> float:
        """Return the processor time of the child and the children it has now."""
        return sum(_cpu(pid) for pid in (self.child.pid, *children(self.child.pid)))


def make_library(place: Path) -> Path:
    paths = LibraryPaths(place / "library")
    paths.create()
    model = gemma.write_tiny(place / "tiny.gguf")
    ModelShelf(paths.models).add(model, trust=True)
    Settings(model="tiny").save(paths.settings)
    return paths.root


def on_disk(folder: Path) -> dict[bytes, list[int]]:
    found = {}
    for where, _, names in os.walk(bytes(folder)):
        for name in names:
            path = os.path.join(where, name)
            status = os.lstat(path)
            found[path] = [status.st_ino, status.st_size, status.st_mtime_ns]
    return found


def children(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task").iterdir()
    listed = " ".join((task / "children").read_text("ascii") for task in tasks)
    return [int(one) for one in listed.split()]


def _cpu(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def seconds_until(condition: Callable[[], bool], began: float) -> float:
    """Return how long it took; looking takes a small part of the time only."""
    while True:
        looked = time.monotonic()
        if condition():
            return time.monotonic() - began
        if looked - began > PATIENCE_SECONDS:
            return float("inf")
        time.sleep(max(0.25, 4 * (time.monotonic() - looked)))


@contextmanager
def following(*before: str) -> Iterator[Following]:
    place = Path(tempfile.mkdtemp(prefix="watching-"))
    indexer = Following(place, *before)
    try:
        seconds_until(indexer.is_quiet, time.monotonic())
        yield indexer
    finally:
        indexer.close()
        shutil.rmtree(place)


def write(folder: Path, count: int, token: str) -> None:
    """Write small notes, each with a word of its own."""
    for number in range(count):
        below = folder / f"{number // FILES_A_FOLDER}"
        if number % FILES_A_FOLDER == 0:
            below.mkdir(parents=True, exist_ok=True)
        rest = " ".join(random.choices(WORDS, k=40))
        (below / f"{token} note {number}.txt").write_text(f"{token}{number} {rest}\n")


def burst(scale: Scale) -> Iterator[Figure]:
    """Many files at once, then changes to a fifth of them."""
    count = scale(50_000)
    with following() as indexer:
        write(indexer.folder, count, "early")
        began = time.monotonic()
        took = seconds_until(lambda: indexer.count() == count, began)
        yield Figure(f"{count} new files found by name", took, "s")
        took = seconds_until(lambda: indexer.count(READ) == count, began)
        seconds_until(lambda: indexer.finds(f"early{count - 1}"), began)
        yield Figure(f"{count} new files found by words", took, "s")
        yield Figure("memory of the indexer then", private_mb(indexer.child.pid), "MB")
        yield changed(indexer, scale(10_000))
        seconds_until(indexer.is_quiet, time.monotonic())
        yield processor_afterwards(indexer)


def changed(indexer: Following, count: int) -> Figure:
    files = sorted(indexer.folder.rglob("*.txt"))[:count]
    for number, file in enumerate(files):
        file.write_text(f"late{number} " + " ".join(random.choices(WORDS, k=40)))
    began = time.monotonic()
    tokens = [f"late{number}" for number in range(0, count, max(count // 50, 1))]
    took = seconds_until(lambda: indexer.finds(f"late{count - 1}", *tokens), began)
    return Figure(f"{count} changed files found by words", took, "s")


def processor_afterwards(indexer: Following) -> Figure:
    """Return what is used once the upkeep after the work is done."""
    time.sleep(TIDY_SECONDS + 10)
    before = indexer.cpu_seconds()
    time.sleep(IDLE_SECONDS)
    used = (indexer.cpu_seconds() - before) / IDLE_SECONDS
    return Figure("processor when all is done", 100 * used, "% of one")


def idle(scale: Scale) -> Iterator[Figure]:
    """What it costs when nothing happens."""
    with following() as indexer:
        write(indexer.folder, scale(2_000), "idle")
        began = time.monotonic()
        seconds_until(lambda: indexer.count(READ) == scale(2_000), began)
        seconds_until(indexer.is_quiet, began)
        yield Figure("until all has a meaning", time.monotonic() - began, "s")
        yield processor_afterwards(indexer)
        yield Figure("memory while idle", private_mb(indexer.child.pid), "MB")
        extractors = children(indexer.child.pid)
        yield Figure("memory of the readers", sum(map(private_mb, extractors)), "MB")


def overflow(scale: Scale) -> Iterator[Figure]:
    """A deep burst while the indexer is frozen, so that events are lost."""
    folders = scale(20_000)
    with following() as indexer:
        for number in range(folders):
            (indexer.folder / f"{number % 100}" / f"{number}").mkdir(parents=True)
        seconds_until(indexer.is_quiet, time.monotonic())
        time.sleep(2.0)
        seconds_until(indexer.is_quiet, time.monotonic())
        indexer.child.send_signal(signal.SIGSTOP)
        for number in range(folders):
            file = indexer.folder / f"{number % 100}" / f"{number}" / "a.txt"
            file.write_text(f"frozen{number}")
        indexer.child.send_signal(signal.SIGCONT)
        began = time.monotonic()
        took = seconds_until(lambda: indexer.count() == folders, began)
        yield Figure(f"{folders} folders, events lost: found by name", took, "s")
        took = seconds_until(indexer.is_equal, began)
        yield Figure(f"{folders} folders, events lost: found by words", took, "s")
        (indexer.folder / "0" / "0" / "probe.txt").write_text("afterwards")
        began = time.monotonic()
        took = seconds_until(lambda: indexer.finds("afterwards"), began)
        yield Figure("a file saved after that, found by words", took, "s")


def few_watches(scale: Scale) -> Iterator[Figure]:
    """More folders than the system lets be watched."""
    count = scale(1000)
    with following("unshare", "-U", "-r", "sh", "-c", FEW_WATCHES, "-") as indexer:
        for number in range(count):
            (indexer.folder / f"{number}").mkdir()
        for number in range(count):
            (indexer.folder / f"{number}" / "a.txt").write_text(f"limited{number}")
        began = time.monotonic()
        took = seconds_until(indexer.is_equal, began)
        yield Figure(f"{count} folders, 100 watches: first found", took, "s")
        seconds_until(indexer.is_quiet, began)
        for number in range(count):
            (indexer.folder / f"{number}" / "b.txt").write_text(f"polled{number}")
        began = time.monotonic()
        took = seconds_until(indexer.is_equal, began)
        yield Figure(f"{count} folders, 100 watches: changes found", took, "s")


def moves(scale: Scale) -> Iterator[Figure]:
    """What people and editors do to trees and files.

    Of more than these the removal would be held back, on purpose.
    """
    count = scale(MOVED)
    with following() as indexer:
        write(indexer.folder / "tree", count, "moved")
        seconds_until(indexer.is_equal, time.monotonic())
        seconds_until(indexer.is_quiet, time.monotonic())
        for name, act in ACTS.items():
            seconds_until(indexer.is_quiet, time.monotonic())
            act(indexer.folder, scale)
            began = time.monotonic()
            took = seconds_until(indexer.is_equal, began)
            yield Figure(f"{name}, {count} files", took, "s")


def rename_folder(folder: Path, _scale: Scale) -> None:
    (folder / "tree").rename(folder / "renamed")


def move_out_and_in(folder: Path, _scale: Scale) -> None:
    outside = folder.parent / "outside"
    (folder / "renamed").rename(outside)
    time.sleep(0.2)
    outside.rename(folder / "back")


def delete_and_recreate(folder: Path, scale: Scale) -> None:
    shutil.rmtree(folder / "back")
    write(folder / "back", scale(MOVED), "recreated")
    write(folder / "back", scale(MOVED), "moved")
    for file in folder.rglob("recreated*"):
        file.unlink()


def save_by_renaming(folder: Path, scale: Scale) -> None:
    for number, file in enumerate(sorted((folder / "back").rglob("*.txt"))):
        partial = file.with_name(f".goutputstream-{number}")
        partial.write_text(f"saved{number}")
        partial.replace(file)


def save_with_backup(folder: Path, scale: Scale) -> None:
    for number, file in enumerate(sorted((folder / "back").rglob("*.txt"))):
        backup = file.with_name(f"{file.name}~")
        file.rename(backup)
        file.write_text(f"again{number}")
        backup.unlink()


ACTS = {
    "a folder renamed": rename_folder,
    "a folder moved out and in": move_out_and_in,
    "a folder deleted and made again": delete_and_recreate,
    "saved by renaming": save_by_renaming,
    "saved with a backup": save_with_backup,
}


def large_tree(scale: Scale) -> Iterator[Figure]:
    """The scan itself, without reading what is found."""
    count = scale(200_000)
    place = Path(tempfile.mkdtemp(prefix="watching-"))
    try:
        write(place / "folder", count, "many")
        with open_library(make_library(place)) as library:
            library.include(place / "folder")
            (root,) = library.catalogue.roots()
            pipeline = library.pipeline
            began = time.monotonic()
            pipeline.find(root)
            took = time.monotonic() - began
            yield Figure(f"{count} files, first scan, found by name", took, "s")
            yield Figure("memory with all of them waiting", private_mb(), "MB")
            with library.catalogue.writing() as db:
                db.execute(
                    "UPDATE files SET reader = ?, checked_ns = ?",
                    (READER, time.time_ns()),
                )
        with open_library(make_library(place)) as library:
            pipeline = library.pipeline
            for again in ("first", "warm"):
                began = time.monotonic()
                pipeline.find(root)
                took = time.monotonic() - began
                yield Figure(f"{count} files, {again} rescan", took, "s")
            yield Figure("memory after that", private_mb(), "MB")
    finally:
        shutil.rmtree(place)


SCENARIOS: dict[str, Callable[[Scale], Iterator[Figure]]] = {
    "large-tree": large_tree,
    "moves": moves,
    "few-watches": few_watches,
    "overflow": overflow,
    "burst": burst,
    "idle": idle,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", default=list(SCENARIOS), metavar="NAME")
    parser.add_argument("--share", type=float, default=1.0, help="of all the files")
    arguments = parser.parse_args()
    for name in arguments.names:
        for figure in SCENARIOS[name](Scale(arguments.share)):
            sys.stdout.write(f"{figure.name:60} {figure.value:9.1f} {figure.unit}\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
