"""Mailboxes in mbox form, taken apart mail by mail as a stream.

The dialects differ in how a mail's own lines that begin with `From ` are marked
(RFC 4155 and the mboxo, mboxrd, mboxcl and mboxcl2 conventions): by a `>`, by a
`Content-Length` field, or not at all. A line counts as a beginning only if it looks
like one, a header field follows, and no length told says otherwise.
"""

import hashlib
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from indexer.errors import TooLargeError
from indexer.extracting.context import Context, Piece
from indexer.extracting.limits import Limits
from indexer.extracting.mail import message
from indexer.records import Document, Mail

BLOCK_BYTES = 1 << 20
LOOK_AHEAD = 4096
"""Bytes in which a beginning and the first header field after it have to stand."""
HEADER_BYTES = 256 * 1024
"""Within these a `Content-Length` field is looked for."""

_BEGINNING = re.compile(
    rb"From (?:[^\r\n]{0,300}\d\d:\d\d[^\r\n]{0,80}|-[^\r\n]{0,80}"
    rb"|[^\s@]+@[^\r\n]{1,300})\r?\n(?:>?From [^\r\n]*\r?\n)?[!-9;-~]{1,76}[ \t]*:"
)
_FIRST = re.compile(
    rb"From [^\r\n]{1,300}\r?\n(?:>?From [^\r\n]*\r?\n)?[!-9;-~]{1,76}[ \t]*:"
)
_STRICT = re.compile(
    rb"From \S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) +[A-Z][a-z]{2} +\d{1,2} +\d\d:\d\d"
)
_LENGTH = re.compile(rb"^Content-Length:[ \t]*(\d{1,12})[ \t]*\r?$", re.I | re.M)
_HEADER_END = re.compile(rb"\r?\n\r?\n")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_AFTER_LENGTH = re.compile(rb"(?:\r?\n){0,2}From [^\r\n]{1,300}\r?\n")


@dataclass(frozen=True, slots=True)
class RawMail:
    """One mail of a mailbox as it stands there."""

    position: int
    """Of its `From ` line, in bytes from the start of the mailbox."""
    content: bytes
    """With its `From ` line; only the first `Limits.mail_bytes` of a longer one."""
    digest: bytes
    """Hash of all its bytes."""
    is_whole: bool = True


def begins_mailbox(head: bytes) -> bool:
    """Return whether content begins with a mail as in a mailbox."""
    return bool(_FIRST.match(head))


def holds_several(file: BinaryIO) -> bool:
    """Return whether a file is a mailbox of at least two mails; reads up to there."""
    mails = split(file, Limits(mail_bytes=0))
    return next(mails, None) is not None and next(mails, None) is not None


def split(file: BinaryIO, limits: Limits) -> Iterator[RawMail]:
    """Yield the mails of a mailbox, which is read once from where it stands."""
    cut = _Cut(file)
    if not begins_mailbox(cut.peek(LOOK_AHEAD)):
        return
    while cut.peek(1):
        yield _next_mail(cut, limits)


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield the mailbox, then each mail with its attachments.

    Raises:
        TooLargeError: there are more documents than are read.
    """
    yield Document("mailbox")
    taken: set[str] = set()
    inner = replace(context, depth=context.depth + 1)
    for raw in split(io.BytesIO(content), context.limits):
        member = ""
        for piece in message.extract(unquoted(raw.content), "", inner):
            if isinstance(piece, Document):
                member = member or member_name(piece.mail, raw.digest, taken)
                yield within(piece, member)
            else:
                yield piece
        if not raw.is_whole:
            yield too_long().problem
        context.beat()


def within(document: Document, member: str) -> Document:
    """Return a document of a mail as one of the mailbox that holds the mail."""
    path = member if document.member is None else f"{member}/{document.member}"
    return replace(document, member=path)


def member_name(mail: Mail | None, digest: bytes, taken: set[str]) -> str:
    """Return the name of a mail in its mailbox: its message id, made unique.

    It stays the same when other mails come and go.
    """
    told = (mail.message_id if mail else "").strip().strip("<>").replace("/", "_")
    is_free = bool(told) and told not in taken
    name = told if is_free else f"{told or 'mail'}#{digest.hex()[:8]}"
    taken.add(name)
    return name


def too_long() -> TooLargeError:
    """Return the error for a mail that is read in part."""
    return TooLargeError("This mail is so long that only its beginning is searchable.")


def unquoted(content: bytes) -> bytes:
    """Return a mail with the lines restored that an mbox marks with `>`."""
    return _QUOTED.sub(rb"\1", content) if b">From " in content else content


def _next_mail(cut: "_Cut", limits: Limits) -> RawMail:
    start = cut.position
    taken = bytearray()
    digest = hashlib.blake2b(digest_size=32)
    whole = 0
    for piece in cut.until_next(cut.told_length()):
        digest.update(piece)
        whole += len(piece)
        taken += piece[: max(0, limits.mail_bytes - len(taken))]
    return RawMail(start, bytes(taken), digest.digest(), whole <= limits.mail_bytes)


class _Cut:
    """A window on the file, from which one mail after the other is taken."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._buffer = bytearray()
        self._ended = False
        self.position = 0
        """Of the buffer's first byte in the file."""

    def peek(self, count: int) -> bytes:
        """Return the next bytes, fewer only at the end of the file."""
        self._fill(count)
        return bytes(self._buffer[:count])

    def told_length(self) -> int:
        """Return the length that the mail tells and that fits, 0 where there is none.

        It fits when the mailbox ends there or another mail begins.
        """
        self._fill(HEADER_BYTES)
        end = _HEADER_END.search(self._buffer, 0, HEADER_BYTES)
        told = _LENGTH.search(self._buffer, 0, end.start()) if end else None
        if end is None or told is None:
            return 0
        length = end.end() + int(told[1])
        if length > 64 * BLOCK_BYTES:
            return 0
        self._fill(length + LOOK_AHEAD)
        after = bytes(self._buffer[length : length + LOOK_AHEAD])
        fits = len(self._buffer) >= length and (
            not after.strip() or _AFTER_LENGTH.match(after)
        )
        return length if fits else 0

    def until_next(self, at_least: int) -> Iterator[bytes]:
        """Yield the bytes up to the next mail, which is not before `at_least`."""
        searched = max(at_least - 2, 1)
        while True:
            self._fill(searched + BLOCK_BYTES)
            found = self._beginning(searched)
            if found is not None:
                yield self._take(found)
                return
            if self._ended:
                yield self._take(len(self._buffer))
                return
            # A few bytes stay, to tell whether a blank line comes before the next.
            done = max(searched, len(self._buffer) - LOOK_AHEAD - 8)
            yield self._take(done)
            searched = 1

    def _beginning(self, start: int) -> int | None:
        """Return where the next mail begins in the buffer, if that can be told."""
        last = len(self._buffer) - (0 if self._ended else LOOK_AHEAD)
        at = self._buffer.find(b"\nFrom ", max(start - 1, 0))
        while 0 <= at < last:
            if self._begins_at(at + 1):
                return at + 1
            at = self._buffer.find(b"\nFrom ", at + 1)
        return None

    def _begins_at(self, at: int) -> bool:
        if not _BEGINNING.match(self._buffer, at, at + LOOK_AHEAD):
            return False
        before = bytes(self._buffer[max(0, at - 4) : at])
        is_apart = before.endswith((b"\n\n", b"\n\r\n", b"\r\r\n"))
        return is_apart or bool(_STRICT.match(self._buffer, at))

    def _take(self, count: int) -> bytes:
        taken = bytes(self._buffer[:count])
        del self._buffer[:count]
        self.position += len(taken)
        return taken

    def _fill(self, count: int) -> None:
        while len(self._buffer) < count and not self._ended:
            block = self._file.read(max(BLOCK_BYTES, count - len(self._buffer)))
            self._ended = not block
            self._buffer += block
