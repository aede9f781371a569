"""Streams the sheets of a spreadsheet (OpenDocument 1.3 part 3, 9).

Rows and cells say how often they are repeated, so that a sheet of a few bytes may
stand for billions of cells; repetition is counted and never carried out.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from indexer.extracting.formats.open_document.odf_text import paragraph_text, paragraphs
from indexer.extracting.formats.xml_pull import elements
from indexer.extracting.formats.xml_trees import Element, attribute, local_name

MAX_REPEATED = 16
"""How often a repeated cell is shown, if it says something."""
GAP = 3
"""Empty cells between two others that are kept."""
MAX_ROW = 16_777_216
_WANTED = ("table-row", "shapes", "forms", "named-range")
_MANY = ("binary-data", "style", "tracked-changes", "table-column", "list-style")
"""Elements that say nothing here and may be many or large."""
_TABLE_SPACES = (
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "http://openoffice.org/2000/table",
)
_ERROR_STARTS = ("#", "E")
_VALUES = ("string-value", "date-value", "time-value", "boolean-value", "value")


@dataclass(frozen=True, slots=True)
class Drawing:
    """What lies on a sheet: a text with its row, or the address of an object."""

    text: str
    row: int
    sheet: str
    part: str | None = None


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row, or what is drawn on a sheet as a whole: number 0, no cells."""

    sheet: str
    number: int
    cells: list[str]
    drawings: list[Drawing] = field(default_factory=list)


class Sheets:
    """Reads the rows of all sheets; what is met on the way is kept."""

    def __init__(self, beat: Callable[[], None]) -> None:
        self.names: list[str] = []
        """Names that people gave to ranges of cells."""
        self.objects: list[Drawing] = []
        """Addresses of embedded charts and files."""
        self._beat = beat
        self._table: Element | None = None
        self._sheet = ""
        self._number = 0

    def rows(self, content: Iterable[bytes]) -> Iterator[SheetRow]:
        """Yield the rows of all sheets.

        Raises:
            DamagedError: the XML is not well-formed; what can be read was yielded.
        """
        for element in elements(content, _WANTED + _MANY, self._beat):
            match local_name(element):
                case "table-row":
                    self._enter(element)
                    yield self._row(element)
                case "shapes" | "forms":
                    self._enter(element)
                    drawn = self._drawn(element, 0)
                    yield SheetRow(self._sheet, 0, [], drawn)
                case "named-range":
                    self.names.append(attribute(element, "name"))

    def _enter(self, element: Element) -> None:
        """Note in which sheet an element is, and when it is the first there."""
        tables = list(element.iterancestors("{*}table"))
        table = tables[-1] if tables else None
        if table is not self._table:
            self._table = table
            self._sheet = "" if table is None else attribute(table, "name")
            self._number = 0

    def _row(self, row: Element) -> SheetRow:
        number = self._number + 1
        self._number = min(self._number + _repeated(row, "rows"), MAX_ROW)
        cells: list[str] = []
        drawings: list[Drawing] = []
        empty = 0
        for cell in row:
            text = _cell_text(cell)
            count = _repeated(cell, "columns")
            if text:
                cells.extend([""] * min(empty, GAP))
                cells.extend([text] * min(count, MAX_REPEATED))
                empty = 0
            else:
                empty += count
            if len(cell) > 1 or (len(cell) and not _is_paragraph(cell[0])):
                drawings.extend(self._drawn(cell, number))
        return SheetRow(self._sheet, number, cells, drawings)

    def _drawn(self, holder: Element, row: int) -> list[Drawing]:
        """Return the notes and shapes in a cell or on a sheet."""
        found: list[Drawing] = []
        for child in holder:
            name = local_name(child)
            if name in ("p", "h", "table-row", "table", ""):
                continue
            part = "comments" if name == "annotation" else None
            body = [child] if part is None else child.iterchildren("{*}p", "{*}list")
            text = "\n".join(filter(None, _texts(body)))
            if text:
                found.append(Drawing(text, row, self._sheet, part))
            self._note_objects(child, row)
        return found

    def _note_objects(self, shape: Element, row: int) -> None:
        for one in shape.iter("{*}object", "{*}object-ole"):
            address = attribute(one, "href")
            if address:
                self.objects.append(Drawing(address, row, self._sheet))


def _texts(holders: Iterable[Element]) -> Iterator[str]:
    for holder in holders:
        if local_name(holder) == "p":
            yield paragraph_text(holder).strip()
        else:
            yield from paragraphs(holder)


def _cell_text(cell: Element) -> str:
    """Return a cell as shown, or its value where the file does not say how."""
    texts = [paragraph_text(one) for one in cell if _is_paragraph(one)]
    if any(texts):
        text = "\n".join(texts).strip()
        return "" if text[:1] in _ERROR_STARTS and _is_error(cell) else text
    if not cell.attrib:
        return ""
    return next(filter(None, (attribute(cell, name) for name in _VALUES)), "")


def _is_paragraph(element: Element) -> bool:
    tag = element.tag
    return isinstance(tag, str) and tag.endswith("}p")


def _is_error(cell: Element) -> bool:
    """Return whether a cell shows that its formula failed."""
    return any(
        value == "error" and key.endswith("value-type")
        for key, value in cell.attrib.items()
    )


def _repeated(element: Element, what: str) -> int:
    for space in _TABLE_SPACES:
        told = element.get(f"{{{space}}}number-{what}-repeated")
        if told is not None:
            known = told.isdecimal() and len(told) < 10
            return min(int(told), MAX_ROW) if known else 1
    return 1
