"""PDF: a section a page, then what was written on it and into its forms."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from indexer.errors import DamagedError, EncryptedError, ScanError, TooLargeError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.held_pages import first_pages
from indexer.extracting.formats.mupdf import ask, opened
from indexer.extracting.formats.page_numbers import page_ranges, scan_problem
from indexer.extracting.formats.pdf_layout import joined
from indexer.extracting.formats.pdf_notes import attached_files
from indexer.extracting.formats.pdf_pages import Page, read_pages
from indexer.extracting.formats.pdf_properties import (
    outline,
    properties,
    title_on_page,
)
from indexer.extracting.formats.pdf_running import RunningLines
from indexer.extracting.formats.pdf_xfa import xfa_lines
from indexer.extracting.formats.titles import sane_title
from indexer.extracting.kinds import kind_by_name
from indexer.records import Document, Place, Role, Section

if TYPE_CHECKING:
    import pymupdf


@dataclass(slots=True)
class _Found:
    """What was found so far."""

    speaking: int = 0
    """Pages with text of their own."""
    remarks: int = 0
    scans: list[int] = field(default_factory=list)
    broken: int = 0
    with_files: list[int] = field(default_factory=list)

    def add(self, page: Page) -> None:
        """Count a page."""
        self.speaking += bool(page.blocks) and not page.is_scan
        self.remarks += bool(page.notes or page.fields)
        self.broken += page.is_broken
        if page.is_scan:
            self.scans.append(page.number)
        if page.has_files:
            self.with_files.append(page.number)


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document, the sections of its pages, then the files inside it.

    Raises:
        DocumentError: protected, damaged, a scan, or without text; what could be
            read was yielded before.
    """
    with opened(content, "pdf") as pdf:
        if pdf.needs_pass and not ask(pdf.authenticate, context.password or ""):
            raise EncryptedError
        yield from _pieces(pdf, context)


def _pieces(pdf: "pymupdf.Document", context: Context) -> Iterator[Piece]:
    count = int(ask(lambda: pdf.page_count))
    pages = read_pages(pdf, min(count, context.limits.pages), context)
    held = first_pages(pages)
    found = _Found()
    for page in held:
        found.add(page)
    yield _document(pdf, held, found)
    running, headings = RunningLines(held), outline(pdf)
    for number, page in enumerate(chain(held, pages)):
        if number >= len(held):
            found.add(page)
        yield from _sections(page, headings.at(page.number), running)
    shown = "".join(block[4] for page in held for block in page.blocks)
    if lines := "\n".join(xfa_lines(pdf, shown)):
        found.remarks += 1
        yield Section(lines, Place(part="form"))
    if found.scans and found.speaking:
        yield scan_problem(found.scans)
    yield from _members(pdf, found.with_files, context)
    _complain(pdf, count, found, context)


def _document(pdf: "pymupdf.Document", pages: list[Page], found: _Found) -> Document:
    told = properties(pdf)
    title = sane_title(told.pop("title", ""))
    if not title and pages:
        title = title_on_page(pages[0].blocks)
    if found.scans:
        told["scanned_pages"] = ",".join(page_ranges(found.scans))
    return Document("pdf", title, metadata=told)


def _sections(
    page: Page, headings: tuple[str, ...], running: RunningLines
) -> Iterator[Section]:
    body, margins = running.part(page)
    text = joined(body)
    lines = [one.line for one in page.fields if one.label or one.value not in text]
    remarks = [one.line for one in page.notes if not (one.on_page and one.text in text)]
    told = (
        (text, None, Role.BODY),
        ("\n".join(lines), "form", Role.BODY),
        ("\n\n".join(remarks), "comments", Role.BODY),
        ("\n".join(margins), "header", Role.ASIDE),
    )
    for said, part, role in told:
        if said.strip():
            path = headings if part is None else ()
            yield Section(said, Place(page=page.number, headings=path, part=part), role)


def _members(
    pdf: "pymupdf.Document", pages: list[int], context: Context
) -> Iterator[Piece]:
    """Yield the documents in attached files, portfolios included."""
    if context.read_member is None or context.depth >= context.limits.depth:
        return
    for name, content in attached_files(pdf, pages):
        context.beat()
        if content is None:
            yield Document(kind_by_name(name), member=name)
            yield DamagedError().problem
        else:
            yield from context.read_member(content, name, context)


def _complain(
    pdf: "pymupdf.Document", count: int, found: _Found, context: Context
) -> None:
    """Raise what keeps people from finding all of a document."""
    if found.broken:
        pages = "One page" if found.broken == 1 else f"{found.broken:,} pages"
        raise DamagedError(f"This file is damaged: {pages} could not be read.")
    if count > context.limits.pages:
        raise TooLargeError(
            f"Only the first {context.limits.pages:,} pages are searchable."
        )
    if not count:
        raise DamagedError("This file is damaged: no page could be found in it.")
    if found.scans and not found.speaking:
        raise ScanError
    if not found.speaking and not found.remarks and pdf.is_repaired:
        raise DamagedError
