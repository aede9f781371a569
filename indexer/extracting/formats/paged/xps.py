"""XPS and OpenXPS: a section a page."""

from collections.abc import Iterator

from indexer.errors import TooLargeError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.office.office_package import open_package
from indexer.extracting.formats.office.office_properties import properties
from indexer.extracting.formats.paged.mupdf import opened
from indexer.extracting.formats.paged.paged_document import complain, page_pieces


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document and the sections of its pages.

    Raises:
        DocumentError: damaged, too large, or pictures without text; the pages that
            could be read were yielded before.
    """
    package = open_package(content, context.limits)
    if not package.is_sound and not package.is_damaged:
        raise TooLargeError("This file unpacks to far more than it should.")
    with opened(content, "xps") as document:
        found = yield from page_pieces(document, "xps", properties(package), context)
    complain(found, context)
