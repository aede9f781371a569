"""MAPI properties, as Outlook keeps them in messages, stores and winmail.dat.

Numbers are those of [MS-OXPROPS] and [MS-OXCDATA].
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from functools import cached_property

from indexer.extracting.formats.text.decoding import decode, guessed_encoding
from indexer.extracting.mail.charsets import codepage_named

NAMED = 0x8000
"""Ids from here on mean something else in every file; a table tells what."""
TEXT_BYTES = 25 << 20
"""The longest text that is read."""
MAX_VALUES = 1_000
"""Of a property with several values."""


class Kind(IntEnum):
    """The types of values that are read; several values have MULTIPLE added."""

    SHORT = 0x02
    LONG = 0x03
    DOUBLE = 0x05
    DAYS = 0x07
    BOOLEAN = 0x0B
    OBJECT = 0x0D
    LONGLONG = 0x14
    STRING8 = 0x1E
    STRING = 0x1F
    TIME = 0x40
    BINARY = 0x0102


MULTIPLE = 0x1000

_MESSAGE_CODEPAGE = 0x3FFD
_INTERNET_CODEPAGE = 0x3FDE
_LOCALE = 0x3FF1
_TRADITIONAL_CHINESE = frozenset({0x0404, 0x0C04, 0x1404})
_LANGUAGE_CODEPAGES = {
    **dict.fromkeys((0x05, 0x0E, 0x15, 0x18, 0x1A, 0x1B, 0x1C, 0x24), 1250),
    **dict.fromkeys((0x02, 0x19, 0x22, 0x23, 0x2F, 0x3F, 0x40, 0x44, 0x50), 1251),
    0x08: 1253,
    **dict.fromkeys((0x1F, 0x2C), 1254),
    0x0D: 1255,
    **dict.fromkeys((0x01, 0x20, 0x29), 1256),
    **dict.fromkeys((0x25, 0x26, 0x27), 1257),
    0x2A: 1258,
    0x1E: 874,
    0x11: 932,
    0x04: 936,
    0x12: 949,
}
"""Code pages of languages that are not written in code page 1252."""
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_DAY_ZERO = datetime(1899, 12, 30, tzinfo=UTC)
_NUMBERS = {Kind.SHORT: "<h", Kind.LONG: "<i", Kind.BOOLEAN: "<h", Kind.LONGLONG: "<q"}

Key = int | str
"""An id below `NAMED`, or the number or the name in lower case of a named property."""


@dataclass(frozen=True, slots=True)
class Property:
    """One property: the type of its values, and these as they are stored."""

    kind: int
    values: tuple[bytes, ...]


@dataclass(frozen=True)
class Properties:
    """What is known of a message, a recipient or an attachment."""

    found: Mapping[int, Property]
    names: Mapping[Key, int] = field(default_factory=dict)
    """Ids of named properties in this file."""
    outer_encoding: str | None = None
    """Encoding of 8-bit texts where the properties tell none."""

    @cached_property
    def encoding(self) -> str | None:
        """Encoding of the 8-bit texts: the one told, else a guess from all of them."""
        told = self.number(_MESSAGE_CODEPAGE) or self._language_codepage()
        told = told or self.number(_INTERNET_CODEPAGE)
        if told and told != 1200 and (name := codepage_named(told)):
            return name
        if self.outer_encoding:
            return self.outer_encoding
        texts = [
            value
            for one in self.found.values()
            if one.kind & ~MULTIPLE == Kind.STRING8
            for value in one.values
            if not value.isascii()
        ]
        return guessed_encoding(b"\n".join(texts)) if texts else None

    @property
    def internet_encoding(self) -> str | None:
        """Encoding of the HTML body."""
        return codepage_named(self.number(_INTERNET_CODEPAGE) or 0)

    def text(self, key: Key) -> str:
        """Return a text, several joined by commas, empty where there is none."""
        return ", ".join(self.texts(key))

    def texts(self, key: Key) -> list[str]:
        """Return all texts of a property."""
        one = self._property(key)
        if one is None:
            return []
        kind = one.kind & ~MULTIPLE
        if kind not in (Kind.STRING, Kind.STRING8, Kind.BINARY):
            return []
        decoded = (self._decoded(kind, value[:TEXT_BYTES]) for value in one.values)
        return [text for text in decoded if text.strip()]

    def content(self, key: Key) -> bytes:
        """Return the bytes of a property, empty where there are none."""
        one = self._property(key)
        return one.values[0] if one and one.values else b""

    def values(self, key: Key) -> tuple[bytes, ...]:
        """Return the bytes of all values of a property."""
        one = self._property(key)
        return one.values if one else ()

    def number(self, key: Key) -> int | None:
        """Return a whole number, None where there is none."""
        one = self._property(key)
        layout = _NUMBERS.get(Kind(one.kind)) if one and one.kind in _NUMBERS else None
        if one is None or layout is None or not one.values:
            return None
        size = struct.calcsize(layout)
        value = one.values[0][:size]
        if one.kind == Kind.BOOLEAN:
            return int(any(value))
        return int(struct.unpack(layout, value)[0]) if len(value) == size else None

    def moment(self, key: Key) -> datetime | None:
        """Return a time in UTC, None where there is none that makes sense."""
        one = self._property(key)
        if one is None or not one.values or len(one.values[0]) < 8:
            return None
        try:
            if one.kind == Kind.TIME:
                ticks = int.from_bytes(one.values[0][:8], "little")
                moment = _EPOCH + timedelta(microseconds=ticks // 10)
            elif one.kind == Kind.DAYS:
                days = struct.unpack("<d", one.values[0][:8])[0]
                moment = _DAY_ZERO + timedelta(days=days)
            else:
                return None
        except (OverflowError, ValueError):
            return None
        return moment if 1800 <= moment.year <= 2200 else None

    def time(self, key: Key) -> str:
        """Return a time as in `Mail.date`, empty where there is none."""
        moment = self.moment(key)
        if moment is None or not 1970 <= moment.year <= 2100:
            return ""
        return moment.replace(microsecond=0).isoformat()

    def _property(self, key: Key) -> Property | None:
        if isinstance(key, int) and key < NAMED:
            return self.found.get(key)
        found = self.names.get(key)
        return None if found is None else self.found.get(found)

    def _decoded(self, kind: int, value: bytes) -> str:
        if kind == Kind.STRING:
            return value.decode("utf-16-le", "replace").partition("\x00")[0]
        encoding = self.internet_encoding if kind == Kind.BINARY else self.encoding
        return decode(value.rstrip(b"\x00"), encoding)

    def _language_codepage(self) -> int | None:
        locale = self.number(_LOCALE)
        if locale in _TRADITIONAL_CHINESE:
            return 950
        return _LANGUAGE_CODEPAGES.get((locale or 0) & 0x3FF)


def names_in(entries: bytes, strings: bytes) -> dict[Key, int]:
    """Return the ids of named properties from the tables of a file ([MS-OXMSG] 2.2.3).

    Stores keep the same tables. Numbers are unique enough to do without the sets
    that they belong to.
    """
    names: dict[Key, int] = {}
    for at in range(0, len(entries) - 7, 8):
        number, kind, index = struct.unpack_from("<IHH", entries, at)
        name: Key = number
        if kind & 1:
            size = int.from_bytes(strings[number : number + 4], "little")
            raw = strings[number + 4 : number + 4 + min(size, 1_000)]
            name = raw.decode("utf-16-le", "replace").lower()
        names.setdefault(name, NAMED + index)
    return names
