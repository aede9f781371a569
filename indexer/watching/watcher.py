"""Watches the roots and says which of them have to be polled instead."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType

from indexer.watching.coalescer import Coalescer
from indexer.watching.machine import Machine
from indexer.watching.mounts import Mount, mounts, mounts_around
from indexer.watching.root import Root
from indexer.watching.safe_open import OpenRoot
from indexer.watching.volumes import volume_kind

if sys.platform == "linux":
    from indexer.watching.inotify import InotifyHints as SystemHints
else:
    from indexer.watching.recursive_events import RecursiveHints as SystemHints

POLL_SECONDS = 60.0
"""How often a root is scanned that cannot be watched, or not fully."""


LOOK_SECONDS = 30.0
"""How often it is checked that a root is still the folder that was chosen."""


@dataclass(slots=True)
class _Watched:
    """A root, and what was last known about it."""

    remote: bool
    polled_at: float
    looked_at: float
    there: bool
    around: tuple[Mount, ...]


class Watcher:
    """Fills the coalescer with hints; lost ones become "look at everything".

    `arm` is the hook for the scanner. `tick` is called every few seconds by
    whoever owns the watcher: it restarts what died, polls what cannot be watched,
    and looks for what may have cost events without anybody saying so. `clock`
    gives seconds that never go back.
    """

    def __init__(
        self,
        coalescer: Coalescer,
        clock: Callable[[], float],
        machine: Machine | None = None,
    ) -> None:
        self._coalescer = coalescer
        self._clock = clock
        self._machine = machine or Machine()
        self._hints = SystemHints(coalescer)
        self._roots: dict[Root, _Watched] = {}

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
        now = self._clock()
        remote = volume_kind(root).changes_elsewhere
        around = mounts_around(root.path, mounts())
        self._roots[root] = _Watched(remote, now, now, _is_there(root), around)
        self._hints.watch(root.path)
        self._coalescer.add(root.path)

    def unwatch(self, root: Root) -> None:
        """Hear no more of a root."""
        self._roots.pop(root, None)
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
        watched = self._roots.get(root)
        return (
            watched is not None
            and watched.there
            and not watched.remote
            and self._hints.armed(root.path) > 0
            and self._hints.refused(root.path) == 0
        )

    def tick(self) -> None:
        """Mend what died and make dirty what may have changed unheard."""
        if not self._hints.is_alive():
            self._restart()
        if self._machine.was_upset():
            self._coalescer.add_everything()
        table = mounts()
        for root, watched in self._roots.items():
            changed = self._look_at(root, watched, table)
            if changed or self._is_due(root, watched):
                watched.polled_at = self._clock()
                self._hints.watch(root.path)
                self._coalescer.add(root.path)

    def _look_at(self, root: Root, watched: _Watched, table: list[Mount]) -> bool:
        """Return whether a root came, went, or has other disks in it than before."""
        around, now = mounts_around(root.path, table), self._clock()
        remounted = around != watched.around
        if not remounted and now - watched.looked_at < LOOK_SECONDS:
            return False
        was_there = watched.there
        watched.around, watched.looked_at = around, now
        watched.there = _is_there(root)
        return remounted or watched.there != was_there

    def _is_due(self, root: Root, watched: _Watched) -> bool:
        late = self._clock() - watched.polled_at >= POLL_SECONDS
        return late and not self.is_watched(root)

    def _restart(self) -> None:
        self._hints.close()
        self._hints = SystemHints(self._coalescer)
        for root in self._roots:
            self._hints.watch(root.path)
        self._coalescer.add_everything()


def _is_there(root: Root) -> bool:
    """Return whether the folder that was chosen stands at its path."""
    try:
        with OpenRoot(root):
            return True
    except OSError:
        return False
