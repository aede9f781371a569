"""Opening below a root on Linux and macOS: by descriptor, never through a link.

A path that is checked and then opened can be swapped for a symbolic link in
between. Here the kernel resolves from the root's descriptor and refuses links:
`openat2` in one call where there is one, else one folder at a time.
"""

import ctypes
import errno
import functools
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType

from indexer.records import FileStamp
from indexer.watching.root import Root, identity_of, stamp_of, volume_of

OPENAT2 = 437
RESOLVE_NO_MAGICLINKS = 0x02
RESOLVE_NO_SYMLINKS = 0x04
RESOLVE_BENEATH = 0x08
RETRIES = 16
PIECE_BYTES = 4000
"""Longest path for one system call; the kernel takes 4,096 bytes."""

READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
FOLDER = READ | os.O_DIRECTORY
SF_DATALESS = 0x40000000


class _OpenHow(ctypes.Structure):
    _fields_ = (
        ("flags", ctypes.c_uint64),
        ("mode", ctypes.c_uint64),
        ("resolve", ctypes.c_uint64),
    )


class OpenFolder:
    """A folder held by its descriptor."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        self.identity = identity_of(os.fstat(descriptor))

    def entries(self) -> Iterator[tuple[bytes, FileStamp | None]]:
        """Yield names of files with their stamp and of folders with None.

        Links and special files are passed over, and what vanishes meanwhile.
        """
        with os.scandir(self.descriptor) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    yield os.fsencode(entry.name), None
                elif entry.is_file(follow_symlinks=False):
                    try:
                        status = entry.stat(follow_symlinks=False)
                    except FileNotFoundError:
                        continue
                    yield os.fsencode(entry.name), stamp_of(status)


class OpenRoot:
    """A root while something below it is read.

    Entering raises FileNotFoundError where the root is gone or another folder
    stands in its place, and other OSErrors where it cannot be opened.
    """

    def __init__(self, root: Root) -> None:
        self.root = root
        self._descriptor = -1

    def __enter__(self) -> "OpenRoot":
        self._descriptor = os.open(self.root.path, FOLDER)
        status, volume = os.fstat(self._descriptor), volume_of(self._descriptor)
        if not self.root.is_at(status, volume):
            os.close(self._descriptor)
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.close(self._descriptor)

    def open_file(self, relative: bytes) -> int:
        """Return a descriptor for reading; the caller closes it."""
        return self._open(relative, READ)

    @contextmanager
    def folder(self, relative: bytes) -> Iterator[OpenFolder]:
        """Hold a folder open; an empty path means the root itself."""
        descriptor = self._open(relative or b".", FOLDER)
        try:
            yield OpenFolder(descriptor)
        finally:
            os.close(descriptor)

    def status(self, relative: bytes) -> os.stat_result:
        """Return what the system says about a path, without opening it."""
        above, name = os.path.split(relative)
        with self.folder(above) as folder:
            return os.stat(
                name or b".", dir_fd=folder.descriptor, follow_symlinks=False
            )

    def _open(self, relative: bytes, flags: int) -> int:
        """Open in pieces, so that a path may be longer than the kernel takes."""
        *first, last = _pieces(relative)
        here = self._descriptor
        for piece, wanted in [(piece, FOLDER) for piece in first] + [(last, flags)]:
            try:
                below = open_beneath(here, piece, wanted)
            finally:
                if here != self._descriptor:
                    os.close(here)
            here = below
        return here


def open_beneath(folder: int, relative: bytes, flags: int) -> int:
    """Open a path below a folder's descriptor, through no link and not upwards.

    Raises:
        OSError: as `open` does; ELOOP for a link, EXDEV for a way out.
    """
    if sys.platform == "linux":
        try:
            return _openat2(folder, relative, flags)
        except OSError as error:
            # EPERM comes from a filter that does not know the call.
            if error.errno not in (errno.ENOSYS, errno.EPERM):
                raise
    return open_stepwise(folder, relative, flags)


def open_stepwise(folder: int, relative: bytes, flags: int) -> int:
    """Open as `open_beneath` does, one folder at a time."""
    *above, name = relative.split(b"/")
    if b".." in above or name == b"..":
        raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))
    here = folder
    for part, wanted in [(part, FOLDER) for part in above] + [(name, flags)]:
        try:
            below = os.open(part, wanted, dir_fd=here)
        finally:
            if here != folder:
                os.close(here)
        here = below
    return here


def keeps_content_elsewhere(status: os.stat_result) -> bool:
    """Return whether reading this file would download it (macOS)."""
    return bool(getattr(status, "st_flags", 0) & SF_DATALESS)


def _openat2(folder: int, relative: bytes, flags: int) -> int:
    resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS
    how = _OpenHow(flags, 0, resolve)
    call = _system_call()
    for _ in range(RETRIES):
        descriptor = call(
            OPENAT2, folder, relative, ctypes.byref(how), ctypes.sizeof(how)
        )
        if descriptor >= 0:
            return descriptor
        # EAGAIN: a rename ran across the path just then.
        if ctypes.get_errno() != errno.EAGAIN:
            break
    code = ctypes.get_errno()
    raise OSError(code, os.strerror(code))


@functools.cache
def _system_call() -> Callable[..., int]:
    call: Callable[..., int] = ctypes.CDLL(None, use_errno=True).syscall
    return call


def _pieces(relative: bytes) -> list[bytes]:
    """Cut a path at separators into pieces that one call can take."""
    pieces = [b""]
    for part in relative.split(b"/"):
        if pieces[-1] and len(pieces[-1]) + 1 + len(part) > PIECE_BYTES:
            pieces.append(part)
        else:
            pieces[-1] = pieces[-1] + b"/" + part if pieces[-1] else part
    return pieces
