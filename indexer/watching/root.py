"""The folder a person chose, and how files below it are told apart."""

import os
import stat
import sys
from dataclasses import dataclass

from indexer.errors import UsageError
from indexer.records import FileStamp
from indexer.watching.mounts import LARGEST_INTEGER, volume_by_source

SEPARATOR = os.fsencode(os.sep)


@dataclass(frozen=True, slots=True)
class Root:
    """An included folder. Its identity tells another disk under the same path."""

    path: bytes
    """Absolute and without symbolic links; they are resolved once, in `at`."""
    device: int
    inode: int
    exclude: tuple[str, ...] = ()
    """What the person left out, as gitignore lines."""
    gitignore: bool = False
    """Whether gitignore files in the tree leave files out, too."""
    volume: int = 0
    """What the file system calls itself; 0 where it does not say. Unlike a device
    number it survives a restart and tells two disks at one mount point apart."""

    @classmethod
    def at(cls, path: bytes) -> "Root":
        """Return the root for a folder that is there now.

        Raises:
            UsageError: there is no such folder or it cannot be reached.
        """
        resolved = os.path.realpath(path)
        shown = os.fsdecode(resolved)
        try:
            status = os.lstat(resolved)
        except OSError as error:
            raise UsageError(
                "There is no folder {folder}.", str(error), folder=str(shown)
            ) from error
        if not stat.S_ISDIR(status.st_mode):
            raise UsageError("{folder} is not a folder.", folder=str(shown))
        volume = volume_of(resolved)
        return cls(resolved, *identity_of(status), volume=volume)

    def relative(self, path: bytes) -> bytes | None:
        """Return an absolute path as seen from here; None outside, empty for itself."""
        if path == self.path:
            return b""
        prefix = self.path.rstrip(SEPARATOR) + SEPARATOR
        return path[len(prefix) :] if path.startswith(prefix) else None

    def absolute(self, relative: bytes) -> bytes:
        """Return the absolute path of something below."""
        return os.path.join(self.path, relative) if relative else self.path

    def is_at(self, status: os.stat_result, volume: int) -> bool:
        """Return whether what now stands at the path is the folder that was chosen."""
        device, inode = identity_of(status)
        if self.volume and volume:
            return (inode, volume) == (self.inode, self.volume)
        return (device, inode) == (self.device, self.inode)


def volume_of(folder: bytes | int) -> int:
    """Return the id of the file system that holds a folder, or 0."""
    if sys.platform != "linux":
        return 0
    own = os.statvfs(folder).f_fsid & LARGEST_INTEGER
    return own or volume_by_source(os.stat(folder).st_dev)


def identity_of(status: os.stat_result) -> tuple[int, int]:
    """Return what makes a file or folder the same one under another name.

    The last 63 bits have to do: the catalogue holds no larger numbers, and mergerfs,
    some servers and ReFS give such.
    """
    return status.st_dev & LARGEST_INTEGER, status.st_ino & LARGEST_INTEGER


def stamp_of(status: os.stat_result) -> FileStamp:
    """Return what the catalogue remembers of a file's state."""
    return FileStamp(
        *identity_of(status),
        status.st_size,
        status.st_mtime_ns,
        status.st_ctime_ns,
    )
