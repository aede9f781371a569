"""What became of files, into the catalogue, and what a run came to."""

import threading
import time
from collections import deque
from collections.abc import Callable, Collection
from dataclasses import dataclass

from indexer.file_reading import Copied, Fresh, Gone, MailboxFound, Outcome, Touched
from indexer.storing import readings
from indexer.storing.catalogue import Catalogue
from indexer.storing.readings import Reading, Recorded

RECORD_TOGETHER = 64
"""Files recorded in one transaction, whose commit waits for the disk."""
RECORD_SECONDS = 0.5
APPLY_SECONDS = 2.0
"""How long a recorded passage waits at most before it is found by words."""


@dataclass(slots=True)
class Tally:
    """What a run has done so far."""

    files: int = 0
    documents: int = 0
    passages: int = 0
    embedded: int = 0
    unusable: int = 0
    """Distinct texts for which the model gave no vector that can be compared."""
    reused: int = 0
    problems: int = 0
    skipped: int = 0
    removed: int = 0
    read_bytes: int = 0
    tokens: int = 0
    current: bytes = b""
    waiting: int = 0
    waiting_bytes: int = 0


@dataclass(frozen=True, slots=True)
class RecorderConduct:
    """Whom recording tells of files, and when it waits."""

    look_again: Callable[[bytes], None]
    """Told of files that never held still."""
    read_again: Callable[[Reading], None]
    """Told of those that have the content of one that has changed since: files that
    are swapped copy from each other, and one of them comes first."""
    give_way: Callable[[], None] = lambda: None
    """Blocks during a search; called outside of transactions."""
    is_held: Callable[[], bool] = lambda: False
    """Whether it would: a transaction then ends with the file that it is at."""


class Recorder:
    """Records outcomes in batches; every two seconds the search index follows."""

    def __init__(
        self,
        catalogue: Catalogue,
        tally: Tally,
        apply: Callable[[], None],
        conduct: RecorderConduct,
    ) -> None:
        self._catalogue = catalogue
        self._tally = tally
        self._apply = apply
        self._conduct = conduct
        self._batch: deque[Outcome] = deque()
        self._counting = threading.Lock()
        self._recorded = self._applied = time.monotonic()
        self._to_apply = False

    def take(self, outcome: Outcome) -> None:
        """Record an outcome, soon."""
        self._batch.append(outcome)
        if len(self._batch) >= RECORD_TOGETHER:
            self._record()

    def keep_up(self) -> None:
        """Record and apply what has waited long enough."""
        now = time.monotonic()
        if now - self._recorded > RECORD_SECONDS:
            self._record()
        if now - self._applied > APPLY_SECONDS:
            self._apply_now()

    def flush(self) -> None:
        """Record and apply what there is."""
        self._record()
        if self._to_apply:
            self._apply_now()

    def mail_recorded(self, reading: Reading, recorded: Recorded) -> None:
        """Count a mail that a mailbox recorded, on any thread."""
        with self._counting:
            self._tally.read_bytes += reading.stamp.size
            self._count_documents(reading, recorded)
            self._to_apply = True
            due = time.monotonic() - self._applied > APPLY_SECONDS
        if due:
            self._apply_now()

    def _apply_now(self) -> None:
        self._to_apply = False
        self._apply()
        self._applied = time.monotonic()

    def _record(self) -> None:
        self._recorded = time.monotonic()
        try:
            while self._batch:
                self._conduct.give_way()
                self._record_some()
                self._to_apply = True
        finally:
            # What a full disk left is read again; later it could be out of date.
            self._batch.clear()

    def _record_some(self) -> None:
        """Record what waits, or one file while the processor is wanted elsewhere."""
        with self._catalogue.writing():
            included = {root.root_id for root in self._catalogue.roots()}
            while self._batch:
                self._record_one(self._batch.popleft(), included)
                if self._conduct.is_held():
                    break

    def _record_one(self, outcome: Outcome, included: Collection[int]) -> None:
        match outcome:
            case Fresh(reading) | Copied(_, reading):
                if reading.root_id in included:
                    self._record_reading(outcome, reading)
                else:
                    # A root around this one took over and reads it anew.
                    self._conduct.look_again(reading.path)
            case Touched(file, stamp, checked_ns):
                self._catalogue.restamp(file.file_id, stamp, checked_ns)
                self._tally.skipped += 1
            case Gone(path, restless):
                if restless:
                    self._conduct.look_again(path)
            case MailboxFound():
                raise AssertionError("A mailbox is read mail by mail.")

    def _record_reading(self, outcome: Fresh | Copied, reading: Reading) -> None:
        if isinstance(outcome, Fresh):
            self._count(reading, readings.record(self._catalogue, reading))
            return
        recorded = readings.copy(self._catalogue, outcome.source.file_id, reading)
        if recorded is None:
            self._conduct.read_again(reading)
        else:
            self._count(reading, recorded)

    def _count(self, reading: Reading, recorded: Recorded) -> None:
        with self._counting:
            self._tally.files += 1
            self._tally.read_bytes += reading.stamp.size
            self._count_documents(reading, recorded)

    def _count_documents(self, reading: Reading, recorded: Recorded) -> None:
        self._tally.documents += len(reading.documents)
        self._tally.passages += recorded.passages
        self._tally.reused += recorded.reused
        troubled = [one for one in reading.documents[1:] if one.problem]
        self._tally.problems += len(troubled) + (reading.problem is not None)
