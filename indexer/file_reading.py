"""One file from the disk to what the catalogue records of it."""

import hashlib
import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from io import BufferedReader
from typing import TypeAlias

from indexer.chunking.chunker import CHUNKER_VERSION, MOST_PASSAGES, chunk
from indexer.embedding.llama_engine import LlamaEngine
from indexer.errors import DocumentError, TooLargeError, UnreadableError
from indexer.extracting.kinds import READER_VERSION
from indexer.extracting.limits import Limits
from indexer.extracting.mailboxes import mailbox_format
from indexer.extracting.pool import ExtractorPool, PoolClosedError
from indexer.records import Chunk, Document, Extraction, FileStamp, Problem
from indexer.scan_reading import with_recognised
from indexer.storing import scans
from indexer.storing.catalogue import Catalogue, StoredFile
from indexer.storing.readings import Reading
from indexer.watching.root import Root, stamp_of
from indexer.watching.safe_open import OpenFile, open_file

READER = READER_VERSION * 1000 + CHUNKER_VERSION
"""What read a file; files that something older read are read again."""
TRIES = 4
BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Fresh:
    """A file that was read."""

    reading: Reading


@dataclass(frozen=True, slots=True)
class Copied:
    """A file with the content of another one that was read before."""

    source: StoredFile
    reading: Reading


@dataclass(frozen=True, slots=True)
class Touched:
    """A file whose stamp changed and whose content did not."""

    file: StoredFile
    stamp: FileStamp
    checked_ns: int
    """Wall clock just before the content was looked at."""


@dataclass(frozen=True, slots=True)
class Gone:
    """A file that is not there, or reading was stopped; a scan will tell."""

    path: bytes
    restless: bool = False
    """True for a file that is there and never held still while it was read."""


@dataclass(frozen=True, slots=True)
class MailboxFound:
    """A file of mails, which are to be read one by one."""

    path: bytes


Outcome: TypeAlias = Fresh | Copied | Touched | Gone | MailboxFound


@dataclass(frozen=True, slots=True)
class FileReader:
    """Opens, compares, extracts and cuts one file at a time; any thread may call."""

    catalogue: Catalogue
    extractors: ExtractorPool
    engine: LlamaEngine
    limits: Limits = field(default_factory=Limits)
    give_way: Callable[[], None] = lambda: None
    """Called between passages; may block while a search has the processor."""

    def read(self, root: Root, root_id: int, path: bytes) -> Outcome:
        """Return what became of a file; the file's problems are part of it."""
        for _ in range(TRIES):
            checked_ns = time.time_ns()
            try:
                with open_file(root, path) as opened:
                    base = _Base(root_id, path, opened.stamp, checked_ns)
                    outcome = self._read_open(base, opened)
                    if opened.is_unchanged():
                        return outcome
            except (FileNotFoundError, PoolClosedError):
                return Gone(path)
            except DocumentError as error:
                return self._unread(root_id, path, checked_ns, error)
            except OSError as error:
                fault = UnreadableError(detail=str(error))
                return self._unread(root_id, path, checked_ns, fault)
        return Gone(path, restless=True)

    def cut(self, extraction: Extraction) -> tuple[tuple[Chunk, bytes | None], ...]:
        """Return the passages of all documents, each with its vector key."""
        passages: list[tuple[Chunk, bytes | None]] = []
        for ordinal, document in enumerate(extraction.documents):
            for one in chunk(document, ordinal, self.engine.count_tokens):
                self.give_way()
                key = None
                if one.embeds:
                    key = self.engine.document_key(one.title, one.text)
                passages.append((one, key))
                if len(passages) == MOST_PASSAGES:
                    return tuple(passages)
        return tuple(passages)

    def with_recognised(
        self, content_hash: bytes, extraction: Extraction
    ) -> Extraction:
        """Return documents with what was read in their pictures before."""
        texts = scans.texts(self.catalogue, content_hash)
        return with_recognised(extraction, texts) if texts else extraction

    def _read_open(self, base: "_Base", opened: OpenFile) -> Outcome:
        name = os.fsdecode(os.path.basename(base.path))
        with os.fdopen(os.dup(opened.descriptor), "rb") as content:
            if mailbox_format(content, name) is not None:
                return MailboxFound(base.path)
            if opened.stamp.size > self.limits.file_bytes:
                return Fresh(base.reading(None, _nothing(TooLargeError().problem), ()))
            content_hash = _hash(content, self.limits.file_bytes)
            if content_hash is None:
                return Fresh(base.reading(None, _nothing(TooLargeError().problem), ()))
            known = self._known(base, content_hash)
            if known is not None:
                return known
            content.seek(0)
            extraction = self.extractors.extract(name, content, opened.stamp.size)
        extraction = self.with_recognised(content_hash, extraction)
        return Fresh(base.reading(content_hash, extraction, self.cut(extraction)))

    def _known(self, base: "_Base", content_hash: bytes) -> Outcome | None:
        """Return how to record a file whose content was read before, if it was."""
        same = self.catalogue.files_with_content(content_hash, READER)
        for file in same:
            if file.path == base.path:
                return Touched(file, base.stamp, base.checked_ns)
        for file in same:
            if _suffix(file.path) == _suffix(base.path):
                reading = base.reading(content_hash, Extraction(()), ())
                return Copied(file, reading)
        return None

    def _unread(
        self, root_id: int, path: bytes, checked_ns: int, error: DocumentError
    ) -> Outcome:
        try:
            stamp = stamp_of(os.lstat(path))
        except OSError:
            return Gone(path)
        base = _Base(root_id, path, stamp, checked_ns)
        return Fresh(base.reading(None, _nothing(error.problem), ()))


@dataclass(frozen=True, slots=True)
class _Base:
    """What is known of a file before it is read."""

    root_id: int
    path: bytes
    stamp: FileStamp
    checked_ns: int

    def reading(
        self,
        content_hash: bytes | None,
        extraction: Extraction,
        passages: tuple[tuple[Chunk, bytes | None], ...],
    ) -> Reading:
        return Reading(
            self.root_id,
            self.path,
            self.stamp,
            self.checked_ns,
            content_hash,
            READER,
            extraction.documents,
            passages,
            extraction.problem,
        )


def _nothing(problem: Problem) -> Extraction:
    return Extraction((Document("other"),), problem)


def _hash(content: BufferedReader, most: int) -> bytes | None:
    """Return the hash of all content, or None if there is more than `most` bytes."""
    digest = hashlib.blake2b(digest_size=32)
    total = 0
    while block := content.read(BLOCK):
        total += len(block)
        if total > most:
            return None
        digest.update(block)
    return digest.digest()


def _suffix(path: bytes) -> bytes:
    return os.path.splitext(path)[1].lower()
