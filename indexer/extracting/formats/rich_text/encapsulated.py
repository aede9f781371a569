r"""Recovers the HTML that Outlook hides in RTF bodies, as [MS-OXRTFEX] describes.

HTML stands in `\*\htmltag` groups and in the text between them; what only serves
programs without HTML stands between `\htmlrtf` and `\htmlrtf0`.
"""

import re
from dataclasses import dataclass, replace

from indexer.extracting.formats.rich_text import words
from indexer.extracting.formats.rich_text.characters import Characters
from indexer.extracting.formats.rich_text.tokens import (
    BYTES,
    SYMBOL,
    TEXT,
    TOKEN,
    WORD,
    WORD_WITH_NUMBER,
    bytes_of,
    group_end,
)

_FROM_HTML = re.compile(rb"\\fromhtml1?(?![0-9a-zA-Z])")
HEAD_BYTES = 2_000
"""Where the sign for HTML stands, before the fonts."""
MAX_DEPTH = 10_000
_SPACES = {b"par": "\r\n", b"line": "\r\n", b"tab": "\t"}
_DROPPED = words.DROPPED | {b"stylesheet", b"info", b"pict", b"mhtmltag", b"objdata"}


def encapsulated_html(content: bytes) -> str | None:
    """Return the HTML that was wrapped into RTF, None where there is none.

    Of content that breaks off the beginning is returned.
    """
    if not _FROM_HTML.search(content[:HEAD_BYTES]):
        return None
    return _Unwrapper(content).html()


class _Html:
    """Takes pieces of a page."""

    def __init__(self) -> None:
        self._parts: list[str] = []

    def add(self, text: str) -> None:
        """Take what comes next."""
        self._parts.append(text)

    def text(self) -> str:
        """Return all pieces together."""
        return "".join(self._parts)


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds for the text of a group."""

    font: int | None = None
    fallback: int = 1
    is_tag: bool = False
    """Whether the text is markup, to be taken as it stands."""
    is_silent: bool = False
    """Whether the text only serves programs without HTML."""


class _Unwrapper:
    """Reads tokens and keeps the text that is HTML."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._at = 0
        self._group = _Group()
        self._around: list[_Group] = []
        self._starred = False
        self._default_font: int | None = None
        self._characters = Characters()
        self._html = _Html()

    def html(self) -> str:
        """Return all the HTML."""
        while self._at < len(self._content) and len(self._around) < MAX_DEPTH:
            token = TOKEN.match(self._content, self._at)
            if token is None:
                break
            self._at = token.end()
            kind = token.lastindex
            if kind == WORD:
                self._word(token[WORD], None)
            elif kind == WORD_WITH_NUMBER:
                self._word(token[WORD], int(token[WORD_WITH_NUMBER]))
            elif kind is not None:
                self._mark(kind, token[kind])
        self._characters.flush()
        return self._html.text()

    def _mark(self, kind: int, mark: bytes) -> None:
        if kind == TEXT:
            self._bytes(mark)
        elif kind == BYTES:
            self._bytes(bytes_of(mark))
        elif kind == SYMBOL:
            self._symbol(mark)
        elif mark == b"{":
            self._around.append(self._group)
        elif self._around:
            self._group = self._around.pop()

    def _bytes(self, content: bytes) -> None:
        if not self._group.is_silent:
            self._characters.take(content, self._group.font, self._html)

    def _say(self, text: str) -> None:
        if self._characters.skip:
            self._characters.skip -= 1
        elif not self._group.is_silent:
            self._characters.flush()
            self._html.add(text)

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self._starred = True
        elif symbol == b"~":
            self._say("&nbsp;")
        elif symbol in words.SYMBOLS:
            self._say(words.SYMBOLS[symbol])

    def _word(self, word: bytes, number: int | None) -> None:
        starred, self._starred = self._starred, False
        if word == b"htmltag":
            self._group = replace(self._group, is_tag=True, is_silent=False)
        elif word == b"htmlrtf":
            self._group = replace(self._group, is_silent=number != 0)
        elif word == b"fonttbl":
            self._characters.fonts.read(self._rest_of_group())
        elif starred or word in _DROPPED:
            self._rest_of_group()
        elif word in _SPACES:
            self._say(_SPACES[word])
        elif word in words.CHARACTERS:
            self._say(words.CHARACTERS[word])
        else:
            self._set(word, number)

    def _set(self, word: bytes, number: int | None) -> None:
        """Take a word that changes how the following text is read."""
        if word in (b"f", b"plain"):
            font = number if word == b"f" else self._default_font
            self._group = replace(self._group, font=font)
        elif word == b"deff":
            self._default_font = number
        elif word == b"uc":
            self._group = replace(self._group, fallback=max(0, number or 0))
        elif word == b"ansicpg" and number:
            self._characters.fonts.use_page(number)
        elif word == b"u" and number is not None:
            self._say_code(number)
        elif word == b"bin":
            self._at += max(0, number or 0)

    def _say_code(self, code: int) -> None:
        if not self._group.is_silent:
            self._characters.take_code(code, self._group.font, self._html)
        self._characters.skip = self._group.fallback

    def _rest_of_group(self) -> bytes:
        end = group_end(self._content, self._at)
        start, self._at = self._at, len(self._content) if end is None else end
        return self._content[start : self._at]
