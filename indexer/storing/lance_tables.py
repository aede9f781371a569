"""Opening LanceDB's tables with bounded memory, and its errors in our words."""

import gc
import os
import sys
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from indexer.errors import StoreError
from indexer.storing.durability import NO_ROOM, disk_full
from indexer.storing.file_checks import DELETIONS, FileChecks

TABLE = "chunks"
FEWEST_THREADS = 4
"""LanceDB leaves two cores to other things, which are all there are in a small laptop;
with one thread the three questions of a search wait for each other."""
READER_CACHES = (128, 32)
"""MiB for indexes and metadata."""
NO_ROOM_MARKS = ("No space left", "os error 28", "os error 112", "os error 122")
"""By which LanceDB's errors tell a full disk or quota, on Windows by 112."""
LANCE_ERRORS = (OSError, RuntimeError, ValueError)

T = TypeVar("T")


class UnusableIndexError(StoreError):
    """LanceDB refused to read or write a leg; built anew it can be used again."""


def load_lancedb() -> Any:
    """Return LanceDB, which takes its manners from the environment when it loads.

    What it calls a warning is told by the exception that follows, or is nothing.
    What it and all before it keep for good is looked at for garbage never again, which
    held a search up for 60 ms now and then.
    """
    is_new = "lancedb" not in sys.modules
    os.environ.setdefault("LANCEDB_LOG", "error")
    os.environ.setdefault("LANCE_CPU_THREADS", str(max(FEWEST_THREADS, _cores() - 2)))
    import lancedb

    if is_new:
        gc.freeze()
    return lancedb


def connect(folder: Path, index_mib: int, metadata_mib: int) -> Any:
    """Return a connection to the leg in `folder` with bounded caches."""
    lancedb = load_lancedb()
    session = lancedb.Session(
        index_cache_size_bytes=index_mib << 20,
        metadata_cache_size_bytes=metadata_mib << 20,
    )
    return lancedb.connect(str(folder.absolute()), session=session)


def open_table(folder: Path, index_mib: int, metadata_mib: int) -> Any:
    """Open the table of the leg in `folder`.

    Raises:
        StoreError: a file is damaged that LanceDB could not be trusted with.
    """
    require_sound_deletions(folder)
    return connect(folder, index_mib, metadata_mib).open_table(TABLE)


def index_parts(folder: Path) -> frozenset[str]:
    """Return the names of what the indexes of the leg in `folder` are made of."""
    try:
        return frozenset(os.listdir(folder / f"{TABLE}.lance" / "_indices"))
    except OSError:
        return frozenset()


def require_sound_deletions(folder: Path) -> None:
    """Make sure that LanceDB can be trusted with the leg in `folder`.

    Raises:
        UnusableIndexError: a list of deletions is not as it was written.
    """
    _, damaged = FileChecks(folder).compare(DELETIONS)
    if damaged:
        raise UnusableIndexError("The search index is damaged.")


def _cores() -> int:
    return os.cpu_count() or 1


async def opened_table(folder: Path) -> Any:
    """Open the table of the leg in `folder` for LanceDB's asynchronous interface."""
    lancedb = load_lancedb()
    indexes, metadata = READER_CACHES
    session = lancedb.Session(
        index_cache_size_bytes=indexes << 20, metadata_cache_size_bytes=metadata << 20
    )
    database = await lancedb.connect_async(str(folder.absolute()), session=session)
    return await database.open_table(TABLE)


def awaited(work: Coroutine[Any, Any, T]) -> T:
    """Return what LanceDB's event loop makes of some work."""
    load_lancedb()
    from lancedb.background_loop import LOOP

    result: T = LOOP.run(work)
    return result


@contextmanager
def store_errors(folder: Path) -> Iterator[None]:
    """Turn LanceDB's errors, which have no type of their own, into ours.

    Raises:
        DiskFullError: no space left for the index.
        UnusableIndexError: anything else the index refused.
    """
    try:
        yield
    except (StoreError, GeneratorExit):
        raise
    except Exception as error:
        if not (isinstance(error, LANCE_ERRORS) or _is_panic(error)):
            raise
        if _tells_of_no_room(error):
            raise disk_full(folder, error) from error
        raise UnusableIndexError(
            f"The search index in {folder} cannot be used.", str(error)
        ) from error


def _tells_of_no_room(error: Exception) -> bool:
    number = error.errno if isinstance(error, OSError) else None
    return number in NO_ROOM or any(mark in str(error) for mark in NO_ROOM_MARKS)


def _is_panic(error: Exception) -> bool:
    """Return whether a thread of LanceDB's gave up; that has no type one can name."""
    return type(error).__name__ == "RustPanic"
