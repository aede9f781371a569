"""Pillow, given headers only, its failures turned into ours."""

import importlib
import io
import warnings
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from indexer.errors import DamagedError, DocumentError

if TYPE_CHECKING:
    from PIL import ImageFile

Answer = TypeVar("Answer")

_FORMATS = ("Jpeg", "Png", "Gif", "Tiff", "WebP", "Bmp")


def opened_picture(content: bytes) -> "ImageFile.ImageFile":
    """Return a picture of which the header was read and no pixel.

    Raises:
        DamagedError: the header makes no sense.
    """
    from PIL import Image

    for name in (*_FORMATS, "Mpo"):
        importlib.import_module(f"PIL.{name}ImagePlugin")
    # Sizes are looked at before pixels are read; metadata of a huge one are harmless.
    Image.MAX_IMAGE_PIXELS = None
    return ask_pillow(lambda: Image.open(io.BytesIO(content), formats=_FORMATS))


def ask_pillow(question: Callable[[], Answer]) -> Answer:
    """Return what the library answers.

    Raises:
        DamagedError: it gave up; on damaged files nearly any exception leaves it.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return question()
    except (MemoryError, RecursionError, DocumentError):
        raise
    except Exception as error:  # its plugins let through what damage causes
        raise DamagedError(detail=str(error)) from error
