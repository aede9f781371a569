"""Workbooks in the XML of Excel 2002 and 2003 (SpreadsheetML of that time)."""

import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from indexer.errors import DocumentError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.office.office_properties import named_properties
from indexer.extracting.formats.sheets.number_formats import NumberFormats
from indexer.extracting.formats.sheets.number_masks import general
from indexer.extracting.formats.sheets.tables import Row, sheet_place, sheet_sections
from indexer.extracting.formats.sheets.xlsx_margins import margin_sections
from indexer.extracting.formats.titles import sane_title
from indexer.extracting.formats.xml_pull import PIECE_BYTES, elements
from indexer.extracting.formats.xml_trees import Element, attribute, local_name
from indexer.records import Document, Section

GAP = 3
"""Empty cells between two others that are kept."""
MAX_ROW = 1_048_576
_NAMED: Mapping[str, str] = {
    "Percent": "0.00%",
    "Fixed": "0.00",
    "Standard": "#,##0.00",
    "Currency": "#,##0.00",
    "Euro Currency": '#,##0.00 "€"',
    "Scientific": "0.00E+00",
    **dict.fromkeys(("Long Time", "Medium Time"), "hh:mm:ss"),
    "Short Time": "hh:mm",
    **dict.fromkeys(("Long Date", "Medium Date", "Short Date"), "yyyy-mm-dd"),
    "General Date": "yyyy-mm-dd hh:mm",
    **dict.fromkeys(("General Number", "Yes/No", "True/False", "On/Off"), ""),
}
"""Formats that are told by name."""
_TRUE = "1"


@dataclass(slots=True)
class _SheetRow:
    """A row with the notes on its cells, or the margins of a sheet."""

    sheet: str
    row: Row
    notes: list[str] = field(default_factory=list)
    margins: list[str] = field(default_factory=list)


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document, then the rows of its sheets and the notes on them.

    Raises:
        DocumentError: damaged or too large; what can be read was yielded.
    """
    found = _properties(content, context)
    title = sane_title(found.pop("title", ""))
    yield Document("xls", title, metadata=found)
    rows = _SheetRows(context).rows(content)
    for sheet, group in itertools.groupby(rows, key=_sheet_of):
        notes: list[Section] = []
        margins: list[str] = []
        yield from sheet_sections(sheet, _kept(group, notes, margins), context)
        yield from notes
        yield from margin_sections(sheet, margins)


class _SheetRows:
    """Streams the rows of all sheets."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._formats = NumberFormats()
        self._codes: dict[str, str] = {}
        self._sheet: Element | None = None
        self._number = 0

    def rows(self, content: bytes) -> Iterator[_SheetRow]:
        """Yield rows and margins in the order of the file."""
        wanted = ("Style", "Row", "Header", "Footer")
        for element in elements(_pieces(content), wanted, self._context.beat):
            kind = local_name(element)
            if kind == "Style":
                self._take_style(element)
            elif kind == "Row":
                yield self._row(element)
            else:
                coded = [attribute(element, "Data")]
                yield _SheetRow(self._enter(element), (0, []), margins=coded)

    def _enter(self, element: Element) -> str:
        """Return the sheet of an element; its rows are counted anew."""
        sheet = next(element.iterancestors("{*}Worksheet"), None)
        if sheet is not self._sheet:
            self._sheet = sheet
            self._number = 0
        return "" if sheet is None else attribute(sheet, "Name")

    def _take_style(self, style: Element) -> None:
        for one in style.iterchildren("{*}NumberFormat"):
            code = attribute(one, "Format")
            self._codes[attribute(style, "ID")] = _NAMED.get(code, code)

    def _row(self, row: Element) -> _SheetRow:
        sheet = self._enter(row)
        self._number = _index(row, self._number + 1)
        cells: list[str] = []
        notes: list[str] = []
        column = last = 0
        for cell in row.iterchildren("{*}Cell"):
            column = _index(cell, column + 1)
            text = self._text(cell)
            if text:
                cells.extend([""] * min(column - last - 1, GAP))
                cells.append(text)
                last = column
            for comment in cell.iterchildren("{*}Comment"):
                notes.append("".join(comment.itertext()).strip())
        return _SheetRow(sheet, (self._number, cells), notes)

    def _text(self, cell: Element) -> str:
        for data in cell.iterchildren("{*}Data"):
            text = "".join(data.itertext()).strip()
            kind = attribute(data, "Type")
            if kind == "Error":
                return ""
            if kind == "Boolean":
                return "TRUE" if text == _TRUE else "FALSE"
            if kind == "DateTime":
                return text.replace("T00:00:00.000", "").replace("T", " ")[:19]
            return self._number_text(text, cell) if kind == "Number" else text
        return ""

    def _number_text(self, text: str, cell: Element) -> str:
        try:
            value = float(text)
        except ValueError:
            return text
        code = self._codes.get(attribute(cell, "StyleID"), "")
        return self._formats.shown(value, code) if code else general(value)


def _sheet_of(row: _SheetRow) -> str:
    return row.sheet


def _kept(
    rows: Iterable[_SheetRow], notes: list[Section], margins: list[str]
) -> Iterator[Row]:
    """Yield rows, keep what lies on them for later."""
    for row in rows:
        margins.extend(row.margins)
        if any(row.notes):
            place = replace(sheet_place(row.sheet, row.row[0]), part="comments")
            notes.append(Section("\n".join(row.notes), place))
        yield row.row


def _properties(content: bytes, context: Context) -> dict[str, str]:
    found = elements(
        _pieces(content[:PIECE_BYTES]), ("DocumentProperties",), context.beat
    )
    try:
        root = next(found, None)
    except DocumentError:
        return {}
    return {} if root is None else named_properties(root)


def _pieces(content: bytes) -> Iterator[bytes]:
    for at in range(0, len(content), PIECE_BYTES):
        yield content[at : at + PIECE_BYTES]


def _index(element: Element, usual: int) -> int:
    told = attribute(element, "Index")
    known = told.isdecimal() and len(told) < 8
    return min(int(told) if known else usual, MAX_ROW)
