"""The XML of iWork until 2009: index.xml, or index.apxl in Keynote."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from lxml import etree

from indexer.errors import DamagedError, EncryptedError
from indexer.extracting.containers.unpackers import unpacked_streams
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.sheets.tables import table_sections
from indexer.extracting.formats.titles import sane_title
from indexer.extracting.formats.xml_trees import (
    Element,
    attribute,
    local_name,
    stream,
)
from indexer.records import Document, Place, Role, Section

_KINDS = {
    "http://developer.apple.com/namespaces/keynote2": "keynote",
    "http://developer.apple.com/namespaces/ls": "numbers",
}
_SAMPLES = frozenset({"theme-list", "master-slides", "stylesheet", "prototypes"})
_SILENT = frozenset({"ghost-text", "p", "datasource", "tabular-model"})
_METADATA = {
    "title": "title",
    "authors": "author",
    "author": "author",
    "keywords": "keywords",
    "comment": "subject",
}
_NOTES = {"notes": "notes", "sticky-note": "comments", "annotation": "comments"}
_FOOTNOTES = {"footnote": "footnotes", "footnotebody": "footnotes"}
_EPOCH = datetime(2001, 1, 1, tzinfo=UTC)
_GRID_WIDTH = 256
_CLEARED = frozenset({"p", "datasource", "stylesheet", "metadata", "theme"})
PASSAGE_CHARACTERS = 3_000


def read_xml(content: bytes, context: Context) -> Iterator[Piece]:
    """Yield a document with its texts and tables.

    Raises:
        DocumentError: it is protected or broken; what was read before stays.
    """
    if content.startswith(b"\x1f\x8b"):
        content = _unpacked(content, context)
    if not content.lstrip(b"\xef\xbb\xbf\r\n\t ").startswith(b"<"):
        raise EncryptedError
    walk = _Walk(context)
    failed: DamagedError | None = None
    sections: list[Section] = []
    try:
        for section in walk.sections(content):
            sections.append(section)
    except DamagedError as error:
        failed = error
    title = sane_title(walk.metadata.pop("title", ""))
    yield Document(walk.kind, title, metadata=walk.metadata)
    yield from sections
    if failed is not None:
        raise failed


def _unpacked(content: bytes, context: Context) -> bytes:
    unpacked = bytearray()
    for chunk in unpacked_streams(content):
        context.allowance.take(len(chunk))
        unpacked += chunk
    return bytes(unpacked)


class _Walk:
    """Goes through the file once and gathers lines until their place changes."""

    def __init__(self, context: Context) -> None:
        self.kind = "pages"
        self.metadata: dict[str, str] = {}
        self._context = context
        self._open: list[str] = []
        self._place = Place()
        self._lines: list[str] = []
        self._headers: set[str] = set()
        self._slide = 0
        self._sheet: str | None = None
        self._table = ""
        self._storage: list[str] = []

    def sections(self, content: bytes) -> Iterator[Section]:
        """Yield the sections; raises `DamagedError` at the first fault."""
        try:
            for event, element in stream(content):
                name = local_name(element)
                if event == "start":
                    self._enter(name, element)
                else:
                    yield from self._leave(name, element)
        except (etree.LxmlError, ValueError) as error:
            yield from self._end()
            raise DamagedError(detail=str(error)) from error
        yield from self._end()
        for header in sorted(self._headers):
            yield Section(header, Place(part="header"), Role.ASIDE)

    def _enter(self, name: str, element: Element) -> None:
        if not self._open:
            namespace = element.tag.rpartition("}")[0].lstrip("{")
            self.kind = _KINDS.get(namespace, "pages")
        self._open.append(name)
        if name == "slide":
            self._slide += 1
        elif name == "workspace":
            self._sheet = attribute(element, "workspace-name") or None
        elif name == "tabular-model":
            self._table = attribute(element, "name")
        elif name == "text-storage":
            self._storage.append(attribute(element, "kind"))

    def _leave(self, name: str, element: Element) -> Iterator[Section]:
        self._open.pop()
        if name == "text-storage":
            self._storage.pop()
        if _SAMPLES.isdisjoint(self._open):
            if name == "p":
                yield from self._paragraph(element)
            elif name == "datasource":
                yield from self._cells(element)
            elif name == "metadata":
                self._properties(element)
        if name in _CLEARED:
            self._context.beat()
            tail = element.tail
            element.clear()
            element.tail = tail

    def _paragraph(self, element: Element) -> Iterator[Section]:
        text = "".join(_words(element)).strip()
        if not text or "datasource" in self._open:
            return
        if self._storage and self._storage[-1] == "header":
            self._headers.add(text)
            return
        place = self._current_place()
        if place != self._place or sum(map(len, self._lines)) > PASSAGE_CHARACTERS:
            yield from self._end()
        self._place = place
        self._lines.append(text)

    def _current_place(self) -> Place:
        marks = {**_NOTES, **_FOOTNOTES}
        part = next((marks[one] for one in self._open if one in marks), None)
        return Place(slide=self._slide or None, sheet=self._sheet, part=part)

    def _end(self) -> Iterator[Section]:
        if self._lines:
            yield Section("\n".join(self._lines), self._place)
        self._lines = []

    def _cells(self, element: Element) -> Iterator[Section]:
        yield from self._end()
        rows: dict[int, list[str]] = {}
        at = 0
        for cell in element:
            told = attribute(cell, "ct")
            at += int(told) if told.isdigit() and len(told) < 9 else 1
            text = _cell_text(cell)
            if text:
                row = rows.setdefault(at // _GRID_WIDTH, [])
                row.extend([""] * (at % _GRID_WIDTH - len(row)))
                row.append(text)
        numbered = ((number + 1, rows[number]) for number in sorted(rows))
        table = self._table
        for section in table_sections(numbered, self._current_place(), self._context):
            text = f"{table}\n{section.text}" if table else section.text
            yield Section(text, section.place, section.role)
            table = ""
        if table:
            yield Section(table, self._current_place())

    def _properties(self, element: Element) -> None:
        for field in element:
            key = _METADATA.get(local_name(field))
            texts = [attribute(one, "string") for one in field.iter()]
            told = ", ".join(text for text in texts if text)
            if key and told:
                self.metadata[key] = told


def _words(element: Element) -> Iterator[str]:
    """Yield the text of a paragraph without the placeholders and boxes within it."""
    if element.text:
        yield element.text
    for child in element:
        name = local_name(child)
        if name in ("br", "lnbr", "crbr", "pgbr", "contbr", "intratopicbr"):
            yield "\n"
        elif name == "tab":
            yield "\t"
        elif name and name not in _SILENT:
            yield from _words(child)
        if child.tail:
            yield child.tail


def _cell_text(cell: Element) -> str:
    if local_name(cell) == "pm":
        return _chosen(cell)
    for element in cell.iter():
        name = local_name(element)
        if name == "ct":
            return attribute(element, "s").strip()
        if name == "p":
            return "\n".join("".join(_words(p)) for p in cell.iter(element.tag)).strip()
        date = attribute(element, "cell-date")
        if date:
            return _date(date)
        value = attribute(element, "v")
        if value:
            return _number(value)
    return ""


def _chosen(menu: Element) -> str:
    """Return what is chosen of a menu in a cell."""
    choices = {attribute(one, "ID"): one for one in menu.iter()}
    for element in menu.iter():
        if local_name(element) == "proxied-cell-ref":
            chosen = choices.get(attribute(element, "IDREF"))
            return "" if chosen is None else _cell_text(chosen)
    return ""


def _number(value: str) -> str:
    try:
        return format(float(value), ".15g")
    except ValueError:
        return value


def _date(value: str) -> str:
    try:
        moment = _EPOCH + timedelta(seconds=float(value))
    except (ValueError, OverflowError):
        return value
    return f"{moment:%Y-%m-%d}"
