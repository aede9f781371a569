"""Walks through a tar archive: V7, ustar, GNU and pax headers (POSIX.1-2001, pax).

Read by our own hand, because a broken header must neither end the walk where there
is more to find nor send it in circles, and because nothing is ever unpacked to disk.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from indexer.errors import DamagedError, TooLargeError
from indexer.extracting.context import Context

BLOCK = 512
CHUNK = 1 << 16
MOST_NAME_BYTES = 1 << 20
"""Of a long name or the extended headers of one member."""
_FILE_TYPES = frozenset(b"\x0007")
_GLOBAL, _EXTENDED, _LONG_NAME, _LONG_LINK = b"gxLK"
_PAX_FIELD = re.compile(rb"(\d{1,9}) ([^=]{1,200})=")


class Readable(Protocol):
    """Bytes to read from front to back."""

    def read(self, size: int, /) -> bytes:
        """Return `size` bytes, fewer at the end."""


@dataclass(frozen=True, slots=True)
class TarEntry:
    """The header of one member."""

    name: bytes
    size: int
    is_file: bool


class Tar:
    """A tar archive that is read once, from front to back."""

    def __init__(self, stream: Readable, context: Context) -> None:
        self._stream = stream
        self._context = context
        self._left = 0
        """Bytes of the member in hand that were not read yet."""
        self._padding = 0
        self._passed = 0

    def next(self) -> TarEntry | None:
        """Return the next member, None at the end.

        Raises:
            DocumentError: the archive breaks off or goes on without end.
        """
        extended: dict[bytes, bytes] = {}
        while True:
            self._skip()
            header = self._block()
            if header is None:
                return None
            kind, size = header[156], _number(header[124:136])
            self._left, self._padding = size, -size % BLOCK
            if kind == _LONG_NAME:
                extended[b"path"] = self._value().rstrip(b"\0")
            elif kind == _EXTENDED:
                extended.update(_pax_fields(self._value()))
            elif kind not in (_LONG_LINK, _GLOBAL):
                return self._entry(header, extended)

    def chunks(self, entry: TarEntry) -> Iterator[bytes]:
        """Yield the content of the member that was returned last.

        Raises:
            DamagedError: the archive ends within it.
        """
        assert self._left <= entry.size
        while self._left:
            chunk = self._read(min(CHUNK, self._left))
            if not chunk:
                self._left = self._padding = 0
                raise DamagedError
            self._left -= len(chunk)
            yield chunk

    def _entry(self, header: bytes, extended: dict[bytes, bytes]) -> TarEntry:
        size = extended.get(b"size", b"")
        if size.isdigit() and len(size) < 16:
            self._left, self._padding = int(size), -int(size) % BLOCK
        name = extended.get(b"path") or _name(header)
        sparse = any(key.startswith(b"GNU.sparse") for key in extended)
        is_file = header[156] in _FILE_TYPES and not sparse
        if header[156] in b"123456":
            self._left = self._padding = 0
        return TarEntry(name, self._left, is_file and not name.endswith(b"/"))

    def _block(self) -> bytes | None:
        """Return the next header; broken ones are passed over."""
        broken = 0
        while block := self._read(BLOCK):
            if len(block) == BLOCK and _is_header(block):
                return block
            if block.strip(b"\0"):
                broken += 1
        if broken:
            raise DamagedError
        return None

    def _value(self) -> bytes:
        if self._left > MOST_NAME_BYTES:
            raise DamagedError
        value = self._read(self._left)
        self._left -= len(value)
        return value

    def _skip(self) -> None:
        self._left += self._padding
        self._padding = 0
        while self._left and (chunk := self._read(min(CHUNK, self._left))):
            self._left -= len(chunk)
        self._left = 0

    def _read(self, size: int) -> bytes:
        content = self._stream.read(size)
        self._passed += len(content)
        self._context.beat()
        if self._passed > self._context.limits.passed_bytes:
            raise TooLargeError
        return content


def is_tar(head: bytes) -> bool:
    """Return whether some bytes begin with the header of a tar archive."""
    return len(head) >= BLOCK and (
        head[257:262] == b"ustar" or _is_header(head[:BLOCK])
    )


def _is_header(block: bytes) -> bool:
    """Return whether a block is a header: its check sum counts itself as spaces."""
    told = block[148:156].strip(b"\0 ")
    if not told or not re.fullmatch(rb"[0-7]+", told):
        return False
    return sum(block[:148]) + 8 * 32 + sum(block[156:]) == int(told, 8)


def _number(field: bytes) -> int:
    """Return a size: octal digits, or in GNU's archives a binary number."""
    if field[0] == 0x80:
        return int.from_bytes(field[1:], "big")
    told = re.match(rb"[0-7]+", field.strip(b"\0 "))
    return int(told[0], 8) if told else 0


def _name(header: bytes) -> bytes:
    name = header[:100].split(b"\0")[0]
    prefix = header[345:500].split(b"\0")[0] if header[257:263] == b"ustar\0" else b""
    return prefix + b"/" + name if prefix else name


def _pax_fields(content: bytes) -> dict[bytes, bytes]:
    fields: dict[bytes, bytes] = {}
    at = 0
    while field := _PAX_FIELD.match(content, at):
        end = at + int(field[1])
        if end <= field.end():
            break
        fields[field[2]] = content[field.end() : end].rstrip(b"\n")
        at = end
    return fields
