"""Bytes and code points of an RTF file on their way to a flow of text."""

from indexer.extracting.formats.rich_text.flow import Taker
from indexer.extracting.formats.rich_text.fonts import (
    SIGN_FONTS,
    Fonts,
    decoded,
)

_PRIVATE = range(0xF000, 0xF100)
"""Where the characters of symbol fonts stand in Unicode."""


class Characters:
    """Decodes runs of bytes that share a font, however tokens and groups cut them.

    The two bytes of one East Asian character may stand in different tokens.
    """

    def __init__(self) -> None:
        self.fonts = Fonts()
        self.skip = 0
        r"""How many characters only repeat the last `\u` for old programs."""
        self._pending: list[bytes] = []
        self._encoding = ""
        self._flow: Taker | None = None

    def take(self, content: bytes, font: int | None, flow: Taker) -> None:
        """Take bytes written in a font."""
        if self.skip:
            left_out = min(self.skip, len(content))
            self.skip -= left_out
            content = content[left_out:]
        encoding = self.fonts.encoding(font)
        if encoding != self._encoding or flow is not self._flow:
            self.flush()
            self._encoding = encoding
            self._flow = flow
        self._pending.append(content)

    def take_code(self, code: int, font: int | None, flow: Taker) -> None:
        r"""Take the number behind `\u`, a signed UTF-16 unit."""
        self.flush()
        code &= 0xFFFF
        if code not in _PRIVATE:
            flow.add(chr(code))
        elif (encoding := self.fonts.encoding(font)) in SIGN_FONTS:
            flow.add(decoded(bytes([code & 0xFF]), encoding))

    def flush(self) -> None:
        """Hand the pending bytes to their flow."""
        if self._pending and self._flow is not None:
            self._flow.add(decoded(b"".join(self._pending), self._encoding))
        self._pending.clear()
