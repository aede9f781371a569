"""Mail headers as people read them, from whatever bytes mailers put there."""

import email.utils
import re
from datetime import UTC, datetime
from email.message import Message
from email.parser import HeaderParser
from email.policy import compat32

from indexer.extracting.formats.text.decoding import decode
from indexer.extracting.limits import MIB, Limits
from indexer.extracting.mail.charsets import raw_charset
from indexer.extracting.mail.encoded_words import decode_header
from indexer.extracting.mail.threads import message_ids, references_of, topic_of
from indexer.records import Mail

BLOCK_BYTES = MIB
"""All header fields of one message or part together."""

_BLANK_LINE = re.compile(rb"\r?\n[ \t]*\r?\n|\r\r|\A[ \t]*\r?\n")
_FIELD = re.compile(rb"[!-9;-~]+[ \t]*:")
_ADDRESS_TOKEN = re.compile(
    r"\"(?:[^\"\\]|\\.)*(?:\"|\Z)|<[^>]*(?:>|\Z)|\([^)]*(?:\)|\Z)|([,;])", re.DOTALL
)
"""What is opened and never closed runs to the end: nothing is read twice."""
_GROUP = re.compile(r"(?:\s{0,9}\"[^\"]*\"\s{0,9}|[^\"<>@:,;()\[]*):")
_DATE_FIELDS = ("date", "resent-date", "x-original-date", "delivery-date")
_ISO_DATE = re.compile(
    r"\s*(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?)\s*([+-]\d\d:?\d\d|Z)?"
)


def split_message(content: bytes, limits: Limits) -> tuple[Message, bytes]:
    """Return the parsed header fields of a message or part, and its body.

    Fields beyond the limits are left out, long ones are cut.
    """
    blank = _BLANK_LINE.search(content[: BLOCK_BYTES + 4])
    end = blank.start() if blank else min(len(content), BLOCK_BYTES)
    block, body = content[:end], content[blank.end() if blank else end :]
    if block and not blank and not _FIELD.match(block):
        block, body = b"", content
    text = _as_text(_fields(block, limits), body)
    return HeaderParser(policy=compat32).parsestr(text), body


def _fields(block: bytes, limits: Limits) -> list[bytes]:
    """Return the header fields with their folded lines, each within its limit."""
    fields: list[list[bytes]] = []
    size = 0
    for line in block.splitlines():
        if line[:1] in (b" ", b"\t") and fields:
            size += len(line)
            if size <= limits.mail_header_bytes:
                fields[-1].append(line)
        elif _FIELD.match(line):
            if len(fields) >= limits.mail_headers:
                break
            size = len(line)
            fields.append([line[: limits.mail_header_bytes]])
    return [b"\n".join(lines) for lines in fields]


def _as_text(fields: list[bytes], body: bytes) -> str:
    """Return fields as text; raw bytes in them have one encoding in all of them."""
    block = b"\n".join(fields)
    if block.isascii() and b"\x1b" not in block:
        return block.decode("ascii")
    charset = None if _is_utf8(block) else raw_charset(block, body)
    return "\n".join(
        decode(field, charset)
        if b"\x1b" in field or not field.isascii()
        # The loop is long for hostile mail, and nearly all fields are plain.
        else field.decode("ascii")
        for field in fields
    )


def _is_utf8(block: bytes) -> bool:
    try:
        block.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def read_mail(headers: Message, limits: Limits) -> Mail:
    """Return what people search and sort by."""
    subject = header_line(headers, "subject")
    return Mail(
        sender=header_line(headers, "from") or header_line(headers, "sender"),
        to=addresses(headers, "to", limits) or addresses(headers, "resent-to", limits),
        cc=addresses(headers, "cc", limits),
        subject=subject,
        date=_date(headers),
        message_id=_message_id(headers),
        references=references_of(
            header_line(headers, "references"), header_line(headers, "in-reply-to")
        ),
        topic=topic_of(subject),
    )


def header_text(headers: Message, name: str) -> str:
    """Return the first field of a name as it stands, empty where there is none."""
    return next(
        (value for key, value in headers.raw_items() if key.lower() == name), ""
    )


def header_line(headers: Message, name: str) -> str:
    """Return the first field of a name decoded and in one line."""
    return decode_header(header_text(headers, name))


def addresses(headers: Message, name: str, limits: Limits) -> tuple[str, ...]:
    """Return the addresses in all fields of a name, groups taken apart."""
    found: list[str] = []
    for key, value in headers.raw_items():
        if key.lower() == name:
            found += _split_addresses(value)
        if len(found) >= limits.mail_addresses:
            break
    shown = map(decode_header, found[: limits.mail_addresses])
    return tuple(one for one in shown if one)


def iso_date(text: str) -> str:
    """Return a date of a mail in ISO 8601 with offset, empty where it is none."""
    if iso := _ISO_DATE.match(text):
        text = iso[1] + (iso[2] or "").replace("Z", "+00:00")
    try:
        date = (
            datetime.fromisoformat(text)
            if iso
            else email.utils.parsedate_to_datetime(text)
        )
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
    if not 1970 <= date.year <= 2100:
        return ""
    return (date if date.tzinfo else date.replace(tzinfo=UTC)).isoformat()


def _split_addresses(value: str) -> list[str]:
    """Return the addresses of a field, split at commas outside names and brackets."""
    commas = [token for token in _ADDRESS_TOKEN.finditer(value) if token[1]]
    starts = [0, *(comma.end() for comma in commas)]
    ends = [*(comma.start() for comma in commas), len(value)]
    pieces = (value[start:end] for start, end in zip(starts, ends, strict=True))
    return [_without_group(piece) for piece in pieces]


def _without_group(address: str) -> str:
    """Return an address without the name of the group that it begins, if it does."""
    group = _GROUP.match(address)
    return address[group.end() :] if group else address


def _message_id(headers: Message) -> str:
    told = header_line(headers, "message-id")
    return next(iter(message_ids(told)), told)


def _date(headers: Message) -> str:
    """Return when a mail was sent, else when the last server took it over."""
    for name in _DATE_FIELDS:
        if date := iso_date(header_text(headers, name)):
            return date
    return iso_date(header_text(headers, "received").rpartition(";")[2])
