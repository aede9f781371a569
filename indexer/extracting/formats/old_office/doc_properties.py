"""Styles of old Word files, and what is known of each paragraph ([MS-DOC] 2.6, 2.9)."""

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from indexer.extracting.formats.old_office.doc_header import PARAGRAPHS, STYLES, Header
from indexer.extracting.formats.outline import TITLE_LEVEL

PAGE = 512
_MAX_STYLES = 4_000
_TITLE = 62
_HEADINGS = range(1, 10)
_NO_STYLE = 0xFFF
_STYLE, _IN_TABLE, _ROW_END, _LEVEL = 0x4600, 0x2416, 0x2417, 0x2640
_OLD_NAMES = {2: _STYLE, 24: _IN_TABLE, 25: _ROW_END}
_SIZES = (1, 1, 2, 4, 2, 2, 0, 3)
"""Bytes of an operand by the upper three bits of its code; 0 for a length byte."""
_OLD_ONE = (4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 24, 25, 29, 37, 44)
_OLD_TWO = (2, 16, 17, 18, 19, 21, 22, 26, 27, 28, *range(30, 37), *range(38, 44))
_OLD_SIZES = {**dict.fromkeys(_OLD_ONE, 1), **dict.fromkeys(_OLD_TWO, 2), 20: 4}
_BODY_LEVEL = 9


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What is known of a paragraph."""

    level: int | None = None
    """Of a heading, from 1; 0 for a title."""
    in_table: bool = False
    row_end: bool = False
    known: bool = True


UNKNOWN = Paragraph(known=False)


class Paragraphs:
    """The properties of paragraphs, by where their last character lies."""

    def __init__(self, stream: bytes, tables: bytes, header: Header) -> None:
        self._stream = stream
        self._unicode = header.unicode
        self._levels = style_levels(_slice(tables, header.table(STYLES)), header)
        self._starts, self._pages = _pages(
            _slice(tables, header.table(PARAGRAPHS)), wide=header.unicode
        )
        self._page = lru_cache(4)(self._parse_page)

    def at(self, offset: int) -> Paragraph:
        """Return the properties of the paragraph that ends at an offset."""
        number = bisect_right(self._starts, offset) - 1
        if not 0 <= number < len(self._pages):
            return UNKNOWN
        starts, found = self._page(self._pages[number])
        place = bisect_right(starts, offset) - 1
        return found[place] if 0 <= place < len(found) else UNKNOWN

    def _parse_page(self, number: int) -> tuple[list[int], list[Paragraph]]:
        page = self._stream[number * PAGE : (number + 1) * PAGE]
        if len(page) < PAGE:
            return [], []
        count = page[-1]
        width = 13 if self._unicode else 7
        if 4 * (count + 1) + width * count > PAGE - 1:
            return [], []
        starts = list(struct.unpack_from(f"<{count + 1}I", page))
        places = [page[4 * (count + 1) + width * one] for one in range(count)]
        return starts, [self._paragraph(page, 2 * place) for place in places]

    def _paragraph(self, page: bytes, place: int) -> Paragraph:
        if place == 0:
            return Paragraph(self._levels.get(0))
        size = 2 * page[place] - (1 if self._unicode else 0)
        start = place + 1
        if page[place] == 0 and self._unicode:
            size, start = 2 * page[min(start, PAGE - 1)], start + 1
        block = page[start : start + max(0, size)]
        style = int.from_bytes(block[:2], "little")
        found = {}
        for code, operand in sprms(block[2:], wide=self._unicode):
            found[code] = operand
        if _STYLE in found:
            style = int.from_bytes(found[_STYLE][:2], "little")
        level = self._levels.get(style)
        if _LEVEL in found:
            level = _outline_level(found[_LEVEL], level)
        return Paragraph(level, _is_set(found, _IN_TABLE), _is_set(found, _ROW_END))


def _is_set(found: dict[int, bytes], code: int) -> bool:
    return any(found.get(code, b""))


def _outline_level(operand: bytes, otherwise: int | None) -> int | None:
    if not operand or operand[0] > _BODY_LEVEL:
        return otherwise
    return None if operand[0] == _BODY_LEVEL else operand[0] + 1


def sprms(block: bytes, *, wide: bool) -> Iterator[tuple[int, bytes]]:
    """Yield the property changes in a list as (code of Word 97, operand)."""
    at = 0
    while at + (2 if wide else 1) < len(block):
        if wide:
            code = int.from_bytes(block[at : at + 2], "little")
            at += 2
            size = _SIZES[code >> 13]
        else:
            code, size = block[at], _OLD_SIZES.get(block[at], 0)
            code = _OLD_NAMES.get(code, code)
            at += 1
        if not size:
            size = block[at]
            if code == 0xD608:
                # The one with a length of two bytes, which counts itself in part.
                size = int.from_bytes(block[at : at + 2], "little")
            at += 1
        yield code, block[at : at + size]
        at += size


def style_levels(sheet: bytes, header: Header) -> dict[int, int]:
    """Return the outline level of each style that is a heading; 0 for a title."""
    levels: dict[int, int] = {}
    parents: dict[int, int] = {}
    if len(sheet) < 6:
        return {}
    size, count, fixed = struct.unpack_from("<HHH", sheet)
    at = 2 + size
    for number in range(min(count, _MAX_STYLES)):
        if at + 2 > len(sheet):
            break
        (length,) = struct.unpack_from("<H", sheet, at)
        style = sheet[at + 2 : at + 2 + length]
        at += 2 + length + (length & 1)
        if len(style) >= 8:
            _take_style(number, style, fixed, header, levels, parents)
    for number in parents:
        _inherit(number, parents, levels)
    return levels


def _take_style(
    number: int,
    style: bytes,
    fixed: int,
    header: Header,
    levels: dict[int, int],
    parents: dict[int, int],
) -> None:
    known = int.from_bytes(style[:2], "little") & 0xFFF
    second = int.from_bytes(style[2:4], "little")
    if second & 0xF != 1:
        return
    if known in _HEADINGS:
        levels[number] = known
    elif known == _TITLE:
        levels[number] = TITLE_LEVEL
    else:
        level = _own_level(style, fixed) if header.unicode else None
        if level is not None:
            levels[number] = level
        elif second >> 4 != _NO_STYLE:
            parents[number] = second >> 4


def _own_level(style: bytes, fixed: int) -> int | None:
    """Return the level in the properties of a style, which follow its name."""
    if fixed + 2 > len(style):
        return None
    (characters,) = struct.unpack_from("<H", style, fixed)
    at = fixed + 2 + 2 * characters + 2
    at += at & 1
    if at + 4 > len(style):
        return None
    (size,) = struct.unpack_from("<H", style, at)
    for code, operand in sprms(style[at + 4 : at + 2 + size], wide=True):
        if code == _LEVEL:
            return _outline_level(operand, None)
    return None


def _inherit(number: int, parents: dict[int, int], levels: dict[int, int]) -> None:
    at: int | None = number
    for _ in range(12):
        if at is None:
            return
        if at in levels:
            levels[number] = levels[at]
            return
        at = parents.get(at)


def _pages(table: bytes, *, wide: bool) -> tuple[list[int], list[int]]:
    """Return the first offsets and the numbers of the pages with paragraphs."""
    width = 4 if wide else 2
    count = (len(table) - 4) // (4 + width)
    if count < 1:
        return [], []
    starts = list(struct.unpack_from(f"<{count}I", table))
    kind = "I" if wide else "H"
    pages = struct.unpack_from(f"<{count}{kind}", table, 4 * (count + 1))
    return starts, [page & 0x3FFFFF for page in pages]


def _slice(tables: bytes, place: tuple[int, int]) -> bytes:
    return tables[place[0] : place[0] + place[1]]
