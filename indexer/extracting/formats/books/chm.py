"""Compiled HTML help: its topics, in the order of its contents."""

import html
from collections.abc import Iterator
from dataclasses import replace

from indexer.errors import DamagedError, DocumentError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.books.compiled_help.contents import (
    About,
    Topic,
    read_about,
    read_topics,
)
from indexer.extracting.formats.books.compiled_help.storage import HelpStorage
from indexer.extracting.formats.titles import sane_title
from indexer.extracting.formats.web.html import extract as read_page
from indexer.records import Document, Section

_PAGES = (".htm", ".html", ".xhtml", ".txt")
_SYSTEM = "/#SYSTEM"


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield the help as one document with the sections of all its topics.

    Raises:
        DocumentError: it is damaged, or not everything could be read.
    """
    storage = HelpStorage(content)
    about, listed = _contents(storage, context)
    topics = list(_topics(storage, listed))
    yield Document("chm", sane_title(html.unescape(about.title)))
    paths = [topic.path for topic in topics]
    storage.prepare(paths, context.limits.help_bytes, context.beat)
    failed: DocumentError | None = None
    for topic in topics:
        context.beat()
        try:
            yield from _sections(storage.read(topic.path), topic, context)
        except DocumentError as error:
            failed = failed or error
    if failed is not None:
        raise failed


def _contents(storage: HelpStorage, context: Context) -> tuple[About, list[Topic]]:
    """Return the title and the topics as the contents list them."""
    names = [one for one in storage.files if one.lower().endswith(".hhc")]
    system = [_SYSTEM] if _SYSTEM in storage.files else []
    storage.prepare([*system, *names], context.limits.help_bytes, context.beat)
    about = About()
    listed: list[Topic] = []
    try:
        if system:
            about = read_about(storage.read(_SYSTEM))
        names.sort(key=lambda one: one.lower() != f"/{about.contents.lower()}")
        for name in names[:1]:
            listed = list(read_topics(storage.read(name), about.encoding))
    except DocumentError:
        # Without its contents help still has topics.
        return about, []
    return about, listed


def _topics(storage: HelpStorage, listed: list[Topic]) -> Iterator[Topic]:
    """Yield each page once: first those in the contents, then the others by name."""
    pages = {
        path.lower(): path
        for path in sorted(storage.files)
        if path.startswith("/") and path.lower().endswith(_PAGES)
    }
    for topic in listed:
        path = pages.pop(topic.path, None)
        if path is not None:
            yield replace(topic, path=path)
    for path in pages.values():
        yield Topic(path, ())


def _sections(content: bytes, topic: Topic, context: Context) -> Iterator[Section]:
    if not content.strip():
        return
    above = topic.headings
    try:
        for piece in read_page(content, topic.path, context):
            if isinstance(piece, Document) and not above and piece.title:
                above = (piece.title,)
            elif isinstance(piece, Section):
                inside = piece.place.headings
                if above and inside and inside[0] == above[-1]:
                    inside = inside[1:]
                yield replace(
                    piece, place=replace(piece.place, headings=above + inside)
                )
    except DamagedError:
        # A page without any element is empty, and help has many of them.
        return
