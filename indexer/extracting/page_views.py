"""A page as the preview shows it: a picture in colour, and boxes over a passage."""

from functools import partial
from math import sqrt
from typing import TYPE_CHECKING

from indexer.document_records import MarkedBox
from indexer.errors import TooLargeError, UnsupportedError
from indexer.extracting.context import Context
from indexer.extracting.detection import format_of
from indexer.extracting.formats.paged.mupdf import ask
from indexer.extracting.formats.paged.pdf_layout import Word
from indexer.extracting.formats.pictures.pillow import ask_pillow, opened_picture
from indexer.extracting.page_marks import marked_boxes
from indexer.extracting.page_pictures import loaded, opened_for_drawing, upright
from indexer.extracting.protocol import BYTES_PER_PIXEL, PageView, ViewWanted

if TYPE_CHECKING:
    import pymupdf
    from PIL import ImageFile

MOST_WIDTH = 4_000


def page_view(
    content: bytes, name: str, wanted: ViewWanted, context: Context
) -> tuple[PageView, bytes]:
    """Return what is told of a page, and its pixels: rows of red, green, blue.

    Raises:
        DocumentError: protected, damaged, too large, no such page, or of a format
            whose pages cannot be drawn.
    """
    found = format_of(content, name)
    try:
        if found in ("pdf", "xps"):
            return _drawn(content, found, wanted, context)
        if found == "picture":
            return _shown(content, wanted, context)
    except MemoryError as error:
        raise TooLargeError("This page is too large to be looked at.") from error
    raise UnsupportedError


def _drawn(
    content: bytes, form: str, wanted: ViewWanted, context: Context
) -> tuple[PageView, bytes]:
    import pymupdf

    with opened_for_drawing(content, form, context) as document:
        sheet = loaded(document, wanted.page)
        size = sheet.rect
        zoom = min(
            min(wanted.width, MOST_WIDTH) / max(1.0, size.width),
            _fitting(size.width * size.height, context),
        )
        context.beat()
        drawn = ask(
            sheet.get_pixmap,
            matrix=pymupdf.Matrix(zoom, zoom),
            colorspace=pymupdf.csRGB,
            alpha=False,
        )
        context.beat()
        boxes = _boxes(sheet, wanted, (size.width, size.height))
        pages = int(ask(lambda: document.page_count))
        view = PageView(drawn.width, drawn.height, pages, boxes)
        return view, bytes(ask(lambda: drawn.samples))


def _boxes(
    sheet: "pymupdf.Page", wanted: ViewWanted, size: tuple[float, float]
) -> tuple[MarkedBox, ...]:
    if not wanted.passage.strip():
        return ()
    words = [_turned(sheet, word) for word in ask(sheet.get_text, "words", sort=False)]
    return marked_boxes(words, wanted.passage, wanted.marks, size)


def _turned(sheet: "pymupdf.Page", word: Word) -> Word:
    """Return a word where it is seen; words are told as if no page were turned."""
    import pymupdf

    box = pymupdf.Rect(word[:4]) * sheet.rotation_matrix
    return (box.x0, box.y0, box.x1, box.y1, *word[4:])


def _shown(
    content: bytes, wanted: ViewWanted, context: Context
) -> tuple[PageView, bytes]:
    with opened_picture(content) as picture:
        return ask_pillow(partial(_colours, picture, wanted, context))


def _colours(
    picture: "ImageFile.ImageFile", wanted: ViewWanted, context: Context
) -> tuple[PageView, bytes]:
    frames = int(getattr(picture, "n_frames", 1))
    if wanted.page != 1:
        picture.seek(wanted.page - 1)
    share = min(
        1.0,
        min(wanted.width, MOST_WIDTH) / max(1, picture.width),
        _fitting(picture.width * picture.height, context),
    )
    size = (max(1, int(picture.width * share)), max(1, int(picture.height * share)))
    shown = upright(picture, size).convert("RGB")
    shown.thumbnail(size if shown.width >= shown.height else size[::-1])
    return PageView(shown.width, shown.height, frames), shown.tobytes()


def _fitting(area: float, context: Context) -> float:
    """Return the zoom at which a page of this area just fits on its way."""
    return sqrt(context.limits.picture_bytes / BYTES_PER_PIXEL / max(1.0, area)) * 0.999
