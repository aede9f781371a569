"""The records that an old PowerPoint file is made of ([MS-PPT] 2.3.1, [MS-ODRAW])."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

_HEADER = struct.Struct("<HHI")
_CONTAINER = 0xF

DOCUMENT = 0x03E8
SLIDE = 0x03EE
SLIDE_ATOM = 0x03EF
NOTES = 0x03F0
NOTES_ATOM = 0x03F1
SLIDE_PERSIST = 0x03F3
MASTER = 0x03F8
OBJECT_LIST = 0x0409
DRAWING = 0x040C
PLACEHOLDER = 0x0BC3
OUTLINE_REF = 0x0F9E
TEXT_HEADER = 0x0F9F
TEXT_WIDE = 0x0FA0
TEXT_BYTES = 0x0FA8
STRING = 0x0FBA
OBJECT_ATOM = 0x0FC3
OBJECT_EMBEDDED = 0x0FCC
HEADERS = 0x0FD9
SLIDE_LIST = 0x0FF0
USER_EDIT = 0x0FF5
OBJECT_STORAGE = 0x1011
TAGS, BINARY_TAG, BINARY_DATA = 0x1388, 0x138A, 0x138B
PERSIST_DIRECTORIES = (0x1772, 0x1771)
COMMENT = 0x2EE0
FIELDS = frozenset({0x0FD8, 0x0FF7, 0x0FF8, 0x0FF9, 0x0FFA, 0x1015})
"""Marks of dates, numbers and the like, for which the text has an asterisk."""

GROUP, SHAPE = 0xF003, 0xF004
OPTIONS, MORE_OPTIONS = 0xF00B, 0xF122
TEXT_BOX, ANCHOR, SHAPE_DATA = 0xF00D, 0xF00F, 0xF011


@dataclass(frozen=True, slots=True)
class Record:
    """One record; its body lies between two offsets of its data."""

    data: bytes
    kind: int
    instance: int
    start: int
    end: int
    is_container: bool

    @property
    def body(self) -> bytes:
        """The content, without the header."""
        return self.data[self.start : self.end]

    def number(self, at: int) -> int:
        """Return a number of four bytes in the body; -1 where the body is shorter."""
        if self.start + at + 4 > self.end:
            return -1
        return int.from_bytes(
            self.data[self.start + at : self.start + at + 4], "little"
        )

    def children(self) -> Iterator["Record"]:
        """Yield the records in the body."""
        return records(self.data, self.start, self.end)

    def first(self, kind: int) -> "Record | None":
        """Return the first record of a kind in the body."""
        return next((one for one in self.children() if one.kind == kind), None)

    def all(self, *kinds: int) -> Iterator["Record"]:
        """Yield the records at the end of a path of kinds."""
        for child in self.children():
            if child.kind == kinds[0]:
                if len(kinds) == 1:
                    yield child
                else:
                    yield from child.all(*kinds[1:])


def record_at(data: bytes, offset: int, end: int | None = None) -> Record | None:
    """Return the record at an offset; its body is cut at `end`."""
    last = len(data) if end is None else min(end, len(data))
    if offset < 0 or offset + _HEADER.size > last:
        return None
    head, kind, length = _HEADER.unpack_from(data, offset)
    start = offset + _HEADER.size
    return Record(
        data,
        kind,
        head >> 4,
        start,
        min(start + length, last),
        head & 0xF == _CONTAINER,
    )


def records(data: bytes, start: int, end: int) -> Iterator[Record]:
    """Yield the records that follow each other between two offsets."""
    at = start
    while (record := record_at(data, at, end)) is not None:
        yield record
        at = record.end
