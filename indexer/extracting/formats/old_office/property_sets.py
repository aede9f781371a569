"""Title, author and the like of the old Office ([MS-OLEPS] property sets)."""

import struct
from collections.abc import Iterator

from indexer.extracting.formats.old_office.code_pages import WESTERN, page_codec
from indexer.extracting.formats.old_office.ole_storage import Storage

SUMMARY = "\x05SummaryInformation"
DOCUMENT_SUMMARY = "\x05DocumentSummaryInformation"
MAX_PROPERTIES = 1_000
_SUMMARY_NAMES = {
    2: "title",
    3: "subject",
    4: "author",
    5: "keywords",
    6: "comments",
}
_DOCUMENT_NAMES = {2: "category", 14: "manager", 15: "company"}
_CODE_PAGE = 1
_ANSI, _BYTES, _WIDE = 8, 30, 31


def properties(storage: Storage) -> dict[str, str]:
    """Return what the properties of a document say, under the names of `Document`."""
    found = summary(storage.read(SUMMARY))
    found.update(_named(storage.read(DOCUMENT_SUMMARY), _DOCUMENT_NAMES))
    return found


def summary(stream: bytes) -> dict[str, str]:
    """Return title, subject, author, keywords and comments of one property set."""
    return _named(stream, _SUMMARY_NAMES)


def summary_codec(storage: Storage) -> str:
    """Return the codec of texts in the properties, which is that of the whole file."""
    stream = storage.read(SUMMARY)
    try:
        return _codec(stream, _places(stream, _offset(stream)).get(_CODE_PAGE))
    except struct.error:
        return WESTERN


def metadata(found: dict[str, str]) -> dict[str, str]:
    """Return properties without the title, which is a field of its own."""
    return {name: value for name, value in found.items() if name != "title"}


def _named(stream: bytes, names: dict[int, str]) -> dict[str, str]:
    try:
        values = dict(_values(stream, _offset(stream), names))
    except struct.error:
        return {}
    return {names[number]: text for number, text in values.items() if text}


def _offset(stream: bytes) -> int:
    return int(struct.unpack_from("<I", stream, 44)[0])


def _values(
    stream: bytes, start: int, names: dict[int, str]
) -> Iterator[tuple[int, str]]:
    places = _places(stream, start)
    codec = _codec(stream, places.get(_CODE_PAGE))
    for number, place in places.items():
        if number in names and place + 8 <= len(stream):
            yield number, _text(stream, place, codec)


def _places(stream: bytes, start: int) -> dict[int, int]:
    """Return where the properties of a section stand, by their numbers."""
    (count,) = struct.unpack_from("<I", stream, start + 4)
    places: dict[int, int] = {}
    for at in range(min(count, MAX_PROPERTIES)):
        if start + 16 + 8 * at > len(stream):
            break
        number, place = struct.unpack_from("<II", stream, start + 8 + 8 * at)
        places.setdefault(number, start + place)
    return places


def _codec(stream: bytes, place: int | None) -> str:
    if place is None or place + 8 > len(stream):
        return WESTERN
    return page_codec(struct.unpack_from("<H", stream, place + 4)[0])


def _text(stream: bytes, place: int, codec: str) -> str:
    kind, size = struct.unpack_from("<II", stream, place)
    start = place + 8
    if kind & 0xFFFF == _WIDE:
        text = stream[start : start + 2 * size].decode("utf-16-le", "replace")
    elif kind & 0xFFFF in (_ANSI, _BYTES):
        text = stream[start : start + size].decode(codec, "replace")
    else:
        return ""
    return " ".join(text.partition("\x00")[0].split())
