"""Pages as pictures in grey, for reading scans and for the preview."""

import io
from functools import partial
from math import sqrt
from typing import TYPE_CHECKING, cast

from indexer.errors import (
    DamagedError,
    EncryptedError,
    TooLargeError,
    UnsupportedError,
)
from indexer.extracting.context import Context
from indexer.extracting.detection import format_of
from indexer.extracting.formats.paged.mupdf import ask, opened
from indexer.extracting.formats.pictures.pillow import ask_pillow, opened_picture

if TYPE_CHECKING:
    import pymupdf
    from PIL import Image, ImageFile

MOST_PIXELS = 20_000_000
"""Of the picture that is returned; a larger page is drawn smaller."""
MOST_SOURCE_PIXELS = 120_000_000
"""Of a picture that is decoded for it; scans of a large plan come close."""
POINTS_PER_INCH = 72


def page_picture(
    content: bytes, name: str, page: int, dots_per_inch: int, context: Context
) -> bytes:
    """Return a page as PNG; pages count from 1, as do the pictures of one file.

    The resolution only matters to pages that are drawn; pictures keep theirs.

    Raises:
        DocumentError: protected, damaged, too large, no such page, or of a format
            whose pages cannot be drawn.
    """
    found = format_of(content, name)
    try:
        if found in ("pdf", "xps"):
            return _drawn(content, found, page, dots_per_inch, context)
        if found == "picture":
            return _converted(content, page)
    except MemoryError as error:
        raise TooLargeError("This page is too large to be looked at.") from error
    raise UnsupportedError


def _drawn(
    content: bytes, form: str, page: int, dots_per_inch: int, context: Context
) -> bytes:
    import pymupdf

    with opened_for_drawing(content, form, context) as document:
        sheet = loaded(document, page)
        zoom = _zoom(sheet, dots_per_inch)
        context.beat()
        drawn = ask(
            sheet.get_pixmap,
            matrix=pymupdf.Matrix(zoom, zoom),
            colorspace=pymupdf.csGRAY,
            alpha=False,
        )
        context.beat()
        return bytes(ask(drawn.tobytes, "png"))


def opened_for_drawing(
    content: bytes, form: str, context: Context
) -> "pymupdf.Document":
    """Return a document whose pages can be drawn.

    Raises:
        EncryptedError: it opens only with a password that is not known.
        DamagedError: the library gave up on it.
    """
    document = opened(content, form)
    if document.needs_pass and not ask(document.authenticate, context.password or ""):
        document.close()
        raise EncryptedError
    return document


def loaded(document: "pymupdf.Document", page: int) -> "pymupdf.Page":
    """Return a page, counted from 1.

    Raises:
        DamagedError: there is no such page, or it is broken.
    """
    if not 1 <= page <= int(ask(lambda: document.page_count)):
        raise DamagedError("This file has no such page.")
    return ask(document.load_page, page - 1)


def _zoom(sheet: "pymupdf.Page", dots_per_inch: int) -> float:
    area = max(1.0, float(abs(sheet.rect)))
    return float(min(dots_per_inch / POINTS_PER_INCH, sqrt(MOST_PIXELS / area)))


def _converted(content: bytes, page: int) -> bytes:
    with opened_picture(content) as picture:
        return ask_pillow(partial(_grey_png, picture, page))


def _grey_png(picture: "ImageFile.ImageFile", page: int) -> bytes:
    """Return one of the pictures in a file, upright and no larger than allowed."""
    if page != 1:
        picture.seek(page - 1)
    pixels = picture.width * picture.height
    side = min(1.0, sqrt(MOST_PIXELS / max(1, pixels)))
    grey = _grey(
        upright(picture, (int(picture.width * side), int(picture.height * side)))
    )
    if grey.width * grey.height > MOST_PIXELS:
        side = sqrt(MOST_PIXELS / (grey.width * grey.height))
        grey.thumbnail((int(grey.width * side) + 1, int(grey.height * side) + 1))
    packed = io.BytesIO()
    grey.save(packed, "PNG", compress_level=1)
    return packed.getvalue()


def upright(picture: "ImageFile.ImageFile", size: tuple[int, int]) -> "Image.Image":
    """Return a picture turned as its camera was held, on white where it is clear.

    It has eight bits a colour; where that is cheap it is as small as `size` allows.

    Raises:
        TooLargeError: it has too many pixels to be decoded.
    """
    from PIL import Image, ImageOps

    if picture.width * picture.height > MOST_SOURCE_PIXELS:
        raise TooLargeError("This picture is too large to be looked at.")
    if size[0] < picture.width:
        # JPEG comes out at a half or a quarter at once; other formats ignore it.
        picture.draft(picture.mode, size)
    turned: Image.Image = ImageOps.exif_transpose(picture)
    if turned.has_transparency_data:
        coloured = turned.convert("RGBA")
        turned = Image.new("RGBA", coloured.size, "white")
        turned.alpha_composite(coloured)
    if turned.mode.startswith(("I", "F")):
        # Grey beyond eight bits is cut off at 255 unless it is scaled.
        darkest, brightest = cast("tuple[float, float]", turned.getextrema())
        scale = 255 / max(1.0, brightest - darkest)
        turned = turned.point(lambda grey: grey * scale - darkest * scale).convert("L")
    return turned


def _grey(picture: "Image.Image") -> "Image.Image":
    return picture.getchannel("L") if picture.mode == "LAB" else picture.convert("L")
