"""Rich Text Format: text by headings, table rows, notes, text boxes, properties."""

from collections.abc import Iterator

from indexer.errors import DamagedError
from indexer.extracting.cleaning import clean_text
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.rich_text.document import RtfDocument
from indexer.extracting.formats.rich_text.embedded import embedded_file
from indexer.extracting.formats.rich_text.encapsulated import encapsulated_html
from indexer.extracting.formats.rich_text.interpreter import Interpreter
from indexer.extracting.formats.titles import sane_title
from indexer.records import Document, Section

_BEFORE = b"\xef\xbb\xbf\r\n\t "
"""What editors put before the first brace."""

__all__ = ["encapsulated_html", "extract", "rtf_text"]


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document, its sections by heading, notes, and embedded files.

    Raises:
        DamagedError: the file breaks off; its text up to there was yielded.
    """
    document = RtfDocument()
    sections = _sections(content.lstrip(_BEFORE), document, context)
    try:
        first = next(sections, None)
        damage = None
    except DamagedError as error:
        first, damage = None, error
    properties = document.properties
    title = sane_title(properties.pop("title", "")) or document.title
    yield Document("rtf", title, metadata=properties)
    if damage is not None:
        raise damage
    if first is not None:
        yield first
    yield from sections
    yield from _embedded(document, context)


def rtf_text(content: bytes) -> str:
    """Return what an RTF text says, such as the body of an Outlook message.

    Never fails: of a text that breaks off the beginning is returned.
    """
    document = RtfDocument()
    texts: list[str] = []
    try:
        for section in _sections(content, document, Context()):
            texts.append(section.text)
    except DamagedError:
        pass
    return clean_text("\n".join(texts))


def _sections(
    content: bytes, document: RtfDocument, context: Context
) -> Iterator[Section]:
    damage: DamagedError | None = None
    try:
        for _ in Interpreter(content, document).run():
            context.beat()
            yield from document.taken()
    except DamagedError as error:
        damage = error
    yield from document.rest()
    if damage is not None:
        raise damage


def _embedded(document: RtfDocument, context: Context) -> Iterator[Piece]:
    if context.read_member is None or context.depth >= context.limits.depth:
        return
    for digits in document.objects:
        file = embedded_file(digits)
        context.beat()
        if file is not None:
            yield from context.read_member(*file, context)
