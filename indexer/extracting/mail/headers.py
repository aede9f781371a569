"""Mail headers as people read them, from whatever bytes mailers put there."""

import email.utils
import quopri
import re
from datetime import UTC
from email.message import Message
from email.parser import HeaderParser
from email.policy import compat32

from indexer.extracting.formats.decoding import decode, known_encoding
from indexer.extracting.limits import MIB, Limits
from indexer.extracting.mail.transfer import decode_base64
from indexer.records import Mail

BLOCK_BYTES = MIB
"""All header fields of one message or part together."""

_BLANK_LINE = re.compile(rb"\r?\n[ \t]*\r?\n|\r\r|\A[ \t]*\r?\n")
_FIELD = re.compile(rb"[!-9;-~]+[ \t]*:")
_CHARSET = re.compile(rb"charset\s*=\s*\"?([\w.:-]{1,40})", re.IGNORECASE)
_WORD = re.compile(r"=\?([^?*\s]{1,40})(?:\*[^?]*)?\?([BbQq])\?([^?]*)\?=")
_ADDRESS_TOKEN = re.compile(
    r"\"(?:[^\"\\]|\\.)*(?:\"|\Z)|<[^>]*(?:>|\Z)|\([^)]*(?:\)|\Z)|([,;])", re.DOTALL
)
"""What is opened and never closed runs to the end: nothing is read twice."""
_BETWEEN = re.compile(r"(\?=)\s+(=\?)")


def split_message(content: bytes, limits: Limits) -> tuple[Message, bytes]:
    """Return the parsed header fields of a message or part, and its body.

    Fields beyond the limits are left out, long ones are cut.
    """
    blank = _BLANK_LINE.search(content[: BLOCK_BYTES + 4])
    end = blank.start() if blank else min(len(content), BLOCK_BYTES)
    block, body = content[:end], content[blank.end() if blank else end :]
    if block and not blank and not _FIELD.match(block):
        block, body = b"", content
    text = _as_text(_fields(block, limits))
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


def _as_text(fields: list[bytes]) -> str:
    """Return fields as text; raw bytes in them are mostly in the body's encoding."""
    charset = _charset(fields)
    return "\n".join(
        decode(field, charset)
        if b"\x1b" in field or not field.isascii()
        # The loop is long for hostile mail, and nearly all fields are plain.
        else field.decode("ascii")
        for field in fields
    )


def _charset(fields: list[bytes]) -> str | None:
    for field in fields:
        if field[:13].lower() == b"content-type:":
            told = _CHARSET.search(field)
            return told[1].decode("ascii") if told else None
    return None


def read_mail(headers: Message, limits: Limits) -> Mail:
    """Return what people search and sort by."""
    return Mail(
        sender=_text(headers, "from") or _text(headers, "sender"),
        to=_addresses(headers, "to", limits),
        cc=_addresses(headers, "cc", limits),
        subject=_text(headers, "subject"),
        date=_date(headers),
        message_id=_text(headers, "message-id"),
    )


def decode_header(value: str) -> str:
    """Return a header value as one line with its encoded words decoded."""
    unfolded = value.replace("\r", "").replace("\n", "")
    joined = _BETWEEN.sub(r"\1\2", unfolded)
    texts: list[str] = []
    at = 0
    for run in _runs(joined):
        texts += [joined[at : run[0].start()], _encoded(run)]
        at = run[-1].end()
    texts.append(joined[at:])
    return " ".join("".join(texts).split())


def _runs(value: str) -> list[list[re.Match[str]]]:
    """Return encoded words, those that touch and share a character set together.

    Mailers cut words between the bytes of one character.
    """
    runs: list[list[re.Match[str]]] = []
    for word in _WORD.finditer(value):
        last = runs[-1][-1] if runs else None
        if last and last.end() == word.start() and _same_code(last, word):
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _same_code(one: re.Match[str], other: re.Match[str]) -> bool:
    return (one[1].lower(), one[2].lower()) == (other[1].lower(), other[2].lower())


def _encoded(run: list[re.Match[str]]) -> str:
    content = _run_bytes(run)
    charset = known_encoding(run[0][1])
    if charset is not None:
        try:
            return content.decode(charset)
        except UnicodeDecodeError:
            pass
    return decode(content, charset)


def _run_bytes(run: list[re.Match[str]]) -> bytes:
    raw = [word[3].encode("utf-8", "replace") for word in run]
    if run[0][2] in "Bb":
        return decode_base64(b"".join(raw))
    return quopri.decodestring(b"".join(raw).replace(b" ", b"_"), header=True)


def header_text(headers: Message, name: str) -> str:
    """Return the first field of a name as it stands, empty where there is none."""
    return next(
        (value for key, value in headers.raw_items() if key.lower() == name), ""
    )


def _text(headers: Message, name: str) -> str:
    return decode_header(header_text(headers, name))


def _addresses(headers: Message, name: str, limits: Limits) -> tuple[str, ...]:
    found: list[str] = []
    for key, value in headers.raw_items():
        if key.lower() == name:
            found += _split_addresses(value)
        if len(found) >= limits.mail_addresses:
            break
    shown = map(decode_header, found[: limits.mail_addresses])
    return tuple(one for one in shown if one)


def _split_addresses(value: str) -> list[str]:
    """Return the addresses of a field, split at commas outside names and brackets."""
    commas = [token for token in _ADDRESS_TOKEN.finditer(value) if token[1]]
    starts = [0, *(comma.end() for comma in commas)]
    ends = [*(comma.start() for comma in commas), len(value)]
    return [value[start:end] for start, end in zip(starts, ends, strict=True)]


def _date(headers: Message) -> str:
    try:
        date = email.utils.parsedate_to_datetime(header_text(headers, "date"))
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
    if not 1970 <= date.year <= 2100:
        return ""
    return (date if date.tzinfo else date.replace(tzinfo=UTC)).isoformat()
