"""Bits and prefix codes as LZX writes them ([MS-PATCH] 2.1)."""

import sys
from array import array
from collections.abc import Sequence

from indexer.errors import DamagedError

MOST_BITS = 16
_MASKS = [(1 << size) - 1 for size in range(33)]


class BitReader:
    """Takes bits from words of 16 bits, the highest bit of each first."""

    def __init__(self, content: bytes) -> None:
        self._words = array("H", content + bytes(len(content) % 2))
        if sys.byteorder == "big":
            self._words.byteswap()
        self._next = 0
        self._bits = 0
        self._held = 0

    def take(self, size: int) -> int:
        """Return the next bits as a number, at most 17.

        Raises:
            DamagedError: the content ended long before.
        """
        if self._held < size:
            self._fill()
        self._held -= size
        return self._bits >> self._held & _MASKS[size]

    def symbol(self, code: "PrefixCode") -> int:
        """Return the next symbol of a code.

        Raises:
            DamagedError: no symbol is written like this, or the content ended.
        """
        if self._held < MOST_BITS:
            self._fill()
        found = code.table[self._bits >> self._held - code.longest & code.mask]
        self._held -= found & 31
        return found >> 5

    def align(self) -> None:
        """Go on at the next whole word."""
        self._held -= self._held % 16

    def begin_bytes(self) -> None:
        """Go on at the next whole word, one further where one ends just here."""
        self._held -= self._held % 16 or 16
        if self._held < 0:
            self._held = 0
            self._next += 1

    def take_bytes(self, size: int) -> bytes:
        """Return whole bytes; the next bits begin at a whole word."""
        start = self._next - self._held // 16
        self._held = 0
        self._next = start + (size + 1) // 2
        words = self._words[start : self._next]
        if sys.byteorder == "big":
            words.byteswap()
        return words.tobytes()[:size]

    def _fill(self) -> None:
        words = self._words[self._next : self._next + 2]
        if not words and self._next > len(self._words) + 8:
            raise DamagedError
        self._next += 2
        high, low = (*words, 0, 0)[:2]
        self._bits = (self._bits & _MASKS[self._held]) << 32 | high << 16 | low
        self._held += 32


class PrefixCode:
    """A canonical prefix code, as one table over its longest code."""

    def __init__(self, lengths: Sequence[int]) -> None:
        """Build the code from the length for each symbol, 0 for a symbol without.

        Raises:
            DamagedError: the lengths make no code.
        """
        self.longest = max(lengths, default=0) or 1
        self.mask = (1 << self.longest) - 1
        table: list[int] = []
        by_length: dict[int, list[int]] = {}
        for symbol, length in enumerate(lengths):
            by_length.setdefault(length, []).append(symbol)
        for length in range(1, self.longest + 1):
            share = 1 << self.longest - length
            for symbol in by_length.get(length, ()):
                table.extend([symbol << 5 | length] * share)
        if len(table) > self.mask + 1:
            raise DamagedError
        # An empty code, or one that is not used up, must not be asked for the rest.
        table.extend([_NO_SYMBOL] * (self.mask + 1 - len(table)))
        self.table = table


_NO_SYMBOL = 1 << 20 | 1
"""A symbol that no alphabet has; whoever takes it finds the content damaged."""
