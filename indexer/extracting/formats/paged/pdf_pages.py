"""The pages of PDF and XPS files: text in reading order, or that they are pictures."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from indexer.errors import DamagedError
from indexer.extracting.context import Context
from indexer.extracting.formats.paged.mupdf import ask
from indexer.extracting.formats.paged.pdf_forms import Field, fields
from indexer.extracting.formats.paged.pdf_layout import (
    Block,
    in_columns,
    may_be_interleaved,
)
from indexer.extracting.formats.paged.pdf_notes import Note, has_pinned_files, notes
from indexer.extracting.formats.paged.pdf_right_to_left import (
    RIGHT_TO_LEFT,
    blocks_in_order,
)

if TYPE_CHECKING:
    import pymupdf

_Remark = TypeVar("_Remark", Note, Field)

SPARSE = 40
"""Fewer characters than this may be a stamp on a picture, such as a page number."""
FEW_SIGNS = 10
"""Too few to tell what a font is worth."""
MOSTLY = 0.6
"""Share of a page that pictures with a stamp cover at least."""
PARTLY = 0.2
"""Share of a page that pictures without any text cover at least."""
MANY_SHAPES = 60
"""A page without text and with so many shapes may hold drawn letters."""

HEAVY_BYTES = 400_000
"""Of drawing instructions, packed; so many draw a plan or hold a picture."""

_JUNK = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f\x7f-\x9f]")
_PICTURES = frozenset({"fill-image", "fill-imgmask"})


@dataclass(frozen=True, slots=True)
class Page:
    """What was found on a page; all empty for one that is blank or broken."""

    number: int
    height: float = 0.0
    blocks: tuple[Block, ...] = ()
    notes: tuple[Note, ...] = ()
    fields: tuple[Field, ...] = ()
    has_files: bool = False
    is_scan: bool = False
    is_broken: bool = False


def read_pages(pdf: "pymupdf.Document", count: int, context: Context) -> Iterator[Page]:
    """Yield the first pages, a broken one included."""
    for number in range(1, count + 1):
        yield _read(pdf, number, context.limits.page_characters)
        context.beat()


def _read(pdf: "pymupdf.Document", number: int, characters: int) -> Page:
    try:
        page = ask(pdf.load_page, number - 1)
        return ask(_page, page, number, characters)  # type: ignore[no-any-return]
    except DamagedError:
        return Page(number, is_broken=True)


def _page(page: "pymupdf.Page", number: int, characters: int) -> Page:
    bounds = page.rect
    blocks = _blocks(page, bounds.width, characters)
    text = "".join(block[4] for block in blocks)
    junk = _is_junk(text)
    if junk:
        blocks = list(_named(blocks))
    scan = junk or (len(text) < 3 * SPARSE and _is_picture(page, text))
    return Page(
        number,
        bounds.height,
        tuple(blocks),
        tuple(_kept(notes, page)),
        tuple(_kept(fields, page)),
        has_files=page.parent.is_pdf and has_pinned_files(page),
        is_scan=scan,
    )


def _kept(
    question: Callable[["pymupdf.Page"], list[_Remark]], page: "pymupdf.Page"
) -> list[_Remark]:
    """Return what is on a page besides its text, nothing where that is damaged."""
    if not page.parent.is_pdf:
        return []
    try:
        return question(page)
    except DamagedError:
        return []


def _blocks(page: "pymupdf.Page", width: float, characters: int) -> Sequence[Block]:
    import pymupdf

    layout = page.get_textpage(flags=pymupdf.TEXT_PRESERVE_WHITESPACE)
    blocks = [block for block in layout.extractBLOCKS() if block[6] == 0]
    total = sum(len(block[4]) for block in blocks)
    if total > characters:
        return list(_cut(blocks, characters))
    if any(
        not block[4].isascii() and RIGHT_TO_LEFT.search(block[4]) for block in blocks
    ):
        return blocks_in_order(layout.extractXML())
    if may_be_interleaved(blocks, width):
        return in_columns(layout.extractWORDS()) or blocks
    return blocks


def _cut(blocks: Sequence[Block], characters: int) -> Iterator[Block]:
    for left, top, right, bottom, text, *_ in blocks:
        yield left, top, right, bottom, text[:characters]
        characters -= len(text)
        if characters <= 0:
            return


def _is_junk(text: str) -> bool:
    """Return whether a text has no words, for fonts did not name most of its signs."""
    signs = "".join(text.split())
    if len(signs) < FEW_SIGNS:
        return False
    if not any(map(str.isalnum, signs)):
        return len(set(signs)) > 1
    return not text.isascii() and 2 * len(_JUNK.findall(text)) > len(signs)


def _named(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks with what fonts did name."""
    for left, top, right, bottom, text, *_ in blocks:
        named = _JUNK.sub(" ", text)
        if any(map(str.isalpha, named)):
            yield left, top, right, bottom, named


def _is_heavy(page: "pymupdf.Page") -> bool:
    """Return whether a page draws so much that a list of it would be too long."""
    if not page.parent.is_pdf:
        return False
    streams = (page.parent.xref_stream_raw(number) for number in page.get_contents())
    packed = sum(len(stream or b"") for stream in streams)
    return packed > HEAVY_BYTES or len(page.read_contents()) > 2 * HEAVY_BYTES


def _is_picture(page: "pymupdf.Page", text: str) -> bool:
    """Return whether pictures cover a page and its text says little."""
    letters = len("".join(text.split()))
    if letters >= SPARSE:
        return False
    if _is_heavy(page):
        return not letters
    drawn = page.get_bboxlog()
    sheet = tuple(page.rect)
    area = max(_overlap(sheet, sheet), 1.0)
    covered = sum(_overlap(sheet, box) for kind, box, *_ in drawn if kind in _PICTURES)
    if letters:
        return bool(covered >= MOSTLY * area)
    shapes = sum(kind.endswith("-path") for kind, *_ in drawn)
    return bool(covered >= PARTLY * area or shapes >= MANY_SHAPES)


def _overlap(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """Return the area that two boxes share."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return max(width, 0.0) * max(height, 0.0)
