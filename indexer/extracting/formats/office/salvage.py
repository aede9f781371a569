"""What can still be had from a zip file whose directory or members are broken.

Each member is announced by a local header of its own (APPNOTE.TXT 4.3.7), so a file
that was cut short still gives the members before the cut, and a member with a wrong
check sum or a broken stream gives its beginning.
"""

import struct
import zlib
from dataclasses import dataclass

from indexer.errors import DamagedError, TooLargeError
from indexer.extracting.limits import Limits

_HEADER = struct.Struct("<4s5H3I2H")
_LOCAL = b"PK\x03\x04"
_ENDS = (b"PK\x07\x08", _LOCAL, b"PK\x01\x02")
_ENCRYPTED, _SIZES_FOLLOW = 1, 8
_STORED, _DEFLATED = 0, 8


@dataclass(frozen=True, slots=True)
class _Member:
    start: int
    packed: int
    method: int
    size_is_told: bool


class SalvagedArchive:
    """The members that local headers announce, as far as they can be unpacked."""

    def __init__(self, content: bytes, limits: Limits) -> None:
        """Look for members.

        Raises:
            DamagedError: there are none.
            TooLargeError: there are too many.
        """
        self._content = content
        self._room = limits.zip_bytes
        self._members = dict(_members(content, limits.zip_members))
        if not self._members:
            raise DamagedError
        self.names = list(self._members)
        self.is_within_limits = False

    def size(self, name: str) -> int:
        """Return the packed size of a member: the true one is not known for sure."""
        return self._members[name].packed

    def read(self, name: str) -> bytes:
        """Return what of a member can be unpacked.

        Raises:
            DamagedError: nothing can.
            TooLargeError: the members read so far unpack to too much.
        """
        member = self._members.get(name)
        content = b"" if member is None else self._unpacked(member)
        self._room -= len(content)
        if self._room <= 0:
            raise TooLargeError("This file unpacks to far more than it should.")
        if not content:
            raise DamagedError
        return content

    def _unpacked(self, member: _Member) -> bytes:
        if member.method == _STORED:
            return self._content[member.start : member.start + member.packed]
        unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
        found: list[bytes] = []
        size = 0
        # Small pieces, because the one with the fault in it gives nothing.
        for at in range(member.start, len(self._content), 512):
            try:
                piece = self._content[at : at + 512]
                found.append(unpacker.decompress(piece, self._room - size))
            except zlib.error:
                break
            size += len(found[-1])
            if unpacker.eof or size >= self._room:
                break
        return b"".join(found)


def _members(content: bytes, most: int) -> list[tuple[str, _Member]]:
    found: list[tuple[str, _Member]] = []
    at = content.find(_LOCAL)
    while at >= 0:
        named = _member(content, at)
        if named is not None:
            found.append(named)
            if len(found) > most:
                raise TooLargeError("This file holds too many parts to be read.")
        at = content.find(_LOCAL, at + 4 if named is None else _end(named[1]))
    return found


def _end(member: _Member) -> int:
    return member.start + (member.packed if member.size_is_told else 0)


def _member(content: bytes, at: int) -> tuple[str, _Member] | None:
    if at + _HEADER.size > len(content):
        return None
    fields = _HEADER.unpack_from(content, at)
    flags, method, packed, name_size = fields[2], fields[3], fields[7], fields[9]
    start = at + _HEADER.size + name_size + fields[10]
    name = content[at + _HEADER.size : at + _HEADER.size + name_size]
    if flags & _ENCRYPTED or method not in (_STORED, _DEFLATED) or not name:
        return None
    told = not flags & _SIZES_FOLLOW
    if not told and method == _STORED:
        packed = _until_mark(content, start) - start
    return name.decode("utf-8", "replace"), _Member(start, packed, method, told)


def _until_mark(content: bytes, start: int) -> int:
    found = (content.find(mark, start) for mark in _ENDS)
    return min((at for at in found if at >= 0), default=len(content))
