"""MAPI properties as winmail.dat writes them ([MS-OXTNEF] 2.1.3.4)."""

import struct
from contextlib import suppress

from indexer.extracting.mail.mapi import (
    MAX_VALUES,
    MULTIPLE,
    NAMED,
    Key,
    Kind,
    Property,
)

MAX_PROPERTIES = 5_000
MAX_ROWS = 2_000

_SIZES = {
    Kind.SHORT: 2,
    Kind.LONG: 4,
    0x04: 4,
    Kind.DOUBLE: 8,
    0x06: 8,
    Kind.DAYS: 8,
    0x0A: 4,
    Kind.BOOLEAN: 2,
    Kind.LONGLONG: 8,
    Kind.TIME: 8,
    0x48: 16,
}
_VARIABLE = frozenset({Kind.STRING8, Kind.STRING, Kind.BINARY, Kind.OBJECT})


class _CutError(Exception):
    """The bytes end, or are none that can be read further."""


class PropertyReader:
    """Reads the properties in one file, and learns what its named properties are."""

    def __init__(self) -> None:
        self.names: dict[Key, int] = {}
        self._content = b""
        self._at = 0

    def properties(self, content: bytes) -> dict[int, Property]:
        """Return the properties of one thing, as far as they can be read."""
        self._content, self._at = content, 0
        found: dict[int, Property] = {}
        with suppress(_CutError):
            self._read_row(found)
        return found

    def rows(self, content: bytes) -> list[dict[int, Property]]:
        """Return the properties of several things, such as recipients."""
        self._content, self._at = content, 0
        rows: list[dict[int, Property]] = []
        with suppress(_CutError):
            for _ in range(min(self._number(4), MAX_ROWS)):
                rows.append({})
                self._read_row(rows[-1])
        return rows

    def _read_row(self, found: dict[int, Property]) -> None:
        for _ in range(min(self._number(4), MAX_PROPERTIES)):
            kind, number = self._number(2), self._number(2)
            if number >= NAMED:
                self._learn_name(number)
            found[number] = Property(kind, self._values(kind))

    def _learn_name(self, number: int) -> None:
        self._take(16)
        name: Key
        if self._number(4) == 0:
            name = self._number(4)
        else:
            text = self._padded(self._number(4))
            name = text.decode("utf-16-le", "replace").rstrip("\x00").lower()
        self.names.setdefault(name, number)

    def _values(self, kind: int) -> tuple[bytes, ...]:
        single = kind & ~MULTIPLE
        size = _SIZES.get(single)
        if size is None and single not in _VARIABLE:
            raise _CutError
        counts = bool(kind & MULTIPLE) or size is None
        count = self._number(4) if counts else 1
        if count > MAX_VALUES:
            raise _CutError
        return tuple(
            self._padded(self._number(4) if size is None else size)
            for _ in range(count)
        )

    def _padded(self, size: int) -> bytes:
        value = self._take(size)
        self._at += -size % 4
        return value

    def _number(self, size: int) -> int:
        layout = "<H" if size == 2 else "<I"
        return int(struct.unpack(layout, self._take(size))[0])

    def _take(self, size: int) -> bytes:
        value = self._content[self._at : self._at + size]
        if len(value) < size:
            raise _CutError
        self._at += size
        return value
