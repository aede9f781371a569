"""What stands in a tree itself and says which of its files nobody wants to find.

A folder is a cache where it holds a `CACHEDIR.TAG` (https://bford.info/cachedir/) and
installed packages where it holds a `pyvenv.cfg`; build output is known by the project
file beside it. The `.gitignore` files of a tree count only where the person wants that:
they say what is not worth a version, which in a tree of documents is often the letter
itself (a PDF, a scan, a draft), and a search that leaves it out looks broken.
"""

import os
import stat
from collections.abc import Iterable

from indexer.watching.gitignore import IgnoreLines
from indexer.watching.left_by_programs import MADE_BESIDE
from indexer.watching.root import SEPARATOR
from indexer.watching.safe_open import OpenRoot, keeps_content_elsewhere

GITIGNORE = b".gitignore"
CACHE_TAG = b"CACHEDIR.TAG"
CACHE_SIGNATURE = b"Signature: 8a477f597d28d172789f06886806bc55"
PACKAGES_TAG = b"pyvenv.cfg"
LARGEST_BYTES = 1 << 20
"""Of a gitignore file; what goes beyond is not read."""


class FolderTags:
    """Rules in the tree below an opened root; asked during one scan."""

    def __init__(self, opened: OpenRoot, *, gitignore: bool) -> None:
        self._opened = opened
        self._gitignore = gitignore
        self._lines: dict[bytes, tuple[tuple[int, IgnoreLines], ...]] = {}

    def leave_out(self, relative: bytes, *, is_folder: bool) -> bool:
        """Return whether something in the tree takes this path out."""
        if is_folder and (self._is_tagged(relative) or self._is_output(relative)):
            return True
        return self._gitignore and self._is_ignored(relative, is_folder=is_folder)

    def _is_tagged(self, folder: bytes) -> bool:
        tag = self._read(_joined(folder, CACHE_TAG), len(CACHE_SIGNATURE))
        return tag == CACHE_SIGNATURE or self._is_there(_joined(folder, PACKAGES_TAG))

    def _is_output(self, folder: bytes) -> bool:
        above, _, name = folder.rpartition(SEPARATOR)
        beside = MADE_BESIDE.get(name, ())
        return any(self._is_there(_joined(above, one)) for one in beside)

    def _is_ignored(self, relative: bytes, *, is_folder: bool) -> bool:
        """Return what the nearest gitignore file says that speaks of this path."""
        folder = relative.rpartition(SEPARATOR)[0]
        for start, lines in self._lines_for(folder):
            left_out = lines.leave_out(relative[start:], is_folder=is_folder)
            if left_out is not None:
                return left_out
        return False

    def _lines_for(self, folder: bytes) -> tuple[tuple[int, IgnoreLines], ...]:
        """Return the lines for what is in a folder, the nearest first.

        Each comes with the position where paths as it sees them begin.
        """
        if folder not in self._lines:
            above: tuple[tuple[int, IgnoreLines], ...] = ()
            if folder:
                above = self._lines_for(folder.rpartition(SEPARATOR)[0])
            content = self._read(_joined(folder, GITIGNORE), LARGEST_BYTES)
            text = content.decode("utf-8-sig", "surrogateescape")
            lines = IgnoreLines(text.replace("\r\n", "\n").split("\n"))
            start = len(folder) + len(SEPARATOR) if folder else 0
            self._lines[folder] = ((start, lines), *above) if lines else above
        return self._lines[folder]

    def _is_there(self, relative: bytes) -> bool:
        try:
            return stat.S_ISREG(self._opened.status(relative).st_mode)
        except OSError:
            return False

    def _read(self, relative: bytes, most: int) -> bytes:
        """Return the beginning of a file; nothing where it cannot be read."""
        try:
            descriptor = self._opened.open_file(relative)
        except OSError:
            return b""
        try:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode) or keeps_content_elsewhere(status):
                return b""
            return os.read(descriptor, most)
        except OSError:
            return b""
        finally:
            os.close(descriptor)


def decided_elsewhere(paths: Iterable[bytes], *, gitignore: bool) -> list[bytes]:
    """Return paths with each file that holds rules replaced by the folder it rules.

    Where such a file changed, all that it rules has to be looked at again.
    """
    ruled = []
    for path in paths:
        folder, name = os.path.split(path)
        rules_folder = name in (CACHE_TAG, PACKAGES_TAG) or (
            gitignore and name == GITIGNORE
        )
        ruled.append(folder if rules_folder else path)
    return ruled


def _joined(folder: bytes, name: bytes) -> bytes:
    return folder + SEPARATOR + name if folder else name
