"""DjVu: the text behind the pictures of pages, a section a page.

The chunks are those of the DjVu3 specification, 8.3.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from indexer.errors import DamagedError, DocumentError, ScanError, TooLargeError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.paged.djvu_chunks import (
    Component,
    chunks,
    components,
    unpack,
)
from indexer.extracting.formats.paged.djvu_notes import bookmarks, properties, remarks
from indexer.extracting.formats.paged.held_pages import first_pages
from indexer.extracting.formats.paged.page_numbers import page_ranges, scan_problem
from indexer.extracting.formats.paged.pdf_layout import joined
from indexer.extracting.formats.titles import sane_title
from indexer.records import Document, Place, Section

BLANK_BYTES = 300
"""A picture of a page in fewer bytes shows nothing."""

_PICTURES = frozenset({"Sjbz", "Smmr", "BG44", "FG44", "BGjp", "FGjp", "BM44", "PM44"})
_ENDS = re.compile("[\x0b\x1d\x1f]+")
"""Ends of columns, regions and paragraphs."""


@dataclass(frozen=True, slots=True)
class _Page:
    """What was found on a page."""

    number: int
    text: str
    remarks: list[str]
    is_scan: bool
    is_broken: bool


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document and a section for each page with text.

    Raises:
        DocumentError: damaged, or pictures without text; the pages that could be
            read were yielded before.
    """
    parts = components(content, context.beat)
    pages = _pages(parts, context)
    held = first_pages(pages)
    told = properties(parts, context.beat)
    title = sane_title(told.pop("title", ""))
    if scans := [page.number for page in held if page.is_scan]:
        told["scanned_pages"] = ",".join(page_ranges(scans))
    yield Document("djvu", title, metadata=told)
    read: list[_Page] = []
    headings = bookmarks(parts, context.beat)
    for page in chain(held, pages):
        read.append(page)
        if page.text:
            path = headings.at(page.number)
            yield Section(page.text, Place(page=page.number, headings=path))
        if page.remarks:
            place = Place(page=page.number, part="comments")
            yield Section("\n\n".join(page.remarks), place)
    yield from _complaints(read, parts, context)


def _pages(parts: list[Component], context: Context) -> Iterator[_Page]:
    pages = [part for part in parts if part.is_page][: context.limits.pages]
    for number, part in enumerate(pages, 1):
        yield _page(number, part, context)
        context.beat()


def _page(number: int, part: Component, context: Context) -> _Page:
    text = ""
    picture = 0
    broken = not part.chunk.is_whole or part.chunk.name != "FORM:DJVU"
    for chunk in chunks(part.chunk.content):
        if chunk.name in _PICTURES:
            picture += len(chunk.content)
        elif chunk.name in ("TXTa", "TXTz"):
            try:
                text = _text(unpack(chunk, context.beat))
            except DocumentError:
                broken = True
    text = text[: context.limits.page_characters]
    scan = not text.strip() and picture > BLANK_BYTES and not broken
    return _Page(number, text, remarks(part.chunk, context.beat), scan, broken)


def _text(layer: bytes) -> str:
    """Return the text of a layer; where its words stand follows behind it."""
    size = int.from_bytes(layer[:3], "big")
    text = layer[3 : 3 + size].decode("utf-8", "replace")
    return joined(_ENDS.split(text))


def _complaints(
    pages: list[_Page], parts: list[Component], context: Context
) -> Iterator[Piece]:
    """Yield or raise what keeps people from finding all of a document."""
    scans = [page.number for page in pages if page.is_scan]
    speaks = any(page.text.strip() for page in pages)
    if scans and speaks:
        yield scan_problem(scans)
    if not pages or any(page.is_broken for page in pages):
        raise DamagedError
    if sum(part.is_page for part in parts) > context.limits.pages:
        raise TooLargeError(
            "Only the first {count} pages are searchable.", count=context.limits.pages
        )
    if scans and not speaks:
        raise ScanError
