"""The text of an old Word file, put together from its pieces ([MS-DOC] 2.4.1)."""

import re
import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.extracting.formats.old_office.doc_header import PIECES, Header

_PROPERTIES, _TABLE = 1, 2
_COMPRESSED = 0x40000000
_ODD = re.compile(rb"[\x00-\x06\x0e-\x12\x16-\x1d]")
"""Bytes that hardly stand in text of one byte a character."""
STEP = 1 << 16
"""Characters that are decoded at once."""
_WINDOWS = {
    code: bytes([code]).decode("cp1252")
    for code in range(0x80, 0xA0)
    if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters that lies in one place of the file."""

    start: int
    """Position of its first character in the whole text."""
    end: int
    offset: int
    """Of its first byte in the stream."""
    width: int
    """Bytes a character."""


class Pieces:
    """All characters of a file by position, with all parts one after the other."""

    def __init__(self, stream: bytes, tables: bytes, header: Header) -> None:
        self._stream = stream
        self._unicode = header.unicode
        self._pieces = list(_sound(_listed(tables, header), len(stream)))
        self.damaged = False
        """Whether text is missing."""
        if not self._pieces:
            self.damaged = header.unicode
            self._pieces = [_whole(stream, header)]
        self.wide = self._pieces[0].width == 2
        """Whether text takes two bytes a character, at least at its beginning."""
        self._starts = [piece.start for piece in self._pieces]
        self.total = self._pieces[-1].end
        if self.total < sum(header.counts):
            self.damaged = True

    def text(self, start: int, end: int) -> Iterator[tuple[int, str]]:
        """Yield the characters between two positions as (position, characters).

        Text of one byte a character before Word 97 comes as Latin-1, a character a
        byte, to be decoded once it is cut into lines.
        """
        for piece in self._pieces[max(0, bisect_right(self._starts, start) - 1) :]:
            if piece.start >= end:
                return
            first, last = max(start, piece.start), min(end, piece.end)
            for at in range(first, last, STEP):
                yield at, self._decode(piece, at, min(at + STEP, last))

    def offset(self, position: int) -> int:
        """Return where in the stream the character at a position lies."""
        piece = self._pieces[max(0, bisect_right(self._starts, position) - 1)]
        return piece.offset + (position - piece.start) * piece.width

    def _decode(self, piece: Piece, start: int, end: int) -> str:
        first = piece.offset + (start - piece.start) * piece.width
        raw = self._stream[first : first + (end - start) * piece.width]
        if piece.width == 2:
            return raw[: len(raw) // 2 * 2].decode("utf-16-le", "surrogatepass")
        text = raw.decode("latin-1")
        return text.translate(_WINDOWS) if self._unicode else text


def _listed(tables: bytes, header: Header) -> Iterator[Piece]:
    """Yield the pieces in the table of pieces, which stands after property lists."""
    offset, length = header.table(PIECES)
    block = tables[offset : offset + length]
    at = 0
    while at + 5 <= len(block):
        if block[at] == _PROPERTIES:
            at += 3 + struct.unpack_from("<H", block, at + 1)[0]
        elif block[at] == _TABLE:
            (size,) = struct.unpack_from("<I", block, at + 1)
            yield from _rows(block[at + 5 : at + 5 + size], header)
            return
        else:
            return


def _rows(table: bytes, header: Header) -> Iterator[Piece]:
    count = (len(table) - 4) // 12
    if count < 1:
        return
    positions = struct.unpack_from(f"<{count + 1}I", table)
    for number in range(count):
        (place,) = struct.unpack_from("<I", table, 4 * (count + 1) + 8 * number + 2)
        width = 1
        if header.unicode and place & _COMPRESSED:
            place = (place & ~_COMPRESSED) // 2
        elif header.unicode:
            width = 2
        yield Piece(positions[number], positions[number + 1], place, width)


def _sound(pieces: Iterator[Piece], size: int) -> Iterator[Piece]:
    """Yield pieces up to the first that cannot be, never more text than the file has.

    A sound file has each character once, so pieces that together hold more than the
    file were made to be large.
    """
    at = room = 0
    for piece in pieces:
        room += (piece.end - piece.start) * piece.width
        if piece.start != at or piece.end < at or room > 2 * size:
            return
        if piece.offset < size:
            end = min(piece.end, piece.start + (size - piece.offset) // piece.width)
            yield Piece(piece.start, end, piece.offset, piece.width)
        at = piece.end


def _whole(stream: bytes, header: Header) -> Piece:
    """Return the one piece of a file without a table of pieces."""
    start = min(header.text_start, len(stream))
    count = min(sum(header.counts), len(stream) - start)
    between = max(0, min(header.text_end, len(stream)) - start)
    wide = header.wide and between >= 2 * count > 0
    if header.unicode:
        # Only what is damaged comes here, and the flag is always set.
        wide = len(_ODD.findall(stream, start, start + count)) * 20 > count
    width = 2 if wide else 1
    length = count or between // width
    return Piece(0, min(length, (len(stream) - start) // width), start, width)
