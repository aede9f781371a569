"""Reads protocol buffer messages without their schema (protobuf.dev, encoding).

A message is a row of numbered fields. Which number means what is known from public
descriptions of the format; what is not understood is passed over.
"""

import struct
from collections.abc import Iterator

from indexer.errors import DamagedError

_VARINT, _EIGHT_BYTES, _BYTES, _FOUR_BYTES = 0, 1, 2, 5


class Message:
    """The fields of one message."""

    def __init__(self, content: bytes) -> None:
        """Read the fields.

        Raises:
            DamagedError: it is no message.
        """
        self._fields: dict[int, list[int | bytes]] = {}
        for number, value in _fields(content):
            self._fields.setdefault(number, []).append(value)

    def number(self, field: int, otherwise: int = 0) -> int:
        """Return the number in a field."""
        for value in self._fields.get(field, ()):
            if isinstance(value, int):
                return value
        return otherwise

    def content(self, field: int) -> bytes:
        """Return the bytes in a field, none where it is missing."""
        return next(iter(self.contents(field)), b"")

    def contents(self, field: int) -> list[bytes]:
        """Return the bytes in a field that may be there several times."""
        return [one for one in self._fields.get(field, ()) if isinstance(one, bytes)]

    def text(self, field: int) -> str:
        """Return the text in a field; parts of a repeated one are joined."""
        return "".join(one.decode("utf-8", "replace") for one in self.contents(field))

    def message(self, field: int) -> "Message":
        """Return the message in a field, one without fields where it is missing."""
        return Message(self.content(field))

    def messages(self, field: int) -> "list[Message]":
        """Return the messages in a field that may be there several times."""
        return [Message(one) for one in self.contents(field)]

    def reference(self, field: int) -> int:
        """Return the identifier of the object that a field refers to, 0 for none."""
        return self.message(field).number(1)

    def references(self, field: int) -> list[int]:
        """Return the identifiers of all objects that a field refers to."""
        return [one.number(1) for one in self.messages(field)]


def varint(content: bytes, at: int) -> tuple[int, int]:
    """Return a number of variable length and where it ends.

    Raises:
        DamagedError: there is none.
    """
    value = shift = 0
    while at < len(content) and shift < 70:
        byte = content[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7
    raise DamagedError


def _fields(content: bytes) -> Iterator[tuple[int, int | bytes]]:
    at = 0
    while at < len(content):
        key, at = varint(content, at)
        kind = key & 7
        if kind == _VARINT:
            value, at = varint(content, at)
            yield key >> 3, value
            continue
        if kind == _BYTES:
            size, at = varint(content, at)
        elif kind in (_EIGHT_BYTES, _FOUR_BYTES):
            size = 8 if kind == _EIGHT_BYTES else 4
        else:
            raise DamagedError
        if at + size > len(content):
            raise DamagedError
        piece = content[at : at + size]
        yield key >> 3, piece if kind == _BYTES else _number(piece)
        at += size


def _number(piece: bytes) -> int:
    value: int = struct.unpack("<Q" if len(piece) == 8 else "<I", piece)[0]
    return value
