"""What became of files, into the catalogue, and what a run came to."""

import threading
import time
from collections.abc import Callable
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


class Recorder:
    """Records outcomes in batches and lets the search index follow every two seconds.

    `look_again` is told of files that never held still, `read_again` of those that
    have the content of one that has changed since: files that are swapped copy from
    each other, and one of them comes first.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        tally: Tally,
        apply: Callable[[], None],
        look_again: Callable[[bytes], None],
        read_again: Callable[[Reading], None],
    ) -> None:
        self._catalogue = catalogue
        self._tally = tally
        self._apply = apply
        self._look_again = look_again
        self._read_again = read_again
        self._batch: list[Outcome] = []
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
        if not self._batch:
            return
        batch, self._batch = self._batch, []
        with self._catalogue.writing():
            included = {root.root_id for root in self._catalogue.roots()}
            for outcome in batch:
                match outcome:
                    case Fresh(reading) | Copied(_, reading) if (
                        reading.root_id not in included
                    ):
                        # A root around this one took over and reads it anew.
                        self._look_again(reading.path)
                    case _:
                        self._record_one(outcome)
        self._to_apply = True

    def _record_one(self, outcome: Outcome) -> None:
        match outcome:
            case Fresh(reading):
                self._count(reading, readings.record(self._catalogue, reading))
            case Copied(source, reading):
                recorded = readings.copy(self._catalogue, source.file_id, reading)
                if recorded is None:
                    self._read_again(reading)
                else:
                    self._count(reading, recorded)
            case Touched(file, stamp, checked_ns):
                self._catalogue.restamp(file.file_id, stamp, checked_ns)
                self._tally.skipped += 1
            case Gone(path, restless):
                if restless:
                    self._look_again(path)
            case MailboxFound():
                raise AssertionError("A mailbox is read mail by mail.")

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
