"""OLE storages ([MS-CFB] compound files), which hold the streams of the old Office.

An own reader, because damaged files are the point: it walks without recursion, never
follows a loop and hands out what is left of a stream whose chain of sectors breaks.
"""

import struct
import sys
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.errors import DamagedError

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAX_ENTRIES = 50_000
"""Streams and storages together."""
_HEADER = struct.Struct("<8s16x4xHHH10xII4xIIIII")
_ENTRY = struct.Struct("<64sHBxIII36xIQ")
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_NONE = 0xFFFFFFFF
_LAST_SECTOR = 0xFFFFFFFA


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    kind: int
    left: int
    right: int
    child: int
    first: int
    size: int


class Storage:
    """The streams of an OLE storage by path, such as `ObjectPool/_1/Contents`.

    Names are compared without regard to case, as the format has it.
    """

    def __init__(self, content: bytes) -> None:
        """Open the storage.

        Raises:
            DamagedError: the directory cannot be read.
        """
        self.damaged = False
        """Set once a stream was read that is not there in full."""
        self._content = content
        try:
            fields = _HEADER.unpack_from(content)
        except struct.error as error:
            raise DamagedError(detail=str(error)) from error
        if fields[0] != SIGNATURE:
            raise DamagedError
        self._shift = fields[2] if fields[2] in (9, 12) else 9
        directory, self._cutoff, first_small = fields[5], fields[6] or 4096, fields[7]
        self._fat = self._table(self._fat_sectors(fields[9]))
        self._small_fat = self._table(self._chain(first_small, self._fat))
        self._small: bytes | None = None
        entries = self._directory(directory)
        self._root = entries[0]
        self._streams = dict(_streams(entries))
        self.names = tuple(self._streams)
        """Full paths of the streams."""
        self._by_key = {name.lower(): name for name in self.names}

    def has(self, path: str) -> bool:
        """Return whether a stream exists."""
        return path.lower() in self._by_key

    def read(self, path: str) -> bytes:
        """Return a stream, or what is left of it; empty where it is missing."""
        entry = self._streams.get(self._by_key.get(path.lower(), ""))
        if entry is None:
            return b""
        # Before version 4 the upper half of a size is not always zero.
        size = entry.size if self._shift == 12 else entry.size & _NONE
        if size >= self._cutoff:
            found = self._sectors(entry.first, size)
        else:
            found = self._small_sectors(entry.first, size)
        self.damaged = self.damaged or len(found) < size
        return found

    def below(self, path: str) -> dict[str, bytes]:
        """Return the streams of a storage inside this one, by their paths in it."""
        prefix = path.lower() + "/"
        return {
            name[len(prefix) :]: self.read(name)
            for name in self.names
            if name.lower().startswith(prefix)
        }

    def _sector(self, number: int) -> bytes:
        start = (number + 1) << self._shift
        return self._content[start : start + (1 << self._shift)]

    def _sectors(self, first: int, size: int) -> bytes:
        count = (min(size, len(self._content)) >> self._shift) + 1
        numbers = self._chain(first, self._fat, count)
        return b"".join(map(self._sector, numbers))[:size]

    def _small_sectors(self, first: int, size: int) -> bytes:
        if self._small is None:
            self._small = self._sectors(self._root.first, self._root.size & _NONE)
        starts = (
            64 * one for one in self._chain(first, self._small_fat, size // 64 + 1)
        )
        return b"".join(self._small[at : at + 64] for at in starts)[:size]

    def _chain(
        self, first: int, table: "array[int]", limit: int | None = None
    ) -> Iterator[int]:
        """Yield the sectors of a stream, never more than its table has."""
        at = first
        for _ in range(min(len(table), len(table) if limit is None else limit)):
            if at >= len(table):
                return
            yield at
            at = table[at]

    def _fat_sectors(self, first: int) -> Iterator[int]:
        """Yield the sectors of the table, listed in the header and a chain."""
        yield from _numbers(self._content[76:512])
        seen: set[int] = set()
        at = first
        while at not in seen and (listed := _numbers(self._sector(at))):
            seen.add(at)
            yield from listed[:-1]
            at = listed[-1]

    def _table(self, sectors: Iterator[int]) -> "array[int]":
        count = len(self._content) // 64
        table = array("I")
        for number in sectors:
            if len(table) >= count:
                break
            # A table cut off with the file leaves its sectors without a next one.
            if number < _LAST_SECTOR:
                whole = self._sector(number).ljust(1 << self._shift, b"\xff")
                table.extend(_numbers(whole))
        return table

    def _directory(self, first: int) -> list[_Entry]:
        found = b"".join(map(self._sector, self._chain(first, self._fat)))
        if len(found) < 128:
            found = self._sector(first)
        entries = [
            _entry(*_ENTRY.unpack_from(found, at))
            for at in range(0, min(len(found), 128 * MAX_ENTRIES) - 127, 128)
        ]
        if not entries or entries[0].kind != _ROOT:
            raise DamagedError
        return entries


def _entry(name: bytes, length: int, kind: int, *links: int) -> _Entry:
    text = name[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
    return _Entry(text, kind, *links)


def _streams(entries: list[_Entry]) -> Iterator[tuple[str, _Entry]]:
    """Yield the streams with their paths, each entry once."""
    waiting = [("", entries[0].child)]
    seen: set[int] = set()
    while waiting:
        above, number = waiting.pop()
        if number >= len(entries) or number in seen:
            continue
        seen.add(number)
        entry = entries[number]
        waiting += [(above, entry.right), (above, entry.left)]
        if entry.kind == _STREAM:
            yield above + entry.name, entry
        elif entry.kind == _STORAGE and above.count("/") < 50:
            waiting.append((f"{above}{entry.name}/", entry.child))


def _numbers(raw: bytes) -> "array[int]":
    numbers = array("I", raw[: len(raw) // 4 * 4])
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
