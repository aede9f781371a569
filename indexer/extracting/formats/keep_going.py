"""Reads all parts of a document though some of them are broken."""

from collections.abc import Iterable, Iterator

from indexer.errors import DocumentError
from indexer.extracting.context import Piece


def keep_going(sources: Iterable[Iterable[Piece]]) -> Iterator[Piece]:
    """Yield what each source gives; the first error comes after all of them.

    Raises:
        DocumentError: some source raised it.
    """
    first: DocumentError | None = None
    for source in sources:
        try:
            yield from source
        except DocumentError as error:
            first = first or error
    if first is not None:
        raise first
