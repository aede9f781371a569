import os
import subprocess
from pathlib import Path

import pytest

from indexer.records import FoundFile
from indexer.watching.filter import PathFilter
from indexer.watching.root import Root
from indexer.watching.scanner import LeftOut, Scanner


class Clock:
    """Time that moves only when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Tree:
    """A root under `folder` with what scanning it needs."""

    def __init__(self, folder: Path, library: Path) -> None:
        self.folder = folder
        self.root = Root.at(os.fsencode(folder))
        self.library = os.fsencode(library)
        self.armed: list[bytes] = []

    def path(self, name: str | bytes) -> bytes:
        return os.path.join(self.root.path, os.fsencode(name))

    def file(self, name: str | bytes) -> Path:
        return self.folder / os.fsdecode(name)

    def write(self, name: str | bytes, content: str = "text") -> bytes:
        self.file(name).parent.mkdir(parents=True, exist_ok=True)
        self.file(name).write_text(content)
        return self.path(name)

    def write_deep(self, name: bytes, depth: int) -> bytes:
        """Write `end.txt` below this many folders, which no one path reaches."""
        here = os.open(self.root.path, os.O_RDONLY)
        for _ in range(depth):
            os.mkdir(name, dir_fd=here)
            below = os.open(name, os.O_RDONLY, dir_fd=here)
            os.close(here)
            here = below
        file = os.open("end.txt", os.O_CREAT | os.O_WRONLY, dir_fd=here)
        os.write(file, b"deep")
        os.close(file)
        os.close(here)
        return self.path(b"/".join([name] * depth + [b"end.txt"]))

    def scanner(self, *patterns: str) -> Scanner:
        path_filter = PathFilter(self.root.path, patterns, self.library)
        return Scanner(self.root, path_filter, lambda path, _: self.armed.append(path))

    def names(self, *patterns: str) -> list[bytes]:
        """What a scan finds, relative to the root, sorted."""
        seen = list(self.scanner(*patterns).scan())
        found = [one for one in seen if isinstance(one, FoundFile)]
        assert all(isinstance(one, FoundFile | LeftOut) for one in seen), seen
        return sorted(self.root.relative(one.path) or b"" for one in found)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def tree(tmp_path):
    (tmp_path / "root").mkdir()
    yield Tree(tmp_path / "root", tmp_path / "library")
    # Python's own way of removing trees cannot go a thousand folders deep.
    subprocess.run(["rm", "-rf", tmp_path / "root"], check=True)
