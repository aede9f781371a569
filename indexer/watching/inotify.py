"""Hints on Linux: one inotify watch a folder, armed by the scan that lists it.

watchdog's reader thread and descriptor are used, its recursive watch is not: that
one arms by path, also what is left out, and after an overflow drops all watches,
which fills the queue anew and in large trees never ends. Here an overflow only
asks for a full scan, and the scan arms whatever is missing.
"""

import os
import threading
from collections.abc import Callable

from watchdog.observers.inotify_c import (
    CallbackId,
    InotifyConstants,
    InotifyEvent,
    InotifyFD,
    Mask,
    WatchDescriptor,
)

from indexer.watching.coalescer import Coalescer
from indexer.watching.root import identity_of

MASK = Mask(
    InotifyConstants.IN_CREATE
    | InotifyConstants.IN_CLOSE_WRITE
    | InotifyConstants.IN_MOVED_FROM
    | InotifyConstants.IN_MOVED_TO
    | InotifyConstants.IN_DELETE
    | InotifyConstants.IN_ONLYDIR
    | InotifyConstants.IN_EXCL_UNLINK
)
"""Each write-and-close, and each change of a name. The events of every single
write and of reading would overflow the kernel's queue."""


NOT_ALLOWED = WatchDescriptor(-1)
"""What watchdog returns, instead of raising, where permission is denied."""


class InotifyHints:
    """Puts the paths of a reader thread's events into the coalescer.

    A folder is known by its identity, so that arming it again is free and a
    renamed folder keeps its watch under the new path.
    """

    def __init__(self, coalescer: Coalescer) -> None:
        self._coalescer = coalescer
        self._lock = threading.Lock()
        self._id = CallbackId(id(self))
        self._paths: dict[WatchDescriptor, bytes] = {}
        self._watches: dict[tuple[int, int], WatchDescriptor] = {}
        self._identities: dict[WatchDescriptor, tuple[int, int]] = {}
        self._refused: set[bytes] = set()
        self._closed = False
        self._reader = InotifyFD()
        self._reader.name = "inotify"
        self._reader.start()

    def watch(self, root: bytes) -> None:
        """Nothing yet: the scan of the root arms its folders."""

    def unwatch(self, root: bytes) -> None:
        """Stop hearing of this folder and all below it."""
        with self._lock:
            self._disarm(root)
            self._forget_refused(root)

    def arm(self, folder: bytes, descriptor: int) -> None:
        """Watch a folder that is about to be listed; where that fails, remember it."""
        identity = identity_of(os.fstat(descriptor))
        with self._lock:
            self._refused.discard(folder)
            watch = self._watches.get(identity)
            if watch is not None:
                self._paths[watch] = folder
                return
            # This name leads to the very folder that was opened, not to whatever
            # stands at its path by now.
            link = b"/proc/self/fd/%d" % descriptor
            try:
                watch = self._reader.add_callback(link, MASK, self, self._id)
            except OSError:
                self._refused.add(folder)
                return
            if watch == NOT_ALLOWED:
                self._reader.remove_callbacks([(watch, self._id)])
                self._refused.add(folder)
                return
            self._paths[watch] = folder
            self._watches[identity] = watch
            self._identities[watch] = identity

    def armed(self, root: bytes) -> int:
        """Return how many folders are watched at and below a root."""
        with self._lock:
            return sum(map(_at_or_below(root), self._paths.values()))

    def refused(self, root: bytes) -> int:
        """Return how many folders at and below a root could not be watched."""
        with self._lock:
            return sum(map(_at_or_below(root), self._refused))

    def is_alive(self) -> bool:
        """Return whether events still arrive."""
        return self._reader.is_alive()

    def close(self) -> None:
        """Stop the reader thread and drop all watches."""
        self._closed = True
        self._reader.stop()
        self._reader.join()

    def on_event(self, event: InotifyEvent) -> None:
        """Note what an event is about (reader thread)."""
        with self._lock:
            folder = self._paths.get(event.wd)
            if folder is None:
                return
            path = os.path.join(folder, event.name) if event.name else folder
            if event.is_moved_from and event.is_directory:
                # Its watches would report under the old path. If it is still in
                # the tree, the scan of its new path arms it again.
                self._disarm(path)
                self._forget_refused(path)
        self._coalescer.add(path)

    def on_watch_deleted(self, wd: WatchDescriptor) -> None:
        """Forget a watch that the kernel dropped with its folder (reader thread)."""
        with self._lock:
            folder = self._paths.get(wd)
            if folder is None or self._closed:
                return
            self._forget(wd)
        # Another folder may already stand there under the same inode number.
        self._coalescer.add(folder)

    def on_queue_overflow(self) -> None:
        """Ask for a full scan (reader thread)."""
        self._coalescer.add_everything()

    def _disarm(self, folder: bytes) -> None:
        inside = _at_or_below(folder)
        gone = [watch for watch, path in self._paths.items() if inside(path)]
        for watch in gone:
            self._forget(watch)
        self._reader.remove_callbacks([(watch, self._id) for watch in gone])

    def _forget(self, watch: WatchDescriptor) -> None:
        del self._paths[watch]
        del self._watches[self._identities.pop(watch)]

    def _forget_refused(self, folder: bytes) -> None:
        inside = _at_or_below(folder)
        self._refused = {path for path in self._refused if not inside(path)}


def _at_or_below(folder: bytes) -> Callable[[bytes], bool]:
    prefix = folder.rstrip(b"/") + b"/"
    return lambda path: path == folder or path.startswith(prefix)
