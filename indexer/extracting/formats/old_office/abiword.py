"""AbiWord documents, which are XML."""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from indexer.errors import DamagedError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.cells import CELL_BREAK
from indexer.extracting.formats.outline import TITLE_LEVEL, Outline
from indexer.extracting.formats.titles import sane_title
from indexer.records import Document, Place, Role, Section

STEP = 1 << 16
_HEADING = re.compile(r"(?:numbered |chapter |section )?heading ([1-9])", re.IGNORECASE)
_SILENT = frozenset({"data", "styles", "lists", "revisions", "ignoredwords"})
_BREAKS = {"br": "\n", "cbr": "\n", "pbr": "\n"}
_APART = {"foot": "footnotes", "endnote": "endnotes", "annotate": "comments"}
_MARGINS = ("header", "footer")
_PROPERTIES = {
    "dc.title": "title",
    "dc.creator": "author",
    "dc.subject": "subject",
    "dc.description": "comments",
    "abiword.keywords": "keywords",
}
_TOP = re.compile(r"top-attach:\s*(\d+)")


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document, its sections by heading, then notes, headers and footers.

    Raises:
        DamagedError: the XML breaks off; the text before it was yielded.
    """
    if b"<!ENTITY" in content:
        # No AbiWord writes any, and a parser without a tree would expand them.
        raise DamagedError
    gatherer = _Gatherer()
    sections = _sections(content, gatherer, context)
    first = next(sections, None)
    told = gatherer.properties
    title = sane_title(told.pop("title", "")) or gatherer.title
    yield Document("abiword", title, metadata=told)
    if first is not None:
        yield first
    yield from sections
    if gatherer.damage is not None:
        raise DamagedError(detail=str(gatherer.damage)) from gatherer.damage


def _sections(
    content: bytes, gatherer: "_Gatherer", context: Context
) -> Iterator[Section]:
    parser = etree.XMLParser(
        target=gatherer,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
    )
    try:
        for at in range(0, len(content), STEP):
            context.beat()
            parser.feed(content[at : at + STEP])
            yield from gatherer.taken()
        parser.close()
    except etree.LxmlError as error:
        gatherer.damage = error
    yield from gatherer.rest()


class _Gatherer:
    """Told of each tag and text by the parser, which so builds no tree."""

    def __init__(self) -> None:
        self.damage: Exception | None = None
        self.properties: dict[str, str] = {}
        self._body = Outline()
        self._ready: list[Section] = []
        self._parts: dict[str, list[str]] = {}
        self._apart: list[str] = []
        self._paragraphs: list[tuple[str, list[str]]] = []
        self._row: list[str] = []
        self._row_number: str | None = None
        self._cells: list[list[str]] = []
        self._silent = 0
        self._property = ""

    @property
    def title(self) -> str:
        """The first title or heading so far."""
        return self._body.title

    def taken(self) -> list[Section]:
        """Return the sections that are complete."""
        ready, self._ready = self._ready, []
        return ready

    def rest(self) -> Iterator[Section]:
        """Yield the last sections, and those beside the text."""
        while self._paragraphs:
            self._end_paragraph()
        while self._cells:
            self._end_cell()
        self._end_row()
        yield from self.taken()
        yield from self._body.end()
        for part, lines in self._parts.items():
            if text := "\n".join(lines):
                role = Role.ASIDE if part in _MARGINS else Role.BODY
                yield Section(text, Place(part=part), role)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take the beginning of an element."""
        tag = tag.rpartition("}")[2]
        if tag in _SILENT:
            self._silent += 1
        elif tag == "p":
            self._paragraphs.append((attributes.get("style", ""), []))
        elif tag == "m":
            self._property = _PROPERTIES.get(attributes.get("key", ""), "")
        elif tag == "cell":
            self._begin_cell(attributes.get("props", ""))
        elif tag in _APART:
            self._apart.append(_APART[tag])
        elif tag == "section":
            margin = attributes.get("type", "")[:6]
            self._apart.append(margin if margin in _MARGINS else "")
        else:
            self.data(_BREAKS.get(tag, ""))

    def data(self, text: str) -> None:
        """Take text."""
        if self._property:
            told = self.properties.get(self._property, "") + text
            self.properties[self._property] = told
        elif self._paragraphs and not self._silent:
            self._paragraphs[-1][1].append(text)

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        tag = tag.rpartition("}")[2]
        if tag in _SILENT:
            self._silent -= 1
        elif tag == "p" and self._paragraphs:
            self._end_paragraph()
        elif tag == "m":
            self._property = ""
        elif tag == "cell" and self._cells:
            self._end_cell()
        elif tag == "table" and not self._cells:
            self._end_row()
        elif (tag in _APART or tag == "section") and self._apart:
            self._apart.pop()

    def close(self) -> None:
        """Nothing is left to do: the parser wants to be able to ask."""

    def _end_paragraph(self) -> None:
        style, texts = self._paragraphs.pop()
        text = "".join(texts).strip()
        heading = _HEADING.fullmatch(style)
        part = next((one for one in reversed(self._apart) if one), "")
        if not text:
            return
        if part:
            self._parts.setdefault(part, []).append(text)
        elif self._cells:
            self._cells[-1].append(" ".join(text.split()))
        elif heading or style.lower() == "title":
            level = int(heading[1]) if heading else TITLE_LEVEL
            self._ready += self._body.heading(level, text)
        else:
            self._ready += self._body.line(text)

    def _begin_cell(self, properties: str) -> None:
        top = _TOP.search(properties)
        number = top[1] if top else None
        if not self._cells and number != self._row_number:
            self._end_row()
            self._row_number = number
        self._cells.append([])

    def _end_cell(self) -> None:
        text = " ".join(self._cells.pop())
        (self._cells[-1] if self._cells else self._row).append(text)

    def _end_row(self) -> None:
        row, self._row = self._row, []
        self._row_number = None
        self._ready += self._body.line(CELL_BREAK.join(row).strip())
