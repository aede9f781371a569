"""Pages as pictures, for reading scans and for the preview."""

from indexer.errors import UnsupportedError
from indexer.extracting.context import Context


def page_picture(
    content: bytes, name: str, page: int, dots_per_inch: int, context: Context
) -> bytes:
    """Return a page as PNG."""
    raise UnsupportedError
