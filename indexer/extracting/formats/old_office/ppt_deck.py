"""The slides of an old presentation in their order, with notes, comments, margins."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from indexer.extracting.context import Context
from indexer.extracting.formats.old_office.ppt_persist import Persisted
from indexer.extracting.formats.old_office.ppt_records import (
    BINARY_DATA,
    BINARY_TAG,
    COMMENT,
    HEADERS,
    MASTER,
    NOTES,
    NOTES_ATOM,
    SLIDE,
    SLIDE_LIST,
    SLIDE_PERSIST,
    STRING,
    TAGS,
    TEXT_HEADER,
    Record,
)
from indexer.extracting.formats.old_office.ppt_shapes import (
    TITLES,
    Text,
    plain,
    shape_texts,
    texts_in,
)
from indexer.records import Place, Role, Section

_SLIDES, _MASTERS, _NOTES = range(3)
_PROMPTS = range(1, 9)
"""Placeholders of masters that only say where text goes, or hold dates and numbers."""
_TITLE_PLACES = frozenset({13, 15, 17})
_NAME = 2


@dataclass(frozen=True, slots=True)
class Slide:
    """What one slide says."""

    title: str
    text: str
    notes: str
    comments: tuple[str, ...]
    margin: str
    """Header and footer of its own."""


@dataclass(frozen=True, slots=True)
class _Listed:
    """An entry of a list of slides, with the texts kept there."""

    object: int
    identifier: int
    texts: tuple[Text, ...]


class Deck:
    """Reads the slides that the document names."""

    def __init__(self, found: Persisted, context: Context) -> None:
        assert found.document is not None
        self.damaged = False
        """Whether a slide is missing."""
        self._found = found
        self._document = found.document
        self._context = context

    def slides(self) -> Iterator[Slide]:
        """Yield the slides in order, each once."""
        notes = self._notes()
        for entry, slide in self._objects(_SLIDES, SLIDE):
            self._context.beat()
            said = notes.get(entry.identifier, "")
            if slide is None:
                texts = [text for text in entry.texts if text.text]
                self.damaged = True
                yield _slide(texts, said, (), "")
            else:
                texts = _complete(slide, entry.texts)
                yield _slide(texts, said, tuple(_comments(slide)), _strings(slide))

    def margins(self) -> Iterator[Section]:
        """Yield what masters and the document add to every slide."""
        said: list[str] = [_strings(self._document)]
        for _, master in self._objects(_MASTERS, MASTER):
            if master is None:
                continue
            said += [
                text.text
                for text in shape_texts(master, ())
                if text.placeholder not in _PROMPTS
            ]
            said += [
                _string(name) for name in master.all(STRING) if name.instance == _NAME
            ]
            said.append(_strings(master))
        lines = dict.fromkeys(plain(one) for one in said)
        text = "\n".join(line for line in lines if line)
        if text:
            yield Section(text, Place(part="master"), Role.ASIDE)

    def _notes(self) -> dict[int, str]:
        """Return the notes by the identifier of their slide."""
        notes: dict[int, str] = {}
        for entry, page in self._objects(_NOTES, NOTES):
            atom = None if page is None else page.first(NOTES_ATOM)
            if page is not None and atom is not None:
                texts = [plain(text.text) for text in _complete(page, entry.texts)]
                notes[atom.number(0)] = "\n".join(text for text in texts if text)
        return notes

    def _objects(
        self, which: int, kind: int
    ) -> Iterator[tuple[_Listed, Record | None]]:
        seen: set[int] = set()
        for listing in self._document.all(SLIDE_LIST):
            if listing.instance != which:
                continue
            for entry in _listed(listing):
                if entry.object in seen:
                    continue
                seen.add(entry.object)
                record = self._found.find(entry.object)
                sound = record is not None and record.kind == kind
                yield entry, record if sound else None


def _listed(listing: Record) -> Iterator[_Listed]:
    """Yield the entries of a list; texts follow the entry they belong to."""
    children = list(listing.children())
    starts = [at for at, one in enumerate(children) if one.kind == SLIDE_PERSIST]
    for at, end in pairwise([*starts, len(children)]):
        entry = children[at]
        texts: tuple[Text, ...] = ()
        if any(one.kind == TEXT_HEADER for one in children[at:end]):
            first, last = children[at + 1].start - 8, children[end - 1].end
            span = Record(listing.data, SLIDE_LIST, 0, first, last, is_container=True)
            texts = tuple(texts_in(span))
        yield _Listed(entry.number(0), entry.number(12), texts)


def _complete(slide: Record, outline: tuple[Text, ...]) -> list[Text]:
    """Return the texts of the shapes, and those of the outline that no shape shows."""
    texts = list(shape_texts(slide, outline))
    shown = {text.text for text in texts}
    return texts + [text for text in outline if text.text not in shown]


def _slide(
    texts: list[Text], notes: str, comments: tuple[str, ...], margin: str
) -> Slide:
    titles = (
        " ".join(text.text.split())
        for text in texts
        if text.kind in TITLES or text.placeholder in _TITLE_PLACES
    )
    title = next((one for one in titles if one), "")
    lines = (plain(text.text) for text in texts)
    return Slide(title, "\n".join(one for one in lines if one), notes, comments, margin)


def _comments(slide: Record) -> Iterator[str]:
    for comment in slide.all(TAGS, BINARY_TAG, BINARY_DATA, COMMENT):
        said = {one.instance: _string(one) for one in comment.all(STRING)}
        author, text = said.get(0, ""), said.get(1, "")
        yield f"{author}: {text}" if author else text


def _strings(holder: Record) -> str:
    """Return the header and footer texts in a record."""
    found = (_string(one) for one in holder.all(HEADERS, STRING))
    return "\n".join(dict.fromkeys(one for one in found if one))


def _string(record: Record) -> str:
    return plain(record.body.decode("utf-16-le", "replace"))
