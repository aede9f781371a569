"""Names and numbers of character sets as mailers write them, and the best guess."""

import re

from indexer.extracting.formats.text.decoding import guessed_encoding, known_encoding

GUESS_BYTES = 65_536
"""How much of a body helps to guess what raw bytes in its headers mean."""

_LABELS = {
    "8bit": "utf-8",
    "x-unicode": "utf-8",
    "utf8mb4": "utf-8",
    "x-gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "chinesebig5": "big5hkscs",
    "big5-eten": "big5hkscs",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "x-ms-cp932": "cp932",
    "x-euc-jp": "euc_jp",
    "x-euc-kr": "cp949",
    "ks_c_5601": "cp949",
    "koi8r": "koi8_r",
    "koi8u": "koi8_u",
    "koi8": "koi8_r",
    "iso-8859-6-i": "iso8859_6",
    "iso-8859-8-i": "iso8859_8",
    "iso-8859-8-e": "iso8859_8",
    "x-mac-roman": "mac_roman",
    "x-mac-cyrillic": "mac_cyrillic",
    "x-mac-ce": "mac_latin2",
}
_CODEPAGE = re.compile(r"(?:x-)?(?:windows|win|cp|ibm|ms)[-_]?(\d{3,5})(?!\d)")
_LATIN = re.compile(r"(?:iso)?[-_]?(8859)[-_]?(\d{1,2})")
_CODEPAGES = {
    708: "iso8859_6",
    874: "cp874",
    932: "cp932",
    936: "gb18030",
    949: "cp949",
    950: "big5hkscs",
    1200: "utf-16-le",
    1201: "utf-16-be",
    10000: "mac_roman",
    10001: "cp932",
    10002: "big5hkscs",
    10003: "cp949",
    10006: "mac_greek",
    10007: "mac_cyrillic",
    10008: "gb18030",
    10029: "mac_latin2",
    10081: "mac_turkish",
    20127: "cp1252",
    20866: "koi8_r",
    20932: "euc_jp",
    20936: "gb18030",
    20949: "cp949",
    21866: "koi8_u",
    28591: "cp1252",
    38598: "iso8859_8",
    50220: "iso2022_jp_ext",
    50221: "iso2022_jp_ext",
    50222: "iso2022_jp_ext",
    50225: "iso2022_kr",
    51932: "euc_jp",
    51936: "gb18030",
    51949: "cp949",
    51950: "big5hkscs",
    52936: "hz",
    54936: "gb18030",
    65000: "utf-7",
    65001: "utf-8",
}
"""Windows code page identifiers whose name in Python is not `cp` and the number."""

_TOLD = re.compile(rb"charset\s*=\s*(?:3D)?[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_WORD = re.compile(rb"=\?([\w.:-]{1,40})(?:\*[^?\s]*)?\?[BbQq]\?")
WIDE = frozenset(
    {"gb18030", "big5hkscs", "cp950", "cp932", "cp949", "euc_jp", "iso2022_jp_ext"}
    | {"iso2022_kr", "hz", "utf-7", "utf-16-le", "utf-16-be", "utf-16", "johab"}
)
"""Sets in which short words can look like UTF-8 by accident; in others they cannot."""
_PLAIN = frozenset({"cp1252", "utf-8"})
"""What mailers claim without looking, so that it tells nothing about raw bytes."""


def charset_named(label: str | None) -> str | None:
    """Return Python's name of a character set, None where nobody knows it."""
    name = (label or "").strip(" \t\r\n\"';,").lower()[:40]
    found = known_encoding(_LABELS.get(name, name))
    if found is not None:
        return found
    if numbered := _CODEPAGE.match(name):
        return codepage_named(int(numbered[1]))
    if latin := _LATIN.match(name):
        return known_encoding(f"iso-8859-{latin[2]}")
    return None


def codepage_named(number: int) -> str | None:
    """Return Python's name of a Windows code page, None where it has none."""
    if number in _CODEPAGES:
        return _CODEPAGES[number]
    if 28591 <= number <= 28606:
        return known_encoding(f"iso-8859-{number - 28590}")
    return known_encoding(f"cp{number}")


def raw_charset(block: bytes, body: bytes) -> str:
    """Return what raw bytes in headers are in, as far as the message lets tell.

    What is declared somewhere in the message is tried before the guess, sets that
    are claimed by default only after it.
    """
    foreign = b"\n".join(line for line in block.splitlines() if not line.isascii())
    start = body[:GUESS_BYTES]
    labels = [*_TOLD.findall(block), *_WORD.findall(block), *_TOLD.findall(start)]
    told = (charset_named(label.decode("latin-1")) for label in dict.fromkeys(labels))
    usable = [name for name in filter(None, told) if _reads(foreign, name)]
    for name in usable:
        if name not in _PLAIN:
            return name
    guess = guessed_encoding(foreign + b"\n" + start)
    return usable[0] if usable and not _reads(foreign, guess) else guess


def _reads(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except (UnicodeError, LookupError):
        return False
    return True
