"""PowerPoint presentations of 1997 to 2003 ([MS-PPT]): slides, notes, comments."""

import re
from collections.abc import Iterator
from dataclasses import replace

from indexer.errors import DamagedError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.office.protection import unlock
from indexer.extracting.formats.old_office.ole_storage import Storage
from indexer.extracting.formats.old_office.ppt_deck import Deck, Slide
from indexer.extracting.formats.old_office.ppt_objects import objects
from indexer.extracting.formats.old_office.ppt_persist import Persisted
from indexer.extracting.formats.old_office.ppt_shapes import plain
from indexer.extracting.formats.old_office.property_sets import metadata, properties
from indexer.extracting.formats.outline import Outline
from indexer.extracting.formats.titles import sane_title
from indexer.records import Document, Place, Role, Section

_FOLDERS = ("", "PP97_DUALSTORAGE/")
_OLD = "PP40"
_TEXT_ATOM = re.compile(rb"\x00\x00([\xa0\xa8])\x0f(..)\x00\x00", re.DOTALL)
_OLD_TEXT = re.compile(rb"\x00\x01\x00(..)\x00\x00(?=[\x09-\x0d\x20-\xff])", re.DOTALL)
_NO_TEXT = re.compile(rb"[\x00-\x08\x0c\x0e-\x1f\x7f]")


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a presentation, a section for each slide, its notes and its comments.

    Raises:
        EncryptedError: the password is missing or wrong.
        DamagedError: slides are missing; what is left was yielded.
    """
    storage = Storage(content)
    found = _persisted(storage)
    if found.encrypted:
        locked, storage = storage, Storage(unlock(content, context))
        found = _persisted(storage, locked)
    told = properties(storage)
    title, more = sane_title(told.get("title")), metadata(told)
    if found.document is None:
        yield Document("ppt", title, metadata=more)
        yield from _old_texts(storage.read(_OLD))
        if not storage.has(_OLD):
            yield from _salvaged(storage.read("PowerPoint Document"))
            raise DamagedError
        return
    deck = Deck(found, context)
    slides = deck.slides()
    first = next(slides, None)
    yield Document("ppt", title or (first.title if first else ""), metadata=more)
    if first is not None:
        yield from _sections(1, first)
    for number, slide in enumerate(slides, 2):
        yield from _sections(number, slide)
    yield from deck.margins()
    yield from objects(found, context)
    if deck.damaged or storage.damaged:
        raise DamagedError


def _persisted(storage: Storage, locked: Storage | None = None) -> Persisted:
    for folder in reversed(_FOLDERS):
        main, user = f"{folder}PowerPoint Document", f"{folder}Current User"
        if stream := storage.read(main):
            if locked is None:
                return Persisted(stream, storage.read(user))
            return Persisted(stream, locked.read(user), locked.read(main))
    return Persisted(b"", b"")


def _sections(number: int, slide: Slide) -> Iterator[Section]:
    place = Place(slide=number, headings=(slide.title,) if slide.title else ())
    found = (
        Section(slide.text, place),
        Section(slide.notes, replace(place, part="notes")),
        Section("\n".join(slide.comments), replace(place, part="comments")),
        Section(slide.margin, replace(place, part="footer"), Role.ASIDE),
    )
    return (section for section in found if section.text)


def _salvaged(stream: bytes) -> Iterator[Section]:
    """Yield all texts in a stream, for files without a sound directory of slides."""
    outline = Outline()
    for found in _TEXT_ATOM.finditer(stream):
        raw = stream[found.end() : found.end() + _length(found[2])]
        codec = "utf-16-le" if found[1] == b"\xa0" else "latin-1"
        yield from outline.line(plain(raw.decode(codec, "replace")))
    yield from outline.end()


def _old_texts(stream: bytes) -> Iterator[Section]:
    """Yield the texts of PowerPoint 4 and 95, whose format was never published.

    Each stands after a one and its length, and has no control characters inside.
    """
    outline = Outline()
    for found in _OLD_TEXT.finditer(stream):
        raw = stream[found.end() : found.end() + _length(found[1])]
        if not _NO_TEXT.search(raw):
            yield from outline.line(plain(raw.decode("cp1252", "replace")))
    yield from outline.end()


def _length(field: bytes) -> int:
    return int.from_bytes(field, "little")
