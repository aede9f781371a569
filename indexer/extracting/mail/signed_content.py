"""The message inside an S/MIME signature that encloses it (RFC 5652, RFC 8551)."""

from collections.abc import Iterator

MAX_DEPTH = 12
MAX_VALUES = 100_000
"""Of one string; signers cut a message in pieces of some hundred bytes at least."""
_SIGNED_DATA = bytes.fromhex("2a864886f70d010702")
_DATA = bytes.fromhex("2a864886f70d010701")
_OBJECT_IDENTIFIER = 0x06
_OCTET_STRING = 0x04
_CONSTRUCTED = 0x20


def signed_content(content: bytes) -> bytes | None:
    """Return what a signed message says, None where it is encrypted or no message.

    `content` is BER, lengths left open included; a cut end leaves the beginning.
    """
    identifiers = content.find(_SIGNED_DATA, 0, 64)
    start = content.find(_DATA, identifiers) if identifiers >= 0 else -1
    if start < 0:
        return None
    # After the identifier of the content type stands the content itself.
    for tag, begin, end in _values(content, start + len(_DATA), len(content)):
        if tag & 0xC0 == 0x80:
            return b"".join(_octets(content, begin, end, 0)) or None
        return None
    return None


def _octets(content: bytes, start: int, end: int, depth: int) -> Iterator[bytes]:
    """Yield the pieces of an octet string, which may be made of octet strings."""
    for tag, begin, stop in _values(content, start, end):
        if tag == _OCTET_STRING:
            yield content[begin:stop]
        elif tag & _CONSTRUCTED and depth < MAX_DEPTH:
            yield from _octets(content, begin, stop, depth + 1)


def _values(content: bytes, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield (tag, begin, end) of the values that follow each other."""
    at = start
    for _ in range(MAX_VALUES):
        if at + 2 > end:
            return
        tag, length = content[at], content[at + 1]
        at += 2
        if length == 0x80:
            stop = _open_end(content, at, end, 0)
            yield tag, at, stop
            at = stop + 2
            continue
        if length > 0x80:
            size = length & 0x7F
            length = int.from_bytes(content[at : at + size], "big")
            at += size
        if tag == 0 and length == 0:
            return
        yield tag, at, min(end, at + length)
        at += length


def _open_end(content: bytes, start: int, end: int, depth: int) -> int:
    """Return where a value of open length ends: before two zero bytes."""
    at = start
    for _ in range(MAX_VALUES):
        if at + 2 > end or content[at : at + 2] == b"\x00\x00":
            break
        length = content[at + 1]
        at += 2
        if length == 0x80:
            if depth >= MAX_DEPTH:
                return end
            at = _open_end(content, at, end, depth + 1) + 2
            continue
        if length > 0x80:
            size = length & 0x7F
            length = int.from_bytes(content[at : at + size], "big")
            at += size
        at += length
    return min(at, end)
