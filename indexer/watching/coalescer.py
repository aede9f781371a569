"""Holds dirty paths until they are quiet; bounded, whatever happens on the disk."""

import os
import threading
from collections.abc import Callable
from dataclasses import dataclass

SETTLE_SECONDS = 0.5
LONGEST_WAIT_SECONDS = 10.0
MAX_PER_FOLDER = 512
MAX_IN_ALL = 10_000


@dataclass(frozen=True, slots=True)
class Dirty:
    """What to look at on the disk."""

    paths: tuple[bytes, ...] = ()
    """Files, and folders with all below them; nobody knows which is which."""
    everything: bool = False
    """True asks for a full scan of every root; `paths` is empty then."""


@dataclass(slots=True)
class _Quiet:
    """When a path became dirty and when something last happened to it."""

    first: float
    last: float


class Coalescer:
    """Collects dirty paths from any thread and hands over those that are quiet.

    Saving a file often means: create a temporary file, write it in pieces, move it
    over the old one. Only the last state matters. A path that is never quiet, such
    as a growing log, is handed over every ten seconds. Many paths of one folder
    become the folder, and too many in all become a full scan.
    """

    def __init__(
        self, clock: Callable[[], float], settle_seconds: float = SETTLE_SECONDS
    ) -> None:
        self._clock = clock
        self._settle_seconds = settle_seconds
        self._lock = threading.Lock()
        self._folders: dict[bytes, dict[bytes, _Quiet]] = {}
        self._count = 0
        self._everything: _Quiet | None = None

    def add(self, path: bytes) -> None:
        """Note that something may have happened to this absolute path."""
        with self._lock:
            if self._everything is not None:
                self._everything.last = self._clock()
            else:
                self._put(path)

    def add_everything(self) -> None:
        """Note that changes may have been lost."""
        with self._lock:
            now = self._clock()
            first = now if self._everything is None else self._everything.first
            self._everything = _Quiet(first, now)
            self._folders.clear()
            self._count = 0

    def take(self) -> Dirty:
        """Return, and forget, what has been quiet long enough.

        Taken before the disk is read, so that a change meanwhile comes back.
        """
        with self._lock:
            now = self._clock()
            if self._everything is not None:
                if not self._is_ready(self._everything, now):
                    return Dirty()
                self._everything = None
                return Dirty(everything=True)
            return Dirty(tuple(self._take_paths(now)))

    def is_empty(self) -> bool:
        """Return whether nothing is dirty, quiet or not."""
        with self._lock:
            return self._everything is None and not self._folders

    def _put(self, path: bytes) -> None:
        folder = os.path.dirname(path)
        now = self._clock()
        if self._refresh(folder, now):
            return
        siblings = self._folders.setdefault(folder, {})
        if path in siblings:
            siblings[path].last = now
            return
        siblings[path] = _Quiet(now, now)
        self._count += 1
        if len(siblings) > MAX_PER_FOLDER:
            self._fold(folder)
        elif self._count > MAX_IN_ALL:
            self._everything = _Quiet(now, now)
            self._folders.clear()
            self._count = 0

    def _refresh(self, folder: bytes, now: float) -> bool:
        """Return whether the folder is dirty as a whole, which covers the path."""
        times = self._folders.get(os.path.dirname(folder), {}).get(folder)
        if times is None or folder == os.path.dirname(folder):
            return False
        times.last = now
        return True

    def _fold(self, folder: bytes) -> None:
        folded = self._folders.pop(folder)
        self._count -= len(folded)
        self._put(folder)

    def _take_paths(self, now: float) -> list[bytes]:
        ready = [
            (folder, path)
            for folder, siblings in self._folders.items()
            for path, times in siblings.items()
            if self._is_ready(times, now)
        ]
        for folder, path in ready:
            del self._folders[folder][path]
            if not self._folders[folder]:
                del self._folders[folder]
        self._count -= len(ready)
        return sorted(path for _, path in ready)

    def _is_ready(self, times: _Quiet, now: float) -> bool:
        return (
            now - times.last >= self._settle_seconds
            or now - times.first >= LONGEST_WAIT_SECONDS
        )
