"""OpenDocument and OpenOffice.org spreadsheets, zipped and flat, row by row."""

import itertools
import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import replace

from indexer.errors import DamagedError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.keep_going import keep_going
from indexer.extracting.formats.office.office_package import Package
from indexer.extracting.formats.old_office.ole_objects import embedded_file
from indexer.extracting.formats.open_document.odf_package import OpenDocument
from indexer.extracting.formats.open_document.odf_sheets import (
    Drawing,
    SheetRow,
    Sheets,
)
from indexer.extracting.formats.open_document.odf_text import fixed_text, paragraphs
from indexer.extracting.formats.sheets.tables import sheet_place, sheet_sections
from indexer.extracting.formats.titles import sane_title
from indexer.extracting.formats.xml_trees import local_name, walk
from indexer.records import Document, Place, Role, Section

MARGINS = frozenset(
    f"{{*}}{place}{suffix}"
    for place in ("header", "footer")
    for suffix in ("", "-left", "-first")
)
MOST_OBJECTS = 500
"""Charts and embedded files of one document that are read."""


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document, then sheet after sheet its rows and what lies on them.

    Raises:
        EncryptedError: it needs a password.
        DocumentError: damaged or too large; what can be read was yielded.
    """
    opened = OpenDocument(content, context.limits, context.password)
    found = opened.properties()
    title = sane_title(found.pop("title", ""))
    yield Document("ods", title, metadata=found)
    yield from keep_going(_sources(opened, context))
    if opened.is_damaged:
        raise DamagedError


def _sources(opened: OpenDocument, context: Context) -> Iterator[Iterable[Piece]]:
    sheets = Sheets(context.beat)
    yield _sheets(opened, sheets, context)
    if opened.package is not None:
        for drawing in sheets.objects[:MOST_OBJECTS]:
            yield _object(opened.package, drawing, context)
    yield _margins(opened)


def _sheets(
    opened: OpenDocument, sheets: Sheets, context: Context
) -> Iterator[Section]:
    rows = sheets.rows(opened.content())
    for name, group in itertools.groupby(rows, key=_sheet_of):
        drawings: list[Drawing] = []
        yield from sheet_sections(name, _kept(group, drawings), context)
        for drawing in drawings:
            place = sheet_place(name, drawing.row or None)
            yield Section(drawing.text, replace(place, part=drawing.part))
    yield Section("\n".join(dict.fromkeys(sheets.names)), role=Role.ASIDE)


def _sheet_of(row: SheetRow) -> str:
    return row.sheet


def _kept(
    rows: Iterable[SheetRow], drawings: list[Drawing]
) -> Iterator[tuple[int, list[str]]]:
    """Yield the cells of rows, keep what lies on them for later."""
    for row in rows:
        drawings.extend(row.drawings)
        yield row.number, row.cells


def _object(package: Package, drawing: Drawing, context: Context) -> Iterator[Piece]:
    """Yield the text of an embedded chart or document, or the embedded file."""
    context.beat()
    part = posixpath.normpath(drawing.text).lstrip("/")
    place = sheet_place(drawing.sheet, drawing.row or None)
    if f"{part}/content.xml" in package:
        yield Section(_object_text(package, f"{part}/content.xml"), place)
    elif part in package and context.read_member is not None:
        embedded = embedded_file(package.read(part), posixpath.basename(part))
        if embedded is not None and context.depth < context.limits.depth:
            yield from context.read_member(embedded.content, embedded.name, context)


def _object_text(package: Package, part: str) -> str:
    """Return the titles and labels of a chart without the cells that it repeats."""
    root = package.tree(part)
    steps = walk(root)
    texts: list[str] = []
    for event, element in steps:
        if event == "start" and local_name(element) in ("table", "styles"):
            steps.skip_subtree()
        elif event == "start" and local_name(element) == "p":
            texts.extend(paragraphs(element))
    return "\n".join(filter(None, dict.fromkeys(texts)))


def _margins(opened: OpenDocument) -> Iterator[Section]:
    texts: dict[str, None] = {}
    for master in opened.master_pages():
        for margin in master.iterchildren(*MARGINS):
            texts.setdefault(fixed_text(margin))
    text = "\n".join(filter(None, texts))
    yield Section(text, Place(part="header"), Role.ASIDE)
