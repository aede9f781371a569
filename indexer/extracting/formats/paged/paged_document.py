"""A document that MuPDF opened, page by page: PDF and XPS alike."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from indexer.errors import DamagedError, ScanError, TooLargeError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.paged.held_pages import first_pages
from indexer.extracting.formats.paged.mupdf import ask
from indexer.extracting.formats.paged.page_numbers import page_ranges, scan_problem
from indexer.extracting.formats.paged.pdf_layout import joined
from indexer.extracting.formats.paged.pdf_pages import Page, read_pages
from indexer.extracting.formats.paged.pdf_properties import outline, title_on_page
from indexer.extracting.formats.paged.pdf_running import RunningLines
from indexer.extracting.formats.titles import sane_title
from indexer.records import Document, Place, Role, Section

if TYPE_CHECKING:
    import pymupdf


@dataclass(slots=True)
class Found:
    """What the pages of a document were found to be."""

    count: int
    """Pages in the document, also those beyond the limit."""
    speaking: int = 0
    """Pages with text of their own."""
    remarks: int = 0
    scans: list[int] = field(default_factory=list)
    broken: int = 0
    with_files: list[int] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    """Texts of the pages that were held back."""

    def add(self, page: Page) -> None:
        """Count a page."""
        self.speaking += bool(page.blocks) and not page.is_scan
        self.remarks += bool(page.notes or page.fields)
        self.broken += page.is_broken
        if page.is_scan:
            self.scans.append(page.number)
        if page.has_files:
            self.with_files.append(page.number)


def page_pieces(
    document: "pymupdf.Document", kind: str, told: dict[str, str], context: Context
) -> Generator[Piece, None, Found]:
    """Yield a document with what it tells of itself, then the sections of its pages.

    Returns what was found, for `complain`.

    Raises:
        DamagedError: there are no pages to be found.
    """
    found = Found(int(ask(lambda: document.page_count)))
    pages = read_pages(document, min(found.count, context.limits.pages), context)
    held = first_pages(pages)
    for page in held:
        found.add(page)
        found.shown += [block[4] for block in page.blocks]
    yield _document(kind, told, held, found)
    running, headings = RunningLines(held), outline(document)
    for number, page in enumerate(chain(held, pages)):
        if number >= len(held):
            found.add(page)
        yield from _sections(page, headings.at(page.number), running)
    if found.scans and found.speaking:
        yield scan_problem(found.scans)
    return found


def _document(
    kind: str, told: dict[str, str], pages: list[Page], found: Found
) -> Document:
    metadata = dict(told)
    title = sane_title(metadata.pop("title", ""))
    if not title and pages:
        title = title_on_page(pages[0].blocks)
    if found.scans:
        metadata["scanned_pages"] = ",".join(page_ranges(found.scans))
    return Document(kind, title, metadata=metadata)


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


def complain(found: Found, context: Context) -> None:
    """Raise what keeps people from finding all of a document.

    Raises:
        DocumentError: pages are broken, too many, missing or all pictures.
    """
    if found.broken == 1:
        raise DamagedError("This file is damaged: one page could not be read.")
    if found.broken:
        raise DamagedError(
            "This file is damaged: {count} pages could not be read.", count=found.broken
        )
    if found.count > context.limits.pages:
        raise TooLargeError(
            "Only the first {count} pages are searchable.", count=context.limits.pages
        )
    if not found.count:
        raise DamagedError("This file is damaged: no page could be found in it.")
    if found.scans and not found.speaking:
        raise ScanError
