"""Word documents: headings, paragraphs, tables row by row, notes, text boxes."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from indexer.errors import DamagedError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.archive import Archive
from indexer.extracting.formats.titles import sane_title
from indexer.extracting.formats.word_text import WordText, heading_levels
from indexer.records import Document, Place, Role, Section

_MAIN = re.compile(r"/?word/document\d*\.xml", re.IGNORECASE)
_NOTES = re.compile(r"/?word/(footnotes|endnotes|comments)\d*\.xml", re.IGNORECASE)
_MARGINS = re.compile(r"/?word/(header|footer)\d*\.xml", re.IGNORECASE)
_STYLES = re.compile(r"/?word/styles\d*\.xml", re.IGNORECASE)
_PROPERTIES = re.compile(r"/?docProps/core\.xml", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Opened:
    """A document ready to be walked: parse events, styles, properties."""

    events: Any
    styles: etree._Element
    properties: dict[str, str]


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document, its sections by heading, then notes, headers and footers.

    Raises:
        DocumentError: protected, damaged or too large; text before the damage was
            yielded.
    """
    archive = Archive(content, context.limits)
    opened = _open(content, archive, context)
    text = WordText(heading_levels(opened.styles), context.beat)
    sections = text.sections(opened.events)
    first = next(sections, None)
    title = sane_title(opened.properties.get("title")) or text.title
    author = opened.properties.get("author")
    yield Document("docx", title, metadata={"author": author} if author else {})
    if first is not None:
        yield first
    yield from sections
    yield from _others(archive, context)


def _open(content: bytes, archive: Archive, context: Context) -> _Opened:
    main = next((name for name in archive.names if _MAIN.fullmatch(name)), None)
    if main is None:
        raise DamagedError
    if archive.size(main) <= context.limits.tree_bytes:
        opened = _open_with_library(content)
        if opened is not None:
            return opened
    return _open_as_stream(archive, main)


def _open_with_library(content: bytes) -> _Opened | None:
    """Return the document as python-docx sees it, None where it refuses.

    It refuses documents with macros, templates and slightly broken packages, all of
    which can still be streamed.
    """
    import docx

    try:
        document = docx.Document(io.BytesIO(content))
        properties = document.core_properties
        return _Opened(
            etree.iterwalk(document.element.body, events=("start", "end")),
            document.styles.element,
            {"title": properties.title or "", "author": properties.author or ""},
        )
    except Exception:  # noqa: BLE001 - it lets through what its own parts raise
        return None


def _open_as_stream(archive: Archive, main: str) -> _Opened:
    styles = _first(archive, _STYLES)
    properties = _first(archive, _PROPERTIES)
    return _Opened(
        etree.iterparse(
            io.BytesIO(archive.read(main)),
            events=("start", "end"),
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            huge_tree=False,
        ),
        styles,
        {
            "title": _property(properties, "title"),
            "author": _property(properties, "creator"),
        },
    )


def _others(archive: Archive, context: Context) -> Iterator[Section]:
    for name in archive.names:
        if _NOTES.fullmatch(name):
            text = _part_text(archive, name, context)
            yield Section(text, Place(headings=()))
    margins = (name for name in archive.names if _MARGINS.fullmatch(name))
    texts = dict.fromkeys(_part_text(archive, name, context) for name in margins)
    yield Section("\n".join(text for text in texts if text), role=Role.ASIDE)


def _part_text(archive: Archive, name: str, context: Context) -> str:
    try:
        root = _parse(archive.read(name))
    except DamagedError:
        return ""
    events = etree.iterwalk(root, events=("start", "end"))
    return "\n".join(
        section.text for section in WordText({}, context.beat).sections(events)
    )


def _first(archive: Archive, pattern: re.Pattern[str]) -> etree._Element:
    """Return the root of the first part with such a name, None where none is sound."""
    for name in archive.names:
        if pattern.fullmatch(name):
            try:
                return _parse(archive.read(name))
            except DamagedError:
                return None
    return None


def _parse(content: bytes) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False
    )
    try:
        return etree.fromstring(content, parser)
    except (etree.LxmlError, ValueError) as error:
        raise DamagedError(detail=str(error)) from error


def _property(root: etree._Element, name: str) -> str:
    if root is None:
        return ""
    return next((str(one.text or "") for one in root.iter(f"{{*}}{name}")), "")
