"""Tables as text, with commas, semicolons or tabs between the cells."""

from collections.abc import Iterator

from indexer.errors import TooLargeError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.sheets.csv_dialect import (
    declared_delimiter,
    delimited_rows,
    likely_delimiter,
)
from indexer.extracting.formats.sheets.tables import table_sections
from indexer.extracting.formats.text.decoding import beginning, decode
from indexer.extracting.formats.text.plain_text import text_sections
from indexer.extracting.kinds import suffix_of
from indexer.records import Document, Place

BYTES_PER_CHARACTER = 2
"""Read for each character that is kept, since cells and encodings take their share."""


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:
    """Yield a document and its rows; text that is no table is read as text.

    Raises:
        TooLargeError: it is very long; its first rows were yielded.
    """
    yield Document("csv")
    limit = BYTES_PER_CHARACTER * context.limits.text_characters
    text = decode(beginning(content, limit))
    context.beat()
    preferred = "\t" if suffix_of(name) in (".tsv", ".tab", ".xls") else ","
    delimiter = declared_delimiter(text)
    if delimiter is not None:
        # The line stays, empty, so that the others keep their numbers.
        text = "\n" + text.partition("\n")[2]
    delimiter = delimiter or likely_delimiter(text, preferred)
    if delimiter is None:
        yield from text_sections(text)
    else:
        yield from table_sections(delimited_rows(text, delimiter), Place(), context)
    if len(content) > limit:
        raise TooLargeError("This table is very long; its end is not searchable.")
