"""The values of dBASE and FoxPro tables by the types of their fields."""

import datetime
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from indexer.extracting.formats.sheets.number_masks import general

_DOS = {
    437: (0x01, 0x09, 0x0B, 0x0D, 0x0F, 0x11, 0x15, 0x18, 0x19, 0x1B),
    850: (0x02, 0x0A, 0x0E, 0x10, 0x12, 0x14, 0x16, 0x1A, 0x1D, 0x25, 0x37),
    852: (0x1F, 0x22, 0x23, 0x40, 0x64, 0x68, 0x69, 0x87),
    1252: (0x03, 0x57, 0x58, 0x59),
    737: (0x6A, 0x86),
    857: (0x6B, 0x88),
    863: (0x1C, 0x6C),
    865: (0x08, 0x17, 0x66),
    866: (0x26, 0x65),
    874: (0x50, 0x7C),
    932: (0x13, 0x7B),
    936: (0x4D, 0x7A),
    949: (0x4E, 0x79),
    950: (0x4F, 0x78),
    860: (0x24,),
    861: (0x67,),
    1250: (0xC8,),
    1251: (0xC9,),
    1253: (0xCB,),
    1254: (0xCA,),
    1255: (0x7D,),
    1256: (0x7E,),
    1257: (0xCC,),
    10000: (0x04,),
    10006: (0x98,),
    10007: (0x96,),
    10029: (0x97,),
}
CODE_PAGES: Mapping[int, int] = {
    driver: page for page, drivers in _DOS.items() for driver in drivers
}
"""Code page by the number of the language driver in the header."""
_JULIAN_OFFSET = 1_721_425
"""Days of the Julian period before the calendar of `datetime`."""


@dataclass(frozen=True, slots=True)
class Field:
    """A column: its name, type, and where it stands in a record."""

    name: str
    kind: str
    start: int
    end: int


def shown(kind: str, raw: bytes, codec: str) -> str:
    """Return the value of a field, empty where it has none that can be shown."""
    if kind in _BINARY:
        try:
            return _BINARY[kind](raw)
        except (struct.error, ValueError, OverflowError):
            return ""
    # A field of fixed width may end in the middle of a character.
    text = raw.decode(codec, "ignore").replace("\x00", " ").strip()
    if kind == "D" and len(text) == 8 and text.isdecimal():
        return f"{text[:4]}-{text[4:6]}-{text[6:]}"
    if kind == "L":
        return {"T": "TRUE", "Y": "TRUE", "F": "FALSE", "N": "FALSE"}.get(
            text.upper(), ""
        )
    return text


def _integer(raw: bytes) -> str:
    return str(struct.unpack("<i", raw)[0])


def _double(raw: bytes) -> str:
    return general(struct.unpack("<d", raw)[0]) if len(raw) == 8 else ""


def _currency(raw: bytes) -> str:
    return f"{struct.unpack('<q', raw)[0] / 10_000:.2f}"


def _moment(raw: bytes) -> str:
    day, milliseconds = struct.unpack("<ii", raw)
    if day <= _JULIAN_OFFSET:
        return ""
    date = datetime.date.fromordinal(day - _JULIAN_OFFSET)
    minutes = max(0, milliseconds) // 60_000
    return f"{date.isoformat()} {minutes // 60 % 24:02}:{minutes % 60:02}"


def _hidden(raw: bytes) -> str:  # noqa: ARG001
    """Return nothing: numbers of blocks in other files, flags, pictures."""
    return ""


_BINARY: Mapping[str, Callable[[bytes], str]] = {
    "I": _integer,
    "+": _integer,
    "B": _double,
    "O": _double,
    "Y": _currency,
    "T": _moment,
    "@": _moment,
    **dict.fromkeys("MGPQW0", _hidden),
}
