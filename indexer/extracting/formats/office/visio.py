"""Visio drawings of 2013 and later: the text of shapes page by page ([MS-VSDX])."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from indexer.errors import DamagedError, DocumentError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.keep_going import keep_going
from indexer.extracting.formats.office.embedded_parts import embedded_members
from indexer.extracting.formats.office.office_package import Package, open_package
from indexer.extracting.formats.office.office_properties import properties
from indexer.extracting.formats.office.visio_pages import Page, pages
from indexer.extracting.formats.office.visio_shapes import Masters, page_text
from indexer.extracting.formats.titles import sane_title
from indexer.extracting.formats.xml_trees import Element
from indexer.records import Document, Place, Section

_MAIN = re.compile(r"/?visio/document\.xml", re.IGNORECASE)


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a drawing, its pages in their order, comments, then the files in it.

    Raises:
        DocumentError: protected, damaged or too large; the readable pages were
            yielded.
    """
    package = open_package(content, context.limits)
    main = package.main_part(_MAIN)
    told = properties(package)
    title = sane_title(told.pop("title", ""))
    yield Document("vsdx", title, metadata=told)
    found = pages(package, main)
    masters = Masters(package, main)
    said = _comments(package, main)
    sources: list[Iterable[Piece]] = [
        _page(package, page, masters, said, context) for page in found
    ]
    holders = [page.part for page in found]
    yield from keep_going([*sources, embedded_members(package, holders, context)])
    if package.is_damaged:
        raise DamagedError("Some pages of this file are damaged or missing.")


def _page(
    package: Package,
    page: Page,
    masters: Masters,
    said: dict[str, list[str]],
    context: Context,
) -> Iterator[Section]:
    """Yield what a page says, then the comments on it."""
    context.beat()
    headings = (page.name,) if page.name else ()
    place = Place(page=page.number, headings=headings)
    text = page_text(package.tree(page.part), masters)
    if text:
        yield Section(text, place)
    if page.id in said:
        yield Section("\n".join(said[page.id]), replace(place, part="comments"))


def _comments(package: Package, main: str) -> dict[str, list[str]]:
    """Return the comments on each page by its id, after the names of their authors."""
    found: dict[str, list[str]] = {}
    for part in package.related(main, "comments"):
        try:
            root = package.tree(part)
        except DocumentError:
            continue
        authors = {
            one.get("ID", ""): one.get("Name", "")
            for one in root.iter("{*}AuthorEntry")
        }
        for one in root.iter("{*}CommentEntry"):
            said = _comment(one, authors.get(one.get("AuthorID", ""), ""))
            if said:
                found.setdefault(one.get("PageID", ""), []).append(said)
    return found


def _comment(entry: Element, author: str) -> str:
    text = "".join(entry.itertext()).strip()
    return f"{author}: {text}" if author and text else text
