"""Where the text of an OpenDocument file goes: sections of body, pages and asides."""

import re
from collections.abc import Iterable
from dataclasses import replace

from indexer.extracting.formats.open_document.odf_blocks import Block, Emit
from indexer.extracting.formats.outline import Outline
from indexer.records import Place, Role, Section

_NUMBERED = re.compile(r"\D{0,20}\d{1,5}|")
"""Names of pages that programs gave, such as `Slide 3`."""


LONGEST_TITLE = 120
LONGEST_HEADING = 400


class Page:
    """One slide or one page of a drawing while it is read."""

    def __init__(self, place: Place, name: str) -> None:
        self.title = ""
        """The text in its frame for the title."""
        self.in_title = False
        self._place = place
        self._name = name
        self._lines: dict[str | None, list[str]] = {}

    def block(self, part: str | None) -> Block:
        """Return a block for its text, or for its notes or comments."""
        return Block(lambda line, _level: self._take(line, part))

    def _take(self, line: str, part: str | None) -> None:
        self._lines.setdefault(part, []).append(line)
        if self.in_title and part is None:
            self.title = self.title or " ".join(line.split())

    def first_line(self) -> str:
        """Return its title, or what stands at its beginning if that is short."""
        line = next(iter(self._lines.get(None, ())), "")
        return self.title or (line if len(line) <= LONGEST_TITLE else "")

    def sections(self) -> Iterable[Section]:
        """Yield its text, then its notes and comments."""
        name = "" if _NUMBERED.fullmatch(self._name) else self._name
        heading = self.title or name
        place = replace(self._place, headings=(heading,) if heading else ())
        for part in sorted(self._lines, key=lambda one: one or ""):
            text = "\n".join(self._lines[part])
            yield Section(text, replace(place, part=part))


class Story:
    """Gathers sections while a document is read."""

    def __init__(self, page_place: str | None) -> None:
        """Count pages as `slide` or `page`; None for a text, which has none."""
        self.title = ""
        """Of the first page."""
        self.page: Page | None = None
        self._page_place = page_place
        self._pages = 0
        self._outline = Outline()
        self._asides = {
            "footnotes": Outline(Place(part="footnotes")),
            "comments": Outline(Place(part="comments")),
            "form": Outline(Place(part="form")),
            "header": Outline(Place(part="header"), Role.ASIDE),
        }
        self._margins: set[str] = set()
        self._ready: list[Section] = []

    def body(self) -> Block:
        """Return the block for running text."""
        return Block(self._take)

    def aside(self, part: str) -> Block:
        """Return a block for a note, a comment, a form field or a margin."""
        if self.page is not None and part == "comments":
            return self.page.block(part)
        return Block(self._margin if part == "header" else self._line_of(part))

    def begin_page(self, name: str) -> Block:
        """Begin a slide or a page of a drawing and return the block for its text."""
        self._pages += 1
        number = self._pages
        slides = self._page_place == "slide"
        place = Place(slide=number) if slides else Place(page=number)
        self.page = Page(place, name)
        return self.page.block(None)

    def end_page(self) -> None:
        """End the page."""
        if self.page is not None:
            self.title = self.title or self.page.first_line()
            self._ready.extend(self.page.sections())
        self.page = None

    def taken(self) -> list[Section]:
        """Return the sections that are complete, once."""
        self.title = self.title or self._outline.title
        ready, self._ready = self._ready, []
        return ready

    def rest(self) -> list[Section]:
        """Return what was not returned yet, what stands beside the text at the end."""
        self.end_page()
        outlines = (self._outline, *self._asides.values())
        self._ready.extend(one for outline in outlines for one in outline.end())
        return self.taken()

    def _take(self, line: str, level: int | None) -> None:
        # What is longer is text that only looks like a heading.
        if level is None or len(line) > LONGEST_HEADING:
            self._ready.extend(self._outline.line(line))
        else:
            self._ready.extend(self._outline.heading(level, line))

    def _line_of(self, part: str) -> Emit:
        def emit(line: str, _level: int | None) -> None:
            self._ready.extend(self._asides[part].line(line))

        return emit

    def _margin(self, line: str, _level: int | None) -> None:
        # Headers are repeated for left, right and first pages.
        if line not in self._margins:
            self._margins.add(line)
            self._ready.extend(self._asides["header"].line(line))
