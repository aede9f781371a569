"""Unpacks the streams inside a Visio drawing.

A kind of LZ77 with a window of 4096 bytes: each bit of a flag byte, lowest first,
says whether a byte or a reference follows. Known from libvisio and Apache POI.
"""

WINDOW = 4096
_START = 4078
"""The window is filled from here, so references count from it as well."""


def unpacked(packed: bytes, limit: int) -> bytes:
    """Return what is packed, at most `limit` bytes; a broken end is left out."""
    out = bytearray()
    at = 0
    while at < len(packed) and len(out) < limit:
        flags = packed[at]
        at += 1
        for bit in range(8):
            if at >= len(packed):
                break
            if flags >> bit & 1:
                out.append(packed[at])
                at += 1
            elif at + 1 < len(packed):
                _repeat(out, packed[at], packed[at + 1])
                at += 2
            else:
                return bytes(out)
    return bytes(out)


def _repeat(out: bytearray, low: int, high: int) -> None:
    place = (high & 0xF0) << 4 | low
    place = place - _START if place >= _START else place + WINDOW - _START
    length = (high & 0x0F) + 3
    # The window holds the last bytes of the output, at their place in it.
    here = len(out) % WINDOW
    distance = (here - place) % WINDOW or WINDOW
    for _ in range(length):
        source = len(out) - distance
        out.append(out[source] if source >= 0 else 0)
