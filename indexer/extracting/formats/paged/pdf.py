"""PDF: a section a page, then what was written on it and into its forms."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from indexer.errors import DamagedError, EncryptedError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.paged.mupdf import ask, opened
from indexer.extracting.formats.paged.paged_document import complain, page_pieces
from indexer.extracting.formats.paged.pdf_files import attached_files
from indexer.extracting.formats.paged.pdf_properties import properties
from indexer.extracting.formats.paged.pdf_xfa import xfa_lines
from indexer.extracting.kinds import kind_by_name
from indexer.records import Document, Place, Section

if TYPE_CHECKING:
    import pymupdf


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document, the sections of its pages, then the files inside it.

    Raises:
        DocumentError: protected, damaged, a scan, or without text; what could be
            read was yielded before.
    """
    with opened(content, "pdf") as pdf:
        if pdf.needs_pass and not ask(pdf.authenticate, context.password or ""):
            raise EncryptedError
        found = yield from page_pieces(pdf, "pdf", properties(pdf), context)
        if lines := xfa_lines(pdf, "".join(found.shown)):
            found.remarks += 1
            yield Section("\n".join(lines), Place(part="form"))
        yield from _members(pdf, found.with_files, context)
        complain(found, context)
        if not found.speaking and not found.remarks and pdf.is_repaired:
            raise DamagedError


def _members(
    pdf: "pymupdf.Document", pages: list[int], context: Context
) -> Iterator[Piece]:
    """Yield the documents in attached files, those of portfolios included."""
    if context.read_member is None or context.depth >= context.limits.depth:
        return
    for name, content in attached_files(pdf, pages):
        context.beat()
        if content is None:
            yield Document(kind_by_name(name), member=name.replace("/", "_"))
            yield DamagedError().problem
        else:
            yield from context.read_member(content, name, context)
