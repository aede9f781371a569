"""Walks the tree of streams in a Visio drawing and the chunks in them.

A pointer says type, place and form of a stream, which holds further pointers or
chunks. Known from libvisio; serves the versions of Visio 2000 to 2010.
"""

import re
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from indexer.extracting.formats.old_office.vsd_packing import unpacked

TRAILER, PAGE, MASTERS, MASTER, PAGES = 0x14, 0x15, 0x1D, 0x1E, 0x27
FIRST_POINTER, VERSION = 0x24, 0x1A
FIRST_READ, FIRST_UNICODE = 6, 11
"""Versions: Visio 2000, and Visio 2003."""
MAX_DEPTH = 8
MAX_POINTERS = 20_000
MAX_UNPACKED = 64 << 20
_POINTER = struct.Struct("<IIIIH")
_CHUNK = struct.Struct("<IIIIHB")
_PACKED, _POINTERS, _CHUNKS = 0x2, 0x50, 0xD0
_TEXT = 0x0E
_TEXT_HEAD = re.compile(rb"\x0e\x00\x00\x00.{8}.{2}\x00\x00.{3}\x00{8}", re.DOTALL)
_BEFORE_TEXT = 8
_LONG_TRAILER = frozenset({0x71, 0x70, 0x6B, 0x6A, 0x69, 0x66, 0x65})
_MORE_TRAILER = frozenset(
    {0x64, 0x65, 0x66, 0x69, 0x6A, 0x6B, 0x6F, 0x71, 0x92, 0xA9, 0xB4, 0xB6, 0xB9, 0xC7}
)
_NO_TRAILER = frozenset({0x1F, 0xC9, 0x2D, 0xD1})
_HIGHEST_TYPE = 0xFF


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where a stream lies and how it is to be read."""

    kind: int
    offset: int
    length: int
    form: int


@dataclass(frozen=True, slots=True)
class DrawnText:
    """The bytes of a text, with the types of the streams around it."""

    raw: bytes
    above: tuple[tuple[int, int], ...]
    """(type, number of its kind in the drawing) of each stream, outermost first."""


class Drawing:
    """The main stream of a drawing."""

    def __init__(self, stream: bytes, beat: Callable[[], None]) -> None:
        self.version = stream[VERSION] if len(stream) > VERSION else 0
        self.damaged = False
        """Whether a stream breaks off or makes no sense."""
        self._stream = stream
        self._beat = beat
        self._seen: set[tuple[int, int]] = set()
        self._room = MAX_UNPACKED
        self._numbers: dict[int, int] = {}

    def texts(self) -> Iterator[DrawnText]:
        """Yield the texts in the order in which they are drawn."""
        first = _pointer(self._stream, FIRST_POINTER)
        if first is None or first.kind != TRAILER:
            self.damaged = True
            return
        yield from self._walk(first, ())

    def _walk(
        self, pointer: Pointer, above: tuple[tuple[int, int], ...]
    ) -> Iterator[DrawnText]:
        place = (pointer.offset, pointer.length)
        if place in self._seen or len(self._seen) > MAX_POINTERS or not pointer.length:
            return
        self._seen.add(place)
        self._beat()
        number = self._numbers[pointer.kind] = self._numbers.get(pointer.kind, 0) + 1
        above = (*above, (pointer.kind, number))
        form = pointer.form & 0xF0
        if form == _CHUNKS:
            for raw in self._chunk_texts(self._opened(pointer)):
                yield DrawnText(raw, above)
            return
        branches = pointer.kind in (TRAILER, MASTERS, MASTER) or form == _POINTERS
        if branches and len(above) <= MAX_DEPTH:
            for child in self._pointers(pointer):
                yield from self._walk(child, above)

    def _opened(self, pointer: Pointer) -> bytes:
        end = pointer.offset + pointer.length
        self.damaged |= end > len(self._stream)
        raw = self._stream[pointer.offset : end]
        if pointer.form & _PACKED:
            raw = unpacked(raw, self._room)
            self._room -= len(raw)
        return raw

    def _pointers(self, pointer: Pointer) -> Iterator[Pointer]:
        content = self._opened(pointer)
        if pointer.form & _PACKED:
            content = content[4:]
        if len(content) < 4:
            return
        (start,) = struct.unpack_from("<I", content)
        if start + 8 > len(content):
            self.damaged = True
            return
        (count,) = struct.unpack_from("<I", content, start)
        for number in range(min(count, MAX_POINTERS)):
            child = _pointer(content, start + 8 + _POINTER.size * number)
            if child is None:
                return
            yield child

    def _chunk_texts(self, content: bytes) -> Iterator[bytes]:
        at = 0
        while at + _CHUNK.size <= len(content):
            kind, _, parts, length, level, mark = _CHUNK.unpack_from(content, at)
            start = at + _CHUNK.size
            if kind == 0:
                at += 1
                continue
            if kind > _HIGHEST_TYPE or start + length > len(content):
                # Sizes that make no sense: go on at the next text.
                found = _TEXT_HEAD.search(content, at + 1)
                if found is None:
                    return
                at = found.start()
                continue
            if kind == _TEXT:
                yield content[start + _BEFORE_TEXT : start + length]
            at = start + length + self._trailer(kind, parts, level, mark)

    def _trailer(self, kind: int, parts: int, level: int, mark: int) -> int:
        """Return how many bytes follow a chunk before the next."""
        if kind in _NO_TRAILER:
            return 0
        size = 8 if parts or kind in _LONG_TRAILER else 0
        if self.version < FIRST_UNICODE:
            return size
        if kind == 0x2C and not parts:
            size = 8
        if (
            parts
            or (level == 2 and mark == 0x55)
            or (level == 2 and mark == 0x54 and kind == 0xAA)
            or (level == 3 and mark not in (0x50, 0x54))
        ):
            size += 4
        return size + 4 if kind in _MORE_TRAILER and size not in (4, 12) else size


def _pointer(content: bytes, at: int) -> Pointer | None:
    if at + _POINTER.size > len(content):
        return None
    kind, _, offset, length, form = _POINTER.unpack_from(content, at)
    return Pointer(kind, offset, length, form)
