"""The parts of a message: which of them are its text, and which are attached."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message

from indexer.extracting.limits import Limits
from indexer.extracting.mail.encoded_words import decode_header
from indexer.extracting.mail.headers import header_text, split_message
from indexer.extracting.mail.parameters import parameters
from indexer.extracting.mail.signed_content import signed_content
from indexer.extracting.mail.transfer import decode_transfer

_STUB = re.compile(
    r"\bhtml\b|view (this|the) .{0,40}(browser|online)|mime format", re.IGNORECASE
)
STUB_CHARACTERS = 600
"""A plain alternative longer than this is the message, whatever it speaks of."""
BOUNDARY_BYTES = 65_536
"""Where a boundary that is not told is looked for."""

_SIGNATURES = frozenset(
    f"application/{name}"
    for name in ("pgp-signature", "pkcs7-signature", "x-pkcs7-signature")
)
_SEALED = frozenset({"multipart/encrypted"})
_SECURE = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_PACKED = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})
_REPORTS = frozenset(
    f"message/{name}"
    for name in ("delivery-status", "disposition-notification", "feedback-report")
)
_FILES = frozenset(
    f"text/{name}" for name in ("calendar", "x-vcalendar", "vcard", "x-vcard", "csv")
)
_FIRST_BOUNDARY = re.compile(
    rb"^--([^\r\n]{1,200}?)[ \t]*\r?\n(?=Content-|\r?\n)", re.MULTILINE | re.IGNORECASE
)
_EXTENSIONS = {
    "text/plain": ".txt",
    "text/html": ".html",
    "text/calendar": ".ics",
    "text/x-vcalendar": ".vcs",
    "text/vcard": ".vcf",
    "text/x-vcard": ".vcf",
    "text/rtf": ".rtf",
    "application/rtf": ".rtf",
    "text/csv": ".csv",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "message/rfc822": ".eml",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A leaf of a message, or a message within it."""

    headers: Message
    body: bytes
    """As it travelled."""
    media_type: str
    depth: int

    @property
    def name(self) -> str:
        """The file name told, empty where none is."""
        return _file_name(self.headers)

    @property
    def charset(self) -> str | None:
        """The character set told."""
        return self.parameter("charset")

    @property
    def is_attached(self) -> bool:
        """Whether the part is meant to be a file and no text of the message."""
        told = header_text(self.headers, "content-disposition").strip().lower()
        return told.startswith("attachment") or bool(self.name)

    def member_name(self) -> str:
        """Return a name for the part as a file, made up where none is told."""
        extension = _EXTENSIONS.get(self.media_type, "")
        if self.name:
            missing = self.media_type == "message/rfc822" and extension
            return self.name + (extension if missing and "." not in self.name else "")
        stem = "message" if self.media_type.startswith("message/") else "attachment"
        return stem + extension

    def parameter(self, name: str) -> str | None:
        """Return what the content type says besides the type."""
        return _parameter(self.headers, name)

    def content(self, limit: int) -> bytes:
        """Return the decoded bytes, at most `limit`."""
        encoding = header_text(self.headers, "content-transfer-encoding")
        return decode_transfer(self.body, encoding, limit)


@dataclass(slots=True)
class Parts:
    """What a message is made of."""

    texts: list[Part] = field(default_factory=list)
    """Plain or HTML, in reading order."""
    attached: list[Part] = field(default_factory=list)
    packed: list[Part] = field(default_factory=list)
    """What Outlook wraps texts and attachments in."""
    sealed: bool = False
    """True when the text cannot be read without a key."""
    cut: bool = False
    """True when there were more or deeper parts than are read."""

    def add(self, other: "Parts") -> None:
        """Take over all that another part holds."""
        self.texts += other.texts
        self.add_attached(other)

    def add_attached(self, other: "Parts") -> None:
        """Take over what another part holds besides its text."""
        self.attached += other.attached
        self.packed += other.packed
        self.sealed = self.sealed or other.sealed
        self.cut = self.cut or other.cut


class PartFinder:
    """Takes messages apart within the limits on parts and depth."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._count = 0

    def find(self, headers: Message, body: bytes, depth: int = 0) -> Parts:
        """Return the parts of a message or of a part of it."""
        self._count += 1
        media_type = _media_type(headers)
        if self._count > self._limits.mail_parts or depth > self._limits.depth:
            return Parts(cut=True)
        if media_type in _SIGNATURES:
            return Parts()
        if media_type.startswith("multipart/"):
            boundary = _boundary(headers, body)
            if boundary:
                return self._multipart(media_type, boundary, body, depth)
        part = Part(headers, body, media_type, depth)
        if media_type in _SECURE or part.name.lower().endswith(".p7m"):
            return self._secured(part)
        return _leaf(part)

    def _secured(self, part: Part) -> Parts:
        """Return the parts of a message that is wrapped in its signature."""
        inner = signed_content(part.content(self._limits.mail_part_bytes))
        if inner is None:
            if part.media_type in _SECURE or not part.depth:
                return Parts(sealed=True)
            return Parts(attached=[part])
        headers, body = split_message(inner, self._limits)
        return self.find(headers, body, part.depth + 1)

    def _multipart(
        self, media_type: str, boundary: bytes, body: bytes, depth: int
    ) -> Parts:
        found: list[Parts] = []
        # Bodies grow by half or to three times their size for the journey.
        for content in _split(body, boundary, 3 * self._limits.mail_part_bytes):
            headers, inner = split_message(content, self._limits)
            if media_type == "multipart/digest" and not headers.get("content-type"):
                headers["Content-Type"] = "message/rfc822"
            found.append(self.find(headers, inner, depth + 1))
            if self._count > self._limits.mail_parts:
                break
        if not found:
            whole = Part(Message(), body, "text/plain", depth)
            return Parts(texts=[whole])
        parts = self._joined(media_type, found)
        parts.sealed = parts.sealed or media_type in _SEALED
        return parts

    def _joined(self, media_type: str, found: list[Parts]) -> Parts:
        parts = Parts()
        if media_type == "multipart/alternative":
            best = self._best(found)
            for one in found:
                (parts.add if one is best else parts.add_attached)(one)
            return parts
        for one in found:
            parts.add(one)
        return parts

    def _best(self, alternatives: list[Parts]) -> Parts:
        """Return the plain text, unless it only points to another alternative."""
        told = [one for one in alternatives if one.texts] or alternatives[:1]
        plain = [one for one in told if one.texts and _is_plain(one)]
        others = [one for one in told if one not in plain]
        for one in plain:
            if not others or not self._is_stub(one.texts):
                return one
        return others[0] if others else told[0]

    def _is_stub(self, texts: list[Part]) -> bool:
        text = b" ".join(part.content(STUB_CHARACTERS + 1) for part in texts)
        shown = text.decode("latin-1").strip()
        return not shown or (
            len(shown) <= STUB_CHARACTERS and bool(_STUB.search(shown))
        )


def _is_plain(parts: Parts) -> bool:
    return all(part.media_type == "text/plain" for part in parts.texts)


def _leaf(part: Part) -> Parts:
    if part.media_type in _PACKED or part.name.lower() == "winmail.dat":
        return Parts(packed=[part])
    if part.media_type == "message/external-body":
        return Parts(texts=[_told_elsewhere(part)])
    if part.media_type in _FILES or part.media_type == "text/rtf":
        return Parts(attached=[part])
    is_text = part.media_type.startswith("text/") or part.media_type in _REPORTS
    # A mail that is one text is no attachment of itself, though it may have a name.
    if is_text and not (part.is_attached and part.depth):
        return Parts(texts=[part])
    return Parts(attached=[part])


def _told_elsewhere(part: Part) -> Part:
    """Return where a part that was not sent along can be found, as a text."""
    told = parameters(header_text(part.headers, "content-type"))
    lines = [value for name, value in told.items() if name != "access-type"]
    text = "\n".join(lines).encode("utf-8", "replace")
    return Part(Message(), text, "text/plain", part.depth)


def _boundary(headers: Message, body: bytes) -> bytes:
    """Return the boundary that is told and there, else what looks like one."""
    told = (_parameter(headers, "boundary") or "").encode("utf-8", "surrogateescape")
    if told and b"--" + told in body:
        return told
    first = _FIRST_BOUNDARY.search(body[:BOUNDARY_BYTES])
    return first[1] if first else told


def _split(body: bytes, boundary: bytes, limit: int) -> Iterator[bytes]:
    """Yield the parts between the lines that begin with the boundary, each cut."""
    mark = b"--" + boundary
    start = -1
    at = body.find(mark)
    while at >= 0:
        after = at + len(mark)
        line_end = body.find(b"\n", after)
        line_end = len(body) if line_end < 0 else line_end
        rest = body[after:line_end].strip()
        if (at == 0 or body[at - 1 : at] in b"\r\n") and rest in (b"", b"--"):
            if start >= 0:
                yield _without_newline(body, start, min(at, start + limit))
            start = -1 if rest else line_end + 1
            if rest:
                break
        at = body.find(mark, after)
    if 0 <= start < len(body):
        yield body[start : start + limit]


def _without_newline(body: bytes, start: int, end: int) -> bytes:
    """Return a part without the newline before the boundary, which belongs to that."""
    newline = 2 if body[end - 2 : end] == b"\r\n" else body[end - 1 : end] in b"\r\n"
    return body[start : max(start, end - newline)]


def _media_type(headers: Message) -> str:
    """Return the media type in lower case; without one a part is plain text."""
    told = header_text(headers, "content-type").partition(";")[0].strip().lower()
    if told == "text":
        return "text/plain"
    return re.sub(r"\s", "", told) if "/" in told else "text/plain"


def _parameter(headers: Message, name: str) -> str | None:
    return parameters(header_text(headers, "content-type")).get(name) or None


def _file_name(headers: Message) -> str:
    disposition = parameters(header_text(headers, "content-disposition"))
    name = disposition.get("filename") or disposition.get("name")
    return decode_header(name or _parameter(headers, "name") or "")
