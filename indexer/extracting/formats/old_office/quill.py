"""Reads the chunks in which Publisher and Works 2000 keep their text.

A list of entries, each 24 bytes long and beginning with that number, names the chunks
by four letters and says where they lie; the layout is known from libwps and libmspub.
"""

import re
from collections.abc import Iterator

_ENTRY = re.compile(rb"\x18\x00(\w{4}).{6}(\w{4})(.{4})(.{4})", re.DOTALL | re.ASCII)
SIGNATURE = b"CHNK"
_SIGNS = {
    0x0B: "\n",
    0x0C: "\n",
    0x0D: "\n",
    0x0E: "\n",
    0x1E: "-",
    **dict.fromkeys((*range(1, 9), *range(0x0F, 0x1E), 0x1F)),
}


def chunks(stream: bytes, kind: bytes) -> Iterator[bytes]:
    """Yield the chunks of a kind, together no longer than the stream."""
    room = len(stream)
    for entry in _ENTRY.finditer(stream):
        start = int.from_bytes(entry[3], "little")
        length = int.from_bytes(entry[4], "little")
        length = max(0, min(length, len(stream) - start))
        if entry[1] == kind and start > 0 and length <= room:
            room -= length
            yield stream[start : start + length]


def text(stream: bytes) -> str:
    """Return all text in a stream, a line for each paragraph."""
    found = (one.decode("utf-16-le", "replace") for one in chunks(stream, b"TEXT"))
    return "\n".join(found).translate(_SIGNS)
