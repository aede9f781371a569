"""What a Word document holds besides its body: notes, comments, margins, charts."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from indexer.errors import DocumentError
from indexer.extracting.context import Context
from indexer.extracting.formats.office.office_drawings import drawn_text
from indexer.extracting.formats.office.office_package import Package
from indexer.extracting.formats.office.word_text import WordText
from indexer.extracting.formats.xml_trees import (
    Element,
    attribute,
    walk,
)
from indexer.records import Document, Place, Role, Section

_NOTES = ("footnotes", "endnotes", "comments")
_MARGINS = ("header", "footer")
_HOLDERS = (*_NOTES, *_MARGINS, "chart", "chartEx")
"""Parts that may embed files of their own."""


class WordParts:
    """The parts that one part of a document refers to."""

    def __init__(self, package: Package, part: str, context: Context) -> None:
        self._package = package
        self._part = part
        self._context = context

    def related(self, kind: str) -> list[str]:
        """Return the names of parts of a kind, guessed where nothing is told."""
        if self._package.relations(self._part):
            return [
                name
                for name in dict.fromkeys(self._package.related(self._part, kind))
                if name in self._package
            ]
        usual = re.compile(rf"/?word/{kind}\d*\.xml", re.IGNORECASE)
        return [name for name in self._package.names if usual.fullmatch(name)]

    def holders(self) -> list[str]:
        """Return the names of all parts that files may be embedded in."""
        related = (name for kind in _HOLDERS for name in self.related(kind))
        return [self._part, *related]

    def drawn(self, relation_id: str) -> str:
        """Return the text of a chart or diagram, empty where it cannot be read."""
        return drawn_text(self._package, self._part, relation_id)

    def inserted(self, relation_id: str) -> Iterator[Section]:
        """Yield the sections of a document that stands inside this one."""
        part = self._package.target(self._part, relation_id)
        read_member = self._context.read_member
        if read_member is None or self._context.depth >= self._context.limits.depth:
            return
        try:
            content = self._package.read(part)
        except DocumentError:
            return
        documents = 0
        for piece in read_member(content, posixpath.basename(part), self._context):
            documents += isinstance(piece, Document)
            if isinstance(piece, Section) and documents == 1:
                yield piece

    def notes(
        self, references: Mapping[tuple[str, str], tuple[str, ...]]
    ) -> Iterator[Section]:
        """Yield footnotes, endnotes and comments under the headings they belong to.

        Raises:
            DocumentError: a part cannot be read.
        """
        for kind in _NOTES:
            part = "comments" if kind == "comments" else "footnotes"
            for name in self.related(kind):
                texts = self._note_texts(name, kind, references)
                for headings, notes in groupby(texts, key=lambda note: note[0]):
                    text = "\n".join(text for _, text in notes)
                    yield Section(text, Place(headings=headings, part=part))

    def margins(self) -> Iterator[Section]:
        """Yield headers and footers, each text once.

        Raises:
            DocumentError: a part cannot be read.
        """
        said: set[str] = set()
        for kind in _MARGINS:
            for name in self.related(kind):
                text = self._text(self._package.tree(name), name)
                if text and text not in said:
                    said.add(text)
                    yield Section(text, Place(part="header"), Role.ASIDE)

    def _note_texts(
        self,
        name: str,
        kind: str,
        references: Mapping[tuple[str, str], tuple[str, ...]],
    ) -> Iterator[tuple[tuple[str, ...], str]]:
        for note in self._package.tree(name).iterchildren("{*}*"):
            text = self._text(note, name)
            if text:
                headings = references.get((kind, attribute(note, "id")), ())
                author = attribute(note, "author").strip()
                yield headings, f"{author}: {text}" if author else text

    def _text(self, element: Element, part: str) -> str:
        around = WordParts(self._package, part, self._context)
        text = WordText({}, self._context.beat, around)
        return "\n".join(one.text for one in text.sections(walk(element)))
