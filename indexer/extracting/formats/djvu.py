"""DjVu: the text behind the pictures of pages, a section a page.

The chunks are described in the DjVu3 specification, 8.3.
"""

import re
from collections.abc import Callable, Iterator

from indexer.errors import DamagedError, DocumentError, ScanError, TooLargeError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.djvu_chunks import (
    Chunk,
    Component,
    chunks,
    components,
    said,
)
from indexer.extracting.formats.page_headings import Outline
from indexer.extracting.formats.page_numbers import page_ranges, scan_problem
from indexer.extracting.formats.pdf_layout import joined
from indexer.extracting.formats.titles import sane_title
from indexer.records import Document, Place, Section

BLANK_BYTES = 300
"""Pictures of a page in fewer bytes show nothing."""
MAX_HEADINGS = 20_000

_PICTURES = frozenset({"Sjbz", "BG44", "FG44", "BGjp", "FGjp", "Smmr", "BM44", "PM44"})
_ENDS = re.compile("[\x0b\x1d\x1f]+")
"""Ends of columns, regions and paragraphs."""
_STRING = r'"((?:[^"\\]|\\.)*)"'
_METADATA = re.compile(r"\(metadata((?:\s*\(\S+\s*" + _STRING.replace("(", "(?:", 1) + r"\s*\))*)")
_FIELD = re.compile(r"\((\S+)\s*" + _STRING + r"\s*\)")
_REMARK = re.compile(
    r"\(maparea\s+(?:\(url\s+" + _STRING + r"[^)]*\)|" + _STRING + r")\s+" + _STRING
)
_ESCAPE = re.compile(r"\\([0-7]{1,3}|.)", re.DOTALL)
_KEPT = frozenset({"author", "subject", "keywords", "publisher", "year", "creator"})


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document and a section for each page with text.

    Raises:
        DocumentError: damaged, or pictures without text; the pages that could be
            read were yielded before.
    """
    parts = components(content, context.beat)
    reading = _Reading(parts, context)
    scans, pages = reading.scans, reading.pages
    told = reading.properties()
    title = sane_title(told.pop("title", ""))
    if scans:
        told["scanned_pages"] = ",".join(page_ranges(scans))
    yield Document("djvu", title, metadata=told)
    yield from reading.sections()
    if scans and reading.texts:
        yield scan_problem(scans)
    if reading.error is not None:
        raise reading.error
    if len(pages) > context.limits.pages:
        raise TooLargeError(
            f"Only the first {context.limits.pages:,} pages are searchable."
        )
    if scans and not reading.texts:
        raise ScanError
