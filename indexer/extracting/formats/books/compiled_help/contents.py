"""What compiled help says about itself: its title, and the order of its topics."""

import html
import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from indexer.extracting.formats.text.decoding import decode

_CONTENTS, _TITLE, _LANGUAGE = 0, 3, 4
_MOST_DEPTH = 12
_TOKEN = re.compile(
    r"<(ul|/ul|/object)\b[^>]*>|<param\b(?=[^>]*\bname\s*=\s*[\"']?(name|local)\b)"
    r"[^>]*?\bvalue\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))",
    re.IGNORECASE,
)
_CODE_PAGES = {
    0x01: "cp1256",
    0x02: "cp1251",
    0x04: "gb18030",
    0x05: "cp1250",
    0x08: "cp1253",
    0x0D: "cp1255",
    0x0E: "cp1250",
    0x11: "cp932",
    0x12: "cp949",
    0x15: "cp1250",
    0x18: "cp1250",
    0x19: "cp1251",
    0x1A: "cp1250",
    0x1B: "cp1250",
    0x1E: "cp874",
    0x1F: "cp1254",
    0x22: "cp1251",
    0x23: "cp1251",
    0x24: "cp1250",
    0x25: "cp1257",
    0x26: "cp1257",
    0x27: "cp1257",
    0x29: "cp1256",
    0x2A: "cp1258",
}
"""Code pages of languages by the lower ten bits of Windows' numbers for them."""
_TRADITIONAL_CHINESE = frozenset({0x0404, 0x0C04, 0x1404})


@dataclass(frozen=True, slots=True)
class About:
    """What the file `/#SYSTEM` tells."""

    title: str = ""
    contents: str = ""
    """Name of the file with the contents."""
    encoding: str | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """An entry of the contents."""

    path: str
    headings: tuple[str, ...]
    """The names above it and its own."""


def read_about(system: bytes) -> About:
    """Return what `/#SYSTEM` tells, as far as it can be read."""
    fields: dict[int, bytes] = {}
    at = 4
    while at + 4 <= len(system):
        code, size = struct.unpack_from("<2H", system, at)
        fields.setdefault(code, system[at + 4 : at + 4 + size])
        at += 4 + size
    encoding = _encoding(fields.get(_LANGUAGE, b""))
    return About(
        _text(fields.get(_TITLE, b""), encoding),
        _text(fields.get(_CONTENTS, b""), encoding),
        encoding,
    )


def read_topics(contents: bytes, encoding: str | None) -> Iterator[Topic]:
    """Yield the entries of the contents that lead to a page."""
    path: list[str] = []
    depth = 0
    name = local = ""
    for token in _TOKEN.finditer(decode(contents, encoding)):
        tag = (token[1] or "").lower()
        value = html.unescape(token[3] or token[4] or token[5] or "")
        if tag == "ul":
            depth += 1
        elif tag == "/ul":
            depth = max(0, depth - 1)
        elif tag == "/object":
            if name and depth:
                path = [*path[: depth - 1], name][:_MOST_DEPTH]
            if local:
                yield Topic(_path(local), tuple(path))
            name = local = ""
        elif token[2].lower() == "name":
            name = " ".join(value.split())
        else:
            local = value


def _path(local: str) -> str:
    """Return the path in the file that an entry leads to."""
    path = local.partition("#")[0].replace("\\", "/")
    path = path.rpartition("::")[2].removeprefix("./")
    return "/" + unquote(path).lstrip("/").lower()


def _text(content: bytes, encoding: str | None) -> str:
    return decode(content.split(b"\x00")[0], encoding).strip()


def _encoding(field: bytes) -> str | None:
    if len(field) < 4:
        return None
    language = int.from_bytes(field[:4], "little")
    if language in _TRADITIONAL_CHINESE:
        return "big5hkscs"
    return _CODE_PAGES.get(language & 0x3FF, "cp1252")
