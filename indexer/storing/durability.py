"""Making written files survive a power cut.

LanceDB never calls fsync, so a power cut may leave its newest version unreadable. What
was covered by a `Barrier` is safe; a version beyond it can be set aside.
"""

import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from indexer.errors import DiskFullError, StoreError

if sys.platform == "darwin":
    import fcntl

LINUX_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
MANIFEST_BASE = 2**64 - 1
"""Lance calls the manifest of version n `MANIFEST_BASE - n`, in decimal."""
NO_ROOM = frozenset((errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)))
VERSIONS = "_versions"
"""Folder of the manifests of a table, one a version."""
SET_ASIDE = "set-aside"
"""Folder for versions in doubt; it goes when the table has opened without them."""


class Barrier:
    """Flushes every file below a folder that was written since the last call.

    For one thread only.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._flushed: set[tuple[str, int, int]] = set()

    def __call__(self, give_way: Callable[[], None] = lambda: None) -> None:
        """Return once all files below the folder would survive a power cut.

        `give_way` is called before each folder and each file that is flushed.

        Raises:
            OSError: the disk refused.
        """
        present: set[tuple[str, int, int]] = set()
        for folder, _, names in os.walk(self._folder, topdown=False):
            give_way()
            for name in names:
                path = os.path.join(folder, name)
                info = os.stat(path)
                key = (path, info.st_ino, info.st_mtime_ns)
                if key not in self._flushed:
                    give_way()
                    flush(path)
                present.add(key)
            if os.name != "nt":
                flush(folder)
        self._flushed = present


def flush(path: str) -> None:
    """Hand one file or folder to the disk for good."""
    writable = os.name == "nt"
    flags = os.O_RDWR | getattr(os, "O_BINARY", 0) if writable else os.O_RDONLY
    descriptor = os.open(path, flags)
    try:
        if sys.platform == "darwin":
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        else:
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def put_in_place(partial: Path, file: Path) -> None:
    """Let a file that was written whole take the place of another, for good."""
    flush(str(partial))
    partial.replace(file)
    flush_folder(file.parent)


def flush_folder(folder: Path) -> None:
    """Hand the names in a folder to the disk, where the system lets one."""
    if os.name != "nt":
        flush(str(folder))


@contextmanager
def disk_errors(library: Path) -> Iterator[None]:
    """Turn what the system says about files of the library into sentences.

    Raises:
        DiskFullError: no space left.
        StoreError: anything else.
    """
    try:
        yield
    except OSError as error:
        if error.errno in NO_ROOM:
            raise disk_full(library, error) from error
        raise StoreError(
            "The library folder {folder} cannot be used: {reason}.",
            str(error),
            folder=str(library),
            reason=error.strerror or "",
        ) from error


def disk_full(library: Path, error: Exception) -> DiskFullError:
    """Return what a full disk means, in one sentence."""
    return DiskFullError(
        "The disk that holds {folder} is full. Nothing that was indexed is lost; make "
        "some space and start again.",
        str(error),
        folder=str(library),
    )


def boot_id() -> str:
    """Return a value that changes when the computer starts anew.

    Where the system has none the answer is empty, which counts as a new start: all
    that was acknowledged is kept, what was not is written again.
    """
    try:
        return LINUX_BOOT_ID.read_text("ascii").strip()
    except OSError:
        return ""


def set_aside_newer(table_folder: Path, durable_version: int) -> int:
    """Move versions away that no barrier covered; return how many."""
    versions = table_folder / VERSIONS
    aside = table_folder.parent / SET_ASIDE
    moved = 0
    for name in sorted(os.listdir(versions)):
        stem, _, suffix = name.partition(".")
        is_manifest = suffix == "manifest" and stem.isdigit()
        if not is_manifest or MANIFEST_BASE - int(stem) > durable_version:
            aside.mkdir(mode=0o700, exist_ok=True)
            shutil.move(versions / name, aside / name)
            moved += 1
    return moved
