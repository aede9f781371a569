"""Watches the roots and says which of them have to be polled instead."""

import sys
from collections.abc import Callable
from types import TracebackType

from indexer.watching.coalescer import Coalescer
from indexer.watching.root import Root
from indexer.watching.volumes import volume_kind

if sys.platform == "linux":
    from indexer.watching.inotify import InotifyHints as SystemHints
else:
    from indexer.watching.recursive_events import RecursiveHints as SystemHints

POLL_SECONDS = 60.0
"""How often a root is scanned that cannot be watched, or not fully."""


class Watcher:
    """Fills the coalescer with hints; lost ones become "look at everything".

    `arm` is the hook for the scanner. `tick` is called every few seconds by
    whoever owns the watcher: it restarts what died and polls what cannot be
    watched. `clock` gives seconds that never go back.
    """

    def __init__(self, coalescer: Coalescer, clock: Callable[[], float]) -> None:
        self._coalescer = coalescer
        self._clock = clock
        self._hints = SystemHints(coalescer)
        self._polled_at: dict[Root, float] = {}
        self._remote: set[Root] = set()

    def __enter__(self) -> "Watcher":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._hints.close()

    def watch(self, root: Root) -> None:
        """Hear of changes below a root, from its next scan on; asks for that scan."""
        self._polled_at[root] = self._clock()
        if volume_kind(root).changes_elsewhere:
            self._remote.add(root)
        self._hints.watch(root.path)
        self._coalescer.add(root.path)

    def unwatch(self, root: Root) -> None:
        """Hear no more of a root."""
        self._polled_at.pop(root, None)
        self._remote.discard(root)
        self._hints.unwatch(root.path)
        # A root around this one still wants to hear of it.
        self._coalescer.add(root.path)

    def arm(self, folder: bytes, descriptor: int) -> None:
        """Watch a folder that a scan has opened and is about to list."""
        self._hints.arm(folder, descriptor)

    def armed(self, root: Root) -> int:
        """Return how many folders of a root are watched."""
        return self._hints.armed(root.path)

    def refused(self, root: Root) -> int:
        """Return how many folders of a root could not be watched when scanned."""
        return self._hints.refused(root.path)

    def is_watched(self, root: Root) -> bool:
        """Return whether every change below a root is noticed at once."""
        return (
            root not in self._remote
            and self._hints.armed(root.path) > 0
            and self._hints.refused(root.path) == 0
        )

    def tick(self) -> None:
        """Restart dead hints and make roots dirty whose time to be polled has come."""
        if not self._hints.is_alive():
            self._restart()
        now = self._clock()
        for root, polled_at in self._polled_at.items():
            if now - polled_at >= POLL_SECONDS and not self.is_watched(root):
                self._polled_at[root] = now
                self._hints.watch(root.path)
                self._coalescer.add(root.path)

    def _restart(self) -> None:
        self._hints.close()
        self._hints = SystemHints(self._coalescer)
        for root in self._polled_at:
            self._hints.watch(root.path)
        self._coalescer.add_everything()
