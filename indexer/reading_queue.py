"""Files that wait to be read, and the few that are being read."""

import heapq
import math
import time
from collections import deque
from collections.abc import Callable, Collection
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import TypeAlias

from indexer.file_reading import FileReader, Gone, MailboxFound, Outcome
from indexer.records import FoundFile
from indexer.watching.root import Root

IN_HAND_FILES = 32
"""Enough that those who read never wait for the one who records."""
IN_HAND_BYTES = 16 << 20
"""What was read is held until it is recorded, so large files are few."""
BYTES_AN_HOUR = 4096
"""How much larger a file may be than one that is an hour older, and come first."""
HOUR_NS = 3600 * 10**9

MailboxWork: TypeAlias = Callable[[Root, int, bytes], None]


@dataclass(frozen=True, slots=True)
class Place:
    """The root that a file is read below."""

    root: Root
    root_id: int


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file that waits or is being read."""

    place: Place
    path: bytes
    size: int
    rank: float


class ReadingQueue:
    """Reads files on threads, recent and small ones first; each path waits once.

    A mailbox may hold as much as all other files, so mailboxes come after them, one
    at a time. Outcomes go to `record`, on the thread that calls `step`. `go_on` is
    asked before each file, on the thread that is to read it, and may block there.

    For one thread, except for `len` and `current`.
    """

    def __init__(
        self,
        reader: FileReader,
        threads: ThreadPoolExecutor,
        go_on: Callable[[], bool],
        read_mailbox: MailboxWork,
        record: Callable[[Outcome], None],
    ) -> None:
        self._reader = reader
        self._threads = threads
        self._go_on = go_on
        self._read_mailbox = read_mailbox
        self._record = record
        self._order: list[tuple[float, bytes]] = []
        self._waiting: dict[bytes, _Entry] = {}
        self._waiting_bytes = 0
        self._in_hand: dict[Future[Outcome], _Entry] = {}
        self._overtaken: dict[bytes, _Entry | None] = {}
        self._mailboxes: deque[_Entry] = deque()
        self._mailbox: tuple[Future[None], _Entry] | None = None
        self._mailbox_thread = ThreadPoolExecutor(1, thread_name_prefix="mailbox")
        self.current = b""
        """The file that was taken in hand last; empty while none is."""

    def __len__(self) -> int:
        """Return how many files wait or are being read."""
        mailboxes = len(self._mailboxes) + (self._mailbox is not None)
        return len(self._waiting) + len(self._in_hand) + mailboxes

    @property
    def size(self) -> int:
        """Return how many bytes wait or are being read."""
        others = [*self._in_hand.values(), *self._mailboxes]
        if self._mailbox is not None:
            others.append(self._mailbox[1])
        return self._waiting_bytes + sum(one.size for one in others)

    def put(self, place: Place, file: FoundFile) -> None:
        """Let a file be read; one that is being read is read once more afterwards."""
        size, hours = file.stamp.size, file.stamp.mtime_ns / HOUR_NS
        rank = size / BYTES_AN_HOUR - min(hours, time.time() * 1e9 / HOUR_NS)
        entry = _Entry(place, file.path, size, rank)
        if any(one.path == file.path for one in self._in_hand.values()):
            self._overtaken[file.path] = entry
        else:
            self._enqueue(entry)

    def forget(self, path: bytes) -> None:
        """Do not read a file, or drop what comes of reading it: it is gone."""
        self._take_out(path)
        if any(one.path == path for one in self._in_hand.values()):
            self._overtaken[path] = None

    def leave(self, root_id: int) -> None:
        """Forget all files of a root; waits for a mailbox, which was told to stop."""
        for path in [
            one.path
            for one in (*self._waiting.values(), *self._in_hand.values())
            if one.place.root_id == root_id
        ]:
            self.forget(path)
        if self._mailbox is not None:
            future, entry = self._mailbox
            self._mailbox = None
            wait([future])
            self._mailboxes.appendleft(entry)
        kept = (one for one in self._mailboxes if one.place.root_id != root_id)
        self._mailboxes = deque(kept)

    def read_now(self, paths: Collection[bytes]) -> None:
        """Read these files before all others; returns when that is done."""
        wanted = {path for path in paths if path in self._waiting}
        for path in wanted:
            heapq.heappush(self._order, (-math.inf, path))
        while wanted and self._go_on():
            self.step(1.0)
            in_hand = {one.path for one in self._in_hand.values()}
            wanted = {one for one in wanted if one in self._waiting or one in in_hand}

    def step(self, seconds: float) -> None:
        """Keep the threads busy and record what they finish in this time.

        Raises:
            EnvironmentFaultError: no file can be read at the moment.
        """
        self._take_in_hand()
        if not self._in_hand:
            self._look_after_mailboxes(seconds)
            return
        finished, _ = wait(self._in_hand, seconds, FIRST_COMPLETED)
        for future in finished:
            entry = self._in_hand.pop(future)
            if entry.path in self._overtaken:
                again = self._overtaken.pop(entry.path)
                if again is not None:
                    self._enqueue(again)
            elif isinstance(outcome := future.result(), MailboxFound):
                self._mailboxes.append(entry)
            else:
                self._record(outcome)
        if not self._in_hand:
            self.current = b""

    def close(self) -> None:
        """Wait for what is in hand; the rest is read another time."""
        for threads in (self._threads, self._mailbox_thread):
            threads.shutdown(cancel_futures=True)

    def _enqueue(self, entry: _Entry) -> None:
        if entry.path not in self._waiting:
            heapq.heappush(self._order, (entry.rank, entry.path))
        self._take_out(entry.path)
        self._waiting[entry.path] = entry
        self._waiting_bytes += entry.size

    def _take_out(self, path: bytes) -> _Entry | None:
        entry = self._waiting.pop(path, None)
        if entry is not None:
            self._waiting_bytes -= entry.size
        return entry

    def _take_in_hand(self) -> None:
        held = sum(one.size for one in self._in_hand.values())
        while self._order and len(self._in_hand) < IN_HAND_FILES:
            if held > IN_HAND_BYTES:
                return
            _, path = heapq.heappop(self._order)
            entry = self._take_out(path)
            if entry is not None:
                held += entry.size
                self.current = path
                self._in_hand[self._threads.submit(self._read, entry)] = entry

    def _read(self, entry: _Entry) -> Outcome:
        if not self._go_on():
            return Gone(entry.path)
        place = entry.place
        return self._reader.read(place.root, place.root_id, entry.path)

    def _look_after_mailboxes(self, seconds: float) -> None:
        if self._mailbox is None and self._mailboxes:
            entry = self._mailboxes.popleft()
            self.current = entry.path
            place = entry.place
            future = self._mailbox_thread.submit(
                self._read_mailbox, place.root, place.root_id, entry.path
            )
            self._mailbox = future, entry
        if self._mailbox is not None and wait([self._mailbox[0]], seconds).done:
            future, _ = self._mailbox
            self._mailbox = None
            self.current = b""
            future.result()
