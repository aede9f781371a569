"""The records that old Excel files are made of ([MS-XLS] 2.1, 2.5; BIFF 2 to 8).

Every record has a kind, a length and a body; what is longer than 8 KB goes on in
`CONTINUE` records. Older versions differ in kinds and in how texts are kept.
"""

import struct
from collections.abc import Iterator

CONTINUE = 0x003C
BOF_KINDS = {0x0009: 2, 0x0209: 3, 0x0409: 4, 0x0809: 8}
"""Kinds of the record that begins a stream or a sheet -> version."""
EOF = 0x000A
SHEET, CHART = 0x0010, 0x0020
_HEAD = struct.Struct("<HH")
_WIDE, _EXTENDED, _RICH = 1, 4, 8


def records(
    stream: bytes, at: int = 0, end: int | None = None
) -> Iterator[tuple[int, int, bytes]]:
    """Yield the offset, kind and body of each record from an offset on."""
    end = len(stream) - 3 if end is None else min(end, len(stream) - 3)
    while at < end:
        kind, length = _HEAD.unpack_from(stream, at)
        yield at, kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


def continued(stream: bytes, at: int) -> list[bytes]:
    """Return the body of the record at an offset and of those that continue it."""
    chunks: list[bytes] = []
    for _, kind, body in records(stream, at):
        if chunks and kind != CONTINUE:
            break
        chunks.append(body)
    return chunks


def version_of(kind: int, body: bytes) -> int:
    """Return the version that a record of the beginning stands for: 2, 3, 4, 5 or 8."""
    version = BOF_KINDS[kind]
    is_older = version == 8 and body[:2] in (b"\x00\x05", b"\x00\x02", b"\x00\x03")
    return 5 if is_older else version


def substream_type(body: bytes) -> int:
    """Return what a record of the beginning begins, such as a sheet or a chart."""
    return int.from_bytes(body[2:4], "little")


def short_text(body: bytes, at: int, version: int, codec: str) -> str:
    """Return a text with its length in one byte.

    Raises:
        struct.error: the text is not all there.
    """
    (length,) = struct.unpack_from("<B", body, at)
    if version < 8:
        return body[at + 1 : at + 1 + length].decode(codec, "replace")
    return plain_text(body, at + 1, length)


def plain_text(body: bytes, at: int, length: int) -> str:
    """Return a text of a known number of characters that begins with its flags.

    Raises:
        struct.error: there is nothing.
    """
    (flags,) = struct.unpack_from("<B", body, at)
    if flags & _WIDE:
        return body[at + 1 : at + 1 + 2 * length].decode("utf-16-le", "replace")
    return body[at + 1 : at + 1 + length].decode("latin-1")


class Texts:
    """Reads texts that may go on in the next record, in the middle of a word."""

    def __init__(self, chunks: list[bytes]) -> None:
        """Begin at the first byte of the first chunk."""
        self._chunks = chunks
        self._chunk = 0
        self._at = 0

    @property
    def is_at_end(self) -> bool:
        """Whether nothing is left."""
        self._turn()
        return self._chunk >= len(self._chunks)

    def skip(self, count: int) -> None:
        """Leave out bytes, in however many chunks they are."""
        while count > 0 and not self.is_at_end:
            step = min(count, len(self._chunks[self._chunk]) - self._at)
            self._at += step
            count -= step

    def number(self, form: str) -> int:
        """Return a number.

        Raises:
            struct.error: there is none.
        """
        size = struct.calcsize(form)
        self._turn()
        body = self._chunks[self._chunk] if self._chunk < len(self._chunks) else b""
        (value,) = struct.unpack_from(form, body, self._at)
        self._at += size
        return int(value)

    def text(self) -> str:
        """Return the next text with its length and flags.

        Raises:
            struct.error: it is not all there.
        """
        length = self.number("<H")
        flags = self.number("<B")
        runs = self.number("<H") if flags & _RICH else 0
        extra = self.number("<I") if flags & _EXTENDED else 0
        found = self.characters(length, flags)
        if runs or extra:
            self.skip(4 * runs + extra)
        return found

    def characters(self, length: int, flags: int) -> str:
        """Return characters; each further chunk begins with flags of its own."""
        pieces: list[str] = []
        while length > 0 and self._chunk < len(self._chunks):
            body = self._chunks[self._chunk]
            if self._at >= len(body):
                self._chunk += 1
                self._at = 1
                if self._chunk < len(self._chunks):
                    flags = (self._chunks[self._chunk] or b"\x00")[0]
                continue
            width = 2 if flags & _WIDE else 1
            raw = body[self._at : self._at + width * length]
            codec = "utf-16-le" if width == 2 else "latin-1"
            pieces.append(raw.decode(codec, "replace"))
            self._at += len(raw)
            length -= -(-len(raw) // width)
        return "".join(pieces)

    def _turn(self) -> None:
        while self._chunk < len(self._chunks) and self._at >= len(
            self._chunks[self._chunk]
        ):
            self._chunk += 1
            self._at = 0
