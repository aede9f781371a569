"""What a PDF says about itself: title, author and the like, and its outline."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from indexer.errors import DamagedError
from indexer.extracting.formats.paged.mupdf import ask
from indexer.extracting.formats.paged.page_headings import Outline
from indexer.extracting.formats.paged.pdf_layout import Block
from indexer.extracting.formats.pictures.xmp import xmp_properties
from indexer.extracting.formats.titles import sane_title

if TYPE_CHECKING:
    import pymupdf

MAX_HEADINGS = 20_000
"""In the outline; a longer one is cut."""
MAX_TITLE = 200
"""Larger text is no title."""
MIN_TEXT = 150
"""Characters on a page with a title; less is a drawing or a form."""
TITLE_SIZE = 1.15
"""How much larger than the running text a title is set."""

_XMP = {
    "title": "dc:title",
    "author": "dc:creator",
    "subject": "dc:description",
    "keywords": "dc:subject",
}
_PLACEHOLDER = re.compile(
    r"\(?(anonymous|unspecified|none|untitled|unknown|no title|author|user|admin)\)?"
    r"|[\W_]*|.*\.(png|jpe?g|gif|bmp|tiff?|svg|eps|ai|psd|dwg|vsdx?|txt|md|csv)",
    re.IGNORECASE,
)
"""What programs write where nobody told anything."""
_DATE = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)")
_NUMBER = re.compile(r"\W*(\d+(\.\d+)*|[ivxlc]+|page \d+)\W*", re.IGNORECASE)


def properties(pdf: "pymupdf.Document") -> dict[str, str]:
    """Return title, author, subject, keywords and day of making, as far as known."""
    told = _information(pdf)
    described = xmp_properties(_packet(pdf))
    found: dict[str, str] = {}
    for name, property_name in _XMP.items():
        value = " ".join(told.get(name, "").split())
        if _says_nothing(name, value):
            value = ", ".join(described.get(property_name, ()))
        if not _says_nothing(name, value):
            found[name] = value
    if made := _DATE.match(told.get("creationDate", "")):
        found["created"] = "-".join(made.groups())
    return found


def _says_nothing(name: str, value: str) -> bool:
    return bool(_PLACEHOLDER.fullmatch(value)) or (
        name == "title" and not sane_title(value)
    )


def _information(pdf: "pymupdf.Document") -> dict[str, str]:
    try:
        told = ask(lambda: pdf.metadata) or {}
    except DamagedError:
        return {}
    return {name: value for name, value in told.items() if isinstance(value, str)}


def _packet(pdf: "pymupdf.Document") -> str:
    try:
        return str(ask(pdf.get_xml_metadata) or "")
    except DamagedError:
        return ""


def title_on_page(blocks: Iterable[Block]) -> str:
    """Return the text that is set largest on a first page, empty if none stands out.

    The height of a block divided by its lines is close to its size of type.
    """
    sized = list(_sized(blocks))
    if sum(len(text) for _, text in sized) < MIN_TEXT:
        return ""
    largest = max(size for size, _ in sized)
    if largest < TITLE_SIZE * _usual_size(sized):
        return ""
    title: list[str] = []
    for size, text in sized:
        if size >= 0.93 * largest:
            title.append(text)
        elif title:
            break
    line = " ".join(" ".join(title).split())
    sentence = line.endswith("。") or (line.endswith(".") and line.count(" ") > 8)
    return "" if sentence or len(line) > MAX_TITLE else sane_title(line)


def _sized(blocks: Iterable[Block]) -> Iterator[tuple[float, str]]:
    for left, top, right, bottom, text, *_ in blocks:
        lines = text.count("\n") or 1
        letters = sum(map(str.isalpha, text[:MAX_TITLE]))
        upright = bottom - top < max(right - left, 1.0) or lines > 1
        if letters >= 4 and upright and not _NUMBER.fullmatch(text):
            yield (bottom - top) / lines, text


def _usual_size(sized: list[tuple[float, str]]) -> float:
    """Return the size that most letters of a page are set in."""
    middle = sum(len(text) for _, text in sized) / 2
    passed = 0
    for size, text in sorted(sized):
        passed += len(text)
        if passed >= middle:
            return size
    return 0.0


def outline(pdf: "pymupdf.Document") -> Outline:
    """Return the bookmarks of a document."""
    try:
        entries = ask(pdf.get_toc, simple=True)[:MAX_HEADINGS]
    except DamagedError:
        entries = []
    return Outline(
        [(int(level), str(heading), int(page)) for level, heading, page in entries]
    )
