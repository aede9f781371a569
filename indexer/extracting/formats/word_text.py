"""Turns the parse events of WordprocessingML into sections, whatever the namespace."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from lxml import etree

from indexer.errors import DamagedError
from indexer.records import Place, Section

SECTION_CHARACTERS = 100_000
"""A section is handed on at this size, so that a huge one is never held."""

_SKIPPED_TAGS = "tabs del moveFrom Fallback instrText sectPr tblPr rPr tblGrid"
_SKIPPED = frozenset(_SKIPPED_TAGS.split())
CELL_BREAK = "\t"
"""Between the cells of a table row: white space, so that words stay side by side."""
_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_HEADING_NAME = re.compile(r"heading ([1-9])", re.IGNORECASE)
TITLE_LEVEL = 0


def heading_levels(styles: etree._Element) -> dict[str, int]:
    """Return the outline level of each style id that is a heading; 0 for titles."""
    if styles is None:
        return {}
    parents: dict[str, str] = {}
    levels: dict[str, int] = {}
    for style in styles.iter("{*}style"):
        style_id = _value(style, "styleId")
        level = _own_level(style)
        if level is not None:
            levels[style_id] = level
        for based_on in style.iterchildren("{*}basedOn"):
            parents[style_id] = _value(based_on)
    for style_id in parents:
        _inherit(style_id, parents, levels)
    return levels


def _inherit(style_id: str, parents: dict[str, str], levels: dict[str, int]) -> None:
    at: str | None = style_id
    for _ in range(10):
        if at is None:
            return
        if at in levels:
            levels[style_id] = levels[at]
            return
        at = parents.get(at)


def _own_level(style: etree._Element) -> int | None:
    for name in style.iterchildren("{*}name"):
        heading = _HEADING_NAME.fullmatch(_value(name).strip())
        if heading:
            return int(heading[1])
        if _value(name).lower() == "title":
            return TITLE_LEVEL
    for outline in style.iterfind("{*}pPr/{*}outlineLvl"):
        return _outline_level(_value(outline))
    return None


def _outline_level(value: str) -> int | None:
    # Nine stands for body text.
    return int(value) + 1 if value in set("01234567") else None


def _value(element: etree._Element, name: str = "val") -> str:
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return ""


class WordText:
    """Gathers paragraphs and table rows from start and end events."""

    def __init__(self, levels: dict[str, int], beat: Callable[[], None]) -> None:
        self.title = ""
        """Of the first title or first heading met so far."""
        self._levels = levels
        self._beat = beat
        self._skipping = 0
        self._paragraphs: list[list[str]] = []
        self._cells: list[list[str]] = []
        self._rows: list[list[str]] = []
        self._level: int | None = None
        self._path: list[tuple[int, str]] = []
        self._lines: list[str] = []
        self._size = 0
        self._has_body = False

    def sections(self, events: Iterable[tuple[str, Any]]) -> Iterator[Section]:
        """Yield a section under each heading.

        Raises:
            DamagedError: the XML breaks off; the text before it was yielded.
        """
        damage: Exception | None = None
        try:
            for event, element in events:
                if isinstance(element.tag, str):
                    yield from self._take(event, element)
        except etree.LxmlError as error:
            damage = error
        yield from self._section()
        if damage is not None:
            raise DamagedError(detail=str(damage)) from damage

    def _take(self, event: str, element: etree._Element) -> Iterator[Section]:
        tag = element.tag.rpartition("}")[2]
        if tag in _SKIPPED:
            self._skipping += 1 if event == "start" else -1
        elif self._skipping:
            return
        elif event == "start":
            self._enter(tag, element)
        elif tag == "p":
            yield from self._end_paragraph()
            self._release(element)
        else:
            yield from self._leave(tag, element)

    def _enter(self, tag: str, element: etree._Element) -> None:
        if tag == "p":
            self._paragraphs.append([])
            self._level = None
        elif tag == "tc":
            self._cells.append([])
        elif tag == "tr":
            self._rows.append([])
        elif tag == "pStyle":
            self._level = self._levels.get(_value(element))
        elif tag == "outlineLvl":
            self._level = _outline_level(_value(element))

    def _leave(self, tag: str, element: etree._Element) -> Iterator[Section]:
        if tag in ("t", "sym") and self._paragraphs:
            self._paragraphs[-1].append(element.text or "")
        elif tag in _MARKS and self._paragraphs:
            self._paragraphs[-1].append(_MARKS[tag])
        elif tag == "tc" and self._cells:
            cell = self._cells.pop()
            if self._rows and cell:
                self._rows[-1].append("\n".join(cell))
        elif tag == "tr" and self._rows:
            yield from self._line(_row(self._rows.pop()))
            self._release(element)

    def _end_paragraph(self) -> Iterator[Section]:
        if not self._paragraphs:
            return
        text = "".join(self._paragraphs.pop()).strip()
        level, self._level = self._level, None
        if not text:
            return
        if level is None or self._cells or self._paragraphs:
            yield from self._line(text)
        else:
            yield from self._heading(level, " ".join(text.split()))

    def _heading(self, level: int, text: str) -> Iterator[Section]:
        if self._has_body:
            yield from self._section()
        self.title = self.title or text
        self._path = [one for one in self._path if one[0] < level]
        if level != TITLE_LEVEL:
            self._path.append((level, text))
        self._lines.append(text)

    def _line(self, text: str) -> Iterator[Section]:
        if not text:
            return
        if self._cells:
            self._cells[-1].append(text)
            return
        self._beat()
        self._lines.append(text)
        self._has_body = True
        self._size += len(text)
        if self._size >= SECTION_CHARACTERS:
            yield from self._section()

    def _section(self) -> Iterator[Section]:
        text = "\n".join(self._lines)
        self._lines.clear()
        self._size = 0
        self._has_body = False
        if text.strip():
            yield Section(text, Place(headings=tuple(text for _, text in self._path)))

    def _release(self, element: etree._Element) -> None:
        """Free what was read: a streamed document is never held as a whole."""
        element.clear(keep_tail=True)
        previous = element.getprevious()
        if previous is not None:
            element.getparent().remove(previous)


def _row(cells: list[str]) -> str:
    """Return a table row as one line; a single cell keeps its lines."""
    if len(cells) == 1:
        return cells[0]
    return CELL_BREAK.join(" ".join(cell.split()) for cell in cells)
