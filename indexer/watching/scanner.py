"""Reads what is on disk below a root: all of it, or only what became dirty."""

import errno
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from indexer.records import FoundFile
from indexer.watching.filter import PathFilter
from indexer.watching.root import SEPARATOR, Root, stamp_of
from indexer.watching.safe_open import GONE, OpenRoot
from indexer.watching.tree_rules import FolderTags

DirectoryHook: TypeAlias = Callable[[bytes, int], None]
"""Called with a folder's absolute path and descriptor, before it is listed."""


@dataclass(frozen=True, slots=True)
class UnlistedFolder:
    """A folder that could not be read; nobody knows what is below it now."""

    path: bytes
    """Absolute; the root's own path where the whole root is offline."""
    reason: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file or folder that is there and does not count."""

    path: bytes
    """Absolute."""


Seen: TypeAlias = FoundFile | LeftOut | UnlistedFolder


class Scanner:
    """Walks a root by descriptors, each folder once, following no link.

    `entered` holds the (device, inode) of folders already walked. Share one set
    only among scans that feed one comparison: it makes a folder that is reachable
    twice, by a bind mount or nested roots, count once.
    """

    def __init__(
        self, root: Root, path_filter: PathFilter, on_directory: DirectoryHook
    ) -> None:
        self._root = root
        self._filter = path_filter
        self._on_directory = on_directory

    def scan(self, entered: set[tuple[int, int]] | None = None) -> Iterator[Seen]:
        """Yield every file that counts and what could not be read or does not count."""
        yield from self._guarded([b""], set() if entered is None else entered)

    def settle(self, paths: Iterable[bytes]) -> Iterator[Seen]:
        """Yield what stands at these absolute paths now, folders with all below.

        A path that is gone or outside the root yields nothing.
        """
        relatives = map(self._root.relative, paths)
        starts = _outermost({path for path in relatives if path is not None})
        yield from self._guarded(starts, set())

    def _guarded(
        self, starts: list[bytes], entered: set[tuple[int, int]]
    ) -> Iterator[Seen]:
        """Walk from each start; a root that cannot be opened is one unlisted folder."""
        library = self._filter.library_identity()
        if library is not None:
            entered.add(library)
        try:
            with OpenRoot(self._root) as opened:
                tags = FolderTags(opened, gitignore=self._root.gitignore)
                walk = _Walk(
                    opened, self._filter.within(tags), self._on_directory, entered
                )
                for start in starts:
                    yield from walk.look_at(start)
            # Found to be gone only now, a root was perhaps leaving all the while.
            with OpenRoot(self._root):
                pass
        except OSError as error:
            yield UnlistedFolder(self._root.path, os.strerror(error.errno or 0))


class _Walk:
    """One walk below an opened root."""

    def __init__(
        self,
        opened: OpenRoot,
        path_filter: PathFilter,
        on_directory: DirectoryHook,
        entered: set[tuple[int, int]],
    ) -> None:
        self._opened = opened
        self._root = opened.root
        self._filter = path_filter
        self._on_directory = on_directory
        self._entered = entered

    def look_at(self, start: bytes) -> Iterator[Seen]:
        """Yield what stands at a path, a folder with all below it."""
        closed = self._filter.closed_above(start)
        if closed is not None:
            yield self._left_out(closed)
            return
        try:
            status = self._opened.status(start)
        except OSError as error:
            if error.errno not in GONE:
                yield self._unlisted(start, error)
            return
        is_folder = stat.S_ISDIR(status.st_mode)
        if start and not self._admits(start, is_folder=is_folder):
            yield self._left_out(start)
        elif is_folder:
            yield from self._below(start)
        elif stat.S_ISREG(status.st_mode):
            yield FoundFile(self._root.absolute(start), stamp_of(status))

    def _below(self, start: bytes) -> Iterator[Seen]:
        """Walk in the order of names, so that one of two ways in always wins."""
        waiting = [start]
        while waiting:
            relative = waiting.pop()
            below: list[bytes] = []
            try:
                yield from self._list(relative, below)
            except OSError as error:
                if error.errno not in GONE:
                    yield self._unlisted(relative, error)
            waiting += sorted(below, reverse=True)

    def _list(self, relative: bytes, below: list[bytes]) -> Iterator[Seen]:
        """Yield the files of one folder and collect the folders to enter."""
        with self._opened.folder(relative) as folder:
            if folder.identity in self._entered:
                return
            self._entered.add(folder.identity)
            self._on_directory(self._root.absolute(relative), folder.descriptor)
            prefix = relative + SEPARATOR if relative else b""
            start = self._root.path.rstrip(SEPARATOR) + SEPARATOR
            for name, stamp in folder.entries():
                path = prefix + name
                if not self._admits(path, is_folder=stamp is None):
                    yield LeftOut(start + path)
                elif stamp is None:
                    below.append(path)
                else:
                    yield FoundFile(start + path, stamp)

    def _admits(self, relative: bytes, *, is_folder: bool) -> bool:
        if is_folder:
            return self._filter.admits_folder(relative)
        return self._filter.admits_file(relative)

    def _left_out(self, relative: bytes) -> LeftOut:
        return LeftOut(self._root.absolute(relative))

    def _unlisted(self, relative: bytes, error: OSError) -> UnlistedFolder:
        reason = os.strerror(error.errno or errno.EIO)
        return UnlistedFolder(self._root.absolute(relative), reason)


def _outermost(paths: set[bytes]) -> list[bytes]:
    """Return the paths that are not below another of them."""
    if b"" in paths:
        return [b""]
    kept: list[bytes] = []
    for path in sorted(paths, key=lambda path: path.split(SEPARATOR)):
        if not kept or not path.startswith(kept[-1] + SEPARATOR):
            kept.append(path)
    return kept
