"""Watcher, coalescer, scanner and reconciler together keep rows equal to the disk."""

import os
import random
import shutil
import time
from pathlib import Path

import pytest
from watchdog.observers.inotify_c import InotifyConstants, InotifyEvent, WatchDescriptor

from indexer.watching.changes import ChangeKind
from indexer.watching.coalescer import Coalescer, Dirty
from indexer.watching.filter import PathFilter
from indexer.watching.reconciler import KnownFile, compare
from indexer.watching.root import Root
from indexer.watching.safe_open import open_file
from indexer.watching.scanner import Scanner
from indexer.watching.watcher import Watcher

DEADLINE_SECONDS = 30
OVERFLOW = InotifyEvent(WatchDescriptor(-1), InotifyConstants.IN_Q_OVERFLOW, 0, b"")


class Library:
    """The least that a pipeline does: rows of paths with their content."""

    def __init__(self, root: Root, watcher: Watcher, coalescer: Coalescer) -> None:
        self.root = root
        self.folder = Path(os.fsdecode(root.path))
        self.watcher = watcher
        self.coalescer = coalescer
        path_filter = PathFilter(root.path, ("*.ignored",), b"/nowhere")
        self.scanner = Scanner(root, path_filter, watcher.arm)
        self.rows: dict[bytes, tuple[KnownFile, bytes]] = {}
        self.kinds: list[ChangeKind] = []

    def step(self, dirty: Dirty) -> None:
        if dirty.everything:
            seen, known = self.scanner.scan(), set(self.rows)
        else:
            seen = self.scanner.settle(dirty.paths)
            known = {path for path in self.rows if _covers(dirty.paths, path)}
        rows = {path: self.rows[path][0] for path in known}
        for change in compare(seen, rows, lambda _: True):
            self.kinds.append(change.kind)
            self.carry_out(change)

    def carry_out(self, change) -> None:
        if change.kind is ChangeKind.REMOVE:
            self.rows.pop(change.path, None)
        elif change.kind is ChangeKind.MOVE:
            _, content = self.rows.pop(change.previous_path)
            self.rows[change.path] = (
                KnownFile(change.stamp, time.time_ns()),
                content,
            )
        else:
            self.read(change.path)

    def read(self, path: bytes) -> None:
        checked = time.time_ns()
        try:
            with open_file(self.root, path) as file:
                content = os.read(file.descriptor, 1 << 20)
                if file.is_unchanged():
                    self.rows[path] = (KnownFile(file.stamp, checked), content)
                else:
                    self.coalescer.add(path)
        except FileNotFoundError:
            self.coalescer.add(path)

    def converge(self) -> None:
        """Follow the hints until the rows equal the disk."""
        deadline = time.monotonic() + DEADLINE_SECONDS
        while True:
            self.step(self.coalescer.take())
            if self.contents() == disk(self.root.path):
                return
            assert time.monotonic() < deadline, difference(self)
            time.sleep(0.005)

    def contents(self) -> dict[bytes, bytes]:
        return {path: content for path, (_, content) in self.rows.items()}


def _covers(paths, path):
    return any(path == one or path.startswith(one + b"/") for one in paths)


def disk(root: bytes) -> dict[bytes, bytes]:
    """What an independent walk finds."""
    paths = [
        Path(os.fsdecode(folder), os.fsdecode(name))
        for folder, _, names in os.walk(root)
        for name in names
    ]
    return {
        os.fsencode(path): path.read_bytes()
        for path in paths
        if is_file(path) and path.suffix != ".ignored"
    }


def difference(library):
    there = disk(library.root.path)
    rows = library.contents()
    return {path for path, _ in there.items() ^ rows.items()}


class Mutator:
    """Does to a folder what people and their programs do, at random."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        self.outside = folder.parent / "outside"
        self.outside.mkdir()
        (self.outside / "secret.txt").write_text("never found")
        self.random = random.Random(seed)
        self.count = 0

    def act(self) -> None:
        action = self.random.choice(
            [
                self.write,
                self.write,
                self.rewrite_same_size,
                self.save_by_renaming,
                self.rename,
                self.swap,
                self.remove,
                self.copy_tree,
                self.move_tree_out,
                self.move_tree_in,
                self.odd_things,
            ]
        )
        action()

    def fresh(self, kind: str = "txt") -> Path:
        self.count += 1
        folders = [self.folder, *(p for p in self.folder.rglob("*") if is_folder(p))]
        name = os.fsdecode(b"%d \xff\n." % self.count) + kind
        return self.random.choice(folders) / name

    def file(self) -> Path:
        files = [p for p in self.folder.rglob("*.txt") if is_file(p)]
        return self.random.choice(files) if files else self.write()

    def write(self) -> Path:
        path = self.fresh()
        path.write_text(f"content {self.count:09}")
        return path

    def rewrite_same_size(self) -> None:
        path = self.file()
        status = path.stat()
        self.count += 1
        path.write_text(f"content {self.count:09}")
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))

    def save_by_renaming(self) -> None:
        path = self.file()
        partial = path.with_suffix(".ignored")
        partial.write_text(f"saved {self.count}")
        partial.replace(path)

    def rename(self) -> None:
        self.file().rename(self.fresh())

    def swap(self) -> None:
        a, b, aside = self.file(), self.file(), self.fresh("ignored")
        if a != b:
            a.rename(aside)
            b.rename(a)
            aside.rename(b)

    def remove(self) -> None:
        self.file().unlink()

    def tree(self) -> Path | None:
        trees = [path for path in self.folder.iterdir() if is_folder(path)]
        return self.random.choice(trees) if trees else None

    def copy_tree(self) -> None:
        new = self.folder / f"tree {self.fresh().name}"
        (new / "a" / "b").mkdir(parents=True)
        (new / "a" / "b" / "deep.txt").write_text(new.name[:5])

    def move_tree_out(self) -> None:
        tree = self.tree()
        if tree is not None:
            moved = tree.rename(self.outside / f"{self.count} {tree.name[:20]}")
            (moved / "later.txt").write_text("never found")
            self.count += 1

    def move_tree_in(self) -> None:
        trees = [path for path in self.outside.iterdir() if path.is_dir()]
        if trees:
            self.random.choice(trees).rename(self.folder / f"back {self.count}")
            self.count += 1

    def odd_things(self) -> None:
        os.mkfifo(self.fresh("pipe"))
        self.fresh("link.txt").symlink_to(self.outside)
        self.fresh("loop.txt").symlink_to(".")
        original = self.fresh("linked")
        original.write_text(f"linked {self.count}")
        os.link(original, self.fresh("linked"))


def is_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


@pytest.fixture
def library(tmp_path):
    (tmp_path / "root").mkdir()
    coalescer = Coalescer(time.monotonic, settle_seconds=0.02)
    with Watcher(coalescer, time.monotonic) as watcher:
        root = Root.at(os.fsencode(tmp_path / "root"))
        watcher.watch(root)
        yield Library(root, watcher, coalescer)


@pytest.mark.parametrize("seed", range(4))
def test_whatever_happens_the_rows_become_the_disk(library, seed):
    mutator = Mutator(library.folder, seed)
    for round_ in range(12):
        for _ in range(mutator.random.randrange(1, 15)):
            mutator.act()
            if mutator.random.random() < 0.3:
                library.step(library.coalescer.take())
        if round_ % 4 == 3:
            library.watcher._hints._reader.handle_event(OVERFLOW)
        library.converge()
    library.step(Dirty(everything=True))
    assert library.contents() == disk(library.root.path)


def test_a_storm_of_renames_ends_in_the_right_place(library):
    for number in range(50):
        (library.folder / f"{number}.txt").write_text(f"number {number}")
    library.converge()
    for turn in range(20):
        for number in range(50):
            before = "txt" if turn == 0 else f"t{turn - 1}"
            (library.folder / f"{number}.{before}").rename(
                library.folder / f"{number}.t{turn}"
            )
    library.converge()
    assert len(library.rows) == 50


def test_a_moved_folder_costs_no_reading(library):
    below = library.folder / "below"
    below.mkdir()
    for number in range(20):
        (below / f"{number}.txt").write_text(f"number {number}")
    library.converge()
    wait_out_the_clock()
    library.step(Dirty(everything=True))
    library.kinds.clear()
    below.rename(library.folder / "renamed")
    library.converge()
    assert library.kinds == [ChangeKind.MOVE] * 20


def test_a_second_scan_of_a_quiet_folder_changes_nothing(library):
    for number in range(20):
        (library.folder / f"{number}.txt").write_text("x")
    library.converge()
    wait_out_the_clock()
    library.step(Dirty(everything=True))
    library.kinds.clear()
    library.step(Dirty(everything=True))
    assert library.kinds == []


def test_a_same_size_rewrite_right_after_the_reading_is_noticed_by_a_scan_alone(
    library,
):
    path = library.folder / "a.txt"
    for number in range(20):
        path.write_text(f"{number:03}")
        library.step(Dirty(everything=True))
        path.write_text(f"{number + 500:03}")
        library.step(Dirty(everything=True))
        assert library.contents()[os.fsencode(path)] == b"%03d" % (number + 500)


def test_a_write_through_another_hard_link_is_noticed_by_the_next_scan(
    library, tmp_path
):
    path = library.folder / "a.txt"
    path.write_text("before")
    os.link(path, tmp_path / "outside.txt")
    library.converge()
    (tmp_path / "outside.txt").write_text("beyond")
    library.step(Dirty(everything=True))
    assert library.contents() == {os.fsencode(path): b"beyond"}


def test_a_root_that_goes_away_keeps_its_rows_and_comes_back(library, tmp_path):
    (library.folder / "a.txt").write_text("a")
    library.converge()
    library.folder.rename(tmp_path / "unplugged")
    library.step(Dirty(everything=True))
    assert len(library.rows) == 1
    library.folder.mkdir()
    (library.folder / "foreign.txt").write_text("of another disk")
    library.step(Dirty(everything=True))
    assert [os.path.basename(path) for path in library.rows] == [b"a.txt"]
    shutil.rmtree(library.folder)
    (tmp_path / "unplugged").rename(library.folder)
    (library.folder / "b.txt").write_text("b")
    library.step(Dirty(everything=True))
    assert library.contents() == disk(library.root.path)


def test_thousands_of_files_at_once_are_all_noticed(library):
    library.converge()
    for folder in range(10):
        (library.folder / str(folder)).mkdir()
        for number in range(300):
            (library.folder / str(folder) / f"{number}.txt").write_text("x")
    library.converge()
    assert len(library.rows) == 3000


def wait_out_the_clock() -> None:
    """Let the readings be surely later than the writes."""
    until = time.time() + 0.06
    while time.time() < until:
        time.sleep(0.005)
