"""Turns the elements of FictionBook 2 into sections; names as in its schema 2.21."""

from indexer.extracting.formats.cells import CELL_BREAK
from indexer.extracting.formats.open_document.odf_blocks import Block
from indexer.extracting.formats.outline import TITLE_LEVEL, Outline
from indexer.records import Place, Section

_LINES = frozenset({"p", "v", "subtitle", "text-author", "td", "th"})
_NAME_PARTS = ("first-name", "middle-name", "last-name", "nickname")
_ABOUT = {
    "book-title": "title",
    "keywords": "keywords",
    "publisher": "publisher",
    "year": "year",
    "isbn": "isbn",
}
_TEXTS = _LINES | set(_ABOUT) | set(_NAME_PARTS) | {"date"}
"""Elements whose characters are text; all others only hold elements."""
_SIDE_BODIES = frozenset({"notes", "comments", "footnotes"})


class BookText:
    """The target of a parser: what a book says, as it is met."""

    def __init__(self) -> None:
        self.about: dict[str, str] = {}
        """Title, author and the like."""
        self._outline = Outline()
        self._notes = Outline(Place(part="footnotes"))
        self._ready: list[Section] = []
        self._open: list[str] = []
        self._depth = 0
        self._in_notes = False
        self._title: list[str] | None = None
        self._row: list[str] | None = None
        self._person: dict[str, str] = {}
        self._block = Block(self._take)

    @property
    def first_title(self) -> str:
        """The first title in the text."""
        return self._outline.title

    def rest(self) -> list[Section]:
        """Return all sections, the notes last."""
        self._block.end()
        return [*self._ready, *self._outline.end(), *self._notes.end()]

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take the beginning of an element."""
        name = tag.rpartition("}")[2]
        self._open.append(name)
        if name in _TEXTS:
            self._block.begin(None)
        elif name == "section":
            self._depth += 1
        elif name == "body":
            self._in_notes = attributes.get("name", "") in _SIDE_BODIES
        elif name == "title":
            self._title = []
        elif name == "tr":
            self._row = []
        else:
            self._show(name, attributes)

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        name = tag.rpartition("}")[2]
        if name in _TEXTS:
            self._block.end()
        elif name == "section":
            self._depth = max(0, self._depth - 1)
        elif name == "title":
            self._end_title()
        elif name == "tr" and self._row is not None:
            row, self._row = self._row, None
            self._line(CELL_BREAK.join(row))
        elif name in ("author", "translator"):
            self._end_person(name)
        if self._open:
            self._open.pop()

    def data(self, characters: str) -> None:
        """Take characters."""
        if self._block.in_text:
            self._block.add(characters)

    def close(self) -> None:
        """Do nothing: `rest` hands on what is left."""

    def _show(self, name: str, attributes: dict[str, str]) -> None:
        """Take what is told by attributes."""
        if name == "image":
            for told in dict.fromkeys((attributes.get("alt"), attributes.get("title"))):
                self._block.line(told or "")
        elif name == "sequence":
            self._add_about("series", attributes.get("name", ""))

    def _take(self, text: str, _level: int | None) -> None:
        """Take the text of the element that is open."""
        name = self._open[-1] if self._open else ""
        if name in _NAME_PARTS:
            self._person[name] = text
        elif name in _ABOUT:
            self._add_about(_ABOUT[name], text)
        elif "description" in self._open:
            if "title-info" in self._open and "annotation" in self._open:
                self._line(text)
        elif self._title is not None:
            self._title.append(text)
        elif self._row is not None:
            self._row.append(text)
        else:
            self._line(text)

    def _add_about(self, name: str, text: str) -> None:
        """Note what the cover sheet says of this book, not of its original or file."""
        told = text.strip()
        if told and not {"src-title-info", "document-info"} & set(self._open):
            known = self.about.get(name)
            self.about[name] = told if known in (None, told) else f"{known}, {told}"

    def _end_person(self, role: str) -> None:
        name = " ".join(self._person[one] for one in _NAME_PARTS if one in self._person)
        self._person.clear()
        self._add_about(role, name)

    def _end_title(self) -> None:
        lines, self._title = self._title or [], None
        around = self._open[-2] if len(self._open) > 1 else ""
        if self._in_notes or around not in ("section", "body"):
            for line in lines:
                self._line(line)
            return
        level = self._depth if around == "section" else TITLE_LEVEL
        self._ready.extend(self._outline.heading(level, " ".join(lines)))

    def _line(self, text: str) -> None:
        outline = self._notes if self._in_notes else self._outline
        self._ready.extend(outline.line(text))
