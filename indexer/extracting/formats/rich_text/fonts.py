"""Which encoding the bytes of an RTF file are in, told by code pages and fonts."""

import re

from indexer.extracting.formats.office.symbol_fonts import symbol
from indexer.extracting.formats.old_office.code_pages import charset_codec, page_codec

MAX_KNOWN = 1_000
WESTERN_CHARSET = 0
DEFAULT_CHARSET = 1
_CHARSETS = {
    WESTERN_CHARSET: "cp1252",
    78: "cp932",
    79: "cp949",
    80: "gb18030",
    81: "cp950",
    83: "cp1255",
    84: "cp1256",
    85: "mac_greek",
    86: "mac_turkish",
    87: "cp874",
    88: "mac_latin2",
    89: "mac_cyrillic",
    130: "johab",
    179: "cp1256",
    180: "cp1256",
    181: "cp1255",
    254: "cp437",
    255: "cp850",
}
r"""Values of `\fcharset` that only RTF knows: of the Macintosh and of DOS."""
_NAMED = {
    b"ce": "cp1250",
    b"cyr": "cp1251",
    b"greek": "cp1253",
    b"tur": "cp1254",
    b"(hebrew)": "cp1255",
    b"(arabic)": "cp1256",
    b"baltic": "cp1257",
    b"(vietnamese)": "cp1258",
}
"""What old Windows put behind the names of fonts for other scripts."""
SIGN_FONTS = ("symbol", "wingdings", "webdings", "zapfdingbats", "zapf dingbats")
"""Fonts whose characters are signs; here their names stand for an encoding as well."""
_PRIVATE = 0xF000
"""Where such characters stand in Unicode."""
_FIRST_LETTER = 0x41

_ENTRY = re.compile(
    rb"\{\\\*[^{}]*\}"
    rb"|\\(f|fcharset|cpg)([0-9]{1,6})(?![0-9a-zA-Z])[ ]?"
    rb"|\\'[0-9a-fA-F]{2}|\\[a-zA-Z]+-?[0-9]*[ ]?"
    rb"|([^\\{};\r\n]+)"
)


def decoded(content: bytes, encoding: str) -> str:
    """Return the text of bytes in one of the encodings of this module."""
    if encoding not in SIGN_FONTS:
        return content.decode(encoding, "replace")
    return "".join(_sign(code, encoding) for code in content)


def _sign(code: int, font: str) -> str:
    known = symbol(font, f"{code | _PRIVATE:x}")
    plain = code == ord(" ") or (font == "symbol" and code < _FIRST_LETTER)
    return known or (chr(code) if plain else "")


class Fonts:
    """The font table of a file, and what follows from it for its bytes."""

    def __init__(self) -> None:
        self._page = "cp1252"
        self._known: dict[int | None, str] = {}
        self._uses_page = False
        self._charsets: dict[int, int] = {}
        self._fixed: dict[int, str] = {}

    def use_page(self, number: int) -> None:
        """Set the code page of text in no known font."""
        encoding = page_codec(number)
        if not encoding.startswith("utf-16"):
            self._page = encoding
            self._known.clear()

    def read(self, table: bytes) -> None:
        r"""Take in the content of a `\fonttbl` group."""
        font = 0
        self._known.clear()
        for entry in _ENTRY.finditer(table):
            word, name = entry[1], entry[3]
            if word == b"f":
                font = int(entry[2])
            elif word == b"fcharset":
                self._charsets[font] = int(entry[2])
            elif word == b"cpg":
                self._fixed[font] = page_codec(int(entry[2]))
            elif name:
                self._read_name(font, name.strip().lower())

    def _read_name(self, font: int, name: bytes) -> None:
        suffix = name.rpartition(b" ")[2]
        signs = next((one for one in SIGN_FONTS if name.startswith(one.encode())), None)
        if signs is not None:
            self._fixed[font] = signs
        elif suffix in _NAMED and not self._charsets.get(font):
            self._fixed[font] = _NAMED[suffix]

    def encoding(self, font: int | None) -> str:
        """Return the encoding of bytes in a font.

        A file whose fonts all claim to be Western means its own code page.
        """
        if font not in self._known:
            if not self._known or len(self._known) > MAX_KNOWN:
                self._known.clear()
                self._uses_page = self._has_page()
            self._known[font] = self._found(font)
        return self._known[font]

    def _found(self, font: int | None) -> str:
        if font is None:
            return self._page
        if font in self._fixed:
            return self._fixed[font]
        charset = self._charsets.get(font, DEFAULT_CHARSET)
        if charset == WESTERN_CHARSET and not self._uses_page:
            return self._page
        return _encoding(charset) or self._page

    def _has_page(self) -> bool:
        """Return whether some font is made for the code page of the file."""
        used = {_encoding(charset) for charset in self._charsets.values()}
        return self._page in used | set(self._fixed.values())


def _encoding(charset: int) -> str | None:
    return _CHARSETS.get(charset) or charset_codec(charset)
