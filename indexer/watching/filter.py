"""Which paths below a root count.

Left out is what programs write for themselves: caches, version control, installed
packages, build output, trash, lock files, unfinished downloads and the system. Other
names that begin with a dot count, since people keep mail (Maildir) and notes in them.
A person's own patterns follow gitignore rules and win over everything else, both ways.
"""

import os
from collections.abc import Sequence
from typing import Protocol, Self

from indexer.watching.gitignore import IgnoreLines
from indexer.watching.left_by_programs import (
    SYSTEM_FOLDERS,
    is_junk_file,
    is_junk_folder,
)
from indexer.watching.root import SEPARATOR, identity_of


class TreeRules(Protocol):
    """What stands in the tree itself and says what to leave out."""

    def leave_out(self, relative: bytes, *, is_folder: bool) -> bool:
        """Return whether something in the tree takes this path out."""


class PathFilter:
    """Decides which files are indexed and which folders are entered.

    The library's own folder never is, or indexing would feed on itself. `tree` is
    asked last, and can only leave out: a project's `!*/` must not bring back caches.
    """

    def __init__(
        self,
        root: bytes,
        patterns: Sequence[str],
        library: bytes,
        tree: TreeRules | None = None,
    ) -> None:
        self._root = root
        self._is_disk = os.path.dirname(root) == root
        self._library = os.path.realpath(library)
        self._chosen = IgnoreLines(patterns)
        self._tree = tree

    def within(self, tree: TreeRules) -> Self:
        """Return this filter together with what stands in the tree."""
        filtered = type(self)(self._root, (), self._library, tree)
        filtered._chosen = self._chosen
        return filtered

    def admits_file(self, relative: bytes) -> bool:
        """Return whether this file counts, its folders being admitted already."""
        left_out = self._chosen.leave_out(relative, is_folder=False)
        if left_out is not None:
            return not left_out
        return not (is_junk_file(relative) or self._is_out(relative, is_folder=False))

    def admits_folder(self, relative: bytes) -> bool:
        """Return whether to enter this folder, those above being admitted already."""
        if os.path.join(self._root, relative) == self._library:
            return False
        left_out = self._chosen.leave_out(relative, is_folder=True)
        if left_out is not None:
            return not left_out
        is_of_the_system = self._is_disk and relative.lower() in SYSTEM_FOLDERS
        if is_of_the_system or is_junk_folder(relative):
            return False
        return not self._is_out(relative, is_folder=True)

    def admits_folders_above(self, relative: bytes) -> bool:
        """Return whether every folder between the root and this path is entered."""
        return self.closed_above(relative) is None

    def closed_above(self, relative: bytes) -> bytes | None:
        """Return the first folder above a path that is not entered, if any."""
        parts = relative.split(SEPARATOR)[:-1]
        for length in range(1, len(parts) + 1):
            folder = SEPARATOR.join(parts[:length])
            if not self.admits_folder(folder):
                return folder
        return None

    def library_identity(self) -> tuple[int, int] | None:
        """Return the library's device and inode, to know it under another path."""
        try:
            return identity_of(os.lstat(self._library))
        except OSError:
            return None

    def _is_out(self, relative: bytes, *, is_folder: bool) -> bool:
        return self._tree is not None and self._tree.leave_out(
            relative, is_folder=is_folder
        )
