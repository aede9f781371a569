"""Shortcuts to pages and programs: where they lead, and what they are called."""

import json
import plistlib
import re
from collections.abc import Iterator

from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.text.decoding import decode
from indexer.records import Document

_FIELD = re.compile(r"([A-Za-z][\w-]*(?:\[[\w@.]+\])?)\s*=\s*(.*)$")
_METADATA = {
    "url": "url",
    "URL": "url",
    "Comment": "subject",
    "GenericName": "subject",
    "Keywords": "keywords",
    "doc_id": "identifier",
    "email": "author",
}
_MOST_BYTES = 1 << 20


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document without text: its title and where it leads."""
    content = content[:_MOST_BYTES]
    fields = _property_list(content) or _object(content) or _fields(content)
    title = next(
        (fields[key] for key in ("Name", "title", "name") if key in fields), ""
    )
    metadata = {_METADATA[key]: fields[key] for key in fields if key in _METADATA}
    yield Document("shortcut", title, metadata=metadata)


def _property_list(content: bytes) -> dict[str, str]:
    """Return the fields of what macOS writes (.webloc, .inetloc)."""
    if not content.startswith(b"bplist") and b"<plist" not in content[:2_000]:
        return {}
    try:
        return _texts(plistlib.loads(content))
    except Exception:  # noqa: BLE001 - the library lets through what damage causes
        found = re.search(rb"<string>\s*([^<]+?)\s*</string>", content)
        return {"URL": found[1].decode("utf-8", "replace")} if found else {}


def _object(content: bytes) -> dict[str, str]:
    """Return the fields of what Google Drive writes (.gdoc and its like)."""
    if not content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{"):
        return {}
    try:
        return _texts(json.loads(decode(content)))
    except (ValueError, RecursionError):
        return {}


def _texts(found: object) -> dict[str, str]:
    if not isinstance(found, dict):
        return {}
    return {str(key): value for key, value in found.items() if isinstance(value, str)}


def _fields(content: bytes) -> dict[str, str]:
    """Return the fields of what Windows (.url) and Linux (.desktop) write."""
    fields: dict[str, str] = {}
    for line in decode(content).split("\n"):
        field = _FIELD.match(line.strip())
        if field:
            fields.setdefault(field[1], field[2].strip())
    return fields
