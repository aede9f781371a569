"""OpenDocument texts, presentations and drawings, zipped and flat."""

import itertools
import re
from collections.abc import Iterable, Iterator

from indexer.errors import DamagedError, DocumentError
from indexer.extracting.context import Context, Piece
from indexer.extracting.detection import format_of
from indexer.extracting.formats.keep_going import keep_going
from indexer.extracting.formats.old_office.ole_objects import embedded_file
from indexer.extracting.formats.open_document.odf_blocks import Block
from indexer.extracting.formats.open_document.odf_events import read_events
from indexer.extracting.formats.open_document.odf_package import OpenDocument
from indexer.extracting.formats.open_document.odf_state import OdfState
from indexer.extracting.formats.open_document.odf_story import Story
from indexer.extracting.formats.titles import sane_title
from indexer.records import Document, Section

MOST_OBJECTS = 500
"""Charts, formulas and embedded files of one document that are read."""
_PLACES = {"odp": "slide", "odg": "page"}
_PICTURES = re.compile(rb"<office:binary-data[^<>]{0,200}>[^<]*</office:binary-data>")


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:
    """Yield a document, its sections by heading or page, and what stands beside.

    Raises:
        EncryptedError: it needs a password, or another one.
        DocumentError: damaged or too large; what can be read was yielded.
    """
    kind = format_of(content, name)
    opened = OpenDocument(_without_pictures(content), context.limits, context.password)
    reader = _Reader(opened, Story(_PLACES.get(kind)), context)
    pieces = keep_going(itertools.chain(reader.sections(), [reader.embedded_files()]))
    first, error = _first(pieces)
    found = opened.properties()
    title = sane_title(found.pop("title", "")) or reader.title
    yield Document(kind, title, metadata=found)
    yield from first
    if error is not None:
        raise error
    yield from pieces
    if opened.is_damaged:
        raise DamagedError


def _first(pieces: Iterator[Piece]) -> tuple[list[Piece], DocumentError | None]:
    """Return the first piece, and the error that there was instead of it."""
    try:
        return list(itertools.islice(pieces, 1)), None
    except DocumentError as error:
        return [], error


def _without_pictures(content: bytes) -> bytes:
    """Return flat XML without its pictures, which are longer than a parser allows."""
    if content.startswith(b"PK"):
        return content
    return _PICTURES.sub(b"", content)


class _Reader:
    """Reads the parts of one document into one story."""

    def __init__(self, opened: OpenDocument, story: Story, context: Context) -> None:
        self._opened = opened
        self._story = story
        self._context = context
        self._state = OdfState(story, self._open_object)
        self._objects: set[str] = set()
        self._files: list[str] = []

    @property
    def title(self) -> str:
        """The first heading or the title of the first page."""
        return self._story.title

    def sections(self) -> Iterator[Iterable[Piece]]:
        """Yield the sections of each part of the document."""
        for part in self._parts():
            yield self._part(part)
        yield self._rest()

    def embedded_files(self) -> Iterator[Piece]:
        """Yield what embedded files of other formats say."""
        yield from keep_going(self._file(name) for name in self._files)

    def _file(self, name: str) -> Iterator[Piece]:
        package, context = self._opened.package, self._context
        if package is None or context.read_member is None:
            return
        context.beat()
        found = embedded_file(package.read(name), name.rpartition("/")[2])
        if found is not None and context.depth < context.limits.depth:
            yield from context.read_member(found.content, found.name, context)

    def _parts(self) -> Iterator[Iterable[bytes]]:
        package = self._opened.package
        if package is not None and "styles.xml" in package:
            yield package.chunks("styles.xml")
        yield self._opened.content()

    def _part(self, chunks: Iterable[bytes]) -> Iterator[Section]:
        read_events(chunks, self._state, self._context.beat)
        yield from self._story.taken()

    def _rest(self) -> Iterator[Section]:
        yield from self._story.rest()

    def _open_object(self, address: str, block: Block) -> None:
        """Read an embedded chart, formula or document into the text around it."""
        name = address.removeprefix("./").rstrip("/")
        package = self._opened.package
        if package is None or name in self._objects:
            return
        if len(self._objects) >= MOST_OBJECTS:
            return
        self._objects.add(name)
        content = f"{name}/content.xml"
        if content in package:
            self._read_object(package.chunks(content), block)
        elif name in package:
            self._files.append(name)

    def _read_object(self, chunks: Iterable[bytes], block: Block) -> None:
        inner = OdfState(Story(None), lambda _address, _block: None)
        inner.block = Block(lambda line, _level: block.line(line))
        try:
            read_events(chunks, inner, self._context.beat)
        except DocumentError:
            # The document around it is sound all the same.
            return
