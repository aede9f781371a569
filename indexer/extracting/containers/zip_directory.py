"""The list of members at the end of a zip file (APPNOTE.TXT 4.3 to 4.5).

Read by our own hand, because the standard library refuses the whole file for one
entry that it dislikes, and names in old code pages are only understood together.
"""

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.errors import DamagedError, TooLargeError
from indexer.extracting.containers.legacy_names import decode_names

MOST_ENTRIES = 100_000
"""More are not looked at."""

_END = struct.Struct("<4s4H2IH")
_END_64 = struct.Struct("<4sQ2H2I4Q")
_LOCATOR_64 = struct.Struct("<4sIQI")
_ENTRY = struct.Struct("<4s6H3I5H2I")
_UTF_8 = 0x800
_UNKNOWN = 0xFFFFFFFF
_EXTRA_ZIP_64, _EXTRA_UNICODE_PATH = 0x0001, 0x7075
_SYMLINK = 0o120000


@dataclass(frozen=True, slots=True)
class ZipEntry:
    """One member as the directory describes it."""

    name: str
    method: int
    flags: int
    check: int
    """CRC-32 of the unpacked content."""
    time: int
    packed: int
    size: int
    offset: int
    """Of its local header; where it lies in another file, negative."""
    extra: bytes
    is_symlink: bool


@dataclass(frozen=True, slots=True)
class _Directory:
    start: int
    end: int
    shift: int
    """Bytes before the archive, as in one that unpacks itself."""
    disk: int


def zip_entries(content: bytes) -> list[ZipEntry]:
    """Return what the directory lists, as far as it can be read.

    Raises:
        DamagedError: there is no directory.
        TooLargeError: it lists more than is sensible.
    """
    directory = _directory(content)
    raw = list(_raw_entries(content, directory))
    names = decode_names([one[1] for one in raw if one[2] is None])
    told = iter(names)
    return [
        _entry(fields, next(told) if name is None else name, extra, directory)
        for fields, _, name, extra in raw
    ]


def _directory(content: bytes) -> _Directory:
    at = content.rfind(b"PK\x05\x06")
    if at < 0 or at + _END.size > len(content):
        raise DamagedError
    _, disk, _, _, _, size, offset, _ = _END.unpack_from(content, at)
    end = at
    locator = at - _LOCATOR_64.size
    if locator >= 0 and content[locator : locator + 4] == b"PK\x06\x07":
        found = _end_64(content, locator)
        if found is not None:
            end, disk, size, offset = found
    start = end - size
    if disk or content[start : start + 4] != b"PK\x01\x02":
        start = start if start >= 0 and disk else offset
    if not 0 <= start <= end or (end > start and content[start:][:4] != b"PK\x01\x02"):
        raise DamagedError
    return _Directory(start, end, 0 if disk else start - offset, disk)


def _end_64(content: bytes, locator: int) -> tuple[int, int, int, int] | None:
    told = _LOCATOR_64.unpack_from(content, locator)[2]
    for at in (locator - _END_64.size, told):
        if at >= 0 and content[at : at + 4] == b"PK\x06\x06":
            fields = _END_64.unpack_from(content, at)
            return at, fields[4], fields[8], fields[9]
    return None


_Raw = tuple[tuple[int, ...], bytes, str | None, bytes]
"""Fields, name as bytes, name as text where the encoding is told, extra field."""


def _raw_entries(content: bytes, directory: _Directory) -> Iterator[_Raw]:
    at = directory.start
    count = 0
    while at + _ENTRY.size <= directory.end and content[at : at + 4] == b"PK\x01\x02":
        fields = _ENTRY.unpack_from(content, at)[1:]
        name_size, extra_size, comment_size = fields[9:12]
        at += _ENTRY.size
        name = content[at : at + name_size]
        extra = content[at + name_size : at + name_size + extra_size]
        yield fields, name, _told_name(name, fields[2], extra), extra
        at += name_size + extra_size + comment_size
        count += 1
        if count >= MOST_ENTRIES:
            raise TooLargeError("This archive holds too many files to be read.")


def _told_name(name: bytes, flags: int, extra: bytes) -> str | None:
    unicode_path = extra_field(extra, _EXTRA_UNICODE_PATH)
    if unicode_path[1:5] == zlib.crc32(name).to_bytes(4, "little"):
        return unicode_path[5:].decode("utf-8", "replace")
    if not flags & _UTF_8 and not name.isascii():
        return None
    return name.decode("utf-8", "replace")


def _entry(
    fields: tuple[int, ...], name: str, extra: bytes, directory: _Directory
) -> ZipEntry:
    packed, size, disk, offset = fields[7], fields[8], fields[12], fields[15]
    wide = extra_field(extra, _EXTRA_ZIP_64)
    values = iter(struct.unpack(f"<{len(wide) // 8}Q", wide[: len(wide) // 8 * 8]))
    size = next(values, size) if size == _UNKNOWN else size
    packed = next(values, packed) if packed == _UNKNOWN else packed
    offset = next(values, offset) if offset == _UNKNOWN else offset
    elsewhere = disk not in (directory.disk, 0xFFFF)
    return ZipEntry(
        name=re.sub(r"\x00.*", "", name, flags=re.DOTALL),
        method=fields[3],
        flags=fields[2],
        check=fields[6],
        time=fields[4],
        packed=packed,
        size=size,
        offset=-1 if elsewhere else offset + directory.shift,
        extra=extra,
        is_symlink=fields[14] >> 16 & 0o170000 == _SYMLINK,
    )


def extra_field(extra: bytes, wanted: int) -> bytes:
    """Return the content of a field in the extra data of an entry, or nothing."""
    at = 0
    while at + 4 <= len(extra):
        kind, size = struct.unpack_from("<2H", extra, at)
        if kind == wanted:
            return extra[at + 4 : at + 4 + size]
        at += 4 + size
    return b""
