"""TeX and LaTeX: sections as places."""

from collections.abc import Iterator

from indexer.errors import UnsupportedError
from indexer.extracting.context import Context, Piece


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield nothing yet."""
    raise UnsupportedError
    yield
