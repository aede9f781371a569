"""Keeps a library equal to the disk for as long as it runs: three threads.

One notices changes and reads files, one gives passages their vectors, one sees when
to wait.
"""

import logging
import os
import queue
import signal
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from indexer.bulletin import Bulletin, BulletinBoard
from indexer.dial_state import DialState
from indexer.dial_thread import DialThread
from indexer.embedding.priority import step_back
from indexer.errors import (
    DiskFullError,
    EnvironmentFaultError,
    InklingError,
    SettingsError,
)
from indexer.gate import Gate
from indexer.library import Library
from indexer.pacing import Pacing
from indexer.pipeline import as_root
from indexer.records import FolderRules, Progress, ProgressState
from indexer.safekeeping import Forgotten
from indexer.settings import Pace
from indexer.standing import Standing
from indexer.storing import passages
from indexer.storing.catalogue import StoredRoot
from indexer.storing.reading_again import mark_unread
from indexer.watching.watcher import Watcher

logger = logging.getLogger(__name__)

LOOK_SECONDS = 0.25
TICK_SECONDS = 5.0
FULL_SCAN_SECONDS = 1800.0
TIDY_SECONDS = 60.0
APPLY_SECONDS = 2.0
RETRY_SECONDS = 30.0
WORDS_FIRST_SECONDS = 600.0
"""How long meaning waits for words at most; then both go on side by side."""
PASSAGES_AT_A_TIME = 16
"""Few, so that a pause or a query is noticed soon."""


def end_with_any_thread() -> None:
    """Let a bug in one thread end the process, which would go on half alive.

    Children end when their pipes close, and the library is free again.
    """

    def end(failed: threading.ExceptHookArgs) -> None:
        threading.__excepthook__(failed)
        os._exit(1)

    threading.excepthook = end


def end_undisturbed() -> None:
    """Ignore further signs to end: they would only tear the end that has begun.

    A thread that is left in the middle of its work would find the library closed.
    """
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)


class Service:
    """Runs indexing in the background until it is closed.

    `on_fault` is told, on one of the threads, what stops the work for now, `on_dial`
    where the dial stands.
    """

    def __init__(
        self,
        library: Library,
        gate: Gate,
        on_fault: Callable[[InklingError], None],
        on_dial: Callable[[DialState], None] = lambda _state: None,
    ) -> None:
        self.dial = DialThread(library.dial, gate, self.is_idle, on_dial, on_fault)
        self._library = library
        self._gate = gate
        self._on_fault = on_fault
        self._wishes: queue.Queue[Callable[[Watcher], None]] = queue.Queue()
        self._coalescer = library.dirty
        self._watched: dict[bytes, bool] = {}
        self._unwatched: dict[bytes, int] = {}
        self._standing = Standing(library.catalogue, lambda: library.tally)
        self._pacing = Pacing(gate, library.paths.pace)
        self._board = BulletinBoard(library.paths.running)
        self._told = Progress("starting")
        self._started = False
        self._looking = self._looked = False
        self._untidy = True
        self._scan_at = 0.0
        self._words_since: float | None = None
        self._fault: InklingError | None = None
        self._threads = [
            threading.Thread(target=self._guarded, args=(work,), name=work.__name__)
            for work in (self._follow, self._embed, self._keep_pace)
        ]

    def start(self) -> None:
        """Begin; searches may go on meanwhile."""
        with suppress(SettingsError):
            self._pacing.look()
        for thread in self._threads:
            thread.start()
        self.dial.start()

    def close(self) -> None:
        """End both threads; what they had not finished is done next time."""
        self._gate.stop()
        self._library.stop_reading()
        for thread in self._threads:
            if thread.ident is not None:
                thread.join()
        self.dial.close()
        self._board.close()

    @property
    def pace(self) -> Pace:
        """When the background may work."""
        return self._pacing.pace

    def set_pace(self, pace: Pace) -> None:
        """Let the background work at other times, from now on.

        Raises:
            SettingsError: the choice cannot be written.
        """
        self._pacing.choose(pace)

    def include(self, folder: Path, rules: FolderRules | None = None) -> None:
        """Include a folder and watch it; it is checked on the calling thread.

        Raises:
            UsageError: there is no such folder, or a pattern makes no sense.
        """
        before = {root.root_id: root for root in self._library.catalogue.roots()}
        root = self._library.include(folder, rules)
        self._watch_anew(before.get(root.root_id), root)

    def set_rules(self, folder: Path, rules: FolderRules) -> None:
        """Let other files of a folder count; checked on the calling thread.

        Raises:
            UsageError: the folder is not included, or a pattern makes no sense.
        """
        before = {root.root_id: root for root in self._library.catalogue.roots()}
        root = self._library.included.set_rules(folder, rules)
        self._watch_anew(before.get(root.root_id), root)

    def _watch_anew(self, before: StoredRoot | None, root: StoredRoot) -> None:
        """Watch what counts now, and look at all of it."""

        def carry_out(watcher: Watcher) -> None:
            if before is not None and as_root(before) != as_root(root):
                watcher.unwatch(as_root(before))
                with self._gate.reading_called_off():
                    self._library.pipeline.leave(root.root_id)
            watcher.watch(as_root(root))

        self._wishes.put(carry_out)

    def remove(self, folder: Path, done: Callable[[], None]) -> None:
        """Take a folder out of the library; `done` is called after it."""

        def carry_out(watcher: Watcher) -> None:
            path = os.fsencode(os.path.realpath(folder))
            for root in self._library.catalogue.roots():
                if root.path == path:
                    watcher.unwatch(as_root(root))
                    self._watched.pop(path, None)
                    with self._gate.reading_called_off():
                        self._library.pipeline.leave(root.root_id)
                    self._library.remove(folder)
            done()

        self._wishes.put(carry_out)

    def forget_everything(self, done: Callable[[Forgotten], None]) -> None:
        """Take every folder out of the library; `done` is told what went."""

        def carry_out(watcher: Watcher) -> None:
            with self._gate.reading_called_off():
                for root in self._library.catalogue.roots():
                    watcher.unwatch(as_root(root))
                    self._library.pipeline.leave(root.root_id)
            self._watched.clear()
            done(self._library.safekeeping.forget_everything())

        self._wishes.put(carry_out)

    def read_again(self, paths: Iterable[bytes]) -> None:
        """Read files anew that neither changed nor have other readers."""
        for path in mark_unread(self._library.catalogue, paths):
            self._coalescer.add(path)

    def is_idle(self) -> bool:
        """Return whether nothing waits to be read or embedded."""
        if not self._started or self._looking or self._library.tally.waiting:
            return False
        return not passages.are_waiting(self._library.catalogue)

    def check(self) -> None:
        """Compare everything with the disk now.

        While indexing is paused, only whether each folder is there; the rest after it.
        """
        self._coalescer.add_everything()
        self._wishes.put(self._look_for_folders)

    def _look_for_folders(self, _watcher: Watcher) -> None:
        for root in self._library.catalogue.roots():
            self._library.pipeline.look_for(root)

    def is_watched(self, path: bytes) -> bool:
        """Return whether changes below a root are noticed at once."""
        return self._watched.get(path, False)

    def progress(self) -> Progress:
        """Return where indexing stands; called from one thread only."""
        dirty = self._looking or not self._coalescer.is_empty()
        reads = not self._gate.paused
        embeds = reads and not self._words_come_first()
        standing = self._standing.look(reads=reads, embeds=embeds)
        busy = bool(dirty or standing.waiting or standing.to_embed)
        self._told = replace(
            standing,
            state=self._state(busy=busy),
            waits_for=self._gate.waits_for or "",
        )
        return self._told

    def _state(self, *, busy: bool) -> ProgressState:
        if self._fault is not None:
            return "failed"
        if not self._started:
            return "starting"
        if self._gate.paused:
            return "paused"
        return "indexing" if busy else "ready"

    def _guarded(self, work: Callable[[], None]) -> None:
        """Run a thread's work again after a fault of the machine was mended."""
        while not self._gate.stopped:
            try:
                work()
            except EnvironmentFaultError as error:
                logger.warning("Indexing waits: %s", type(error).__name__)
                self._fault = error
                self._on_fault(error)
                if isinstance(error, DiskFullError):
                    self._library.make_room()
                self._gate.wait(RETRY_SECONDS)
                self._fault = None
                # What was read and could not be recorded is met again.
                self._coalescer.add_everything()

    def _keep_pace(self) -> None:
        """See what to wait for, and tell other processes how far the work is."""
        while not self._gate.stopped:
            self._pacing.look()
            polled = {
                os.fsdecode(path): self._unwatched.get(path, 0)
                for path, watched in list(self._watched.items())
                if not watched
            }
            self._board.write(Bulletin(self._told, polled))
            self._gate.wait(TICK_SECONDS)

    def _follow(self) -> None:
        with Watcher(self._coalescer, time.monotonic) as watcher:
            for root in self._library.catalogue.roots():
                watcher.watch(as_root(root))
            ticked = time.monotonic()
            self._scan_at = ticked + FULL_SCAN_SECONDS
            while not self._gate.stopped:
                self._carry_out_wishes(watcher)
                busy = self._gate.is_open and self._work(watcher)
                self._started = True
                if time.monotonic() - ticked >= TICK_SECONDS:
                    self._tick(watcher)
                    ticked = time.monotonic()
                if not busy:
                    self._gate.wait(LOOK_SECONDS)

    def _work(self, watcher: Watcher) -> bool:
        """Find what changed, then read a little; return whether more is to be read."""
        self._look(watcher)
        if not self._library.tally.waiting:
            self._words_since = None
            return False
        self._words_since = self._words_since or time.monotonic()
        return self._library.pipeline.read_some(LOOK_SECONDS)

    def _tick(self, watcher: Watcher) -> None:
        watcher.tick()
        now = time.monotonic()
        waited = self._library.pipeline.look_again_is_due() if self._looked else False
        if waited or now >= self._scan_at:
            self._coalescer.add_everything()
            self._scan_at = now + FULL_SCAN_SECONDS

    def _carry_out_wishes(self, watcher: Watcher) -> None:
        while True:
            try:
                wish = self._wishes.get_nowait()
            except queue.Empty:
                return
            wish(watcher)

    def _look(self, watcher: Watcher) -> None:
        """Settle what is dirty and quiet; taken first, so that changes come back."""
        dirty = self._coalescer.take()
        if not dirty.everything and not dirty.paths:
            return
        self._looking = self._untidy = True
        try:
            for root in self._library.catalogue.roots():
                if dirty.everything:
                    self._library.pipeline.find(root, watcher.arm)
                else:
                    self._library.pipeline.find_at(root, dirty.paths, watcher.arm)
                self._looked = True
                self._unwatched[root.path] = watcher.refused(as_root(root))
                self._watched[root.path] = watcher.is_watched(as_root(root))
        finally:
            self._looking = False

    def _read_scan(self) -> bool:
        """Read a page that is a picture, if nothing else is to be done."""
        if self._looking or self._library.tally.waiting:
            return False
        again = self._library.scans.read_one()
        for path in again or ():
            self._coalescer.add(path)
        return again is not None

    def _words_come_first(self) -> bool:
        """Return whether files that wait to be found by words need the processor."""
        since = self._words_since
        waits = self._library.tally.waiting > 0 and since is not None
        return waits and time.monotonic() - (since or 0) < WORDS_FIRST_SECONDS

    def _embed(self) -> None:
        step_back()
        pipeline = self._library.pipeline
        written = False
        applied = tidied = time.monotonic()
        while self._gate.go_on():
            if self._words_come_first():
                self._gate.wait(LOOK_SECONDS)
                continue
            some = pipeline.embed_some(self._library.engine(), PASSAGES_AT_A_TIME)
            written = written or some > 0
            now = time.monotonic()
            if written and (not some or now - applied >= APPLY_SECONDS):
                pipeline.apply()
                applied, written = now, False
            if not some and self._read_scan():
                continue
            if not some:
                if now - tidied >= TIDY_SECONDS and self._untidy:
                    self._untidy = False
                    pipeline.tidy()
                    self._library.calibrate()
                    self._library.safekeeping.look_after()
                    tidied = now
                self._gate.wait(LOOK_SECONDS)
