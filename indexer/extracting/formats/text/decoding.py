"""Bytes to text, in any encoding that people's files are in."""

import codecs
import re

from indexer.extracting.detection import wide_encoding
from indexer.extracting.formats.text.guessing import likely_encoding

SAMPLE_BYTES = 16_384
"""How much of a file in an old encoding the guess is made from."""
MOST_OLD_LINES = 200_000

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ESCAPES = (
    (re.compile(rb"\x1b\$\)C"), "iso2022_kr"),
    (re.compile(rb"\x1b\$[@B]|\x1b\$\([DOPQ]|\x1b\([JI]"), "iso2022_jp_ext"),
    (re.compile(rb"~\{[!-w][!-~](?:[!-w][!-~])*~\}"), "hz"),
)
_ALIASES = {
    # What pages and mails call by these names is the wider set in practice.
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-9": "cp1254",
    "iso2022_jp": "iso2022_jp_ext",
    "tis-620": "cp874",
    "big5": "big5hkscs",
}
_FOREIGN = re.compile(rb"[\x80-\xff]")
_WINDOWS = {
    0xDC00 + byte: bytes([byte]).decode("cp1252", "replace")
    for byte in range(0x80, 0x100)
}
_STRAY = re.compile("[\udc80-\udcff]")


def decode(content: bytes, declared: str | None = None) -> str:
    """Return the text of some bytes, newlines plain and NULs dropped.

    Byte order marks and valid UTF-8 win over what is declared, because they cannot
    be right by accident; a guess comes last. Never fails: a byte that fits nowhere
    becomes U+FFFD.
    """
    text = _decode(content, declared)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\x00", "") if "\x00" in text else text


def beginning(content: bytes, limit: int) -> bytes:
    """Return at most `limit` bytes of a text, ending with a line where it has lines."""
    if len(content) <= limit:
        return content
    end = content.rfind(b"\n", 0, limit) + 1
    if end:
        return content[:end]
    while limit and content[limit] & 0xC0 == 0x80:
        limit -= 1
    return content[:limit]


def known_encoding(label: str | None) -> str | None:
    """Return Python's name of a declared character set, None where it has none."""
    if not label:
        return None
    try:
        found = codecs.lookup(label.strip(" \t\r\n\"';,").replace("_", "-")[:40])
    except (LookupError, ValueError):
        return None
    if not found._is_text_encoding or found.name in _NOT_CHARSETS:
        return None
    return _ALIASES.get(found.name, found.name)


_NOT_CHARSETS = {
    "idna",
    "punycode",
    "unicode_escape",
    "raw_unicode_escape",
    "mbcs",
    "undefined",
}


def _decode(content: bytes, declared: str | None) -> str:
    for mark, wide in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(wide, "replace")
    encoding = known_encoding(declared)
    if encoding in ("utf-7", "hz"):
        return content.decode(encoding, "replace")
    if b"\x1b" in content or b"~{" in content:
        shifted = _shifted(content)
        if shifted is not None:
            return shifted
    if b"\x00" in content[:8192] and (guess := wide_encoding(content[:8192])):
        return content.decode(guess, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_old(content, encoding)


def _shifted(content: bytes) -> str | None:
    """Return text in one of the encodings that switch sets within seven bits."""
    for pattern, encoding in _ESCAPES:
        if pattern.search(content):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError:
                continue
    return None


def _decode_old(content: bytes, declared: str | None) -> str:
    mixed = content.decode("utf-8", "surrogateescape")
    strays = len(_STRAY.findall(mixed))
    foreign = len(_FOREIGN.findall(content))
    if strays * 20 < foreign:
        return mixed.translate(_WINDOWS)
    if strays * 2 < foreign and (text := _decode_by_lines(content)) is not None:
        return text
    if strays * 4 < foreign:
        return mixed.translate(_WINDOWS)
    for encoding in (declared, guessed_encoding(content)):
        if encoding is not None and encoding != "utf-8":
            text = content.decode(encoding, "replace")
            if text.count("\ufffd") * 50 <= foreign:
                return text
    return content.decode("cp1252", "replace")


def _decode_by_lines(content: bytes) -> str | None:
    """Return text whose lines come from programs of different age, as in some logs."""
    lines = content.splitlines(keepends=True)
    old = [line for line in lines if _is_old(line)]
    told = sum(bool(_FOREIGN.search(line)) for line in lines) - len(old)
    if told * 4 < len(old) or len(old) > MOST_OLD_LINES:
        return None
    encoding = guessed_encoding(b"".join(old))
    return "".join(
        line.decode(encoding if _is_old(line) else "utf-8", "replace") for line in lines
    )


def _is_old(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return True
    return False


def guessed_encoding(content: bytes) -> str:
    """Return the likely encoding of text that is not UTF-8."""
    return likely_encoding(_telling_lines(content))


def _telling_lines(content: bytes) -> bytes:
    """Return lines with bytes beyond ASCII, as many as a guess needs."""
    lines: list[bytes] = []
    size = 0
    for line in content[: 64 * SAMPLE_BYTES].splitlines(keepends=True):
        if _FOREIGN.search(line):
            lines.append(line[:SAMPLE_BYTES])
            size += len(lines[-1])
            if size >= SAMPLE_BYTES:
                break
    return b"".join(lines) or content[:SAMPLE_BYTES]
