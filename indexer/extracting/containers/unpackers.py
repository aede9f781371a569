"""The unpackers of the libraries, all with the same manners.

They give no more than is asked of them and keep to themselves what they were fed
and do not need yet, so a small file that unpacks to a huge one costs what is taken.
"""

import bz2
import lzma
import zlib
from collections.abc import Generator, Iterator
from typing import Protocol

from indexer.errors import DamagedError

CHUNK = 1 << 16
MOST_DICTIONARY = 256 << 20
GZIP, RAW = 16 + zlib.MAX_WBITS, -zlib.MAX_WBITS
"""The wrappings of Deflate, as zlib numbers them."""
_PIECE = 1 << 14
_MAGIC_BYTES = 16
_FAULTS = (zlib.error, lzma.LZMAError, OSError, EOFError, ValueError)


class Unpacker(Protocol):
    """An unpacker for one stream."""

    @property
    def eof(self) -> bool:
        """Whether the stream has ended."""

    @property
    def needs_input(self) -> bool:
        """Whether it gives nothing more before it is fed."""

    @property
    def unused_data(self) -> bytes:
        """What was fed and lies behind the end of the stream."""

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        """Return some unpacked bytes."""


class Inflate:
    """Deflate, which in the standard library gives back what it did not need yet."""

    def __init__(self, wrapping: int) -> None:
        self._inner = zlib.decompressobj(wrapping)

    @property
    def eof(self) -> bool:
        """Whether the stream has ended."""
        return self._inner.eof

    @property
    def needs_input(self) -> bool:
        """Whether it gives nothing more before it is fed."""
        return not self._inner.unconsumed_tail

    @property
    def unused_data(self) -> bytes:
        """What was fed and lies behind the end of the stream."""
        return self._inner.unused_data

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        """Return some unpacked bytes."""
        return self._inner.decompress(self._inner.unconsumed_tail + data, max_length)


class Zstandard:
    """Zstandard, with an error that is an error of values."""

    def __init__(self) -> None:
        from backports import zstd

        self._inner = zstd.ZstdDecompressor()
        self._fault = zstd.ZstdError

    @property
    def eof(self) -> bool:
        """Whether the stream has ended."""
        return self._inner.eof

    @property
    def needs_input(self) -> bool:
        """Whether it gives nothing more before it is fed."""
        return self._inner.needs_input

    @property
    def unused_data(self) -> bytes:
        """What was fed and lies behind the end of the stream."""
        return self._inner.unused_data

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        """Return some unpacked bytes."""
        try:
            return self._inner.decompress(data, max_length)
        except self._fault as error:
            raise ValueError(str(error)) from error


def unpacker_for(magic: bytes) -> Unpacker | None:
    """Return the unpacker for what begins like this, None where nothing does."""
    if magic.startswith(b"\x1f\x8b"):
        return Inflate(GZIP)
    if magic.startswith(b"BZh"):
        return bz2.BZ2Decompressor()
    if magic.startswith(b"\x28\xb5\x2f\xfd") or magic[1:4] == b"\x2a\x4d\x18":
        return Zstandard()
    if magic.startswith((b"\xfd7zXZ\x00", b"\x5d\x00\x00")):
        return lzma.LZMADecompressor(memlimit=MOST_DICTIONARY)
    return None


def unpacked(
    packed: bytes, unpacker: Unpacker, at: int = 0
) -> Generator[bytes, None, int]:
    """Yield in small chunks a stream that begins at `at`; return where it ends.

    Raises:
        DamagedError: it is broken, or breaks off.
    """
    try:
        while not unpacker.eof:
            hungry = unpacker.needs_input
            piece = packed[at : at + _PIECE] if hungry else b""
            at += len(piece)
            chunk = unpacker.decompress(piece, CHUNK)
            if chunk:
                yield chunk
            elif hungry and not piece:
                raise DamagedError
    except _FAULTS as error:
        raise DamagedError(detail=str(error)) from error
    return at - len(unpacker.unused_data)


def unpacked_streams(packed: bytes) -> Iterator[bytes]:
    """Yield the content of streams that follow one another, in small chunks.

    Raises:
        DamagedError: there is none, or one is broken or breaks off.
    """
    at = 0
    unpacker = unpacker_for(packed[:_MAGIC_BYTES])
    if unpacker is None:
        raise DamagedError
    while unpacker is not None:
        at = yield from unpacked(packed, unpacker, at)
        unpacker = unpacker_for(packed[at : at + _MAGIC_BYTES])
