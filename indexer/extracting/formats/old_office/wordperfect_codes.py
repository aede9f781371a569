"""Cuts streams of WordPerfect into characters and functions, for each generation.

Functions of one byte, of a fixed length and of a told length stand between the
characters; the sizes are those of the WordPerfect file format descriptions, as
libwpd knows them. What is told to be long and does not end as it began is damage,
and only its first byte is skipped.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from indexer.extracting.formats.old_office.wordperfect_characters import (
    INTERNATIONAL,
    character,
)

CELL, ROW, TABLE_END, LINE, CUT = "\x07", "\x1e", "\x1d", "\n", "\x18"
"""What functions mean that matter; CUT begins and ends text that was taken back."""
_SINGLE_6 = {
    **dict.fromkeys((0x80, 0x81, 0xCD, 0xCE, 0xCF), " "),
    **dict.fromkeys((0x84, 0x85), "-"),
    **dict.fromkeys((0x87, 0xB7, 0xB8, 0xB9, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xCC), LINE),
    **dict.fromkeys((0xBD, 0xBE, 0xBF), TABLE_END),
    **dict.fromkeys((0xBA, 0xBB, 0xBC, *range(0xC0, 0xC6)), ROW),
    0xC6: CELL,
}
_FIXED_6 = (4, 5, 3, 3, 3, 3, 4, 4, 4, 5, 5, 6, 6, 8, 8, 0)
_LINE_ENDS_6 = {
    **dict.fromkeys((1, 2, 3), " "),
    0x0A: CELL,
    **dict.fromkeys(range(0x0B, 0x11), ROW),
    **dict.fromkeys((0x11, 0x12, 0x13), TABLE_END),
}
_SINGLE_5 = {
    **dict.fromkeys((0x0A, 0x0C, 0x8C, 0x90, 0x99), LINE),
    **dict.fromkeys((0x0B, 0x0D, 0xA0), " "),
    0xA9: "-",
}
_FIXED_5 = (4, 9, 11, 3, 3, 5, 6, 7)
_TABLE_5 = {0: CELL, 1: ROW, 2: TABLE_END}
_SINGLE_4 = {0x0A: LINE, 0x0C: LINE, 0x0D: " ", 0x09: "\t", 0xA0: " ", 0xA9: "-"}
_TABBED = frozenset((0xC1, 0xC2))
_CHARACTER_4 = 0xE1
_MAX_FUNCTION_4 = 300


@dataclass(frozen=True, slots=True)
class Function:
    """A function of a told length, such as a note."""

    group: int
    subgroup: int
    body: bytes
    """After the length."""


Token = str | Function
Found = tuple[Token, ...]
Read = Callable[[bytes], Iterator[Token]]
Step = Callable[[bytes, int], tuple[int, Found]]


def since_6(stream: bytes) -> Iterator[Token]:
    """Yield what a text of WordPerfect 6 or later consists of."""
    return _tokens(stream, 33, _step_6)


def before_6(stream: bytes) -> Iterator[Token]:
    """Yield what a text of WordPerfect 5 consists of."""
    return _tokens(stream, 32, _step_5)


def before_5(stream: bytes) -> Iterator[Token]:
    """Yield what a text of WordPerfect 4 consists of, in the characters of DOS."""
    return _tokens(stream, 32, _step_4)


def _tokens(stream: bytes, first: int, step: Step) -> Iterator[Token]:
    """Yield runs of ASCII, which begins at `first`, and what else a step finds."""
    at = 0
    while at < len(stream):
        end = at
        while end < len(stream) and first <= stream[end] < 127:
            end += 1
        if end > at:
            yield stream[at:end].decode("ascii")
            at = end
        else:
            size, found = step(stream, at)
            yield from found
            at += size


def _step_6(stream: bytes, at: int) -> tuple[int, Found]:
    byte = stream[at]
    if byte <= 32:
        return 1, (INTERNATIONAL[byte - 1],) if byte else ()
    if byte < 0xD0:
        return 1, (_SINGLE_6.get(byte, ""),)
    if byte < 0xF0:
        size = _told_size(stream, at, 0)
        return size, (_function_6(stream[at : at + size]),) if size > 1 else ()
    size = _fixed_size(stream, at, _FIXED_6[byte - 0xF0])
    if byte == 0xF0 and size > 1:
        return size, (character(stream[at + 1], stream[at + 2]),)
    taken_back = byte == 0xF1 and size > 1 and stream[at + 1] in (0, 1)
    return size, (CUT,) if taken_back else ()


def _function_6(whole: bytes) -> Token:
    group, subgroup = whole[0], whole[1]
    if group == 0xD0:
        return _LINE_ENDS_6.get(subgroup, LINE if subgroup else "")
    return "\t" if group == 0xE0 else Function(group, subgroup, whole[4:-1])


def _step_5(stream: bytes, at: int) -> tuple[int, Found]:
    byte = stream[at]
    if byte < 0xC0:
        return 1, (_SINGLE_5.get(byte, ""),)
    if byte < 0xD0:
        size = _fixed_size(stream, at, _FIXED_5[byte - 0xC0] if byte < 0xC8 else 0)
        if byte == 0xC0 and size > 1:
            return size, (character(stream[at + 1], stream[at + 2]),)
        return size, ("\t",) if byte in _TABBED else ()
    size = _told_size(stream, at, 4)
    if size == 1:
        return 1, ()
    subgroup = stream[at + 1]
    if byte == 0xDC:
        return size, (_TABLE_5.get(subgroup, ""),)
    return size, (Function(byte, subgroup, stream[at + 4 : at + size - 4]),)


def _step_4(stream: bytes, at: int) -> tuple[int, Found]:
    """Take a function, which ends with the byte that it begins with."""
    byte = stream[at]
    if byte < 0xC0 or byte == 0xFF:
        return 1, (_SINGLE_4.get(byte, ""),)
    end = stream.find(bytes([byte]), at + 1, at + _MAX_FUNCTION_4)
    size = end + 1 - at if end > 0 else 1
    if byte == _CHARACTER_4 and size == 3:
        return size, (stream[at + 1 : at + 2].decode("cp437"),)
    return size, ()


def _told_size(stream: bytes, at: int, more: int) -> int:
    """Return the size of a function, 1 where it does not end as it began."""
    size = int.from_bytes(stream[at + 2 : at + 4], "little") + more
    end = at + size - 1
    sound = size >= 5 and end < len(stream) and stream[end] == stream[at]
    return size if sound else 1


def _fixed_size(stream: bytes, at: int, size: int) -> int:
    end = at + size - 1
    return size if size and end < len(stream) and stream[end] == stream[at] else 1
