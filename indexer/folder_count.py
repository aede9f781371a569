"""Counts what of a folder would be read, before it is included or gets other rules."""

import time
from collections.abc import Callable
from dataclasses import replace

from indexer.folder_messages import CountFiles, FilesCounted
from indexer.records import FoundFile
from indexer.watching.filter import PathFilter
from indexer.watching.root import Root
from indexer.watching.scanner import LeftOut, Scanner, UnlistedFolder

TELL_SECONDS = 0.3


def count_files(
    asked: CountFiles,
    root: Root,
    library: bytes,
    tell: Callable[[FilesCounted], None],
    go_on: Callable[[], bool],
) -> None:
    """Count the files below a root as a scan would find them; `tell` hears of it.

    Names are listed and nothing is opened. `go_on` is asked for each of them; when it
    returns False nothing more is told. `library` is never counted.
    """
    allowed = PathFilter(root.path, root.exclude, library)
    so_far = FilesCounted(asked.number, asked.path, 0, 0)
    told = time.monotonic()
    for seen in Scanner(root, allowed, _ignore).scan():
        match seen:
            case FoundFile(stamp=stamp):
                so_far = replace(
                    so_far, files=so_far.files + 1, bytes=so_far.bytes + stamp.size
                )
            case LeftOut():
                so_far = replace(so_far, left_out=so_far.left_out + 1)
            case UnlistedFolder(path, reason) if path == root.path:
                so_far = replace(so_far, problem=reason)
        if not go_on():
            return
        if time.monotonic() - told >= TELL_SECONDS:
            told = time.monotonic()
            tell(so_far)
    tell(replace(so_far, done=True))


def _ignore(_folder: bytes, _descriptor: int) -> None:
    """Nobody watches folders that are only counted."""
