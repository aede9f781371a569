"""What a DjVu file says about itself: properties, bookmarks and remarks on pages.

Annotations are lists in brackets, as the DjVu3 specification, 8.3.4, has them.
"""

import re
from collections.abc import Callable, Iterator

from indexer.errors import DocumentError
from indexer.extracting.formats.paged.djvu_chunks import (
    Chunk,
    Component,
    chunks,
    text_of,
    unpack,
)
from indexer.extracting.formats.paged.page_headings import Outline
from indexer.extracting.formats.pictures.xmp import xmp_properties

MAX_HEADINGS = 20_000
MAX_LEVEL = 20

_STRING = r'"((?:[^"\\]|\\.)*)"'
_FIELD = re.compile(r"\(\s*([\w:.-]+)\s+" + _STRING + r"\s*\)")
_METADATA = "(metadata"
_XMP = re.compile(r"\(xmp\s+" + _STRING)
_REMARK = re.compile(
    r"\(maparea\s+(?:\(url\s+" + _STRING + r"[^)]*\)|" + _STRING + r")\s+" + _STRING
)
_ESCAPE = re.compile(r'\\([0-7]{1,3}|["\\abfnrtv])')
_PLAIN = {"a": "", "b": "", "f": "", "n": "\n", "r": "\n", "t": "\t", "v": ""}
_KEPT = frozenset({"title", "author", "subject", "keywords", "publisher", "year"})


def properties(parts: list[Component], beat: Callable[[], None]) -> dict[str, str]:
    """Return title, author and the like from wherever they stand."""
    found: dict[str, str] = {}
    for text in _annotations(parts, beat):
        at = text.find(_METADATA)
        for name, value in _FIELD.findall(text[at:]) if at >= 0 else ():
            found.setdefault(name.lower(), " ".join(_plain(value).split()))
        for packet in _XMP.findall(text):
            told = xmp_properties(_plain(packet))
            found.setdefault("title", ", ".join(told.get("dc:title", ())))
            found.setdefault("author", ", ".join(told.get("dc:creator", ())))
    return {name: found[name] for name in found if name in _KEPT and found[name]}


def _annotations(parts: list[Component], beat: Callable[[], None]) -> Iterator[str]:
    """Yield the annotations for the whole document: shared ones, the first page's."""
    first = next((part for part in parts if part.is_page), None)
    for part in parts:
        if part.is_page and part is not first:
            continue
        for chunk in _inside(part.chunk):
            if chunk.name in ("ANTa", "ANTz", "METa", "METz"):
                yield _whole(chunk, text_of(chunk, beat))


def _whole(chunk: Chunk, text: str) -> str:
    return f"{_METADATA} {text})" if chunk.name.startswith("MET") else text


def _inside(chunk: Chunk) -> Iterator[Chunk]:
    if chunk.name.startswith("FORM:"):
        yield from chunks(chunk.content)
    else:
        yield chunk


def remarks(page: Chunk, beat: Callable[[], None]) -> list[str]:
    """Return the remarks that people put on a page or on its links."""
    found: dict[str, None] = {}
    for chunk in chunks(page.content):
        if chunk.name in ("ANTa", "ANTz"):
            for *_, remark in _REMARK.findall(text_of(chunk, beat)):
                found[_plain(remark).strip()] = None
    return [remark for remark in found if remark]


def _plain(value: str) -> str:
    """Return a string without escapes; numbers in them are bytes of UTF-8."""
    if "\\" not in value:
        return value

    def byte(escape: re.Match[str]) -> str:
        sign = escape[1]
        return chr(int(sign, 8) & 0xFF) if sign[0].isdigit() else _PLAIN.get(sign, sign)

    raw = _ESCAPE.sub(byte, value.encode("utf-8").decode("latin-1"))
    return raw.encode("latin-1").decode("utf-8", "replace")


def bookmarks(parts: list[Component], beat: Callable[[], None]) -> Outline:
    """Return the headings on pages from the bookmarks of a document."""
    pages: dict[str, int] = {}
    for number, part in enumerate((one for one in parts if one.is_page), 1):
        pages.setdefault(part.name, number)
        pages.setdefault(str(number), number)
    entries: list[tuple[int, str, int]] = []
    for part in parts:
        if part.chunk.name == "NAVM":
            for level, heading, target in _entries(part.chunk, beat):
                page = pages.get(target.lstrip("#"))
                if page is not None:
                    entries.append((level, heading, page))
    return Outline(entries)


def _entries(chunk: Chunk, beat: Callable[[], None]) -> Iterator[tuple[int, str, str]]:
    """Yield level, heading and target of the bookmarks, which stand depth first."""
    try:
        packed = unpack(chunk, beat)
    except DocumentError:
        return
    at = 2
    open_levels: list[int] = []
    for _ in range(MAX_HEADINGS):
        if at >= len(packed):
            return
        children = packed[at]
        heading, at = _string(packed, at + 1)
        target, at = _string(packed, at)
        level = min(len(open_levels) + 1, MAX_LEVEL)
        yield level, heading, target
        if open_levels:
            open_levels[-1] -= 1
        open_levels.append(children)
        while open_levels and not open_levels[-1]:
            open_levels.pop()


def _string(packed: bytes, at: int) -> tuple[str, int]:
    size = int.from_bytes(packed[at : at + 3], "big")
    end = at + 3 + size
    return packed[at + 3 : end].decode("utf-8", "replace"), end
