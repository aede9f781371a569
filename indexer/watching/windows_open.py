r"""Opening below a root on Windows: by long path, checked after opening.

There is no opening relative to a folder here. Each file is opened by its `\\?\`
path, which no length limit or reserved name applies to; then the system is asked
where the open file really is, and anything outside the root is refused. Junctions
and links are not entered. Files whose content is in the cloud are not opened.
"""

import ctypes
import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from indexer.records import FileStamp
from indexer.watching.root import SEPARATOR, Root, identity_of, stamp_of

LONG_PATH_BYTES = 32768
READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOINHERIT", 0)
LINK_TAGS = (0xA000000C, 0xA0000003)
"""Symbolic links and junctions; other reparse points are ordinary to readers."""
FILE_ATTRIBUTE_OFFLINE = 0x1000
FILE_ATTRIBUTE_RECALL_ON_OPEN = 0x40000
FILE_ATTRIBUTE_RECALL_ON_DATA_ACCESS = 0x400000
IN_THE_CLOUD = (
    FILE_ATTRIBUTE_OFFLINE
    | FILE_ATTRIBUTE_RECALL_ON_OPEN
    | FILE_ATTRIBUTE_RECALL_ON_DATA_ACCESS
)


class OpenFolder:
    """A folder by its long path."""

    descriptor = -1

    def __init__(self, path: bytes) -> None:
        self._path = path
        self.identity = identity_of(os.lstat(path))

    def entries(self) -> Iterator[tuple[bytes, FileStamp | None]]:
        """Yield names of files with their stamp and of folders with None.

        Links are passed over, and what vanishes meanwhile.
        """
        with os.scandir(self._path) as entries:
            for entry in entries:
                try:
                    # The entry itself knows neither volume nor file number.
                    status = os.lstat(entry.path)
                except FileNotFoundError:
                    continue
                if _is_link(status):
                    continue
                if stat.S_ISDIR(status.st_mode):
                    yield entry.name, None
                elif stat.S_ISREG(status.st_mode):
                    yield entry.name, stamp_of(status)


class OpenRoot:
    """A root while something below it is read; see `posix_open.OpenRoot`."""

    def __init__(self, root: Root) -> None:
        self.root = root

    def __enter__(self) -> "OpenRoot":
        if not self.root.is_at(os.lstat(_long(self.root.path)), 0):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Nothing is held open."""

    def open_file(self, relative: bytes) -> int:
        """Return a descriptor for reading; the caller closes it."""
        path = self._checked(relative)
        if keeps_content_elsewhere(os.lstat(path)):
            raise PermissionError(errno.EACCES, "kept in the cloud")
        descriptor = os.open(path, READ)
        root = _long(self.root.path).rstrip(SEPARATOR) + SEPARATOR
        if not _final_path(descriptor).startswith(root):
            os.close(descriptor)
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
        return descriptor

    @contextmanager
    def folder(self, relative: bytes) -> Iterator[OpenFolder]:
        """Look into a folder; an empty path means the root itself."""
        yield OpenFolder(self._checked(relative))

    def status(self, relative: bytes) -> os.stat_result:
        """Return what the system says about a path, without opening it."""
        return os.lstat(self._checked(relative))

    def _checked(self, relative: bytes) -> bytes:
        """Return the long path, after looking for links in each of its folders."""
        path = _long(self.root.path)
        for part in filter(None, relative.split(SEPARATOR)):
            path = os.path.join(path, part)
            if part == b".." or _is_link(os.lstat(path)):
                raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
        return path


def keeps_content_elsewhere(status: os.stat_result) -> bool:
    """Return whether reading this file would download it."""
    return bool(getattr(status, "st_file_attributes", 0) & IN_THE_CLOUD)


def _is_link(status: os.stat_result) -> bool:
    return getattr(status, "st_reparse_tag", 0) in LINK_TAGS


def _long(path: bytes) -> bytes:
    if path.startswith(b"\\\\?\\"):
        return path
    if path.startswith(b"\\\\"):
        return b"\\\\?\\UNC\\" + path[2:]
    return b"\\\\?\\" + path


def _final_path(descriptor: int) -> bytes:
    """Ask the system for the path of an open file."""
    import msvcrt  # noqa: PLC0415 - exists on Windows only

    handle = ctypes.c_void_p(msvcrt.get_osfhandle(descriptor))  # type: ignore[attr-defined,unused-ignore]
    buffer = ctypes.create_unicode_buffer(LONG_PATH_BYTES)
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined,unused-ignore]
    if not kernel.GetFinalPathNameByHandleW(handle, buffer, LONG_PATH_BYTES, 0):
        raise OSError(errno.EIO, os.strerror(errno.EIO))
    return os.fsencode(buffer.value)
