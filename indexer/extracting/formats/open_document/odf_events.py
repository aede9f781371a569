"""Hands the elements of OpenDocument XML to their openers while it is parsed."""

from collections.abc import Callable, Iterable

from indexer.extracting.formats.open_document.odf_elements import (
    OPENERS,
    SKIPPED,
    Attributes,
    Closing,
)
from indexer.extracting.formats.open_document.odf_names import odf_name
from indexer.extracting.formats.open_document.odf_state import OdfState
from indexer.extracting.formats.xml_target import parse_into

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


def read_events(
    chunks: Iterable[bytes], state: OdfState, beat: Callable[[], None]
) -> None:
    """Read an XML part into the story of a document.

    Raises:
        DamagedError: it was not well-formed; what can be understood was read.
    """
    events = Events(state)
    try:
        parse_into(events, chunks, beat)
    finally:
        events.close()
