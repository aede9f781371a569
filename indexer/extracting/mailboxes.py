"""Mailboxes of any size, read mail by mail; each mail stands for itself.

A mail that makes a reader fail costs only itself, and of a mailbox that was read
before only the mails that are new are taken to the readers.
"""

import hashlib
import io
import json
from collections import deque
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Executor, Future
from dataclasses import dataclass, replace
from typing import BinaryIO, Literal, TypeAlias

from indexer.extracting.kinds import suffix_of
from indexer.extracting.limits import Limits
from indexer.extracting.mail import mbox
from indexer.extracting.mail.mbox import RawMail
from indexer.extracting.pool import ExtractorPool
from indexer.records import Document, Extraction, Problem, to_plain

MailboxFormat = Literal["mbox", "pst"]

STORE_MAGIC = b"!BDN"
IN_HAND = 8
"""Mails at the readers at any time."""
AT_A_TIME = 25
"""Mails of a store asked for at once; if they fail, one by one."""
FAILURES = 5
"""After so many mails in a row that end or stop the readers the rest is given up."""


@dataclass(frozen=True, slots=True)
class MailboxPart:
    """One mail of a mailbox with all that is attached to it."""

    digest: bytes
    """Says whether the mail is the same as one that was read before."""
    position: int
    """In the mailbox: bytes from the start, or the number of the mail."""
    size: int
    extraction: Extraction | None
    """None for a mail that is known; its documents have no member of their own yet."""


@dataclass(frozen=True, slots=True)
class MailboxItself:
    """What a mailbox says besides its mails: the names of its folders."""

    document: Document


@dataclass(frozen=True, slots=True)
class MailboxProblem:
    """Why a mailbox could not be read, or not to its end."""

    problem: Problem


def mailbox_format(file: BinaryIO, name: str) -> MailboxFormat | None:
    """Return the form of a mailbox, None for any other file; leaves it at its start."""
    head = file.read(mbox.LOOK_AHEAD)
    file.seek(0)
    if head.startswith(STORE_MAGIC):
        return "pst"
    if not mbox.begins_mailbox(head):
        return None
    several = suffix_of(name) in (".mbox", ".mbx") or mbox.holds_several(file)
    file.seek(0)
    return "mbox" if several else None


MailboxStep: TypeAlias = MailboxPart | MailboxItself | MailboxProblem


class MailboxReader:
    """Takes mailboxes apart and has their mails read, several at a time."""

    def __init__(
        self, extractors: ExtractorPool, threads: Executor, limits: Limits
    ) -> None:
        self._extractors = extractors
        self._threads = threads
        self._limits = limits

    def parts(
        self, file: BinaryIO, name: str, size: int, is_known: Callable[[bytes], bool]
    ) -> Generator[MailboxStep, None, None]:
        """Yield the mails in their order.

        `is_known` is asked once for each mail of an mbox, in their order; mails that
        are known are not read.
        """
        if mailbox_format(file, name) == "pst":
            yield from self._store_parts(file, name, size)
        else:
            yield from self._mbox_parts(file, is_known)

    def _mbox_parts(
        self, file: BinaryIO, is_known: Callable[[bytes], bool]
    ) -> Iterator[MailboxPart]:
        pending: deque[tuple[RawMail, Future[Extraction] | None]] = deque()
        for raw in mbox.split(file, self._limits):
            known = is_known(raw.digest)
            reading = None if known else self._threads.submit(self._read_mail, raw)
            pending.append((raw, reading))
            # Known mails cost nothing and wait for those before them.
            while pending and (len(pending) > IN_HAND or pending[0][1] is None):
                yield _part(*pending.popleft())
        while pending:
            yield _part(*pending.popleft())

    def _store_parts(
        self, file: BinaryIO, name: str, size: int
    ) -> Iterator[MailboxStep]:
        first = failures = 0
        count = AT_A_TIME
        while failures < FAILURES:
            found = self._extractors.mails(name, file, size, first, count)
            if found.problem is not None and count > 1:
                count = 1
                continue
            if found.documents[0].sections:
                yield MailboxItself(found.documents[0])
            parts = list(_store_parts(found, first))
            yield from parts
            if found.problem is None and len(parts) < count:
                return
            if found.problem is not None and not parts:
                yield MailboxProblem(found.problem)
            failures = 0 if found.problem is None else failures + 1
            first += count
            if first % AT_A_TIME == 0:
                count = AT_A_TIME

    def _read_mail(self, raw: RawMail) -> Extraction:
        content = mbox.unquoted(raw.content)
        extraction = self._extractors.extract(
            "mail.eml", io.BytesIO(content), len(content)
        )
        if raw.is_whole or extraction.problem is not None:
            return extraction
        return replace(extraction, problem=mbox.too_long().problem)


def named(extraction: Extraction, digest: bytes, taken: set[str]) -> Extraction:
    """Return the documents of a mail with their names in the mailbox."""
    own = extraction.documents[0]
    if own.member is None:
        member = mbox.member_name(own.mail, digest, taken)
        documents = tuple(mbox.within(one, member) for one in extraction.documents)
        return replace(extraction, documents=documents)
    if own.member not in taken:
        taken.add(own.member)
        return extraction
    member = f"{own.member}#{digest.hex()[:8]}"
    taken.add(member)
    return replace(
        extraction,
        documents=tuple(
            replace(one, member=member + (one.member or "")[len(own.member) :])
            for one in extraction.documents
        ),
    )


def _part(raw: RawMail, reading: Future[Extraction] | None) -> MailboxPart:
    extraction = None if reading is None else reading.result()
    return MailboxPart(raw.digest, raw.position, len(raw.content), extraction)


def _store_parts(extraction: Extraction, first: int) -> Iterator[MailboxPart]:
    """Yield the mails among the documents, each with those inside it."""
    mails: list[list[Document]] = []
    for document in extraction.documents[1:]:
        outer = mails[-1][0].member if mails else None
        if outer and (document.member or "").startswith(f"{outer}/"):
            mails[-1].append(document)
        else:
            mails.append([document])
    for number, documents in enumerate(mails, first):
        own = documents[0].problem
        documents[0] = replace(documents[0], problem=None)
        found = Extraction(tuple(documents), own)
        plain = json.dumps(to_plain(found), sort_keys=True).encode("ascii")
        digest = hashlib.blake2b(plain, digest_size=32).digest()
        yield MailboxPart(digest, number, len(plain), found)
