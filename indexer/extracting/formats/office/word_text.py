"""Turns the parse events of WordprocessingML into sections, whatever the namespace.

ECMA-376 part 1, section 17; the elements of Word 2003 have the same local names. What
counts is the text as it stands now: insertions are kept, deletions are not, fields
give their result, and of two forms of the same drawing the first that has text.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from lxml import etree

from indexer.errors import DamagedError
from indexer.extracting.formats.office.drawing_text import alternative_text
from indexer.extracting.formats.office.symbol_fonts import symbol
from indexer.extracting.formats.office.table_rows import Table, row_text
from indexer.extracting.formats.office.word_styles import outline_level
from indexer.extracting.formats.outline import Outline
from indexer.extracting.formats.xml_trees import Element, attribute
from indexer.records import Place, Section

_SKIPPED_TAGS = (
    "tabs del moveFrom instrText sectPr tblPr trPrChange tcPr rPr tblGrid pPrChange rt"
    " delText binData"
)
_SKIPPED = frozenset(_SKIPPED_TAGS.split())
_VML_TAGS = "shape rect oval roundrect line group image polyline"
_VML_SHAPES = frozenset(_VML_TAGS.split())
_MARKS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_REFERENCES = {
    "footnoteReference": "footnotes",
    "endnoteReference": "endnotes",
    "commentReference": "comments",
}


class Surroundings(Protocol):
    """What a document refers to by the ids of its relations."""

    def drawn(self, relation_id: str) -> str:
        """Return the text of a chart or diagram, empty where there is none."""

    def inserted(self, relation_id: str) -> Iterator[Section]:
        """Yield the text of a document that stands inside this one."""


@dataclass(slots=True)
class _Paragraph:
    parts: list[str] = field(default_factory=list)
    level: int | None = None


class WordText:
    """Gathers paragraphs and table rows from start and end events."""

    def __init__(
        self,
        levels: dict[str, int],
        beat: Callable[[], None],
        surroundings: Surroundings | None = None,
    ) -> None:
        self.references: dict[tuple[str, str], tuple[str, ...]] = {}
        """The headings above each note, by the part it stands in and its id."""
        self._levels = levels
        self._beat = beat
        self._surroundings = surroundings
        self._skipped: Element | None = None
        self._paragraphs: list[_Paragraph] = []
        self._tables: list[Table] = []
        self._fields: list[bool] = []
        self._alternatives: list[int] = []
        self._said = 0
        self._outline = Outline()

    @property
    def title(self) -> str:
        """The first title or first heading met so far."""
        return self._outline.title

    def sections(self, events: Iterable[tuple[str, Element]]) -> Iterator[Section]:
        """Yield a section under each heading.

        Raises:
            DamagedError: the XML breaks off; the text before it was yielded.
        """
        damage: Exception | None = None
        try:
            for event, element in events:
                tag = _tag(element.tag)
                if tag in (_BEGINNINGS if event == "start" else _ENDINGS):
                    yield from self._take(event, tag, element)
        except etree.LxmlError as error:
            damage = error
        yield from self._rest()
        if damage is not None:
            raise DamagedError(detail=str(damage)) from damage

    def _take(self, event: str, tag: str, element: Element) -> Iterator[Section]:
        if self._skipped is not None:
            if event == "end" and element is self._skipped:
                self._skipped = None
        elif event == "end":
            yield from self._leave(tag, element)
        elif tag in _SKIPPED or self._is_said_already(tag):
            self._skipped = element
        else:
            yield from self._enter(tag, element)

    def _is_said_already(self, tag: str) -> bool:
        """Return whether this is another form of a drawing whose text was read."""
        if tag not in ("Choice", "Fallback") or not self._alternatives:
            return False
        return self._said > self._alternatives[-1]

    def _enter(self, tag: str, element: Element) -> Iterator[Section]:
        if tag == "p":
            self._paragraphs.append(_Paragraph())
        elif tag == "tbl":
            self._tables.append(Table(is_nested=bool(self._tables)))
        elif tag == "altChunk" and self._surroundings:
            yield from self._chunk(attribute(element, "id"), self._surroundings)
        elif tag == "AlternateContent":
            self._alternatives.append(self._said)
        elif tag in ("tr", "tc", "tblHeader") and self._tables:
            self._tables[-1].enter(tag)
        elif self._paragraphs:
            self._enter_paragraph(tag, element, self._paragraphs[-1])

    def _enter_paragraph(
        self, tag: str, element: Element, paragraph: _Paragraph
    ) -> None:
        if tag == "pStyle":
            paragraph.level = self._levels.get(attribute(element, "val"))
        elif tag == "outlineLvl":
            paragraph.level = outline_level(attribute(element, "val"))
        elif tag in _REFERENCES:
            key = (_REFERENCES[tag], attribute(element, "id"))
            self.references[key] = self._outline.headings
        elif tag == "fldChar":
            self._field(attribute(element, "fldCharType"))
        else:
            self._add(self._shown(tag, element))

    def _field(self, step: str) -> None:
        """Follow a field from its code to its result."""
        if step == "begin":
            self._fields.append(False)
        elif step == "separate" and self._fields:
            self._fields[-1] = True
        elif step == "end" and self._fields:
            self._fields.pop()

    def _shown(self, tag: str, element: Element) -> str:
        """Return the text that an element without text of its own stands for."""
        if tag in _MARKS:
            return _MARKS[tag]
        if tag == "sym":
            return symbol(attribute(element, "font"), attribute(element, "char"))
        if tag == "docPr":
            return _apart(alternative_text(element))
        if tag == "textpath":
            return _apart(element.get("string", ""))
        if tag in ("chart", "relIds") and self._surroundings:
            name = "id" if tag == "chart" else "dm"
            return f"\n{self._surroundings.drawn(attribute(element, name))}\n"
        return _apart(element.get("alt", "")) if tag in _VML_SHAPES else ""

    def _leave(self, tag: str, element: Element) -> Iterator[Section]:
        if tag == "p":
            yield from self._end_paragraph()
            _release(element)
        elif tag == "t":
            self._add(element.text or "")
        elif tag == "num" and self._paragraphs and "math" in element.tag:
            self._add("/")
        elif tag == "oMath":
            self._add(" ")
        elif tag == "ddList" and self._paragraphs:
            self._paragraphs[-1].parts.append(_chosen(element))
        elif tag == "AlternateContent" and self._alternatives:
            self._alternatives.pop()
        elif tag in ("tc", "tr", "tbl") and self._tables:
            yield from self._leave_table(tag, element)

    def _leave_table(self, tag: str, element: Element) -> Iterator[Section]:
        table = self._tables[-1]
        if tag == "tc":
            table.end_cell()
        elif tag == "tr":
            cells = table.end_row()
            _release(element)
            if not table.is_nested:
                yield from self._row(table, cells)
        else:
            self._tables.pop()
            for line in table.lines:
                yield from self._line(line)

    def _row(self, table: Table, cells: list[str]) -> Iterator[Section]:
        """Take a row of the outermost table; long tables repeat their head."""
        if table.is_full:
            yield from self._outline.end()
            yield from self._line(table.repeat_head(), from_table=True)
        yield from self._line(row_text(cells), from_table=True)

    def _add(self, text: str) -> None:
        if text and self._paragraphs and all(self._fields):
            self._paragraphs[-1].parts.append(text)
            self._said += not text.isspace()

    def _end_paragraph(self) -> Iterator[Section]:
        if not self._paragraphs:
            return
        paragraph = self._paragraphs.pop()
        # A field whose result never begins must not silence the rest.
        self._fields = [True] * len(self._fields)
        text = "".join(paragraph.parts).strip()
        if not text:
            return
        if paragraph.level is None or self._tables or self._paragraphs:
            yield from self._line(text)
        else:
            yield from self._outline.heading(paragraph.level, text)

    def _line(self, text: str, *, from_table: bool = False) -> Iterator[Section]:
        if self._tables and not from_table and self._tables[-1].add(text):
            return
        self._beat()
        yield from self._outline.line(text)

    def _chunk(self, relation_id: str, around: Surroundings) -> Iterator[Section]:
        yield from self._outline.end()
        for section in around.inserted(relation_id):
            headings = (*self._outline.headings, *section.place.headings)
            yield Section(section.text, Place(headings=headings), section.role)

    def _rest(self) -> Iterator[Section]:
        """Yield what a document that broke off had begun."""
        while self._paragraphs:
            yield from self._end_paragraph()
        for table in reversed(self._tables):
            for line in table.begun():
                yield from self._outline.line(line)
        self._tables.clear()
        yield from self._outline.end()


_NOTED = frozenset({"p", "tbl", "tr", "tc", "AlternateContent"})
_BEGINNINGS = _SKIPPED | _VML_SHAPES | _NOTED | set(_MARKS) | set(_REFERENCES)
_BEGINNINGS |= {"altChunk", "tblHeader", "pStyle", "outlineLvl", "fldChar", "sym"}
_BEGINNINGS |= {"docPr", "textpath", "chart", "relIds", "Choice", "Fallback"}
_ENDINGS = _SKIPPED | _NOTED | {"Choice", "Fallback", "t", "num", "oMath", "ddList"}
"""What is looked at; all else is passed over, because there is a lot of it."""


def _tag(tag: object) -> str:
    """Return the local name in a tag, empty for comments and instructions."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _apart(text: str) -> str:
    text = text.strip()
    return f" {text} " if text else ""


def _chosen(drop_down: Element) -> str:
    """Return the entry that a drop-down field shows."""
    entries = [attribute(one, "val") for one in drop_down.iterchildren("{*}listEntry")]
    told = [attribute(one, "val") for one in drop_down.iterchildren("{*}result")]
    index = int(told[0]) if told and told[0].isascii() and told[0].isdigit() else 0
    return entries[index] if index < len(entries) else ""


def _release(element: Element) -> None:
    """Free what was read: a streamed document is never held as a whole."""
    element.clear(keep_tail=True)
    previous = element.getprevious()
    if previous is not None:
        element.getparent().remove(previous)
