"""The cells in the rows of an iWork table, as they lie in memory.

There are two layouts, one up to 2016 and one since. Each begins with a version, then
says in flags which values follow; of those only some make text.
"""

import struct
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

_EPOCH = datetime(2001, 1, 1, tzinfo=UTC)
_TEXT, _DATE, _TRUTH, _RICH = 3, 5, 6, 9
_NUMBERS = frozenset({2, 7, 10})
"""Numbers, durations in seconds, and amounts of money."""
_NO_CELL = 0xFFFF
_DECIMAL, _DOUBLE, _SECONDS, _STRING, _RICH_TEXT = 1, 2, 4, 8, 16
_OLD_STRING, _OLD_DOUBLE, _OLD_SECONDS, _OLD_RICH_TEXT = 0x10, 0x20, 0x40, 0x200
_OLD_BEFORE, _OLD_BETWEEN = 0x0D8E, 0x3000
"""Flags of values of four bytes before and behind the rich text."""
_EXPONENT_BIAS = 6176


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of a table by the keys that cells hold."""

    plain: dict[int, str]
    rich: dict[int, str]


def row_texts(buffer: bytes, offsets: bytes, texts: Texts, *, wide: bool) -> list[str]:
    """Return the cells of a row; `offsets` tells where in the buffer each one lies."""
    cells: list[str] = []
    for (offset,) in struct.iter_unpack("<H", offsets[: len(offsets) // 2 * 2]):
        if offset == _NO_CELL:
            cells.append("")
            continue
        cell = buffer[offset * 4 if wide else offset :]
        cells.append(_cell_text(cell[:256], texts))
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _cell_text(cell: bytes, texts: Texts) -> str:
    if len(cell) < 12:
        return ""
    try:
        values = _Values(cell)
    except (struct.error, OverflowError, ValueError):
        return ""
    if values.kind in _NUMBERS:
        return format(values.number, ".15g")
    told = {
        _TEXT: texts.plain.get(values.string, ""),
        _RICH: texts.rich.get(values.rich, ""),
        _TRUTH: "TRUE" if values.number else "FALSE",
    }
    return _date(values.seconds) if values.kind == _DATE else told.get(values.kind, "")


class _Values:
    """The values of one cell."""

    def __init__(self, cell: bytes) -> None:
        self.number = self.seconds = 0.0
        self.string = self.rich = -1
        if cell[0] >= 5:
            self.kind = cell[1]
            self._read(cell)
        else:
            self.kind = cell[2] or cell[1]
            self._read_old(cell)

    def _read(self, cell: bytes) -> None:
        flags = int.from_bytes(cell[8:12], "little")
        at = 12
        if flags & _DECIMAL:
            self.number = _decimal(cell[at : at + 16])
            at += 16
        if flags & _DOUBLE:
            (self.number,) = struct.unpack_from("<d", cell, at)
            at += 8
        if flags & _SECONDS:
            (self.seconds,) = struct.unpack_from("<d", cell, at)
            at += 8
        if flags & _STRING:
            (self.string,) = struct.unpack_from("<I", cell, at)
            at += 4
        if flags & _RICH_TEXT:
            (self.rich,) = struct.unpack_from("<I", cell, at)

    def _read_old(self, cell: bytes) -> None:
        flags = int.from_bytes(cell[4:8], "little")
        is_later = cell[0] > 1
        before = _OLD_BEFORE if is_later else _OLD_BEFORE & 0x0FF | 0x100
        between = _OLD_BETWEEN if is_later else 0x1000
        at = (12 if is_later else 8) + 4 * (flags & before).bit_count()
        if flags & _OLD_RICH_TEXT:
            (self.rich,) = struct.unpack_from("<I", cell, at)
            at += 4
        at += 4 * (flags & between).bit_count()
        if flags & _OLD_STRING:
            (self.string,) = struct.unpack_from("<I", cell, at)
            at += 4
        if flags & _OLD_DOUBLE:
            (self.number,) = struct.unpack_from("<d", cell, at)
            at += 8
        if flags & _OLD_SECONDS:
            (self.seconds,) = struct.unpack_from("<d", cell, at)


def _decimal(content: bytes) -> float:
    """Return a number in IEEE 754's decimal128, its digits as a binary integer."""
    if len(content) < 16:
        return 0.0
    bits = int.from_bytes(content, "little")
    exponent = (bits >> 113 & 0x3FFF) - _EXPONENT_BIAS
    digits = bits & (1 << 113) - 1
    sign = -1 if bits >> 127 else 1
    return sign * float(f"{digits}e{exponent}")


def _date(seconds: float) -> str:
    try:
        moment = _EPOCH + timedelta(seconds=seconds)
    except (OverflowError, ValueError):
        return ""
    return f"{moment:%Y-%m-%d}" if seconds % 86400 == 0 else f"{moment:%Y-%m-%d %H:%M}"
