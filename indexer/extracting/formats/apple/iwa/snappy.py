"""Unpacks Snappy (google/snappy, format_description.txt) as iWork frames it.

A stream is a row of chunks, each with four bytes before it: a zero and the length in
three bytes. Unlike in Snappy's own framing there are no check sums.
"""

from indexer.errors import DamagedError, TooLargeError

_LITERAL, _COPY_1, _COPY_2 = 0, 1, 2


def unframed(content: bytes, most: int) -> bytes:
    """Return what the chunks of a stream unpack to, at most `most` bytes.

    Raises:
        DamagedError: a chunk is broken or breaks off.
        TooLargeError: there is more.
    """
    unpacked = bytearray()
    at = 0
    while at + 4 <= len(content):
        size = int.from_bytes(content[at + 1 : at + 4], "little")
        chunk = content[at + 4 : at + 4 + size]
        if content[at] or len(chunk) < size:
            raise DamagedError
        unpacked += _unpacked(chunk, most - len(unpacked))
        at += 4 + size
    return bytes(unpacked)


def _unpacked(chunk: bytes, most: int) -> bytes:
    size, at = _size(chunk)
    if size > most:
        raise TooLargeError
    output = bytearray()
    try:
        while at < len(chunk):
            at = _element(chunk, at, output)
            if len(output) > size:
                raise DamagedError
    except IndexError as error:
        raise DamagedError(detail=str(error)) from error
    return bytes(output)


def _size(chunk: bytes) -> tuple[int, int]:
    """Return the unpacked size, a varint, and where it ends."""
    size = 0
    for at, byte in enumerate(chunk[:5]):
        size |= (byte & 0x7F) << 7 * at
        if byte < 0x80:
            return size, at + 1
    raise DamagedError


def _element(chunk: bytes, at: int, output: bytearray) -> int:
    """Unpack one literal or copy; return where the next one begins."""
    tag = chunk[at]
    kind = tag & 3
    if kind == _LITERAL:
        return _literal(chunk, at, output)
    if kind == _COPY_1:
        length = (tag >> 2 & 7) + 4
        offset = (tag >> 5) << 8 | chunk[at + 1]
        at += 2
    else:
        wide = 2 if kind == _COPY_2 else 4
        length = (tag >> 2) + 1
        offset = int.from_bytes(chunk[at + 1 : at + 1 + wide], "little")
        at += 1 + wide
    start = len(output) - offset
    if offset == 0 or start < 0:
        raise DamagedError
    if offset >= length:
        output += output[start : start + length]
    else:
        pattern = bytes(output[start:])
        output += (pattern * (length // offset + 1))[:length]
    return at


def _literal(chunk: bytes, at: int, output: bytearray) -> int:
    length = chunk[at] >> 2
    at += 1
    if length >= 60:
        wide = length - 59
        length = int.from_bytes(chunk[at : at + wide], "little")
        at += wide
    if at + length + 1 > len(chunk):
        raise DamagedError
    output += chunk[at : at + length + 1]
    return at + length + 1
