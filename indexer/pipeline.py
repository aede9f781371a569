"""The only module that knows all indexing stages: from the disk to the search index."""

import logging
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

from indexer.embedding.llama_engine import LlamaEngine
from indexer.embedding.vectors import finite_rows
from indexer.extracting.kinds import kind_by_name
from indexer.extracting.pool import ExtractorPool
from indexer.file_reading import READER, FileReader
from indexer.mailbox_indexing import MailboxConduct, MailboxIndexer
from indexer.reading_queue import Place, ReadingQueue
from indexer.recording import Recorder, RecorderConduct, Tally
from indexer.records import FileStamp, FoundFile
from indexer.storing import passages, scans
from indexer.storing.catalogue import Catalogue, StoredFile, StoredRoot
from indexer.storing.found_files import names_of, record_found
from indexer.storing.readings import Reading
from indexer.storing.search_index import SearchIndex
from indexer.watching.changes import ChangeKind, FileChange
from indexer.watching.filter import PathFilter
from indexer.watching.hard_links import has_other_names
from indexer.watching.reconciler import KnownFile, compare
from indexer.watching.removal_guard import RemovalGuard
from indexer.watching.root import Root
from indexer.watching.scanner import DirectoryHook, Scanner, Seen, UnlistedFolder
from indexer.watching.tree_rules import decided_elsewhere
from indexer.watching.volumes import volume_kind

logger = logging.getLogger(__name__)

FOUND_TOGETHER = 1000
"""New files made findable by name in one transaction."""
STEP_SECONDS = 0.5
EMBED_TOGETHER = 64
"""Passages embedded between two commits and two looks at whether to go on."""


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
    keep_reading: Callable[[], bool] = lambda: True
    """As `go_on`, for a mailbox; also False while somebody waits for reading to end."""
    give_way: Callable[[], None] = lambda: None
    """As `go_on`, but blocks for a search alone, within a step."""
    is_held: Callable[[], bool] = lambda: False
    """Whether `give_way` would block."""
    look_again: Callable[[bytes], None] = lambda _path: None
    """Told of files that never held still."""
    require_room: Callable[[], None] = lambda: None
    """Called before work that fills the disk; raises DiskFullError where it is full.
    Taking files out goes on."""


def _ignore(_folder: bytes, _descriptor: int) -> None:
    """Nobody watches the folders that are found."""


class Pipeline:
    """Moves files through the stages: find, read, cut, words, meaning.

    What changed is found by `find` and `find_at`, which makes new files findable by
    name, and read by `read_some`; these are for one thread. `reconcile` and `settle`
    do both to the end. `embed_some`, `apply` and `tidy` may run on another thread.
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
        self._reader = reader
        self._library = library
        self._conduct = conduct
        self._guards: dict[int, RemovalGuard] = {}
        workers = ThreadPoolExecutor(conduct.workers, thread_name_prefix="reading")
        self._recorder = Recorder(
            catalogue,
            self.tally,
            self.apply,
            RecorderConduct(
                conduct.look_again,
                self._read_again,
                conduct.give_way,
                conduct.is_held,
            ),
        )
        self._mailboxes = MailboxIndexer(
            reader,
            workers,
            MailboxConduct(
                conduct.keep_reading,
                conduct.look_again,
                self._recorder.mail_recorded,
                conduct.is_held,
            ),
        )
        self._queue = ReadingQueue(
            reader, workers, conduct.go_on, self._read_mailbox, self._recorder.take
        )
        self._places: dict[int, Place] = {}

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
        self._queue.close()

    def reconcile(self, root: StoredRoot) -> None:
        """Make the catalogue equal to all that is on disk below a root."""
        self.find(root)
        self._read_all()

    def settle(self, root: StoredRoot, paths: Iterable[bytes]) -> None:
        """Make the catalogue equal to the disk at these paths and below them."""
        self.find_at(root, paths)
        self._read_all()

    def find(self, root: StoredRoot, on_directory: DirectoryHook = _ignore) -> None:
        """Compare all that is on disk below a root; what is to be read waits then."""
        scanner = self._scanner(root, on_directory)
        known = self._catalogue.files(root.root_id)
        self._follow(root, scanner.scan(), known)

    def find_at(
        self,
        root: StoredRoot,
        paths: Iterable[bytes],
        on_directory: DirectoryHook = _ignore,
    ) -> None:
        """Compare what is on disk at these paths and below them."""
        inside = [path for path in paths if as_root(root).relative(path) is not None]
        below = decided_elsewhere(inside, gitignore=root.gitignore)
        scanner = self._scanner(root, on_directory)
        known = self._catalogue.files_below(root.root_id, below)
        self._follow(root, scanner.settle(below), known)

    def look_for(self, root: StoredRoot) -> None:
        """Note whether a root can be reached, and look at nothing below it."""
        nothing = self._scanner(root, _ignore).settle(())
        for _ in self._noted(root, nothing):
            continue

    def read_some(self, seconds: float) -> bool:
        """Read files that wait, for about this long; return whether some are left."""
        if len(self._queue):
            self._conduct.require_room()
            self._queue.step(seconds)
            self._recorder.keep_up()
        if not len(self._queue):
            # What copied from a file that has changed since waits again after this.
            self._recorder.flush()
        self._count_waiting()
        return len(self._queue) > 0

    def leave(self, root_id: int) -> None:
        """Read no more of a root, which is to be taken out; `keep_reading` is False."""
        self._queue.leave(root_id)
        self._recorder.flush()
        self._count_waiting()

    def look_again_is_due(self) -> bool:
        """Return, once, whether removals were held back long enough for a new look."""
        return any(guard.is_due() for guard in self._guards.values())

    def embed_some(self, engine: LlamaEngine, count: int = EMBED_TOGETHER) -> int:
        """Give the most urgent passages their vectors; return how many had none."""
        batch = passages.most_urgent(self._catalogue, count)
        if not batch or not self._conduct.go_on():
            return 0
        self._conduct.require_room()
        pairs = [(one.title, one.text) for one in batch]
        done = engine.embed_while(pairs, self._conduct.go_on)
        keys = [batch[number].key for number in done.which]
        self._tell_of_unusable(len(keys) - int(finite_rows(done.rows).sum()))
        self.tally.embedded += passages.store_vectors(
            self._catalogue, engine.identity, keys, done.rows
        )
        self.tally.tokens += done.tokens
        return len(batch)

    def apply(self) -> None:
        """Bring the search index up to date with the catalogue."""
        self._index.apply()

    def renew_index(self) -> None:
        """Build the search index anew, without what was deleted.

        Raises:
            StoreError: it could not be written; the next use tries again.
        """
        self._index.renew()

    def tidy(self) -> None:
        """Fold what was written into the indexes and drop what nothing uses."""
        passages.drop_unused_vectors(self._catalogue)
        scans.drop_unused(self._catalogue)
        self._index.apply()
        self._index.maintain()

    def _tell_of_unusable(self, count: int) -> None:
        if count:
            self.tally.unusable += count
            logger.warning("The model gave no usable vector for %d passages.", count)

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
        self._places[root.root_id] = Place(as_root(root), root.root_id)
        self._carry_out(root, changes, rows)

    def _may_remove(self, root: StoredRoot, vanished: int) -> bool:
        if not self._conduct.doubt_removals:
            return True
        guard = self._guards.setdefault(root.root_id, RemovalGuard(time.monotonic))
        files, *_ = self._catalogue.counts_by_root().get(root.root_id, (0,))
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
        self,
        root: StoredRoot,
        changes: Iterable[FileChange],
        rows: Mapping[bytes, KnownFile],
    ) -> None:
        unchanged, removed = set(rows), set[bytes]()
        to_read: dict[bytes, FileStamp] = {}
        new: list[FoundFile] = []
        for change in changes:
            unchanged.discard(change.path)
            if change.kind is ChangeKind.MOVE:
                unchanged.discard(change.previous_path or b"")
                self._move(root, change)
            elif change.kind is ChangeKind.REMOVE or change.stamp is None:
                removed.add(change.path)
            else:
                file = FoundFile(change.path, change.stamp)
                self._queue.put(self._places[root.root_id], file)
                to_read[file.path] = file.stamp
                if file.path not in rows:
                    new.append(file)
                if len(new) == FOUND_TOGETHER:
                    self._make_known(root, new)
        self._make_known(root, new)
        self._read_by_other_names(root, to_read)
        self.tally.skipped += len(unchanged)
        self._remove(removed, rows, to_read)
        self.apply()
        self._count_waiting()

    def _make_known(self, root: StoredRoot, new: list[FoundFile]) -> None:
        """Let files be found by name before anybody has read them."""
        self._count_waiting()
        if new:
            self._conduct.require_room()
            record_found(self._catalogue, root.root_id, new, kind_by_name)
            new.clear()

    def _read_by_other_names(
        self, root: StoredRoot, to_read: Mapping[bytes, FileStamp]
    ) -> None:
        """Read files again under their other hard links; the system tells of one."""
        stamps = {
            stamp.inode: stamp
            for path, stamp in to_read.items()
            if has_other_names(path)
        }
        for path, inode in names_of(self._catalogue, root.root_id, stamps):
            if path not in to_read:
                found = FoundFile(path, stamps[inode])
                self._queue.put(self._places[root.root_id], found)

    def _remove(
        self,
        removed: set[bytes],
        rows: Mapping[bytes, KnownFile],
        to_read: Mapping[bytes, FileStamp],
    ) -> None:
        """Take out what is gone, after what may be the same content elsewhere is read.

        Then a file that was moved costs no extraction.
        """
        stamps = (rows[path].stamp for path in removed)
        sizes = {stamp.size for stamp in stamps if stamp is not None}
        try:
            self._queue.read_now(
                [path for path, stamp in to_read.items() if stamp.size in sizes]
            )
        finally:
            if removed and self._conduct.go_on():
                self._recorder.flush()
                for path in removed:
                    self._queue.forget(path)
                self.tally.removed += self._catalogue.remove(sorted(removed))

    def _move(self, root: StoredRoot, change: FileChange) -> None:
        file = self._catalogue.file_at(change.previous_path or b"")
        if file is not None and change.stamp is not None:
            self._catalogue.move(file.file_id, change.path, root.root_id, change.stamp)

    def _read_all(self) -> None:
        while self.read_some(STEP_SECONDS) and self._conduct.go_on():
            continue
        self._recorder.flush()
        self.apply()

    def _read_mailbox(self, root: Root, root_id: int, path: bytes) -> None:
        if self._conduct.keep_reading():
            self._mailboxes.index(root, root_id, path)
            self.tally.files += 1

    def _read_again(self, reading: Reading) -> None:
        """Read a file whose content another one had, which has changed meanwhile."""
        place = self._places[reading.root_id]
        self._queue.put(place, FoundFile(reading.path, reading.stamp))

    def _count_waiting(self) -> None:
        self.tally.waiting = len(self._queue)
        self.tally.waiting_bytes = self._queue.size
        self.tally.current = self._queue.current

    def _scanner(self, root: StoredRoot, on_directory: DirectoryHook) -> Scanner:
        place = as_root(root)
        allowed = PathFilter(place.path, place.exclude, self._library)
        return Scanner(place, allowed, on_directory)


def as_root(root: StoredRoot) -> Root:
    """Return an included folder as the watching stage knows it."""
    return Root(
        root.path,
        root.device,
        root.inode,
        root.exclude,
        root.gitignore,
        root.volume,
    )


def _known(file: StoredFile) -> KnownFile:
    current = file.reader == READER
    return KnownFile(file.stamp if current else None, file.checked_ns)
