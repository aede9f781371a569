"""Binary Excel workbooks since 2007 ([MS-XLSB]): as `xlsx`, with cells in records."""

import re
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from indexer.errors import DamagedError, DocumentError, TooLargeError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.keep_going import keep_going
from indexer.extracting.formats.office.embedded_parts import embedded_members
from indexer.extracting.formats.office.office_package import Package, open_package
from indexer.extracting.formats.sheets.binary_sheets import (
    BinarySheet,
    records,
    wide_text,
)
from indexer.extracting.formats.sheets.number_formats import NumberFormats, code_of
from indexer.extracting.formats.sheets.sheet_drawings import drawing_sections
from indexer.extracting.formats.sheets.tables import sheet_sections
from indexer.extracting.formats.sheets.xlsx import Sheet, told
from indexer.extracting.formats.sheets.xlsx_cells import MAX_STRINGS
from indexer.extracting.formats.sheets.xlsx_margins import margin_sections
from indexer.extracting.formats.sheets.xlsx_notes import (
    Note,
    comments_by_row,
    threaded_notes,
)
from indexer.records import Role, Section

_MAIN = re.compile(r"/?xl/workbook\d*\.bin", re.IGNORECASE)
_SHEET_PART = re.compile(r"/?xl/worksheets/[^/]+\.bin", re.IGNORECASE)
_BOOK, _SHEET, _NAME = 153, 156, 39
_STRING, _FORMAT, _STYLE, _STYLES, _END_STYLES = 19, 44, 47, 617, 618
_COMMENT, _COMMENT_TEXT = 635, 637
_HIDDEN_NAME, _BUILT_IN_NAME = 1, 0x20


@dataclass(slots=True)
class _Book:
    """What the main part says, and the texts and formats of all sheets."""

    main: str = ""
    sheets: list[Sheet] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    from_1904: bool = False
    strings: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    problem: DocumentError | None = None
    """The first part of it that could not be read in full."""


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document, then sheet after sheet what is in it and on it.

    Raises:
        DocumentError: damaged or too large; what can be read was yielded.
    """
    package = open_package(content, context.limits)
    book = _read_book(package)
    _read_strings(package, book, context)
    yield told(package, "xlsb", book.sheets)
    yield from keep_going(_sources(package, book, context))
    if book.problem is not None:
        raise book.problem
    if package.is_damaged:
        raise DamagedError


def _sources(
    package: Package, book: _Book, context: Context
) -> Iterator[Iterable[Piece]]:
    formats = NumberFormats(from_1904=book.from_1904)
    for sheet in book.sheets:
        cells = BinarySheet(book.strings, book.codes, formats)
        found = _beating(records(package.chunks(sheet.part)), context)
        yield sheet_sections(sheet.name, cells.rows(found), context)
        yield margin_sections(sheet.name, cells.margins)
        yield _comments(package, sheet)
        yield drawing_sections(package, sheet.part, sheet.name)
    yield [Section("\n".join(dict.fromkeys(book.names)), role=Role.ASIDE)]
    yield embedded_members(package, [sheet.part for sheet in book.sheets], context)


def _beating(
    found: Iterable[tuple[int, bytes]], context: Context
) -> Iterator[tuple[int, bytes]]:
    for count, record in enumerate(found):
        if count % 10_000 == 0:
            context.beat()
        yield record


def _read_book(package: Package) -> _Book:
    """Return what the main part says, or what the names of parts tell.

    Raises:
        DamagedError: there is no sheet at all.
    """
    book = _Book()
    try:
        book.main = package.main_part(_MAIN)
        for kind, body in records(package.chunks(book.main)):
            _take(package, book, kind, body)
    except (DocumentError, struct.error) as error:
        book.problem = DamagedError(detail=str(error))
    book.sheets = list({sheet.part: sheet for sheet in book.sheets}.values())
    if not book.sheets:
        parts = sorted(filter(_SHEET_PART.fullmatch, package.names))
        book.sheets = [Sheet("", part) for part in parts]
    if not book.sheets:
        raise DamagedError
    _read_styles(package, book)
    return book


def _take(package: Package, book: _Book, kind: int, body: bytes) -> None:
    if kind == _BOOK:
        book.from_1904 = bool(struct.unpack_from("<I", body)[0] & 1)
    elif kind == _SHEET:
        relation, at = wide_text(body, 8)
        part = package.target(book.main, relation)
        book.sheets.append(Sheet(wide_text(body, at)[0], part))
    elif kind == _NAME:
        flags = struct.unpack_from("<I", body)[0]
        name = wide_text(body, 9)[0]
        if not flags & (_HIDDEN_NAME | _BUILT_IN_NAME) and not name.startswith("_"):
            book.names.append(name)


def _read_styles(package: Package, book: _Book) -> None:
    own: dict[int, str] = {}
    numbers: list[int] = []
    is_cell_style = False
    try:
        for part in package.related(book.main, "styles"):
            for kind, body in records(package.chunks(part)):
                if kind == _FORMAT:
                    own[struct.unpack_from("<H", body)[0]] = wide_text(body, 2)[0]
                elif kind in (_STYLES, _END_STYLES):
                    is_cell_style = kind == _STYLES
                elif kind == _STYLE and is_cell_style:
                    numbers.append(struct.unpack_from("<2xH", body)[0])
    except (DocumentError, struct.error) as error:
        book.problem = DamagedError(detail=str(error))
    book.codes = [code_of(number, own) for number in numbers]


def _read_strings(package: Package, book: _Book, context: Context) -> None:
    room = 2 * context.limits.text_characters
    try:
        for part in package.related(book.main, "sharedStrings"):
            for kind, body in _beating(records(package.chunks(part)), context):
                if kind == _STRING:
                    book.strings.append(wide_text(body, 1)[0])
                    room -= len(book.strings[-1])
                    if room < 0 or len(book.strings) > MAX_STRINGS:
                        raise TooLargeError
    except struct.error as error:
        book.problem = DamagedError(detail=str(error))
    except DocumentError as error:
        book.problem = error


def _comments(package: Package, sheet: Sheet) -> Iterator[Section]:
    threads = threaded_notes(package, sheet.part)
    notes: list[Note] = []
    row = 0
    try:
        for part in package.related(sheet.part, "comments"):
            for kind, body in records(package.chunks(part)):
                if kind == _COMMENT:
                    row = struct.unpack_from("<4xI", body)[0] + 1
                elif kind == _COMMENT_TEXT:
                    notes.append(Note(row, wide_text(body, 1)[0]))
    except struct.error as error:
        raise DamagedError(detail=str(error)) from error
    yield from comments_by_row(threads, notes, sheet.name)
