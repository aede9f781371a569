"""Mail headers as people read them, from whatever bytes mailers put there."""

import email.utils
import quopri
import re
from datetime import UTC
from email.message import Message
from email.parser import BytesHeaderParser
from email.policy import compat32

from indexer.extracting.formats.decoding import decode, known_encoding
from indexer.extracting.limits import MIB, Limits
from indexer.extracting.mail.transfer import decode_base64
from indexer.records import Mail

BLOCK_BYTES = MIB
"""All header fields of one message or part together."""

_BLANK_LINE = re.compile(rb"\r?\n[ \t]*\r?\n|\r\r|\A[ \t]*\r?\n")
_FIELD = re.compile(rb"[!-9;-~]+[ \t]*:")
_WORD = re.compile(r"=\?([^?*\s]{1,40})(?:\*[^?]*)?\?([BbQq])\?([^?]*)\?=")
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
    fields = _fields(block, limits)
    return BytesHeaderParser(policy=compat32).parsebytes(b"".join(fields)), body


def _fields(block: bytes, limits: Limits) -> list[bytes]:
    """Return the header fields with their folded lines, each within its limit."""
    fields: list[bytes] = []
    size = 0
    for line in block.splitlines():
        if line[:1] in (b" ", b"\t") and fields:
            size += len(line)
            if size <= limits.mail_header_bytes:
                fields[-1] += line + b"\n"
        elif _FIELD.match(line):
            if len(fields) >= limits.mail_headers:
                break
            size = len(line)
            fields.append(line[: limits.mail_header_bytes] + b"\n")
    return fields


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


def decode_header(value: str, charset: str | None = None) -> str:
    """Return a header value with its encoded words and raw bytes decoded."""
    unfolded = value.replace("\r", "").replace("\n", "")
    joined = _BETWEEN.sub(r"\1\2", unfolded)
    texts: list[str] = []
    at = 0
    for run in _runs(joined):
        texts.append(_raw(joined[at : run[0].start()], charset))
        texts.append(_encoded(run))
        at = run[-1].end()
    texts.append(_raw(joined[at:], charset))
    return " ".join("".join(texts).split())


def _runs(value: str) -> list[list[re.Match[str]]]:
    """Return encoded words, those that touch and share a character set together.

    Mailers cut words between the bytes of one character.
    """
    runs: list[list[re.Match[str]]] = []
    for word in _WORD.finditer(value):
        last = runs[-1][-1] if runs else None
        if last and last.end() == word.start() and last[1].lower() == word[1].lower():
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _encoded(run: list[re.Match[str]]) -> str:
    content = b"".join(map(_word_bytes, run))
    charset = known_encoding(run[0][1])
    if charset is not None:
        try:
            return content.decode(charset)
        except UnicodeDecodeError:
            pass
    return decode(content, charset)


def _word_bytes(word: re.Match[str]) -> bytes:
    raw = word[3].encode("utf-8", "surrogateescape")
    if word[2] in "Bb":
        return decode_base64(raw)
    return quopri.decodestring(raw.replace(b" ", b"_"), header=True)


def _raw(value: str, charset: str | None) -> str:
    """Return the part of a value that is not encoded; it may hold 8-bit bytes."""
    content = value.encode("utf-8", "surrogateescape")
    return value if content.isascii() else decode(content, charset)


def header_text(headers: Message, name: str) -> str:
    """Return the first field of a name as it stands, empty where there is none."""
    return next(
        (value for key, value in headers.raw_items() if key.lower() == name), ""
    )


def _text(headers: Message, name: str) -> str:
    return decode_header(header_text(headers, name), _charset(headers))


def _charset(headers: Message) -> str | None:
    """Return the character set of the body: raw bytes in headers share it mostly."""
    try:
        return headers.get_content_charset()
    except (ValueError, LookupError, TypeError, IndexError, AttributeError):
        return None


def _addresses(headers: Message, name: str, limits: Limits) -> tuple[str, ...]:
    found: list[str] = []
    for key, value in headers.raw_items():
        if key.lower() == name:
            found += _split_addresses(value)
        if len(found) >= limits.mail_addresses:
            break
    charset = _charset(headers)
    shown = (decode_header(one, charset) for one in found[: limits.mail_addresses])
    return tuple(one for one in shown if one)


def _split_addresses(value: str) -> list[str]:
    """Return the addresses of a field, split at commas that separate."""
    quoted = re.sub(r"\\.", "  ", value)
    inside = re.compile(r"\"[^\"]*\"|<[^>]*>|\([^)]*\)")
    masked = inside.sub(lambda found: "x" * len(found[0]), quoted)
    addresses: list[str] = []
    start = 0
    for comma in [*re.finditer("[,;]", masked), None]:
        end = len(value) if comma is None else comma.start()
        addresses.append(value[start:end].strip())
        start = end + 1
    return addresses


def _date(headers: Message) -> str:
    try:
        date = email.utils.parsedate_to_datetime(header_text(headers, "date"))
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
    if not 1970 <= date.year <= 2100:
        return ""
    return (date if date.tzinfo else date.replace(tzinfo=UTC)).isoformat()
