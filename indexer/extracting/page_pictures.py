"""Pages as pictures, for reading scans and for the preview."""

import io
from typing import TYPE_CHECKING, Any

from indexer.errors import DamagedError, EncryptedError, UnsupportedError
from indexer.extracting.context import Context
from indexer.extracting.detection import format_of

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 20_000_000
"""Of a page; a larger one is drawn smaller."""
MOST_SOURCE_PIXELS = 120_000_000
"""Of a picture that is opened; grey, these are as many bytes."""
POINTS_PER_INCH = 72


def page_picture(
    content: bytes, name: str, page: int, dots_per_inch: int, context: Context
) -> bytes:
    """Return a page, counted from 1, as PNG in shades of grey.

    Raises:
        DocumentError: the format has no pages to draw, or this one cannot be drawn.
    """
    found = format_of(content, name)
    context.beat()
    if found in ("pdf", "xps"):
        return _drawn(content, found, page, dots_per_inch, context.password)
    if found == "picture":
        return _converted(content, page)
    raise UnsupportedError


def _drawn(
    content: bytes, filetype: str, page: int, dots_per_inch: int, password: str | None
) -> bytes:
    import pymupdf

    try:
        with pymupdf.open(stream=content, filetype=filetype) as document:
            if document.needs_pass and not document.authenticate(password or ""):
                raise EncryptedError
            leaf = document.load_page(page - 1)
            scale = _scale(leaf.rect, dots_per_inch / POINTS_PER_INCH)
            pixels = leaf.get_pixmap(
                matrix=pymupdf.Matrix(scale, scale), colorspace=pymupdf.csGRAY
            )
            return bytes(pixels.tobytes("png"))
    except (
        RuntimeError,
        ValueError,
        TypeError,
        LookupError,
        pymupdf.mupdf.FzErrorBase,
    ) as error:
        raise DamagedError(detail=str(error)) from error


def _scale(page: Any, wanted: float) -> float:  # noqa: ANN401 - a rectangle of the library
    """Return the scale at which a page has no more pixels than allowed."""
    area = max(1.0, float(page.width * page.height))
    return float(min(wanted, (MOST_PIXELS / area) ** 0.5))


def _converted(content: bytes, page: int) -> bytes:
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(content)) as picture:
            if picture.width * picture.height > MOST_SOURCE_PIXELS:
                raise UnsupportedError
            picture.seek(page - 1)
            upright = ImageOps.exif_transpose(_on_white(picture))
            upright.thumbnail(_fitting(upright.size))
            made = io.BytesIO()
            upright.convert("L").save(made, "PNG")
            return made.getvalue()
    except (
        UnidentifiedImageError,
        Image.DecompressionBombError,
        OSError,
        EOFError,
        SyntaxError,
        ValueError,
        TypeError,
        LookupError,
    ) as error:
        raise DamagedError(detail=str(error)) from error


def _on_white(picture: "Image") -> "Image":
    """Return a picture whose transparent parts are white, as paper is."""
    from PIL import Image

    if picture.mode not in ("RGBA", "LA", "PA") and "transparency" not in picture.info:
        return picture
    opaque = picture.convert("RGBA")
    paper = Image.new("RGBA", opaque.size, "white")
    paper.alpha_composite(opaque)
    return paper


def _fitting(size: tuple[int, int]) -> tuple[int, int]:
    scale = min(1.0, (MOST_PIXELS / max(1, size[0] * size[1])) ** 0.5)
    return max(1, int(size[0] * scale)), max(1, int(size[1] * scale))
