"""Lines of calendars and contacts: a name, parameters and a value.

RFC 5545 and RFC 6350, and their predecessors vCalendar 1.0, vCard 2.1 and 3.0, which
fold and encode in other ways.
"""

import codecs
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.extracting.formats.text.decoding import decode, guessed_encoding
from indexer.extracting.mail.charsets import WIDE, charset_named

VALUE_CHARACTERS = 200_000
"""What of one value is kept; pictures and files within are longer."""
HEAD_BYTES = 4_000
"""Name and parameters of a line stand within these."""
SKIPPED_CHARACTERS = 2_000
"""Base64 longer than this is no text that anybody reads."""

_NAME = re.compile(r"(?:([\w-]{1,60})\.)?([A-Za-z][\w-]{0,60})\s?(?=[;:])")
_PARAMETER = re.compile(
    r";\s?([\w-]{1,60})(?:=((?:\"[^\"]*\"|[^\";:,]*)(?:,(?:\"[^\"]*\"|[^\";:,]*))*))?"
)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_UNESCAPED_SEMICOLON = re.compile(r"(?<!\\);")
_UNESCAPED_COMMA = re.compile(r"(?<!\\),")


@dataclass(frozen=True, slots=True)
class ContentLine:
    """One property of an event or contact."""

    name: str
    """In upper case."""
    value: str
    """Decoded, its escapes left as they are."""
    parameters: dict[str, str]
    number: int
    """The line in the file on which it begins, from 1."""
    group: str = ""

    @property
    def text(self) -> str:
        """The value as people read it."""
        return unescaped(self.value)

    def parts(self) -> list[str]:
        """Return the parts of a value such as a name or an address."""
        return [unescaped(one) for one in _UNESCAPED_SEMICOLON.split(self.value)]

    def listed(self) -> list[str]:
        """Return the values of a line that lists several."""
        return [unescaped(one) for one in _UNESCAPED_COMMA.split(self.value)]

    def types(self) -> list[str]:
        """Return what a number or address is for, such as `home`, in lower case."""
        told = self.parameters.get("TYPE", "")
        return [one.strip().lower() for one in told.split(",") if one.strip()]


def content_lines(content: bytes) -> Iterator[ContentLine]:
    """Yield the lines of a file; what is no such line is left out."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in content[:200]:
        content = decode(content).encode("utf-8", "replace")
    # One guess for the file: that of a single name would be slow and often wrong.
    usual = "utf-8" if _is_utf8(content) else guessed_encoding(content) or "cp1252"
    for number, raw in _unfolded(content.removeprefix(codecs.BOM_UTF8)):
        line = _read(raw, number, usual)
        if line is not None:
            yield line


def unescaped(value: str) -> str:
    """Return a value with its escapes undone."""
    if "\\" not in value:
        return value.strip()
    return _ESCAPE.sub(_meant, value).strip()


def _meant(escape: re.Match[str]) -> str:
    return "\n" if escape[1] in "nN" else escape[1]


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _unfolded(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield (number of the first line, joined lines)."""
    lines = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    held: list[bytes] = []
    start, size = 1, 0
    soft = False
    for number, line in enumerate(lines, 1):
        folded = line[:1] in (b" ", b"\t") and bool(held)
        if folded or soft:
            size += len(line)
            if size <= VALUE_CHARACTERS:
                # A quoted-printable value goes on without being indented.
                held.append(line[1:] if folded and not soft else line)
        else:
            if held:
                yield start, b"".join(held)
            held, start, size = ([line], number, len(line)) if line else ([], number, 0)
        soft = _ends_softly(held, line)
        if soft and held:
            held[-1] = held[-1].removesuffix(b"=")
    if held:
        yield start, b"".join(held)


def _ends_softly(held: list[bytes], line: bytes) -> bool:
    """Return whether a value in quoted-printable goes on in the next line."""
    if not line.endswith(b"=") or not held:
        return False
    head = held[0].partition(b":")[0].upper()
    return b"QUOTED-PRINTABLE" in head


def _read(raw: bytes, number: int, usual: str) -> ContentLine | None:
    # Bytes stand for characters here, so that offsets are the same in both.
    head = raw[:HEAD_BYTES].decode("latin-1")
    name = _NAME.match(head)
    if name is None:
        return None
    found, end = _parameters(head, name.end())
    if head[end : end + 1] != ":":
        return None
    parameters = {
        key: _text(value.encode("latin-1"), "utf-8", usual)
        for key, value in found.items()
    }
    value = _value(raw[end + 1 :], parameters, usual)
    return ContentLine(name[2].upper(), value, parameters, number, name[1] or "")


def _parameters(head: str, at: int) -> tuple[dict[str, str], int]:
    """Return the parameters and where they end; old files name only their values."""
    told: dict[str, str] = {}
    while parameter := _PARAMETER.match(head, at):
        at = parameter.end()
        name = parameter[1].upper()
        value = parameter[2]
        if value is None:
            name, value = ("ENCODING" if name in _ENCODINGS else "TYPE"), parameter[1]
        value = value.replace('"', "")
        told[name] = f"{told[name]},{value}" if name in told else value
    return told, at


_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "B"})


def _value(value: bytes, parameters: dict[str, str], usual: str) -> str:
    encoding = parameters.get("ENCODING", "").upper()
    if encoding in ("BASE64", "B") and len(value) > SKIPPED_CHARACTERS:
        return ""
    if encoding == "QUOTED-PRINTABLE":
        value = quopri.decodestring(value)
    told = charset_named(parameters.get("CHARSET")) or usual
    return _text(value[:VALUE_CHARACTERS], told, usual)


def _text(value: bytes, told: str, usual: str) -> str:
    """Return a value as text; only Asian encodings are believed before UTF-8.

    Their short words can look like UTF-8 by accident, other ones can not.
    """
    first = (told, "utf-8") if told in WIDE else ("utf-8", told)
    for encoding in dict.fromkeys((*first, usual, "cp1252")):
        try:
            return value.decode(encoding)
        except (UnicodeError, LookupError):
            continue
    return value.decode("cp1252", "replace")
