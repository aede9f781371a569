"""What the metadata in a picture say: Exif, IPTC, XMP, comments and PNG texts.

Numbers are those of Exif 2.32 and IPTC-IIM 4.2.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from indexer.errors import DamagedError
from indexer.extracting.formats.pictures.picture_chunks import gif_comments, png_texts
from indexer.extracting.formats.pictures.picture_words import comment, plain, told, wide
from indexer.extracting.formats.pictures.pillow import ask_pillow
from indexer.extracting.formats.pictures.xmp import xmp_properties

if TYPE_CHECKING:
    from PIL import ImageFile

MAX_KEYWORDS = 500

_EXIF, _GPS = 0x8769, 0x8825
_TITLE, _COMMENT, _AUTHOR, _KEYWORDS, _SUBJECT = range(0x9C9B, 0x9CA0)
_IPTC_KINDS = {
    (2, 5): "titles",
    (2, 105): "titles",
    (2, 120): "captions",
    (2, 40): "captions",
    (2, 25): "keywords",
    (2, 20): "keywords",
    (2, 92): "places",
    (2, 90): "places",
    (2, 95): "places",
    (2, 101): "places",
    (2, 80): "authors",
    (2, 116): "rights",
}
_XMP_KINDS = {
    "dc:title": "titles",
    "photoshop:Headline": "titles",
    "dc:description": "captions",
    "exif:UserComment": "captions",
    "iptc:AltTextAccessibility": "captions",
    "iptc:ExtDescrAccessibility": "captions",
    "photoshop:Instructions": "captions",
    "dc:subject": "keywords",
    "lightroom:hierarchicalSubject": "keywords",
    "digikam:TagsList": "keywords",
    "microsoft:LastKeywordXMP": "keywords",
    "iptc:PersonInImage": "people",
    "region:Name": "people",
    "region:PersonDisplayName": "people",
    "iptc:Location": "places",
    "photoshop:City": "places",
    "photoshop:State": "places",
    "photoshop:Country": "places",
    "dc:creator": "authors",
    "dc:rights": "rights",
}
_PNG_KINDS = {
    "title": "titles",
    "description": "captions",
    "caption": "captions",
    "comment": "captions",
    "parameters": "captions",
    "subject": "captions",
    "keywords": "keywords",
    "author": "authors",
    "copyright": "rights",
}


@dataclass(slots=True)
class Told:
    """What was told about a picture, each list without repetitions."""

    titles: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    keywords: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    rights: list[str] = field(default_factory=list)
    camera: str = ""
    date: str = ""
    """As `2019-05-03 14:02:11`."""
    position: str = ""
    """Degrees north and east, such as `48.13743, 11.57549`."""

    def add(self, kind: str, values: Iterable[str]) -> None:
        """Add what is not known yet."""
        known: list[str] = getattr(self, kind)
        for value in values:
            if value and value not in known and len(known) < MAX_KEYWORDS:
                known.append(value)


def metadata(picture: "ImageFile.ImageFile", content: bytes) -> Told:
    """Return what is told about a picture; damaged metadata say nothing."""
    found = Told()
    for source in (_xmp, _iptc, _exif, _comments):
        try:
            ask_pillow(partial(source, picture, content, found))
        except DamagedError:
            continue
    return found


def _xmp(picture: "ImageFile.ImageFile", content: bytes, found: Told) -> None:  # noqa: ARG001
    packet = picture.info.get("xmp") or picture.info.get("XML:com.adobe.xmp")
    if not packet and picture.format == "TIFF":
        packet = picture.getexif().get(700)
    if isinstance(packet, bytes | str):
        for name, values in xmp_properties(packet).items():
            if name in _XMP_KINDS:
                found.add(_XMP_KINDS[name], map(told, values))


def _iptc(picture: "ImageFile.ImageFile", content: bytes, found: Told) -> None:  # noqa: ARG001
    from PIL import IptcImagePlugin

    records = IptcImagePlugin.getiptcinfo(picture) or {}
    for key, kind in _IPTC_KINDS.items():
        values = records.get(key, [])
        found.add(kind, map(told, values if isinstance(values, list) else [values]))


def _exif(picture: "ImageFile.ImageFile", content: bytes, found: Told) -> None:  # noqa: ARG001
    exif = picture.getexif()
    inner = exif.get_ifd(_EXIF)
    found.add("titles", [told(wide(exif.get(_TITLE)))])
    captions = (
        exif.get(0x010E),
        wide(exif.get(_SUBJECT)),
        wide(exif.get(_COMMENT)),
        comment(inner.get(0x9286)),
    )
    found.add("captions", map(told, captions))
    found.add("keywords", map(told, wide(exif.get(_KEYWORDS)).split(";")))
    found.add("authors", map(told, (exif.get(0x013B), wide(exif.get(_AUTHOR)))))
    found.add("rights", [told(exif.get(0x8298))])
    found.camera = _camera(plain(exif.get(0x010F)), plain(exif.get(0x0110)))
    found.date = _date(plain(inner.get(0x9003) or exif.get(0x0132)))
    found.position = _position(exif.get_ifd(_GPS))


def _comments(picture: "ImageFile.ImageFile", content: bytes, found: Told) -> None:
    found.add("captions", [told(picture.info.get("comment"))])
    if picture.format == "GIF":
        found.add("captions", map(told, gif_comments(content)))
    if picture.format == "PNG":
        for name, text in png_texts(content):
            kind = _PNG_KINDS.get(name.lower())
            if kind:
                found.add(kind, [told(text)])


def _camera(make: str, model: str) -> str:
    first = make.split(" ", 1)[0].lower()
    return (
        model
        if first and model.lower().startswith(first)
        else f"{make} {model}".strip()
    )


def _date(text: str) -> str:
    day, _, time = text.partition(" ")
    day = day.replace(":", "-")
    return f"{day} {time}".strip() if day[:4].isdigit() and day[:4] != "0000" else ""


def _position(gps: dict[int, Any]) -> str:
    north, east = _degrees(gps.get(2)), _degrees(gps.get(4))
    if north is None or east is None or (north == 0 and east == 0):
        return ""
    north = -north if plain(gps.get(1)).upper() == "S" else north
    east = -east if plain(gps.get(3)).upper() == "W" else east
    return f"{north:.5f}, {east:.5f}"


def _degrees(parts: object) -> float | None:
    """Return degrees, minutes and seconds as one number, None where they are wrong."""
    if not isinstance(parts, tuple) or not 1 <= len(parts) <= 3:
        return None
    value = sum(_numbers(parts))
    return value if abs(value) <= 180 else None


def _numbers(parts: tuple[Any, ...]) -> Iterator[float]:
    for power, part in enumerate(parts):
        try:
            yield float(part) / 60**power
        except (ZeroDivisionError, ValueError, TypeError):
            yield float("nan")
