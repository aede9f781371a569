"""Compares what was read from the disk with what the catalogue knows.

Pure: no disk, no database, no clock. Whoever carries out the changes makes the
catalogue equal to the disk; carrying them out again does no harm.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from indexer.records import FileStamp, FoundFile
from indexer.watching.changes import ChangeKind, FileChange
from indexer.watching.root import SEPARATOR
from indexer.watching.scanner import LeftOut, Seen, UnlistedFolder

LOCAL_GRANULARITY_NS = 50_000_000
"""How far apart two writes must be to get different times, with a margin."""


@dataclass(frozen=True, slots=True)
class KnownFile:
    """What the catalogue remembers of a file."""

    stamp: FileStamp | None
    """None asks for another reading whatever the disk says."""
    checked_ns: int
    """Wall-clock time just before the content was last read."""


def compare(
    seen: Iterable[Seen],
    known: Mapping[bytes, KnownFile],
    may_remove: Callable[[int], bool],
    granularity_ns: int = LOCAL_GRANULARITY_NS,
) -> Iterator[FileChange]:
    """Yield the changes that turn `known` into what was seen.

    `known` holds the rows of exactly the paths that `seen` covers, folders with
    all below them. New and changed files come first, as they are seen; removals
    come last, so that content that went elsewhere is met again before its row
    goes. `may_remove` is asked once, with the number of rows to remove; it is not
    asked about files that are there and left out, since nothing went away.

    A move is told only where the whole stamp is unchanged, as below a renamed
    folder. Renaming the file itself sets its ctime, which may as well stand for a
    rewrite with the time put back; such a file is read, and known by its content.
    """
    comparison = _Comparison(known, granularity_ns)
    yield from comparison.meet(seen)
    yield from comparison.moves()
    left_out, vanished = comparison.removals()
    if vanished and may_remove(len(vanished)):
        left_out += vanished
    for path in sorted(left_out):
        yield FileChange(ChangeKind.REMOVE, path)


class _Comparison:
    """One comparison: first what was seen, then what that leaves over."""

    def __init__(self, known: Mapping[bytes, KnownFile], granularity_ns: int) -> None:
        self._known = known
        self._granularity_ns = granularity_ns
        self._by_inode = {
            _inode(row.stamp): path
            for path, row in known.items()
            if row.stamp is not None
        }
        self._vanished = set(known)
        self._unlisted: set[bytes] = set()
        self._left_out: set[bytes] = set()
        self._perhaps_moved: list[tuple[FoundFile, bytes]] = []

    def meet(self, seen: Iterable[Seen]) -> Iterator[FileChange]:
        """Yield what has to be read, except what may have been moved."""
        for one in seen:
            if isinstance(one, UnlistedFolder):
                self._unlisted.add(one.path)
            elif isinstance(one, LeftOut):
                self._left_out.add(one.path)
            elif (row := self._known.get(one.path)) is not None:
                self._vanished.discard(one.path)
                if not is_clean(one.stamp, row, self._granularity_ns):
                    yield _read(one)
            elif (previous := self._by_inode.get(_inode(one.stamp))) is not None:
                self._perhaps_moved.append((one, previous))
            else:
                yield _read(one)

    def moves(self) -> Iterator[FileChange]:
        """Yield the moves, now that it is known which paths vanished."""
        self._vanished = {
            path for path in self._vanished if not _is_below(path, self._unlisted)
        }
        for file, previous in self._perhaps_moved:
            if previous in self._vanished and is_clean(
                file.stamp, self._known[previous], self._granularity_ns
            ):
                self._vanished.discard(previous)
                yield FileChange(ChangeKind.MOVE, file.path, file.stamp, previous)
            else:
                yield _read(file)

    def removals(self) -> tuple[list[bytes], list[bytes]]:
        """Return the paths that do not count any more and those that are gone."""
        left_out = {path for path in self._vanished if _is_below(path, self._left_out)}
        return list(left_out), list(self._vanished - left_out)


def is_clean(stamp: FileStamp, row: KnownFile, granularity_ns: int) -> bool:
    """Return whether a file surely has the content that was read.

    Equal stamps are not enough: a write within one tick of the clock after the
    reading leaves them equal, so the reading must be later than the stamps by
    more than a tick. The device number is not compared, because it may change
    with a restart; the root's own identity stands in for it.
    """
    before = row.stamp
    return (
        before is not None
        and (stamp.inode, stamp.size) == (before.inode, before.size)
        and (stamp.mtime_ns, stamp.ctime_ns) == (before.mtime_ns, before.ctime_ns)
        and row.checked_ns > max(stamp.mtime_ns, stamp.ctime_ns) + granularity_ns
    )


def _read(file: FoundFile) -> FileChange:
    return FileChange(ChangeKind.READ, file.path, file.stamp)


def _inode(stamp: FileStamp) -> tuple[int, int]:
    return stamp.device, stamp.inode


def _is_below(path: bytes, folders: set[bytes]) -> bool:
    """Return whether any folder above a path, or the path itself, is one of these."""
    if not folders:
        return False
    parts = path.split(SEPARATOR)
    above = (SEPARATOR.join(parts[:length]) for length in range(1, len(parts) + 1))
    return any((folder or SEPARATOR) in folders for folder in above)
