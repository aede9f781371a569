r"""Follows the tokens of an RTF file and lets each do its work.

Facts of the format from its specification 1.9.1. A group inherits the state of the
one around it; a destination is a group whose text belongs elsewhere, such as `\info`.
"""

from collections.abc import Iterator

from indexer.errors import DamagedError
from indexer.extracting.formats.rich_text import words
from indexer.extracting.formats.rich_text.destinations import DESTINATIONS
from indexer.extracting.formats.rich_text.document import RtfDocument
from indexer.extracting.formats.rich_text.formatting import (
    FORMATTING,
    end_paragraph,
    say,
)
from indexer.extracting.formats.rich_text.state import State
from indexer.extracting.formats.rich_text.tokens import (
    BYTES,
    SYMBOL,
    TEXT,
    TOKEN,
    WORD,
    WORD_WITH_NUMBER,
    bytes_of,
)

STRIDE = 5_000
"""Tokens between two stops."""
_ACTIONS = FORMATTING | DESTINATIONS


class Interpreter:
    """Reads a file token by token into a document."""

    def __init__(self, content: bytes, document: RtfDocument) -> None:
        self._content = content
        self._document = document
        self._state = State(content, document)
        self._last_text = content.rfind(b"\\par")
        self._starred = False

    def run(self) -> Iterator[None]:
        """Read the file, stopping now and then so that its text can be taken.

        Raises:
            DamagedError: the file breaks off, or is nested beyond measure.
        """
        while self._state.at < len(self._content):
            self._read_some()
            yield
        is_cut = bool(self._state.around)
        while self._state.around:
            self._state.end_group()
        self._state.characters.flush()
        self._document.body.close()
        yield
        if is_cut:
            raise DamagedError

    def _read_some(self) -> None:
        content, state, match = self._content, self._state, TOKEN.match
        for _ in range(STRIDE):
            token = match(content, state.at)
            if token is None:
                break
            state.at = token.end()
            kind = token.lastindex
            if kind == WORD:
                self._word(token[WORD], None)
            elif kind == WORD_WITH_NUMBER:
                self._word(token[WORD], int(token[WORD_WITH_NUMBER]))
            elif kind == TEXT:
                self._bytes(token[TEXT])
            elif kind is not None:
                self._mark(kind, token[kind])

    def _word(self, word: bytes, number: int | None) -> None:
        action = _ACTIONS.get(word)
        if action is not None:
            self._starred = False
            action(self._state, word, number)
        elif self._starred:
            self._starred = False
            if word not in words.KEPT:
                self._state.drop_group()

    def _bytes(self, content: bytes) -> None:
        group = self._state.group
        if group.flow is not None and not group.deleted:
            self._state.characters.take(content, group.font, group.flow)

    def _mark(self, kind: int, mark: bytes) -> None:
        if kind == BYTES:
            self._bytes(bytes_of(mark))
        elif kind == SYMBOL:
            self._symbol(mark)
        elif mark == b"{":
            self._state.begin_group()
        else:
            self._state.end_group()
            if not self._state.around and self._state.at > self._last_text:
                # What programs leave behind the last brace is no text.
                self._state.at = len(self._content)

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self._starred = True
        elif symbol in b"\r\n":
            end_paragraph(self._state, symbol, None)
        elif symbol in words.SYMBOLS:
            text = words.SYMBOLS[symbol]
            if self._state.characters.skip or not text.isascii():
                say(self._state, text)
            else:
                # It may be the second byte of an East Asian character.
                self._bytes(text.encode("ascii"))
