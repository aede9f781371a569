"""Parses XML of any length into an object that takes its tags and characters.

Nothing of the document is kept. What is not well-formed is read as far as it can be
understood; this is done by pulling, because the parser of libxml2 that is fed piece
by piece takes quadratic time for some broken documents.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from lxml import etree

from indexer.errors import DamagedError


class Target(Protocol):
    """Takes a document in its order."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take the beginning of an element."""

    def end(self, tag: str) -> None:
        """Take the end of an element."""

    def data(self, characters: str) -> None:
        """Take characters."""

    def close(self) -> None:
        """Take the end of the document."""


def parse_into(
    target: Target,
    chunks: Iterable[bytes],
    beat: Callable[[], None],
    encoding: str | None = None,
) -> None:
    """Parse a document.

    Raises:
        DamagedError: it is not well-formed; all that can be understood was told.
    """
    parser = etree.XMLParser(
        target=target,
        encoding=encoding,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        recover=True,
    )
    try:
        etree.parse(_Reader(chunks, beat), parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise DamagedError(detail=str(error)) from error
    if any(fault.level >= etree.ErrorLevels.ERROR for fault in parser.error_log):
        raise DamagedError


class _Reader:
    """Chunks as a file, as the parser asks for them."""

    def __init__(self, chunks: Iterable[bytes], beat: Callable[[], None]) -> None:
        self._chunks: Iterator[bytes] = iter(chunks)
        self._beat = beat
        self._chunk = b""
        self._at = 0

    def read(self, size: int) -> bytes:
        """Return at most `size` bytes, none at the end."""
        self._beat()
        while self._at >= len(self._chunk):
            following = next(self._chunks, None)
            if following is None:
                return b""
            self._chunk, self._at = following, 0
        piece = self._chunk[self._at : self._at + size]
        self._at += len(piece)
        return piece
