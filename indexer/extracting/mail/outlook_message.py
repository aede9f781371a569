"""Outlook messages in files of their own ([MS-OXMSG])."""

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from indexer.errors import DamagedError
from indexer.extracting.context import Context, Piece
from indexer.extracting.mail.mapi import (
    MULTIPLE,
    Key,
    Kind,
    Properties,
    Property,
    names_in,
)
from indexer.extracting.mail.outlook_items import (
    Attachment,
    Item,
    damaged_item,
    item_pieces,
)

if TYPE_CHECKING:
    from olefile import OleFileIO

MAX_STREAMS = 20_000
MAX_RECIPIENTS = 2_000

_STREAM = "__substg1.0_"
_TABLE = "__properties_version1.0"
_HEADER_BYTES = {"message": 32, "embedded": 24, "part": 8}
_FIXED = frozenset(
    {Kind.SHORT, Kind.LONG, Kind.DOUBLE, Kind.DAYS, Kind.BOOLEAN, Kind.LONGLONG}
    | {Kind.TIME}
)
_CONTENTS = (("\x01Ole10Native",), ("CONTENTS",), ("Contents",), ("Package",))
"""Where embedded objects keep a file."""

Path = tuple[str, ...]


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield the message, its text, then its attachments.

    Raises:
        DamagedError: nothing of the message can be read.
    """
    import olefile

    try:
        storage = olefile.OleFileIO(io.BytesIO(content))
    except Exception as error:
        raise DamagedError(detail=str(error)) from error
    with storage:
        yield from item_pieces(_Storage(storage, context).item(), context)


@dataclass(frozen=True, slots=True)
class _Place:
    """A storage within the file that holds one thing with properties."""

    path: Path
    kind: str


class _Storage:
    """The messages in a compound file, with what is attached to them."""

    def __init__(self, storage: "OleFileIO", context: Context) -> None:
        self._storage = storage
        self._limit = context.limits.mail_part_bytes
        self._below: dict[Path, list[str]] = {}
        entries = storage.listdir(streams=True, storages=True)
        for entry in entries[:MAX_STREAMS]:
            self._below.setdefault(tuple(entry[:-1]), []).append(entry[-1])
        self._names: dict[Key, int] = names_in(
            self._read(("__nameid_version1.0", f"{_STREAM}00030102")),
            self._read(("__nameid_version1.0", f"{_STREAM}00040102")),
        )

    def item(self, path: Path = (), encoding: str | None = None) -> Item:
        """Return the message in a storage."""
        place = _Place(path, "embedded" if path else "message")
        properties = self._properties(place, encoding)
        inside = self._below.get(path, [])
        recipients = [
            self._properties(_Place((*path, one), "part"), properties.encoding)
            for one in sorted(inside)
            if one.startswith("__recip")
        ]
        return Item(
            properties,
            recipients[:MAX_RECIPIENTS],
            lambda: self._attachments(path, properties.encoding),
            problem=None if _TABLE in inside and properties.found else damaged_item(),
        )

    def _attachments(self, path: Path, encoding: str | None) -> Iterator[Attachment]:
        for one in sorted(self._below.get(path, [])):
            if one.startswith("__attach"):
                yield self._attachment((*path, one), encoding)

    def _attachment(self, path: Path, encoding: str | None) -> Attachment:
        properties = self._properties(_Place(path, "part"), encoding)
        name = attachment_name(properties)
        inner = (*path, f"{_STREAM}3701000D")
        if _TABLE in self._below.get(inner, []):
            return Attachment(name, None, self.item(inner, encoding))
        content = properties.content(0x3701) if 0x3701 in properties.found else None
        if content is None:
            content = self._object(inner)
        return Attachment(name, content)

    def _object(self, path: Path) -> bytes | None:
        """Return the file in an embedded object, None where it holds none."""
        for name in _CONTENTS:
            if name[0] in self._below.get(path, []):
                content = self._read((*path, *name))
                if name[0] == "\x01Ole10Native":
                    return packed_file(content)
                return content
        return None

    def _properties(self, place: _Place, encoding: str | None) -> Properties:
        found = self._fixed(place)
        for name in self._below.get(place.path, []):
            if name.startswith(_STREAM) and len(name) >= len(_STREAM) + 8:
                self._add(found, place.path, name)
        return Properties(found, self._names, encoding)

    def _add(self, found: dict[int, Property], path: Path, name: str) -> None:
        try:
            tag = int(name[len(_STREAM) : len(_STREAM) + 8], 16)
        except ValueError:
            return
        number, kind = tag >> 16, tag & 0xFFFF
        is_part = "-" in name
        if kind == Kind.OBJECT or (kind & MULTIPLE and not is_part and _is_text(kind)):
            return
        value = self._read((*path, name))
        known = found.get(number)
        if is_part and known is not None and known.kind == kind:
            found[number] = Property(kind, (*known.values, value))
        else:
            found[number] = Property(kind, (value,))

    def _fixed(self, place: _Place) -> dict[int, Property]:
        """Return the properties that need no stream of their own."""
        table = self._read((*place.path, _TABLE))
        found: dict[int, Property] = {}
        for at in range(_HEADER_BYTES[place.kind], len(table) - 15, 16):
            kind, number = struct.unpack_from("<HH", table, at)
            if kind in _FIXED:
                found[number] = Property(kind, (table[at + 8 : at + 16],))
        return found

    def _read(self, path: Path) -> bytes:
        """Return a stream as far as it can be read, empty where there is none."""
        try:
            with self._storage.openstream(list(path)) as stream:
                content = stream.read(self._limit + 1)
        except Exception:  # noqa: BLE001 - the library lets through what damage causes
            return b""
        return bytes(content)


def _is_text(kind: int) -> bool:
    return kind & ~MULTIPLE in (Kind.STRING, Kind.STRING8, Kind.BINARY)


def attachment_name(properties: Properties) -> str:
    """Return the name of an attachment, made up where none is told."""
    for key in (0x3707, 0x3704, 0x3001):
        if told := " ".join(properties.text(key).split()):
            return told
    return "attachment" + properties.text(0x3703)


def packed_file(content: bytes) -> bytes:
    """Return the file in an object of the Packager, else the object as it is.

    It stands behind its label, its path and the path of a temporary copy.
    """
    at = 6
    for _ in range(2):
        at = content.find(b"\x00", at) + 1
        if not at:
            return content
    at += 4
    if at + 4 > len(content):
        return content
    at += 4 + int.from_bytes(content[at : at + 4], "little")
    size = int.from_bytes(content[at : at + 4], "little")
    packed = content[at + 4 : at + 4 + size]
    return packed if size and len(packed) == size else content
