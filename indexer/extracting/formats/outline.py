"""Gathers lines and headings into sections, for formats that are read in one pass."""

from collections.abc import Iterator
from dataclasses import replace

from indexer.records import Place, Role, Section

SECTION_CHARACTERS = 100_000
"""A section is handed on at this size, so that a huge one is never held."""
TITLE_LEVEL = 0
"""The level of a title: it names the document and stands above no section."""


class Outline:
    """Lines under headings; a section ends where the next heading begins."""

    def __init__(self, place: Place | None = None, role: Role = Role.BODY) -> None:
        self.title = ""
        """Of the first title or heading so far."""
        self._place = Place() if place is None else place
        self._role = role
        self._path: list[tuple[int, str]] = []
        self._lines: list[str] = []
        self._size = 0
        self._has_body = False

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings above what comes next, outermost first."""
        return tuple(heading for _, heading in self._path)

    def line(self, text: str) -> Iterator[Section]:
        """Take a line or paragraph; yields a section once one is full."""
        text = text.strip(" \n\r\t")
        if not text:
            return
        self._lines.append(text)
        self._has_body = True
        self._size += len(text)
        if self._size >= SECTION_CHARACTERS:
            yield from self.end()

    def heading(self, level: int, text: str) -> Iterator[Section]:
        """Take a heading; yields the section before it."""
        text = " ".join(text.split())
        if not text:
            return
        if self._has_body:
            yield from self.end()
        self.title = self.title or text
        self._path = [one for one in self._path if one[0] < level]
        if level != TITLE_LEVEL:
            self._path.append((level, text))
        self._lines.append(text)

    def end(self) -> Iterator[Section]:
        """Yield what is left."""
        text = "\n".join(self._lines)
        self._lines.clear()
        self._size = 0
        self._has_body = False
        if text:
            place = replace(self._place, headings=self.headings)
            yield Section(text, place, self._role)
