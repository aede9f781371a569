"""Plain text: sections at blank lines, each with the number of its first line."""

from collections.abc import Iterator

from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.decoding import decode
from indexer.extracting.formats.lines import group_lines
from indexer.records import Document, Place, Section


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document and its sections."""
    yield Document("text")
    yield from text_sections(decode(content))


def text_sections(text: str) -> Iterator[Section]:
    """Yield text as sections with line numbers."""
    for line, run in group_lines(text.split("\n")):
        yield Section(run, Place(line=line))
