"""The header of an old Word file: the FIB of [MS-DOC], and of Word 2, 6 and 95."""

import struct
from dataclasses import dataclass

from indexer.errors import DamagedError
from indexer.extracting.formats.old_office.code_pages import language_codec

WORD = b"\xec\xa5"
OLD_MAGICS = (b"\xdb\xa5", b"\xdc\xa5", WORD)
"""Word 2, Word 6 and all since."""
FIRST_UNICODE = 193
"""Files of Word 97 and later have at least this version."""
FIRST_OLE = 101
_COMPLEX, _ENCRYPTED, _OTHER_TABLE, _WIDE = 0x4, 0x100, 0x200, 0x1000
_MAC = 256
STYLES, COMMENT_REFS, PARAGRAPHS, FONTS, PIECES, AUTHORS = 1, 4, 13, 15, 33, 36
"""Numbers of tables, the same in all versions since Word 6."""


@dataclass(frozen=True, slots=True)
class Header:
    """Where the parts of a file lie."""

    version: int
    flags: int
    codec: str
    """Of text with a byte a character before Word 97."""
    text_start: int
    text_end: int
    counts: tuple[int, ...]
    """Characters of: text, footnotes, headers, macros, comments, endnotes, text
    boxes, and text boxes in headers."""
    _pairs: bytes

    @property
    def unicode(self) -> bool:
        """Whether this is Word 97 or later."""
        return self.version >= FIRST_UNICODE

    @property
    def encrypted(self) -> bool:
        """Whether the text can only be read with a password."""
        return bool(self.flags & _ENCRYPTED)

    @property
    def wide(self) -> bool:
        """Whether text outside pieces takes two bytes a character."""
        return bool(self.flags & _WIDE)

    @property
    def table_stream(self) -> str:
        """Name of the stream with the tables; before Word 97 that of the text."""
        if not self.unicode:
            return "WordDocument"
        return "1Table" if self.flags & _OTHER_TABLE else "0Table"

    def table(self, number: int) -> tuple[int, int]:
        """Return offset and length of a table; (0, 0) where there is none."""
        if len(self._pairs) < 8 * number + 8:
            return 0, 0
        offset, length = struct.unpack_from("<II", self._pairs, 8 * number)
        return int(offset), int(length)


def header_of(stream: bytes) -> Header:
    """Return the header at the beginning of a stream.

    Raises:
        DamagedError: there is none.
    """
    try:
        return _header(stream)
    except struct.error as error:
        raise DamagedError(detail=str(error)) from error


def _header(stream: bytes) -> Header:
    magic, version, language = struct.unpack_from("<2sH2xH", stream)
    if magic not in OLD_MAGICS:
        raise DamagedError
    flags, charset = struct.unpack_from("<H8xH", stream, 10)
    start, end = struct.unpack_from("<II", stream, 24)
    counts, pairs = _parts(stream, version)
    codec = "mac_roman" if charset == _MAC else language_codec(language)
    return Header(version, flags, codec, start, end, counts, pairs)


def _parts(stream: bytes, version: int) -> tuple[tuple[int, ...], bytes]:
    """Return how many characters the parts have, and the offsets of the tables."""
    if version < FIRST_UNICODE:
        counts = struct.unpack_from("<8I", stream, 52)
        return counts, stream[88 : 88 + 8 * 60] if version >= FIRST_OLE else b""
    (words,) = struct.unpack_from("<H", stream, 32)
    longs_at = 34 + 2 * words
    (longs,) = struct.unpack_from("<H", stream, longs_at)
    counts = struct.unpack_from("<8I", stream, longs_at + 2 + 12)
    pairs_at = longs_at + 2 + 4 * longs
    (pairs,) = struct.unpack_from("<H", stream, pairs_at)
    return counts, stream[pairs_at + 2 : pairs_at + 2 + 8 * pairs]
