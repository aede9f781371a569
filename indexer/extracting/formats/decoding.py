"""Bytes to text, in any encoding that people's files are in."""

import codecs
import re

from charset_normalizer import from_bytes

from indexer.extracting.detection import wide_encoding

SAMPLE_BYTES = 16_384
"""How much of a file in an old encoding the guess is made from."""

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
_LATIN = ("cp1252", "cp1250", "iso8859-2", "cp1257", "cp1254")
"""Sets that differ in a few letters, by how common they are."""
_PLAUSIBLE = (
    *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257"),
    *("cp1258", "iso8859_2", "iso8859_5", "iso8859_7", "iso8859_8", "koi8_r", "koi8_u"),
    *("cp866", "mac_cyrillic", "tis_620", "cp932", "euc_jp", "gb18030", "big5"),
    *("cp949", "johab"),
)
"""What is guessed at all; sets that nobody writes only make guesses worse."""
_ODD = re.compile(
    r"(?<=[^\W\d_])[¢-¦¨©¬-¯±-´¶¸¹¼-¾×÷\ufffd](?=[^\W\d_])|(?<=[a-z])[À-ÖØ-ÞŸ](?=[a-z])"
)
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
    if strays * 4 < foreign:
        return mixed.translate(_WINDOWS)
    for encoding in (declared, guessed_encoding(content)):
        if encoding is not None and encoding != "utf-8":
            text = content.decode(encoding, "replace")
            if text.count("\ufffd") * 50 <= foreign:
                return text
    return content.decode("cp1252", "replace")


def guessed_encoding(content: bytes) -> str | None:
    """Return the likely encoding of text that is not UTF-8, None for no idea."""
    lines = _telling_lines(content)
    best = from_bytes(lines, cp_isolation=list(_PLAUSIBLE)).best()
    guess = known_encoding(best.encoding) if best is not None else None
    if guess is None or guess in _LATIN:
        return min((guess or "cp1252", *_LATIN), key=lambda name: _oddness(lines, name))
    return guess


def _oddness(sample: bytes, encoding: str) -> int:
    """Return how often a sample has signs inside words, as in a wrong Latin set."""
    return len(_ODD.findall(sample.decode(encoding, "replace")))


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
