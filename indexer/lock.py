"""The lock that lets one process at a time write a library."""

import os
import sys
from pathlib import Path
from types import TracebackType

from indexer.errors import LibraryInUseError, StoreError

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        # One byte at the start of the empty file; goes when the process goes.
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class WriterLock:
    """Holds a library for writing while the `with` block runs.

    The system's lock, not the file, tells who writes: it is free again the moment
    the holder ends, however it ends. The file stays, so that two processes can
    never hold locks on two different files of the same name.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._descriptor: int | None = None

    def __enter__(self) -> "WriterLock":
        """Take the lock or say why not; never waits.

        Raises:
            LibraryInUseError: another process, or another lock here, holds it.
            StoreError: the lock file cannot be made.
        """
        # The flag keeps Windows from handing the descriptor to children; on POSIX
        # Python does that by itself, and a child that kept it would keep the lock.
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOINHERIT", 0)
        try:
            descriptor = os.open(self._file, flags, 0o600)
        except OSError as error:
            raise StoreError(
                "The library folder {folder} cannot be written: {reason}.",
                str(error),
                folder=str(self._file.parent),
                reason=error.strerror or "",
            ) from error
        try:
            _lock(descriptor)
        except (BlockingIOError, PermissionError) as error:
            os.close(descriptor)
            raise LibraryInUseError(
                "Another Inkling is using the library in {folder}.",
                str(error),
                folder=str(self._file.parent),
            ) from error
        except OSError as error:
            os.close(descriptor)
            raise StoreError(
                "The disk that holds {folder} does not support locks; choose a "
                "library folder on another disk.",
                str(error),
                folder=str(self._file.parent),
            ) from error
        self._descriptor = descriptor
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let others write."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
