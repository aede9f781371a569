"""Hints on Windows and macOS, where the system watches whole trees by itself.

There the loss of events is not told to anyone, so periodic scans carry the weight.
"""

import os

from typing_extensions import override
from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch

from indexer.watching.coalescer import Coalescer

EVENTS: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileDeletedEvent,
    DirCreatedEvent,
    DirMovedEvent,
    DirDeletedEvent,
]
"""Modified stands in for Closed, which these systems do not report."""


class RecursiveHints:
    """Puts the paths of watchdog's events into the coalescer."""

    def __init__(self, coalescer: Coalescer) -> None:
        self._handler = _Handler(coalescer)
        self._watches: dict[bytes, ObservedWatch] = {}
        self._refused: set[bytes] = set()
        self._observer = Observer()
        self._observer.name = "file events"
        self._observer.start()

    def watch(self, root: bytes) -> None:
        """Watch a root with all below it; where that fails, remember it."""
        if root in self._watches:
            return
        self._refused.discard(root)
        try:
            self._watches[root] = self._observer.schedule(
                self._handler, os.fsdecode(root), recursive=True, event_filter=EVENTS
            )
        except OSError:
            self._refused.add(root)

    def unwatch(self, root: bytes) -> None:
        """Stop hearing of this root."""
        self._refused.discard(root)
        watch = self._watches.pop(root, None)
        if watch is not None:
            self._observer.unschedule(watch)

    def arm(self, folder: bytes, descriptor: int) -> None:
        """Nothing to do: the root's watch covers the folder."""

    def armed(self, root: bytes) -> int:
        """Return 1 where the root's tree is watched."""
        return int(root in self._watches)

    def refused(self, root: bytes) -> int:
        """Return 1 where the root's tree cannot be watched."""
        return int(root in self._refused)

    def is_alive(self) -> bool:
        """Return whether events still arrive."""
        return self._observer.is_alive() and all(
            emitter.is_alive() for emitter in self._observer.emitters
        )

    def close(self) -> None:
        """Stop all threads."""
        self._observer.stop()
        self._observer.join()


class _Handler(FileSystemEventHandler):
    """Decides nothing; each path of an event becomes dirty."""

    def __init__(self, coalescer: Coalescer) -> None:
        self._coalescer = coalescer

    @override
    def on_any_event(self, event: FileSystemEvent) -> None:
        for path in (event.src_path, event.dest_path):
            if path:
                self._coalescer.add(os.fsencode(path))
