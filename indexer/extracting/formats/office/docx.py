"""Word documents: headings, paragraphs, tables row by row, notes, embedded files.

Those of Word 2007 and later, with macros or not, templates, and the same as one XML
file; also the XML of Word 2003.
"""

import io
import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from indexer.errors import DamagedError, DocumentError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.keep_going import keep_going
from indexer.extracting.formats.office.embedded_parts import embedded_members
from indexer.extracting.formats.office.office_package import Package, open_package
from indexer.extracting.formats.office.office_properties import properties
from indexer.extracting.formats.office.word_parts import WordParts
from indexer.extracting.formats.office.word_styles import heading_levels
from indexer.extracting.formats.office.word_text import WordText
from indexer.extracting.formats.office.word_xml import read_2003
from indexer.extracting.formats.titles import sane_title
from indexer.extracting.formats.xml_trees import Element, stream, walk
from indexer.records import Document, Section

_MAIN = re.compile(r"/?word/document\d*\.xml", re.IGNORECASE)
_HEAD_BYTES = 8192
_STYLES = re.compile(r"/?word/styles\d*\.xml", re.IGNORECASE)
Events: TypeAlias = Iterable[tuple[str, Element]]


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document, its sections by heading, then all that belongs to it.

    Raises:
        DocumentError: protected, damaged or too large; what is readable was yielded.
    """
    if b"wordDocument" in content[:_HEAD_BYTES] and not content.startswith(b"PK"):
        yield from read_2003(content, context)
    else:
        yield from _read(open_package(content, context.limits), content, context)


def _read(package: Package, content: bytes, context: Context) -> Iterator[Piece]:
    main = package.main_part(_MAIN)
    parts = WordParts(package, main, context)
    text = WordText(heading_levels(_styles(package, main)), context.beat, parts)
    events = _events(package, main, content, context)
    sources: tuple[Iterable[Piece], ...] = (
        _body(text, events, properties(package)),
        parts.notes(text.references),
        parts.margins(),
        embedded_members(package, parts.holders(), context),
    )
    yield from keep_going(sources)
    if package.is_damaged:
        raise DamagedError("Parts of this file are damaged; the rest is searchable.")


def _body(text: WordText, events: Events, told: dict[str, str]) -> Iterator[Piece]:
    """Yield the document, whose title may be its first heading, and its sections."""
    sections = text.sections(events)
    first: Section | DocumentError | None
    try:
        first = next(sections, None)
    except DocumentError as error:
        first = error
    title = sane_title(told.pop("title", "")) or text.title
    yield Document("docx", title, metadata=told)
    if isinstance(first, DocumentError):
        raise first
    if first is not None:
        yield first
    yield from sections


def _events(package: Package, main: str, content: bytes, context: Context) -> Events:
    """Return what the body is made of: a tree where it is small, else a stream."""
    small = package.size(main) <= context.limits.tree_bytes
    body = _body_by_library(content) if small and package.is_sound else None
    return stream(package.read(main)) if body is None else walk(body)


def _body_by_library(content: bytes) -> Element | None:
    """Return the body as python-docx sees it, None where it refuses.

    It refuses documents with macros, templates, the strict edition and slightly
    broken packages, all of which can still be streamed.
    """
    import docx

    try:
        return docx.Document(io.BytesIO(content)).element.body
    except Exception:  # noqa: BLE001 - it lets through what its own parts raise
        return None


def _styles(package: Package, main: str) -> Element | None:
    """Return the root of the styles, None where they cannot be read."""
    named = [name for name in package.names if _STYLES.fullmatch(name)]
    try:
        return package.tree((package.related(main, "styles") or named)[0])
    except (DocumentError, IndexError):
        return None
