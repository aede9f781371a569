"""Visio drawings of 2000 to 2010: the texts of each page."""

from collections.abc import Iterator

from indexer.errors import DamagedError, UnsupportedError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.old_office.ole_storage import Storage
from indexer.extracting.formats.old_office.property_sets import (
    metadata,
    properties,
    summary_codec,
)
from indexer.extracting.formats.old_office.vsd_streams import (
    FIRST_READ,
    FIRST_UNICODE,
    MASTER,
    PAGE,
    Drawing,
    DrawnText,
)
from indexer.extracting.formats.titles import sane_title
from indexer.records import Document, Place, Role, Section

_STREAM = "VisioDocument"
_SIGNS = dict.fromkeys((*range(9), *range(0x0E, 0x20), 0xFFFC)) | {
    0x0B: "\n",
    0x0C: "\n",
    0x0D: "\n",
    0x2028: "\n",
}
"""What is left out of texts: fields are shown by a sign that stands for an object."""


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a drawing, a section for each page, then the texts of its stencils.

    Raises:
        UnsupportedError: it was written by a Visio before that of 2000.
        DamagedError: texts are missing; what is left was yielded.
    """
    storage = Storage(content)
    told = properties(storage)
    yield Document("vsd", sane_title(told.get("title")), metadata=metadata(told))
    drawing = Drawing(storage.read(_STREAM), context.beat)
    if drawing.version < FIRST_READ:
        raise UnsupportedError
    wide = drawing.version >= FIRST_UNICODE
    codec = "utf-16-le" if wide else summary_codec(storage)
    pages: dict[int, list[str]] = {}
    masters: dict[str, None] = {}
    for found in drawing.texts():
        text = found.raw.decode(codec, "replace").translate(_SIGNS).strip()
        page = _page(found)
        if text and page:
            pages.setdefault(page, []).append(text)
        elif text:
            masters[text] = None
    for page, texts in pages.items():
        yield Section("\n".join(texts), Place(page=page))
    if masters:
        yield Section("\n".join(masters), Place(part="stencils"), Role.ASIDE)
    if drawing.damaged or storage.damaged:
        raise DamagedError


def _page(found: DrawnText) -> int:
    """Return the number of the page that a text stands on, 0 for that of a stencil."""
    if any(kind == MASTER for kind, _ in found.above):
        return 0
    return next((number for kind, number in found.above if kind == PAGE), 0)
