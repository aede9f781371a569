"""Hands the elements of OpenDocument XML to their openers while it is parsed."""

from collections.abc import Iterable, Iterator

from lxml import etree

from indexer.errors import DamagedError
from indexer.extracting.formats.odf_elements import (
    OPENERS,
    SKIPPED,
    Attributes,
    Closing,
)
from indexer.extracting.formats.odf_names import odf_name
from indexer.extracting.formats.odf_state import OdfState

PIECE_BYTES = 64 * 1024
MAX_NAMES = 10_000


class Events:
    """The target of a parser: nothing of the document is kept but its text."""

    def __init__(self, state: OdfState) -> None:
        self._state = state
        self._names: dict[str, str] = {}
        self._skipping = 0
        self._closings: list[Closing | None] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        """Take the beginning of an element."""
        if self._skipping:
            self._skipping += 1
            return
        name = self._names.get(tag) or self._learn(tag)
        if name in SKIPPED:
            self._skipping = 1
            return
        opener = OPENERS.get(name)
        closing = opener(self._state, name, attributes) if opener else None
        self._closings.append(closing)

    def end(self, tag: str) -> None:  # noqa: ARG002 - the interface of the parser
        """Take the end of an element."""
        if self._skipping:
            self._skipping -= 1
        elif self._closings:
            closing = self._closings.pop()
            if closing is not None:
                closing()

    def data(self, characters: str) -> None:
        """Take characters."""
        if self._state.block.in_text and not self._skipping:
            self._state.block.add(characters)

    def close(self) -> None:
        """End what was left open where the XML breaks off."""
        self._skipping = 0
        while self._closings:
            self.end("")

    def _learn(self, tag: str) -> str:
        name = odf_name(tag)
        if len(self._names) < MAX_NAMES:
            self._names[tag] = name
        return name


def read_events(chunks: Iterable[bytes], state: OdfState) -> Iterator[None]:
    """Read an XML part, stopping now and then so that its text can be taken.

    XML that is not well-formed is read as far as it can be understood.

    Raises:
        DamagedError: it was not well-formed.
    """
    events = Events(state)
    parser = etree.XMLParser(
        target=events,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        recover=True,
    )
    try:
        for piece in _pieces(chunks):
            parser.feed(piece)
            yield
        parser.close()
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise DamagedError(detail=str(error)) from error
    finally:
        events.close()
    if any(fault.level >= etree.ErrorLevels.ERROR for fault in parser.feed_error_log):
        raise DamagedError


def _pieces(chunks: Iterable[bytes]) -> Iterator[bytes]:
    for chunk in chunks:
        for at in range(0, len(chunk), PIECE_BYTES):
            yield chunk[at : at + PIECE_BYTES]
