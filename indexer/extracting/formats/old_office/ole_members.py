"""Documents embedded in old Office files, each read as a member of its own."""

import struct
from collections.abc import Iterator, Mapping

from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.old_office.ole_storage import Storage
from indexer.extracting.formats.old_office.ole_writer import write_storage

MAX_OBJECTS = 500
_NATIVE = "\x01Ole10Native"
_WHOLE = (("Package", ""), ("EmbeddedOdf", ""), ("CONTENTS", ".pdf"))
"""Streams that hold a file as it is, and what it must look like otherwise."""
_STORAGES = (
    ("WordDocument", ".doc"),
    ("Workbook", ".xls"),
    ("Book", ".xls"),
    ("PowerPoint Document", ".ppt"),
    ("VisioDocument", ".vsd"),
)
_BEGINNINGS = (b"PK\x03\x04", b"%PDF")


def pool(storage: Storage, folder: str, context: Context) -> Iterator[Piece]:
    """Yield what the objects in a folder of a storage say."""
    prefix = folder.lower() + "/"
    found = [name for name in storage.names if name.lower().startswith(prefix)]
    objects = dict.fromkeys(name.split("/")[1] for name in found if name.count("/") > 1)
    for number, one in enumerate(list(objects)[:MAX_OBJECTS], 1):
        context.beat()
        yield from embedded(storage.below(f"{folder}/{one}"), number, context)


def embedded(
    streams: Mapping[str, bytes], number: int, context: Context
) -> Iterator[Piece]:
    """Yield what one object says, given its streams; nothing if it is no document."""
    found = file_of(streams)
    if found is None or context.read_member is None:
        return
    content, name = found
    if context.depth < context.limits.depth:
        shown = name if not name or name[0] != "." else f"object {number}{name}"
        yield from context.read_member(content, shown or f"object {number}", context)


def file_of(streams: Mapping[str, bytes]) -> tuple[bytes, str] | None:
    """Return a file to be read by itself, and its name or suffix."""
    if _NATIVE in streams:
        return native_file(streams[_NATIVE])
    for stream, suffix in _WHOLE:
        content = streams.get(stream, b"")
        if content.startswith(_BEGINNINGS):
            return content, suffix
    for stream, suffix in _STORAGES:
        if stream in streams:
            return write_storage(streams), suffix
    return None


def native_file(stream: bytes) -> tuple[bytes, str] | None:
    """Return a packaged file and its name ([MS-OLEDS] 2.3.6 and the Packager)."""
    try:
        return _native_file(stream)
    except (struct.error, ValueError):
        return None


def _native_file(stream: bytes) -> tuple[bytes, str]:
    at = 6
    label, at = _string(stream, at)
    _, at = _string(stream, at)
    (size,) = struct.unpack_from("<4xI", stream, at)
    at += 8 + size
    (length,) = struct.unpack_from("<I", stream, at)
    content = stream[at + 4 : at + 4 + length]
    if not content:
        raise ValueError
    return content, label.replace("\\", "/").rpartition("/")[2]


def _string(stream: bytes, at: int) -> tuple[str, int]:
    end = stream.index(b"\x00", at)
    return stream[at:end].decode("cp1252", "replace"), end + 1
