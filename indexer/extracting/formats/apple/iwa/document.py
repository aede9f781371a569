"""Puts the texts and tables of an iWork file in the order in which people see them."""

from collections.abc import Iterable, Iterator

from indexer.errors import DamagedError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.apple.iwa.objects import IwaObject, IwaObjects
from indexer.extracting.formats.apple.iwa.tables import (
    TABLE_INFO,
    TABLE_MODEL,
    IwaTable,
    cell_storages,
    read_table,
)
from indexer.extracting.formats.apple.iwa.texts import (
    STORAGES,
    paragraphs,
    storage_kind,
    storage_text,
)
from indexer.extracting.formats.sheets.tables import table_sections
from indexer.records import Document, Place, Role, Section

_DOCUMENT, _SHEET_OR_SHOW, _SLIDE_NODE, _SLIDES = 1, 2, 4, (5, 6)
_PAGES_DOCUMENT = 10_000
_BODY = 4
"""The field of a Pages document that refers to its running text."""
_COMMENT, _AUTHOR = 3056, 212
_HEADER, _FOOTNOTE, _NOTE = 1, 2, 4
_PARTS = {_FOOTNOTE: "footnotes", _NOTE: "notes"}
_SAMPLES = ("MasterSlide", "TemplateSlide", "ThemeStylesheet", "DocumentStylesheet")
"""Streams whose texts belong to a theme, not to the document."""
_MOST_SLIDES = 10_000


def read_iwa(streams: Iterable[tuple[str, bytes]], context: Context) -> Iterator[Piece]:
    """Yield a document with its texts and tables.

    Raises:
        DocumentError: nothing, or not everything, could be read.
    """
    objects = IwaObjects()
    kept = (one for one in streams if not one[0].startswith(_SAMPLES[:2]))
    objects.read(kept, context.limits.zip_bytes, context.beat)
    reader = _Reader(objects, context)
    if any(one.stream.startswith("Slide") for one in objects.of_type(*_SLIDES)):
        yield Document("keynote", reader.show_title())
        yield from reader.slides()
    elif objects.of_type(_PAGES_DOCUMENT):
        yield Document("pages", reader.title())
        yield from reader.texts()
        yield from reader.tables()
    else:
        yield Document("numbers")
        yield from reader.sheets()
        yield from reader.texts()
    yield from reader.comments()
    if objects.failed is not None:
        raise objects.failed


class _Reader:
    """Yields the sections of one document; nothing twice."""

    def __init__(self, objects: IwaObjects, context: Context) -> None:
        self._objects = objects
        self._context = context
        self._tables_said: set[int] = set()
        self._in_cells = cell_storages(objects)

    def title(self) -> str:
        """Return the paragraph that is styled as title."""
        for storage in self._storages():
            for one in paragraphs(storage, self._objects):
                if one.is_title:
                    return one.headings[0]
        return ""

    def show_title(self) -> str:
        """Return the first line on the first slide."""
        for stream in self._slide_streams()[:1]:
            for storage in self._storages(stream):
                if storage_kind(storage) != _NOTE:
                    return storage_text(storage).partition("\n")[0]
        return ""

    def texts(self) -> Iterator[Section]:
        """Yield the texts; running headers and footers once and aside."""
        headers: set[str] = set()
        for storage in self._storages():
            self._context.beat()
            kind = storage_kind(storage)
            if kind == _HEADER:
                headers.add(storage_text(storage))
                continue
            for one in paragraphs(storage, self._objects):
                place = Place(headings=one.headings, part=_PARTS.get(kind))
                yield Section(one.text, place)
        for header in sorted(headers):
            yield Section(header, Place(part="header"), Role.ASIDE)

    def slides(self) -> Iterator[Section]:
        """Yield the texts and tables of each slide, then its notes."""
        for number, stream in enumerate(self._slide_streams(), start=1):
            self._context.beat()
            storages = self._storages(stream)
            for notes in (False, True):
                chosen = [s for s in storages if (storage_kind(s) == _NOTE) == notes]
                text = "\n".join(filter(None, map(storage_text, chosen)))
                part = "notes" if notes else None
                yield Section(text, Place(slide=number, part=part))
            for model in self._objects.of_type(TABLE_MODEL):
                if model.stream == stream:
                    yield from self._table(model.identifier, Place(slide=number))
        yield from self.tables()

    def sheets(self) -> Iterator[Section]:
        """Yield the tables sheet by sheet."""
        for document in self._objects.of_type(_DOCUMENT):
            for identifier in document.message.references(1):
                sheet = self._objects.message(identifier, _SHEET_OR_SHOW)
                name = sheet.text(1)
                for drawable in sheet.references(2):
                    model = self._objects.message(drawable, TABLE_INFO).reference(2)
                    yield from self._table(model, Place(sheet=name))
        yield from self.tables()

    def tables(self) -> Iterator[Section]:
        """Yield the tables that were not yielded yet."""
        for model in self._objects.of_type(TABLE_MODEL):
            yield from self._table(model.identifier, Place())

    def comments(self) -> Iterator[Section]:
        """Yield what people noted beside the text."""
        for comment in self._objects.of_type(_COMMENT):
            message = comment.message
            author = self._objects.message(message.reference(3), _AUTHOR).text(1)
            text = message.text(1).strip()
            if text:
                said = f"{author}: {text}" if author else text
                yield Section(said, Place(part="comments"))

    def _table(self, identifier: int, place: Place) -> Iterator[Section]:
        model = self._objects.get(identifier, TABLE_MODEL)
        if model is None or identifier in self._tables_said:
            return
        self._tables_said.add(identifier)
        table = self._read(model)
        rows = ((at + 1, table.rows[at]) for at in sorted(table.rows))
        first = True
        for section in table_sections(rows, place, self._context):
            named = f"{table.name}\n{section.text}" if first else section.text
            yield Section(named, section.place, section.role)
            first = False
        if first and table.name:
            yield Section(table.name, place)

    def _read(self, model: IwaObject) -> IwaTable:
        try:
            return read_table(self._objects, model)
        except DamagedError as error:
            self._objects.failed = self._objects.failed or error
            return IwaTable("", {})

    def _storages(self, stream: str | None = None) -> list[IwaObject]:
        """Return the texts, of one stream or of all, the body of Pages first."""
        found = [
            one
            for one in self._objects.of_type(*STORAGES)
            if stream in (None, one.stream)
            and not one.stream.startswith(_SAMPLES)
            and one.identifier not in self._in_cells
        ]
        bodies = {
            document.message.reference(_BODY)
            for document in self._objects.of_type(_PAGES_DOCUMENT)
        }
        return sorted(found, key=lambda one: one.identifier not in bodies)

    def _slide_streams(self) -> list[str]:
        """Return the streams of the slides in the order in which they are shown."""
        shown: list[str] = []
        nodes = self._first_nodes()
        while nodes and len(shown) < _MOST_SLIDES:
            message = self._objects.message(nodes.pop(0), _SLIDE_NODE)
            slide = self._objects.get(message.reference(2), *_SLIDES)
            if slide is not None and slide.stream not in shown:
                shown.append(slide.stream)
                nodes = message.references(1) + nodes
        others = {one.stream for one in self._objects.of_type(*_SLIDES)} - set(shown)
        return [*shown, *sorted(others)]

    def _first_nodes(self) -> list[int]:
        for document in self._objects.of_type(_DOCUMENT):
            show = self._objects.message(document.message.reference(2), _SHEET_OR_SHOW)
            tree = show.message(3)
            root = self._objects.message(tree.reference(1), _SLIDE_NODE)
            return tree.references(2) or root.references(1)
        return []
