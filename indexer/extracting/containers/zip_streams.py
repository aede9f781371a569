"""Unpacks the members of a zip file as streams, by every method in use.

Methods are those of APPNOTE.TXT 4.4.5. What a stream gives is bounded by what is
asked of it: nothing is unpacked ahead.
"""

import bz2
import lzma
import struct
import zlib
from collections.abc import Callable, Iterator
from functools import partial

from indexer.errors import (
    DamagedError,
    EncryptedError,
    TooLargeError,
    UnsupportedError,
)
from indexer.extracting.containers.implode import exploded
from indexer.extracting.containers.unpackers import (
    CHUNK,
    MOST_DICTIONARY,
    RAW,
    Inflate,
    Unpacker,
    Zstandard,
    unpacked,
)
from indexer.extracting.containers.zip_decryption import decrypted_aes, decrypted_old
from indexer.extracting.containers.zip_directory import ZipEntry, extra_field
from indexer.extracting.context import Context

_IN = 1 << 14
_LOCAL = struct.Struct("<4s5H3I2H")
_ENCRYPTED, _STRONG, _SIZES_FOLLOW, _MASKED = 1, 1 << 6, 1 << 3, 1 << 13
_STORED, _IMPLODED, _AES = 0, 6, 99
_EXTRA_AES = 0x9901


def is_protected(entry: ZipEntry) -> bool:
    """Return whether a member opens only with a password."""
    return bool(entry.flags & (_ENCRYPTED | _STRONG | _MASKED))


def chunks(content: bytes, entry: ZipEntry, context: Context) -> Iterator[bytes]:
    """Yield the content of a member.

    Raises:
        DamagedError: it is not there, breaks off or has the wrong check sum.
        EncryptedError: it opens only with another password.
        UnsupportedError: it is packed by a method that nobody uses.
    """
    packed = _packed(content, entry)
    method = entry.method
    if is_protected(entry):
        packed, method = _decrypted(packed, entry, context)
    check = size = 0
    for chunk in _unpacked(packed, method, entry):
        check = zlib.crc32(chunk, check)
        size += len(chunk)
        yield chunk
        if size > entry.size:
            raise DamagedError
    if size < entry.size or (check != entry.check and entry.method != _AES):
        raise DamagedError


def _packed(content: bytes, entry: ZipEntry) -> bytes:
    if entry.offset < 0:
        raise DamagedError("This file lies in another part of the archive.")
    if content[entry.offset : entry.offset + 4] != b"PK\x03\x04":
        raise DamagedError
    if entry.offset + _LOCAL.size > len(content):
        raise DamagedError
    local = _LOCAL.unpack_from(content, entry.offset)
    start = entry.offset + _LOCAL.size + local[9] + local[10]
    return content[start : start + entry.packed]


def _decrypted(packed: bytes, entry: ZipEntry, context: Context) -> tuple[bytes, int]:
    password = context.password
    if password is None or entry.flags & (_STRONG | _MASKED):
        raise EncryptedError
    if entry.method == _AES:
        field = extra_field(entry.extra, _EXTRA_AES)
        if len(field) < 7:
            raise DamagedError
        method = int.from_bytes(field[5:7], "little")
        return decrypted_aes(packed, field[4], password), method
    # The last byte of the check is of the time where the sum was not known yet.
    check = entry.time >> 8 if entry.flags & _SIZES_FOLLOW else entry.check >> 24
    return decrypted_old(packed, password, check, context.beat), entry.method


def _unpacked(packed: bytes, method: int, entry: ZipEntry) -> Iterator[bytes]:
    if method == _STORED:
        return (packed[at : at + CHUNK] for at in range(0, len(packed), CHUNK))
    if method == _IMPLODED:
        return exploded(packed, entry.flags, entry.size)
    if method == 14:
        return _raw_lzma(packed)
    if method == 9:
        return _deflate64(packed)
    if method not in _UNPACKERS:
        raise UnsupportedError
    return unpacked(packed, _UNPACKERS[method]())


def _raw_lzma(packed: bytes) -> Iterator[bytes]:
    """Unpack method 14, a header of its own and a bare stream (APPNOTE.TXT 5.8.8)."""
    size = int.from_bytes(packed[2:4], "little")
    if size != 5 or len(packed) < 9 or packed[4] >= 9 * 5 * 5:
        raise DamagedError
    rest, literal = divmod(packed[4], 9)
    position, low = divmod(rest, 5)
    dictionary = int.from_bytes(packed[5:9], "little")
    if dictionary > MOST_DICTIONARY:
        raise TooLargeError
    filters = [
        {
            "id": lzma.FILTER_LZMA1,
            "dict_size": dictionary,
            "lc": literal,
            "lp": low,
            "pb": position,
        }
    ]
    try:
        unpacker = lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=filters)
    except (lzma.LZMAError, ValueError) as error:
        raise DamagedError(detail=str(error)) from error
    yield from unpacked(packed, unpacker, 9)


def _deflate64(packed: bytes) -> Iterator[bytes]:
    import inflate64

    unpacker = inflate64.Inflater()
    try:
        for at in range(0, len(packed), _IN):
            yield unpacker.inflate(packed[at : at + _IN])
    except Exception as error:
        raise DamagedError(detail=str(error)) from error


_UNPACKERS: dict[int, Callable[[], Unpacker]] = {
    8: partial(Inflate, RAW),
    12: bz2.BZ2Decompressor,
    93: Zstandard,
}
