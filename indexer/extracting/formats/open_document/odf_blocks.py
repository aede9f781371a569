"""The paragraphs of one stretch of an OpenDocument text: body, cell, note, text box."""

import re
from collections.abc import Callable

Emit = Callable[[str, int | None], None]
_WHITE = re.compile(r"[ \t\r\n]+")


class Block:
    """Makes lines of paragraphs; what is anchored in one follows it."""

    def __init__(self, emit: Emit) -> None:
        """Hand each line to `emit`, with its level if it is a heading."""
        self.emit = emit
        self.in_text = False
        """Whether a paragraph is open, so that characters are text."""
        self._level: int | None = None
        self._parts: list[str] = []
        self._beside: list[str] = []

    def begin(self, level: int | None) -> None:
        """Begin a paragraph, or a heading of a level."""
        self.in_text = True
        self._level = level

    def add(self, characters: str) -> None:
        """Take characters of the file, in which any white space is one space."""
        self._parts.append(_WHITE.sub(" ", characters))

    def add_mark(self, mark: str) -> None:
        """Take a tab, line break or spaces that are meant."""
        self._parts.append(mark)

    def line(self, text: str) -> None:
        """Take a line of its own: a table row, a caption, a text box."""
        if self.in_text:
            self._beside.append(text)
        else:
            self.emit(text, None)

    def end(self) -> None:
        """End the paragraph."""
        text = "".join(self._parts).strip()
        beside, self._beside = self._beside, []
        self._parts.clear()
        self.in_text = False
        if text:
            self.emit(text, self._level)
        for line in beside:
            self.emit(line, None)
