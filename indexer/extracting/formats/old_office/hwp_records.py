"""The records of a Hangul Word Processor 5 stream, and the text in them.

From the format description that Hancom published ("HWP document file formats 5.0").
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

TEXT, CONTROL, LIST = 67, 71, 72
DISTRIBUTED = 0x1C
_LONG = 0xFFF
_INLINE = frozenset((4, 5, 6, 7, 8, 9, 19, 20))
_EXTENDED = frozenset((1, 2, 3, 11, 12, 14, 15, 16, 17, 18, 21, 22, 23))
_SIGNS = {9: "\t", 10: "\n", 13: "\n", 24: "-", 30: "\u00a0", 31: " "}
_UNITS = 8
"""Characters that a control takes, itself included."""


@dataclass(frozen=True, slots=True)
class HwpRecord:
    """One record; a record belongs to the last one of a smaller level."""

    tag: int
    level: int
    body: bytes


def records(stream: bytes) -> Iterator[HwpRecord]:
    """Yield the records of a stream."""
    at = 0
    while at + 4 <= len(stream):
        (head,) = struct.unpack_from("<I", stream, at)
        at += 4
        size = head >> 20
        if size == _LONG and at + 4 <= len(stream):
            (size,) = struct.unpack_from("<I", stream, at)
            at += 4
        yield HwpRecord(head & 0x3FF, head >> 10 & 0x3FF, stream[at : at + size])
        at += size


def text_of(body: bytes) -> str:
    """Return the text of a paragraph, without the controls between its characters."""
    codes = struct.unpack_from(f"<{len(body) // 2}H", body)
    said: list[str] = []
    at = 0
    begun = 0
    while at < len(codes):
        code = codes[at]
        if code >= 32:
            at += 1
            continue
        said.append(_characters(body, begun, at))
        said.append(_SIGNS.get(code, ""))
        at += _UNITS if code in _INLINE or code in _EXTENDED else 1
        begun = at
    said.append(_characters(body, begun, at))
    return "".join(said)


def _characters(body: bytes, start: int, end: int) -> str:
    return body[2 * start : 2 * end].decode("utf-16-le", "replace")
