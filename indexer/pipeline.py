"""The only module that knows all indexing stages: from the disk to the search index."""

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial

from indexer.embedding.llama_engine import LlamaEngine
from indexer.extracting.pool import ExtractorPool
from indexer.file_reading import (
    READER,
    Copied,
    FileReader,
    Fresh,
    Gone,
    MailboxFound,
    Outcome,
    Touched,
)
from indexer.mailbox_indexing import MailboxConduct, MailboxIndexer
from indexer.records import ChangeKind, FileChange
from indexer.storing import passages, readings, scans
from indexer.storing.catalogue import Catalogue, StoredFile, StoredRoot
from indexer.storing.search_index import SearchIndex
from indexer.watching.filter import PathFilter
from indexer.watching.reconciler import KnownFile, compare
from indexer.watching.removal_guard import RemovalGuard
from indexer.watching.root import Root
from indexer.watching.scanner import DirectoryHook, Scanner, Seen, UnlistedFolder
from indexer.watching.volumes import volume_kind

RECORD_TOGETHER = 64
"""Files recorded in one transaction, whose commit waits for the disk."""
RECORD_SECONDS = 0.5
APPLY_SECONDS = 2.0
"""How long a recorded passage waits at most before it is found by words."""
EMBED_TOGETHER = 64
"""Passages embedded between two commits and two looks at whether to go on."""


@dataclass(slots=True)
class Tally:
    """What a run has done so far."""

    files: int = 0
    documents: int = 0
    passages: int = 0
    embedded: int = 0
    reused: int = 0
    problems: int = 0
    skipped: int = 0
    removed: int = 0
    read_bytes: int = 0
    tokens: int = 0
    current: bytes = b""
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class Conduct:
    """How indexing behaves towards the person and the machine."""

    workers: int = 2
    """Files read at a time."""
    doubt_removals: bool = False
    """Hold back the removal of a great many files until a later scan confirms it; a
    person who asks for indexing is believed at once."""
    go_on: Callable[[], bool] = lambda: True
    """Asked between steps; may block, for a pause or while a person types. When it
    returns False the stage stops at once and loses nothing."""
    look_again: Callable[[bytes], None] = lambda _path: None
    """Told of files that never held still."""
    require_room: Callable[[], None] = lambda: None
    """Called before work that fills the disk; raises DiskFullError where it is full.
    Taking files out goes on."""


class Pipeline:
    """Moves files through the stages: find, read, cut, words, meaning.

    `reconcile`, `settle` and `embed_some` may run on different threads, one each.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        index: SearchIndex,
        reader: FileReader,
        library: bytes,
        conduct: Conduct,
    ) -> None:
        self.tally = Tally()
        self._catalogue = catalogue
        self._index = index
        self._index_lock = threading.Lock()
        self._reader = reader
        self._library = library
        self._conduct = conduct
        self._guards: dict[int, RemovalGuard] = {}
        self._workers = ThreadPoolExecutor(
            conduct.workers, thread_name_prefix="reading"
        )
        self._mailboxes = MailboxIndexer(
            reader,
            self._workers,
            MailboxConduct(conduct.go_on, conduct.look_again, self._mail_recorded),
        )
        self._applied = time.monotonic()

    @property
    def extractors(self) -> ExtractorPool:
        """The children that read files."""
        return self._reader.extractors

    def stop_reading(self) -> None:
        """End the extractors; files in hand are read another time."""
        self._reader.extractors.close()

    def close(self) -> None:
        """Stop reading and wait for the threads that did it."""
        self.stop_reading()
        self._workers.shutdown(cancel_futures=True)

    def reconcile(
        self, root: StoredRoot, on_directory: DirectoryHook = lambda _path, _fd: None
    ) -> None:
        """Make the catalogue equal to all that is on disk below a root."""
        scanner = self._scanner(root, on_directory)
        known = self._catalogue.files(root.root_id)
        self._follow(root, scanner.scan(), known)

    def settle(
        self,
        root: StoredRoot,
        paths: Iterable[bytes],
        on_directory: DirectoryHook = lambda _path, _fd: None,
    ) -> None:
        """Make the catalogue equal to the disk at these paths and below them."""
        below = [path for path in paths if as_root(root).relative(path) is not None]
        scanner = self._scanner(root, on_directory)
        known = self._catalogue.files_below(root.root_id, below)
        self._follow(root, scanner.settle(below), known)

    def embed_some(self, engine: LlamaEngine, count: int = EMBED_TOGETHER) -> int:
        """Give the most urgent passages their vectors; return how many had none."""
        batch = passages.most_urgent(self._catalogue, count)
        if not batch or not self._conduct.go_on():
            return 0
        self._conduct.require_room()
        rows = engine.embed_documents([(one.title, one.text) for one in batch])
        keys = [one.key for one in batch]
        self.tally.embedded += passages.store_vectors(
            self._catalogue, engine.identity, keys, rows
        )
        self.tally.tokens += sum(engine.count_tokens(one.text) for one in batch)
        return len(batch)

    def apply(self) -> None:
        """Bring the search index up to date with the catalogue."""
        with self._index_lock:
            self._index.apply()

    def renew_index(self) -> None:
        """Build the search index anew, without what was deleted.

        Raises:
            StoreError: it could not be written; the next use tries again.
        """
        with self._index_lock:
            self._index.renew()

    def tidy(self) -> None:
        """Fold what was written into the indexes and drop what nothing uses."""
        passages.drop_unused_vectors(self._catalogue)
        scans.drop_unused(self._catalogue)
        with self._index_lock:
            self._index.apply()
            self._index.maintain()

    def _follow(
        self, root: StoredRoot, seen: Iterable[Seen], known: Iterable[StoredFile]
    ) -> None:
        rows = {file.path: _known(file) for file in known}
        changes = compare(
            self._noted(root, seen),
            rows,
            partial(self._may_remove, root),
            volume_kind(as_root(root)).granularity_ns,
        )
        self._carry_out(root, changes, set(rows))
        self.apply()

    def _may_remove(self, root: StoredRoot, vanished: int) -> bool:
        if not self._conduct.doubt_removals:
            return True
        guard = self._guards.setdefault(root.root_id, RemovalGuard(time.monotonic))
        files, _ = self._catalogue.counts_by_root().get(root.root_id, (0, 0))
        return guard.may_remove(vanished, files)

    def _noted(self, root: StoredRoot, seen: Iterable[Seen]) -> Iterator[Seen]:
        """Pass on what is seen; remember when the root itself cannot be reached."""
        online = True
        for one in seen:
            if isinstance(one, UnlistedFolder) and one.path == root.path:
                online = False
            yield one
        if online != root.online:
            self._catalogue.set_online(root.root_id, online=online)

    def _carry_out(
        self, root: StoredRoot, changes: Iterable[FileChange], known: set[bytes]
    ) -> None:
        to_read: list[FileChange] = []
        removed: list[bytes] = []
        for change in changes:
            known.discard(change.path)
            if change.kind is ChangeKind.READ:
                to_read.append(change)
            elif change.kind is ChangeKind.MOVE:
                known.discard(change.previous_path or b"")
                self._move(root, change)
            else:
                removed.append(change.path)
        self.tally.skipped += len(known)
        try:
            if to_read:
                self._conduct.require_room()
            self._read_all(root, to_read)
        finally:
            if removed and self._conduct.go_on():
                self.tally.removed += self._catalogue.remove(removed)

    def _move(self, root: StoredRoot, change: FileChange) -> None:
        file = self._catalogue.file_at(change.previous_path or b"")
        if file is not None and change.stamp is not None:
            self._catalogue.move(file.file_id, change.path, root.root_id, change.stamp)

    def _read_all(self, root: StoredRoot, changes: list[FileChange]) -> None:
        self.tally.waiting += len(changes)
        batch: list[Outcome] = []
        mailboxes: list[bytes] = []
        again: list[FileChange] = []
        recorded = time.monotonic()
        for outcome in self._outcomes(root, changes):
            if isinstance(outcome, MailboxFound):
                mailboxes.append(outcome.path)
                continue
            batch.append(outcome)
            now = time.monotonic()
            if len(batch) >= RECORD_TOGETHER or now - recorded > RECORD_SECONDS:
                again += self._record(batch)
                batch, recorded = [], now
            self._apply_if_due()
        again += self._record(batch)
        if again:
            self._read_all(root, again)
        self._read_mailboxes(root, mailboxes)

    def _read_mailboxes(self, root: StoredRoot, paths: list[bytes]) -> None:
        """Read mailboxes after all else: one may hold as much as all other files."""
        for path in paths:
            if self._conduct.go_on():
                self.tally.current = path
                self._mailboxes.index(as_root(root), root.root_id, path)
                self.tally.files += 1
        self.tally.current = b""

    def _mail_recorded(
        self, reading: readings.Reading, recorded: readings.Recorded
    ) -> None:
        self.tally.read_bytes += reading.stamp.size
        self._count_documents(reading, recorded)
        self._apply_if_due()

    def _apply_if_due(self) -> None:
        if time.monotonic() - self._applied > APPLY_SECONDS:
            self.apply()
            self._applied = time.monotonic()

    def _outcomes(
        self, root: StoredRoot, changes: list[FileChange]
    ) -> Iterator[Outcome]:
        """Yield outcomes as they come, with a few files in hand at any time."""
        place = as_root(root)
        queue = iter(changes)
        pending: set[Future[Outcome]] = set()
        try:
            while True:
                while (
                    len(pending) < 2 * self._conduct.workers and self._conduct.go_on()
                ):
                    change = next(queue, None)
                    if change is None:
                        break
                    self.tally.current = change.path
                    pending.add(
                        self._workers.submit(
                            self._reader.read, place, root.root_id, change.path
                        )
                    )
                if not pending:
                    return
                finished, pending = wait(pending, return_when=FIRST_COMPLETED)
                for future in finished:
                    self.tally.waiting -= 1
                    yield future.result()
        finally:
            self.tally.current = b""
            self.tally.waiting -= len(pending) + sum(1 for _ in queue)

    def _record(self, outcomes: list[Outcome]) -> list[FileChange]:
        """Write what was read down; return what has to be read again."""
        with self._catalogue.writing():
            missed = [path for one in outcomes if (path := self._record_one(one))]
        return [FileChange(ChangeKind.READ, path) for path in missed]

    def _record_one(self, outcome: Outcome) -> bytes | None:
        """Write an outcome down; return its path if it copies what has changed since.

        Files that are swapped copy from each other, and one of them comes first.
        """
        match outcome:
            case Fresh(reading):
                self._count(reading, readings.record(self._catalogue, reading))
            case Copied(source, reading):
                recorded = readings.copy(self._catalogue, source.file_id, reading)
                if recorded is None:
                    return reading.path
                self._count(reading, recorded)
            case Touched(file, stamp):
                self._catalogue.restamp(file.file_id, stamp)
                self.tally.skipped += 1
            case Gone(path, restless):
                if restless:
                    self._conduct.look_again(path)
        return None

    def _count(self, reading: readings.Reading, recorded: readings.Recorded) -> None:
        self.tally.files += 1
        self.tally.read_bytes += reading.stamp.size
        self._count_documents(reading, recorded)

    def _count_documents(
        self, reading: readings.Reading, recorded: readings.Recorded
    ) -> None:
        self.tally.documents += len(reading.documents)
        self.tally.passages += recorded.passages
        self.tally.reused += recorded.reused
        troubled = [one for one in reading.documents[1:] if one.problem]
        self.tally.problems += len(troubled) + (reading.problem is not None)

    def _scanner(self, root: StoredRoot, on_directory: DirectoryHook) -> Scanner:
        place = as_root(root)
        allowed = PathFilter(place.path, place.exclude, self._library)
        return Scanner(place, allowed, on_directory)


def as_root(root: StoredRoot) -> Root:
    """Return an included folder as the watching stage knows it."""
    return Root(root.path, root.device, root.inode, root.exclude, root.volume)


def _known(file: StoredFile) -> KnownFile:
    current = file.reader == READER
    return KnownFile(file.stamp if current else None, file.checked_ns)
