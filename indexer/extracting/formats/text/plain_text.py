"""Plain text: sections at blank lines, each with the number of its first line."""

from collections.abc import Iterator

from indexer.errors import TooLargeError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.text.decoding import beginning, decode
from indexer.extracting.formats.text.lines import group_lines
from indexer.extracting.formats.text.xml_text import is_xml, xml_or_source
from indexer.records import Document, Place, Section


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document and its sections."""
    yield Document("text")
    if is_xml(content):
        yield from xml_or_source(content, context)
    else:
        start = beginning(content, context.limits.text_characters)
        yield from text_sections(decode(start))
    tell_cut(content, context)


def tell_cut(content: bytes, context: Context) -> None:
    """Say so where `beginning` left something out.

    Raises:
        TooLargeError: it did.
    """
    if len(content) > context.limits.text_characters:
        raise TooLargeError(
            "This file is very long; only its first {megabytes} MB are searchable.",
            megabytes=f"{context.limits.text_characters / 1e6:g}",
        )


def text_sections(text: str) -> Iterator[Section]:
    """Yield text as sections with line numbers."""
    for line, run in group_lines(text.split("\n")):
        yield Section(run, Place(line=line))
