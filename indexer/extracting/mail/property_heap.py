"""Properties in the heap of a node of an Outlook store ([MS-PST] 2.3.1 to 2.3.3).

The library that opens stores hands out a message within a message only as the bytes
of its heap. What is too long for the heap, such as a text of more than some thousand
characters, and recipients and attachments stand elsewhere and are not found here.
"""

import struct

from indexer.extracting.mail.mapi import Kind, Property

BLOCK_BYTES = 8_176
"""Every block of the heap but the last is this long in a Unicode store."""
MAX_RECORDS = 5_000
MAX_LEVELS = 8

_SIGNATURE = 0xEC
_PROPERTY_CONTEXT = 0xBC
_INLINE = {Kind.SHORT: 2, Kind.LONG: 4, Kind.BOOLEAN: 2}


def heap_properties(content: bytes) -> dict[int, Property]:
    """Return the properties in a heap, as far as they are in it; none for no heap."""
    if len(content) < 12 or content[2:4] != bytes((_SIGNATURE, _PROPERTY_CONTEXT)):
        return {}
    header = _allocation(content, int.from_bytes(content[4:8], "little"))
    if len(header) < 8 or header[0] != 0xB5 or header[1:3] != b"\x02\x06":
        return {}
    root = int.from_bytes(header[4:8], "little")
    records = _records(content, root, header[3])
    return _properties(content, records)


def _records(content: bytes, root: int, levels: int) -> bytes:
    """Return the records on the lowest level of the tree, one after the other."""
    nodes = [root]
    for _ in range(min(levels, MAX_LEVELS)):
        nodes = [
            struct.unpack_from("<I", part, at + 2)[0]
            for part in (_allocation(content, node) for node in nodes)
            for at in range(0, len(part) - 5, 6)
        ][:MAX_RECORDS]
    return b"".join(_allocation(content, node) for node in nodes)


def _properties(content: bytes, records: bytes) -> dict[int, Property]:
    found: dict[int, Property] = {}
    for at in range(0, min(len(records) - 7, 8 * MAX_RECORDS), 8):
        number, kind, place = struct.unpack_from("<HHI", records, at)
        size = next((size for known, size in _INLINE.items() if known == kind), 0)
        value = records[at + 4 : at + 4 + size] or _allocation(content, place)
        if value:
            found[number] = Property(kind, (value,))
    return found


def _allocation(content: bytes, place: int) -> bytes:
    """Return a piece of the heap, empty where the place is not in it."""
    if place & 0x1F or not place:
        return b""
    index, block = (place >> 5 & 0x7FF) - 1, place >> 16
    start = block * BLOCK_BYTES
    page = content[start : start + BLOCK_BYTES]
    if len(page) < 2 or index < 0:
        return b""
    table = int.from_bytes(page[:2], "little")
    count = int.from_bytes(page[table : table + 2], "little")
    if index >= count or table + 8 + 2 * index > len(page):
        return b""
    begin, end = struct.unpack_from("<HH", page, table + 4 + 2 * index)
    return page[begin:end]
