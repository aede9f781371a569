"""Pictures: what their metadata say; what they show is left to OCR."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from indexer.errors import DamagedError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.pictures.picture_metadata import Told, metadata
from indexer.extracting.formats.pictures.pillow import ask_pillow, opened_picture
from indexer.extracting.formats.titles import sane_title
from indexer.records import Document, Section

if TYPE_CHECKING:
    from PIL import ImageFile

MIN_PIXELS = 20_000
"""A smaller picture is an icon: it shows no text worth reading."""


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a picture, and what people told about it.

    Raises:
        DamagedError: it is no picture.
    """
    with opened_picture(content) as picture:
        told = metadata(picture, content)
        properties = {"pixels": f"{picture.width}x{picture.height}"}
        if picture.width * picture.height >= MIN_PIXELS:
            properties["scanned_pages"] = _pages(picture, context.limits.pages)
    title = sane_title(told.titles[0]) if told.titles else ""
    yield Document("picture", title, metadata=properties | _properties(told))
    if text := _text(told):
        yield Section(text)


def _pages(picture: "ImageFile.ImageFile", most: int) -> str:
    """Return which pictures of a file may show text: all of a fax, one of a film."""
    if picture.format != "TIFF":
        return "1"
    try:
        count = int(ask_pillow(lambda: getattr(picture, "n_frames", 1)))
    except DamagedError:
        return "1"
    return f"1-{min(count, most)}" if count > 1 else "1"


def _properties(told: Told) -> dict[str, str]:
    named = {
        "author": ", ".join(told.authors),
        "copyright": ", ".join(told.rights),
        "description": "; ".join(told.captions),
        "keywords": ", ".join(told.keywords),
        "people": ", ".join(told.people),
        "place": ", ".join(told.places),
        "position": told.position,
        "date": told.date,
        "camera": told.camera,
    }
    return {name: value for name, value in named.items() if value}


def _text(told: Told) -> str:
    """Return the words of people as a passage, empty where there are none."""
    if not (
        told.titles or told.captions or told.keywords or told.people or told.places
    ):
        return ""
    lines = [*told.titles, *told.captions]
    labelled = (
        ("Keywords", ", ".join(told.keywords)),
        ("People", ", ".join(told.people)),
        ("Place", ", ".join(filter(None, [*told.places, told.position]))),
        ("Date", told.date),
        ("By", ", ".join(told.authors)),
    )
    lines += [f"{label}: {value}" for label, value in labelled if value]
    return "\n".join(lines)
