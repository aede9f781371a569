"""Notes, headers and text boxes of WordPerfect 6, which stand before the text."""

import struct
from collections.abc import Iterator

from indexer.extracting.formats.old_office.wordperfect_codes import Function

_INDEX = 14
"""Where in the header it stands where the list of packets begins."""
_ENTRY = struct.Struct("<xBH2xII")
_TEXT = 0x08
_HAS_IDENTIFIERS = 0x80


def texts(content: bytes) -> dict[int, bytes]:
    """Return the texts among the packets by their number, from 1."""
    try:
        return dict(_texts(content))
    except struct.error:
        return {}


def identifiers(function: Function) -> list[int]:
    """Return the numbers of the packets that a function refers to."""
    body = function.body
    if len(body) < 2 or not body[0] & _HAS_IDENTIFIERS:
        return []
    count = min(body[1], (len(body) - 2) // 2)
    return list(struct.unpack_from(f"<{count}H", body, 2))


def _texts(content: bytes) -> Iterator[tuple[int, bytes]]:
    (index,) = struct.unpack_from("<H", content, _INDEX)
    (count,) = struct.unpack_from("<2xH", content, index)
    room = len(content)
    for number in range(1, count):
        place = index + 14 * number
        if place + 14 > len(content):
            return
        kind, _, size, offset = _ENTRY.unpack_from(content, place)
        packet = content[offset : offset + size]
        room -= len(packet)
        if kind == _TEXT and room >= 0 and len(packet) > 10:
            yield number, _text(packet)


def _text(packet: bytes) -> bytes:
    """Return the blocks of text in a packet, which begins with their sizes."""
    count, first = struct.unpack_from("<HI", packet)
    count = min(count, (len(packet) - 6) // 4)
    size = sum(struct.unpack_from(f"<{count}I", packet, 6))
    return packet[first : first + size]
