"""Being the one process that writes a library, with all that it writes inside it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from indexer.errors import StoreError
from indexer.lock import WriterLock
from indexer.paths import LibraryPaths

VARIABLES = ("TMPDIR", "TMP", "TEMP")
"""Where Unix, and Windows, tell programs to put what they need for a moment."""


@contextmanager
def sole_writer(paths: LibraryPaths) -> Iterator[None]:
    """Make and lock a library while the `with` block runs.

    To build an index LanceDB lays vectors aside, in the folder for temporary files of
    its process, and after a kill they stay there. Meanwhile that is a folder of the
    library, which the next writer empties.

    Raises:
        LibraryInUseError: another process writes it.
        StoreError: it cannot be made.
    """
    paths.create()
    with WriterLock(paths.lock):
        _make_empty(paths.temporary)
        before = {name: os.environ.get(name) for name in VARIABLES}
        os.environ.update(dict.fromkeys(VARIABLES, str(paths.temporary)))
        try:
            yield
        finally:
            for name, value in before.items():
                if value is None:
                    os.environ.pop(name, None)
                else:
                    os.environ[name] = value


def _make_empty(folder: Path) -> None:
    """Empty a folder, which stays: a full disk may have no room for another one."""
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        left = list(folder.iterdir())
    except OSError as error:
        raise StoreError(
            "The library folder {folder} cannot be used: {reason}.",
            str(error),
            folder=str(folder.parent),
            reason=error.strerror or "",
        ) from error
    for one in left:
        if one.is_dir() and not one.is_symlink():
            shutil.rmtree(one, ignore_errors=True)
        else:
            with suppress(OSError):
                one.unlink()
