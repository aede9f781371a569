"""The file inside an embedded object, which RTF writes down as digits of OLE 1."""

import binascii
import re
import struct

from indexer.errors import DocumentError
from indexer.extracting.formats.old_office.ole_members import file_of, native_file
from indexer.extracting.formats.old_office.ole_storage import Storage

_NOT_DIGITS = re.compile(rb"\{[^{}]*\}|[^0-9a-fA-F]+")
_EMBEDDED = 2
_STORAGE = b"\xd0\xcf\x11\xe0"
_PACKAGE = b"Package\x00"


def embedded_file(digits: bytes) -> tuple[bytes, str] | None:
    """Return the content and name of an embedded file, None where it is none.

    The fields are those of `EmbeddedObject` in [MS-OLEDS] 2.2.5.
    """
    plain = _NOT_DIGITS.sub(b"", digits)
    content = binascii.unhexlify(plain[: len(plain) // 2 * 2])
    try:
        _, form = struct.unpack_from("<II", content)
        kind, at = _field(content, 8)
        for _ in ("topic", "item"):
            _, at = _field(content, at)
        native, _ = _field(content, at)
    except struct.error:
        return None
    return _file(kind, native) if form == _EMBEDDED else None


def _field(content: bytes, at: int) -> tuple[bytes, int]:
    """Return a field that tells its length, and the place behind it."""
    (length,) = struct.unpack_from("<I", content, at)
    return content[at + 4 : at + 4 + length], at + 4 + length


def _file(kind: bytes, native: bytes) -> tuple[bytes, str] | None:
    if kind == _PACKAGE:
        # The same as the stream of a newer object without its length.
        return native_file(bytes(4) + native)
    if not native.startswith(_STORAGE):
        return None
    try:
        storage = Storage(native)
    except DocumentError:
        return None
    found = file_of({name: storage.read(name) for name in storage.names})
    if found is None:
        return None
    content, name = found
    return content, name if name[:1] != "." else "object" + name
