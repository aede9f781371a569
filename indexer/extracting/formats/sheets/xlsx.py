"""Excel workbooks since 2007: sheets row by row, comments, drawings, margins."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from indexer.errors import DamagedError, DocumentError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.keep_going import keep_going
from indexer.extracting.formats.office.embedded_parts import embedded_members
from indexer.extracting.formats.office.office_package import Package, open_package
from indexer.extracting.formats.office.office_properties import properties
from indexer.extracting.formats.sheets.number_formats import NumberFormats
from indexer.extracting.formats.sheets.sheet_drawings import drawing_sections
from indexer.extracting.formats.sheets.tables import sheet_sections
from indexer.extracting.formats.sheets.xlsx_cells import (
    Cells,
    Strings,
    number_codes,
    sheet_rows,
)
from indexer.extracting.formats.sheets.xlsx_margins import margin_sections
from indexer.extracting.formats.sheets.xlsx_notes import comment_sections
from indexer.extracting.formats.titles import sane_title
from indexer.extracting.formats.xml_pull import elements
from indexer.extracting.formats.xml_trees import Element, attribute, local_name
from indexer.records import Document, Role, Section

SHEET_NAMES_SHOWN = 200
_WANTED = frozenset({"row", "headerFooter"})
_MANY = frozenset({"mergeCell", "hyperlink", "cfRule", "dataValidation", "brk"})
"""Elements that say nothing and may be so many that they must not be held."""
_MAIN = re.compile(r"/?xl/workbook\d*\.xml", re.IGNORECASE)
_SHEET_PART = re.compile(r"/?xl/(work|chart)sheets/[^/]+\.xml", re.IGNORECASE)
_STRINGS = "xl/sharedStrings.xml"
_NUMBERED = re.compile(r"(table|tabelle|tableau|tabla)_?\d+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet by the name on its tab and the part that holds it."""

    name: str
    part: str


@dataclass(frozen=True, slots=True)
class Book:
    """What a workbook says about its sheets."""

    sheets: list[Sheet]
    main: str = ""
    """Name of its main part."""
    names: list[str] = field(default_factory=list)
    """Names that people gave to ranges of cells."""
    from_1904: bool = False


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document, then sheet after sheet what is in it and on it.

    Raises:
        DocumentError: damaged or too large; what can be read was yielded.
    """
    package = open_package(content, context.limits)
    book = _book(package)
    yield told(package, "xlsx", book.sheets)
    part = next(iter(package.related(book.main, "sharedStrings")), _STRINGS)
    strings = Strings(package, part, context)
    yield from keep_going(_sources(package, book, strings, context))
    if strings.problem is not None:
        raise strings.problem
    if package.is_damaged:
        raise DamagedError


def told(package: Package, kind: str, sheets: Iterable[Sheet]) -> Document:
    """Return the document with what its properties and its tabs say."""
    found = properties(package)
    title = sane_title(found.pop("title", ""))
    names = [" ".join(sheet.name.split()) for sheet in sheets][:SHEET_NAMES_SHOWN]
    if any(names):
        found["sheets"] = ", ".join(filter(None, names))
    return Document(kind, title, metadata=found)


def _sources(
    package: Package, book: Book, strings: Strings, context: Context
) -> Iterator[Iterable[Piece]]:
    styles = package.related(book.main, "styles") or ["xl/styles.xml"]
    formats = NumberFormats(from_1904=book.from_1904)
    cells = Cells(strings.texts, number_codes(package, styles[0]), formats)
    for sheet in book.sheets:
        margins: list[str] = []
        yield _rows(package, sheet, cells, margins, context)
        yield margin_sections(sheet.name, margins)
        yield comment_sections(package, sheet.part, sheet.name)
        yield drawing_sections(package, sheet.part, sheet.name)
    yield _named(package, book)
    yield embedded_members(package, [sheet.part for sheet in book.sheets], context)


def _rows(
    package: Package,
    sheet: Sheet,
    cells: Cells,
    margins: list[str],
    context: Context,
) -> Iterator[Section]:
    found = elements(package.chunks(sheet.part), _WANTED | _MANY, context.beat)
    rows = sheet_rows(_rows_only(found, margins), cells)
    yield from sheet_sections(sheet.name, rows, context)


def _rows_only(found: Iterator[Element], margins: list[str]) -> Iterator[Element]:
    """Yield the rows among the elements of a sheet, keep headers and footers."""
    for element in found:
        if local_name(element) == "row":
            yield element
        elif local_name(element) == "headerFooter":
            margins.extend(one.text or "" for one in element)


def _named(package: Package, book: Book) -> Iterator[Section]:
    """Yield the names of ranges and tables, for who searches for them."""
    names = list(book.names)
    for sheet in book.sheets:
        for part in package.related(sheet.part, "table"):
            if part in package:
                names.append(package.tree(part).get("displayName", ""))
    kept = (one for one in names if one and not _NUMBERED.fullmatch(one))
    yield Section("\n".join(dict.fromkeys(kept)), role=Role.ASIDE)


def _book(package: Package) -> Book:
    """Return what the workbook says, or what its parts tell where it is broken."""
    try:
        main = package.main_part(_MAIN)
        root = package.tree(main)
    except DocumentError:
        parts = sorted(filter(_SHEET_PART.fullmatch, package.names), key=_natural)
        if not parts:
            raise
        return Book([Sheet("", part) for part in parts])
    listed = (
        _listed(package, main, one) for one in root.iterfind("{*}sheets/{*}sheet")
    )
    return Book(
        list({sheet.part: sheet for sheet in listed}.values()),
        main,
        [
            one.get("name", "")
            for one in root.iterfind("{*}definedNames/{*}definedName")
            if one.get("hidden") not in ("1", "true")
            and not one.get("name", "_").startswith("_")
        ],
        any(
            one.get("date1904") in ("1", "true")
            for one in root.iterchildren("{*}workbookPr")
        ),
    )


def _listed(package: Package, main: str, sheet: Element) -> Sheet:
    part = package.target(main, attribute(sheet, "id"))
    if not part:
        part = f"xl/worksheets/sheet{sheet.get('sheetId', '1')}.xml"
    return Sheet(sheet.get("name", ""), part)


def _natural(part: str) -> tuple[int, str]:
    return len(part), part
