"""PowerPoint presentations: slides with their tables and charts, notes, comments.

Presentations, shows and templates of PowerPoint 2007 and later, with macros or not.
What masters and layouts say stands on every slide alike and is left out.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from indexer.errors import DamagedError, DocumentError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.keep_going import keep_going
from indexer.extracting.formats.office.embedded_parts import embedded_members
from indexer.extracting.formats.office.office_drawings import drawn_text
from indexer.extracting.formats.office.office_package import Package, open_package
from indexer.extracting.formats.office.office_properties import properties
from indexer.extracting.formats.office.slide_comments import author_names, comments
from indexer.extracting.formats.office.slide_text import SlideText, read_slide
from indexer.extracting.formats.titles import sane_title
from indexer.extracting.formats.xml_trees import Element
from indexer.records import Document, Place, Role, Section

_MAIN = re.compile(r"/?ppt/presentation\d*\.xml", re.IGNORECASE)
_SLIDE = re.compile(r"/?ppt/slides/slide(\d+)\.xml", re.IGNORECASE)
_HOLDERS = ("chart", "chartEx", "notesSlide")
"""Parts of a slide that may embed files of their own."""


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a presentation, its slides in their order, then the files in it.

    Raises:
        DocumentError: protected, damaged or too large; the readable slides were
            yielded.
    """
    package = open_package(content, context.limits)
    main = _main_part(package)
    slides = list(dict.fromkeys(_slides(package, main)))
    told = properties(package)
    title = sane_title(told.pop("title", "")) or _first_title(package, slides)
    yield Document("pptx", title, metadata=told)
    show = _Show(package, author_names(package, main), context)
    holders = (part for slide in slides for part in _holders(package, slide))
    sources: list[Iterable[Piece]] = [
        show.slide(slide, number) for number, slide in enumerate(slides, 1)
    ]
    yield from keep_going([*sources, embedded_members(package, holders, context)])
    if package.is_damaged:
        raise DamagedError("Some slides of this file are damaged or missing.")


def _main_part(package: Package) -> str:
    """Return the name of the part with the order of the slides, empty without one."""
    try:
        return package.main_part(_MAIN)
    except DamagedError:
        if any(map(_SLIDE.fullmatch, package.names)):
            return ""
        raise


def _slides(package: Package, main: str) -> Iterator[str]:
    """Yield the names of the slides in their order, by number where none is told."""
    try:
        listed = list(package.tree(main).iter("{*}sldId")) if main else []
    except DocumentError:
        listed = []
    told = [package.target(main, _relation_id(one)) for one in listed]
    if any(told):
        yield from filter(None, told)
        return
    found = (_SLIDE.fullmatch(name) for name in package.names)
    numbered = sorted((int(one[1]), one[0].lstrip("/")) for one in found if one)
    yield from (name for _, name in numbered)


def _relation_id(listed: Element) -> str:
    """Return the id in a namespace; a slide has a plain `id` as well."""
    named = (value for key, value in listed.attrib.items() if key.endswith("}id"))
    return str(next(named, ""))


def _holders(package: Package, slide: str) -> Iterator[str]:
    yield slide
    for kind in _HOLDERS:
        yield from package.related(slide, kind)


def _first_title(package: Package, slides: list[str]) -> str:
    for slide in slides[:1]:
        try:
            return read_slide(package.tree(slide), lambda _: "").title
        except DocumentError:
            break
    return ""


@dataclass(frozen=True, slots=True)
class _Show:
    """What the slides of a presentation share."""

    package: Package
    authors: dict[str, str]
    context: Context
    margins: set[str] = field(default_factory=set)
    """Footers that were said, so that each is said once."""

    def slide(self, part: str, number: int) -> Iterator[Section]:
        """Yield what a slide says, then its notes and comments.

        Raises:
            DocumentError: some of it cannot be read.
        """
        self.context.beat()
        slide = self._read(part)
        headings = (slide.title,) if slide.title else ()
        place = Place(slide=number, headings=headings)
        for text in (slide.text, *(group for table in slide.tables for group in table)):
            yield from _section(text, place)
        for margin in slide.margins:
            if margin not in self.margins:
                self.margins.add(margin)
                yield Section(margin, replace(place, part="header"), Role.ASIDE)
        for notes in self.package.related(part, "notesSlide"):
            yield from _section(self._read(notes).text, replace(place, part="notes"))
        said = "\n".join(comments(self.package, part, self.authors))
        yield from _section(said, replace(place, part="comments"))

    def _read(self, part: str) -> SlideText:
        return read_slide(
            self.package.tree(part), lambda told: drawn_text(self.package, part, told)
        )


def _section(text: str, place: Place) -> Iterator[Section]:
    if text:
        yield Section(text, place)
