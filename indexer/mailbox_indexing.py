"""A mailbox from the disk to the catalogue, mail by mail."""

import os
import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import BinaryIO

from indexer.errors import DocumentError
from indexer.extracting.mailboxes import (
    MailboxItself,
    MailboxPart,
    MailboxProblem,
    MailboxReader,
    MailboxStep,
    named,
)
from indexer.extracting.pool import PoolClosedError
from indexer.file_reading import READER, FileReader
from indexer.records import Document, Extraction, FileStamp, Mail, Problem
from indexer.storing import mailboxes, readings
from indexer.storing.catalogue import Catalogue
from indexer.storing.mailboxes import StoredMail
from indexer.storing.readings import MailPlace, Reading, Recorded
from indexer.watching.root import Root
from indexer.watching.safe_open import OpenFile, open_file

RECORD_TOGETHER = 64
RECORD_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class MailboxConduct:
    """How indexing a mailbox behaves towards the rest of the program."""

    go_on: Callable[[], bool]
    """Asked between mails; when it returns False the rest waits for another time."""
    look_again: Callable[[bytes], None]
    """Told of a mailbox that changed while it was read."""
    recorded: Callable[[Reading, Recorded], None]
    """Told of every mail that was recorded, after that."""
    is_held: Callable[[], bool] = lambda: False
    """Whether a search waits for the processor."""


class MailboxIndexer:
    """Makes the catalogue's mails of a mailbox those that are in the file.

    Each mail is recorded by itself: a new one costs itself, a removed one only goes,
    and an interruption loses nothing. The mailbox counts as read when all of it was.
    """

    def __init__(
        self, reader: FileReader, threads: Executor, conduct: MailboxConduct
    ) -> None:
        self._reader = reader
        self._threads = threads
        self._conduct = conduct

    def index(self, root: Root, root_id: int, path: bytes) -> None:
        """Read one mailbox; what stops that leaves it to the next scan."""
        checked_ns = time.time_ns()
        try:
            with (
                open_file(root, path) as opened,
                os.fdopen(os.dup(opened.descriptor), "rb") as content,
            ):
                base = _base(root_id, path, opened.stamp, checked_ns)
                run = _Run(self._reader, base, self._conduct)
                self._index_open(run, opened, content)
        except (DocumentError, OSError, PoolClosedError):
            return

    def _index_open(self, run: "_Run", opened: OpenFile, content: BinaryIO) -> None:
        name = os.fsdecode(os.path.basename(run.base.path))
        reader = MailboxReader(
            self._reader.extractors, self._threads, self._reader.limits
        )
        found = reader.parts(content, name, opened.stamp.size, run.claim)
        with closing(found) as parts:
            for part in parts:
                run.take(part)
                if not self._conduct.go_on():
                    run.flush()
                    return
        run.flush()
        if opened.is_unchanged():
            run.finish()
        else:
            self._conduct.look_again(run.base.path)


@dataclass(slots=True)
class _Run:
    """One pass over one mailbox."""

    reader: FileReader
    base: Reading
    conduct: MailboxConduct
    mailbox_id: int = 0
    problem: Problem | None = None
    document: Document = field(default_factory=lambda: Document("mailbox"))
    _known: dict[bytes, deque[StoredMail]] = field(default_factory=dict)
    _copies: dict[bytes, int] = field(default_factory=dict)
    _claimed: dict[bytes, deque[StoredMail]] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)
    _moved: dict[int, int] = field(default_factory=dict)
    _waiting: deque[tuple[Reading, int | None]] = field(default_factory=deque)
    _flushed: float = 0.0

    def __post_init__(self) -> None:
        stored = self._catalogue.file_at(self.base.path)
        if stored is None:
            unread = replace(self.base, reader=0)
            self.mailbox_id = readings.record_mailbox(self._catalogue, unread)
        else:
            self.mailbox_id = stored.file_id
        self._known = defaultdict(deque)
        self._claimed = defaultdict(deque)
        for mail in mailboxes.stored_mails(self._catalogue, self.mailbox_id):
            digest = mail.digest if mail.reader == READER else b""
            self._known[digest].append(mail)
            if digest:
                self._taken.add(mail.member)
        self._flushed = time.monotonic()

    @property
    def _catalogue(self) -> Catalogue:
        return self.reader.catalogue

    def claim(self, digest: bytes) -> bool:
        """Return whether a mail need not be read; asked once for each, in order."""
        if self._known.get(digest):
            self._claimed[digest].append(self._known[digest].popleft())
            return True
        source = mailboxes.mail_with_content(self._catalogue, digest, READER)
        if source is None:
            return False
        self._copies[digest] = source
        return True

    def take(self, step: MailboxStep) -> None:
        """Record a mail, or remember where it stands now."""
        match step:
            case MailboxProblem(problem):
                self.problem = problem
            case MailboxItself(document):
                self.document = document
            case MailboxPart():
                self._take_mail(step)

    def _take_mail(self, part: MailboxPart) -> None:
        if part.extraction is not None and self._known.get(part.digest):
            self.claim(part.digest)
        if self._claimed.get(part.digest):
            mail = self._claimed[part.digest].popleft()
            if mail.position != part.position:
                self._moved[mail.mail_id] = part.position
            return
        self._waiting.append(self._reading(part))
        late = time.monotonic() - self._flushed > RECORD_SECONDS
        if late or len(self._waiting) >= RECORD_TOGETHER:
            self.flush()

    def flush(self) -> None:
        """Write what waits to be recorded."""
        while self._waiting:
            self.reader.give_way()
            with self._catalogue.writing():
                recorded = list(self._record_some())
            for reading, one in recorded:
                self.conduct.recorded(reading, one)
        self._flushed = time.monotonic()

    def finish(self) -> None:
        """Let go of the mails that are gone; the mailbox was read to its end."""
        gone = [mail.mail_id for mails in self._known.values() for mail in mails]
        whole = self._whole()
        with self._catalogue.writing():
            mailboxes.place_mails(self._catalogue, self._moved)
            if self.problem is None:
                mailboxes.drop_mails(self._catalogue, gone)
            readings.record_mailbox(self._catalogue, whole)

    def _whole(self) -> Reading:
        own = Extraction((self.document,), self.problem)
        return replace(
            self.base,
            documents=own.documents,
            passages=self.reader.cut(own),
            problem=self.problem,
        )

    def _reading(self, part: MailboxPart) -> tuple[Reading, int | None]:
        place = MailPlace(self.mailbox_id, part.position)
        reading = replace(self.base, content_hash=part.digest, mail=place)
        if part.extraction is None:
            return reading, self._copies[part.digest]
        found = self.reader.with_recognised(part.digest, part.extraction)
        extraction = named(found, part.digest, self._taken)
        return self._of_extraction(reading, part.size, extraction), None

    def _of_extraction(
        self, reading: Reading, size: int, extraction: Extraction
    ) -> Reading:
        stamp = replace(reading.stamp, size=size)
        moment = _moment(extraction.documents[0].mail)
        if moment is not None:
            stamp = replace(stamp, mtime_ns=moment)
        return replace(
            reading,
            stamp=stamp,
            documents=extraction.documents,
            passages=self.reader.cut(extraction),
            problem=extraction.problem,
        )

    def _record_some(self) -> Iterator[tuple[Reading, Recorded]]:
        """Record what waits, or one mail while the processor is wanted elsewhere."""
        while self._waiting:
            reading, source = self._waiting.popleft()
            if source is None:
                recorded: Recorded | None = readings.record(self._catalogue, reading)
            else:
                recorded = readings.copy(self._catalogue, source, reading)
            if recorded is not None:
                yield reading, recorded
            if self.conduct.is_held():
                return


def _base(root_id: int, path: bytes, stamp: FileStamp, checked_ns: int) -> Reading:
    documents = (Document("mailbox"),)
    return Reading(root_id, path, stamp, checked_ns, None, READER, documents, ())


def _moment(mail: Mail | None) -> int | None:
    """Return when a mail was sent, in nanoseconds since the epoch."""
    try:
        date = datetime.fromisoformat(mail.date) if mail and mail.date else None
        return None if date is None else int(date.timestamp() * 1e9)
    except (ValueError, OverflowError):
        return None
