"""What the cells of a SpreadsheetML sheet say (ECMA-376 part 1, 18.3 and 18.4).

Values are shown as people see them: formula results and not formulas, dates and
amounts in their formats, no readings of Japanese words, no error values.
"""

import re
from collections.abc import Iterator, Sequence

from indexer.errors import DocumentError, TooLargeError
from indexer.extracting.context import Context
from indexer.extracting.formats.office.office_package import Package
from indexer.extracting.formats.sheets.number_formats import NumberFormats, code_of
from indexer.extracting.formats.sheets.number_masks import general
from indexer.extracting.formats.sheets.tables import Row
from indexer.extracting.formats.xml_pull import elements
from indexer.extracting.formats.xml_trees import Element

MAX_STRINGS = 2_000_000
"""Different texts in one workbook."""
MAX_ROW = 1_048_576
GAP = 3
"""Empty cells between two others that are kept: the rest says no more."""

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_REFERENCE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")


class Strings:
    """The texts of a workbook, which its sheets mean by number."""

    def __init__(self, package: Package, part: str, context: Context) -> None:
        """Read as many as the limits allow; what went wrong is kept as `problem`."""
        self.texts: list[str] = []
        self.problem: DocumentError | None = None
        if part not in package:
            return
        room = 2 * context.limits.text_characters
        try:
            for item in elements(package.chunks(part), ("si",), context.beat):
                self.texts.append(rich_text(item))
                room -= len(self.texts[-1])
                if room < 0 or len(self.texts) >= MAX_STRINGS:
                    raise TooLargeError
        except DocumentError as error:
            self.problem = error


class Cells:
    """Shows the values of cells."""

    def __init__(
        self, strings: Sequence[str], codes: Sequence[str], formats: NumberFormats
    ) -> None:
        """Take the texts of the workbook and the number format of each style."""
        self._strings = strings
        self._codes = {str(at): code for at, code in enumerate(codes) if code}
        self._formats = formats
        self._columns: dict[str, int] = {}
        self._value_tag = ""

    def row(self, row: Element) -> list[str]:
        """Return the cells of a row that say something, small gaps kept."""
        texts: list[str] = []
        last = -1
        for cell in row:
            text = self._text(cell) if len(cell) else ""
            if text:
                at = self._column(cell.get("r"), last)
                if at - last > 1:
                    texts.extend([""] * min(at - last - 1, GAP))
                texts.append(text)
                last = at
        return texts

    def _column(self, reference: str | None, last: int) -> int:
        letters = (reference or "").rstrip("0123456789")
        at = self._columns.get(letters)
        if at is None:
            if not re.fullmatch("[A-Za-z]{1,3}", letters):
                return last + 1
            at = self._columns[letters] = column_number(letters)
        return at

    def _text(self, cell: Element) -> str:
        kind = cell.get("t")
        if kind == "inlineStr":
            return "".join(rich_text(one) for one in cell.iterchildren("{*}is"))
        value = self._value(cell)
        if not value or kind == "e":
            return ""
        if kind == "s":
            return self._string(value)
        if kind == "b":
            return "TRUE" if value.strip() == "1" else "FALSE"
        if kind in ("str", "d"):
            return unescaped(value)
        return self._number(value, self._codes.get(cell.get("s", "0"), ""))

    def _value(self, cell: Element) -> str | None:
        """Return the raw value; it mostly comes last and has one tag."""
        last = cell[-1]
        if last.tag == self._value_tag:
            return str(last.text or "")
        value = None
        for child in cell.iterchildren("{*}v"):
            self._value_tag = child.tag
            value = child.text
        return value

    def _string(self, index: str) -> str:
        try:
            at = int(index)
            return self._strings[at] if at >= 0 else ""
        except (ValueError, IndexError):
            return ""

    def _number(self, value: str, code: str) -> str:
        if not code and len(value) < 12 and value.isdecimal():
            return value
        try:
            number = float(value)
        except ValueError:
            return value
        return self._formats.shown(number, code) if code else general(number)


def sheet_rows(rows: Iterator[Element], cells: Cells) -> Iterator[Row]:
    """Yield the rows of a sheet with their numbers."""
    last = 0
    for row in rows:
        told = row.get("r", "")
        last = int(told) if told.isdecimal() and len(told) < 8 else last + 1
        yield last, cells.row(row)


def number_codes(package: Package, part: str) -> list[str]:
    """Return the number format of each cell style, empty for the general one."""
    if part not in package:
        return []
    try:
        root = package.tree(part)
    except DocumentError:
        return []
    own = {
        _number(one.get("numFmtId")): one.get("formatCode", "")
        for one in root.iter("{*}numFmt")
    }
    return [
        code_of(_number(style.get("numFmtId")), own)
        for styles in root.iter("{*}cellXfs")
        for style in styles.iterchildren("{*}xf")
    ]


def rich_text(item: Element) -> str:
    """Return a text of one or several runs, readings of its words left out."""
    texts: list[str] = []
    for child in item.iterchildren("{*}t", "{*}r"):
        if child.tag.endswith("t"):
            texts.append(child.text or "")
        else:
            texts.extend(one.text or "" for one in child.iterchildren("{*}t"))
    return unescaped("".join(texts))


def unescaped(text: str) -> str:
    """Return a text with the characters that XML cannot hold (`_x000D_`)."""
    if "_x" not in text:
        return text
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)


def column_number(letters: str) -> int:
    """Return the number of a column from 0."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


def row_of(reference: str) -> int | None:
    """Return the row in a reference such as `B7`, None where there is none."""
    found = _REFERENCE.match(reference.replace("$", ""))
    return min(int(found[2]), MAX_ROW) if found else None


def _number(told: str | None) -> int:
    return int(told) if told and told.isdecimal() and len(told) < 8 else 0
