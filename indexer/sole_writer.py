"""Being the one process that writes a library, with all that it writes inside it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

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
        _make_empty(paths)
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
            shutil.rmtree(paths.temporary, ignore_errors=True)


def _make_empty(paths: LibraryPaths) -> None:
    shutil.rmtree(paths.temporary, ignore_errors=True)
    try:
        paths.temporary.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise StoreError(
            "The library folder {folder} cannot be used: {reason}.",
            str(error),
            folder=str(paths.root),
            reason=error.strerror or "",
        ) from error
