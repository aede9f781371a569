"""Opens a user's file for reading, below its root and nowhere else."""

import errno
import os
import stat
import sys
from types import TracebackType

from indexer.errors import UnreadableError, UnsupportedError
from indexer.watching.root import Root, stamp_of

if sys.platform == "win32":
    from indexer.watching.windows_open import (
        OpenFolder,
        OpenRoot,
        keeps_content_elsewhere,
    )
else:
    from indexer.watching.posix_open import (
        OpenFolder,
        OpenRoot,
        keeps_content_elsewhere,
    )

__all__ = [
    "GONE",
    "OpenFile",
    "OpenFolder",
    "OpenRoot",
    "keeps_content_elsewhere",
    "open_file",
]

GONE = frozenset((errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.EXDEV))
"""Errors that say: no such file below this root. A link is not followed."""
SPECIAL = frozenset((errno.ENXIO, errno.ENODEV, errno.EOPNOTSUPP))
OUR_OWN = frozenset((errno.EMFILE, errno.ENFILE, errno.ENOMEM))
IN_THE_CLOUD = "This file is kept in the cloud; reading it would download it."


class OpenFile:
    """An ordinary file, open for reading until the `with` block ends."""

    def __init__(self, descriptor: int, status: os.stat_result) -> None:
        self.descriptor = descriptor
        self.stamp = stamp_of(status)

    def __enter__(self) -> "OpenFile":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.close(self.descriptor)

    def is_unchanged(self) -> bool:
        """Return whether what was read so far is one version of the file."""
        return stamp_of(os.fstat(self.descriptor)) == self.stamp


def open_file(root: Root, path: bytes) -> OpenFile:
    """Open a file by its absolute path, without blocking, links or side effects.

    Raises:
        FileNotFoundError: not there now, or its whole root is not, or it became a
            link or a folder. Nothing may be removed because of this; scans decide.
        UnsupportedError: a pipe, socket or device.
        UnreadableError: the system refused.
    """
    relative = root.relative(path)
    if not relative:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
    try:
        with OpenRoot(root) as opened:
            descriptor = opened.open_file(relative)
    except OSError as error:
        raise _explained(error) from error
    try:
        status = os.fstat(descriptor)
        _require_content(status)
    except BaseException:
        os.close(descriptor)
        raise
    return OpenFile(descriptor, status)


def _require_content(status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise FileNotFoundError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(status.st_mode):
        raise UnsupportedError
    if keeps_content_elsewhere(status):
        raise UnreadableError(IN_THE_CLOUD)


def _explained(error: OSError) -> Exception:
    """Return what a failure to open means for the file."""
    if error.errno in GONE:
        return FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
    if error.errno in SPECIAL:
        return UnsupportedError()
    if error.errno in OUR_OWN:
        return error
    return UnreadableError(detail=os.strerror(error.errno or 0))
