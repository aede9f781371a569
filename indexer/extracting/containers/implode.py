"""Unpacks what PKZIP packed before 1993: the imploding method (APPNOTE.TXT 5.3)."""

from collections.abc import Iterator

from indexer.errors import DamagedError
from indexer.extracting.containers.unpackers import CHUNK

_LARGE_WINDOW, _WITH_LITERALS = 1 << 1, 1 << 2
"""Flags of the member."""
_WINDOW = 8192
_LONGEST_CODE = 16

Codes = dict[int, int]
"""A code with a 1 before its first bit, so that its length shows -> its symbol."""


def exploded(packed: bytes, flags: int, size: int) -> Iterator[bytes]:
    """Yield the content of an imploded member, `size` bytes where so much is there.

    Raises:
        DamagedError: the codes make no sense.
    """
    bits = _Bits(packed)
    literals = _read_codes(bits, 256) if flags & _WITH_LITERALS else None
    lengths, distances = _read_codes(bits, 64), _read_codes(bits, 64)
    low_bits = 7 if flags & _LARGE_WINDOW else 6
    shortest = 2 if literals is None else 3
    window = bytearray(_WINDOW)
    start = len(window)
    left = size
    while len(window) - start < left and not bits.ended:
        if bits.take(1):
            byte = bits.take(8) if literals is None else bits.symbol(literals)
            window.append(byte)
        else:
            distance = bits.take(low_bits)
            distance |= bits.symbol(distances) << low_bits
            length = bits.symbol(lengths)
            length += shortest + (bits.take(8) if length == 63 else 0)
            _repeat(window, distance + 1, length)
        if len(window) - start >= CHUNK:
            yield bytes(window[start:])
            left -= len(window) - start
            del window[:-_WINDOW]
            start = len(window)
    yield bytes(window[start : start + left])


def _repeat(window: bytearray, distance: int, length: int) -> None:
    start = len(window) - distance
    if length <= distance:
        window += window[start : start + length]
        return
    run = bytes(window[start:])
    window += (run * (length // distance + 1))[:length]


def _read_codes(bits: "_Bits", count: int) -> Codes:
    """Return the codes that are stored as runs of equal lengths."""
    lengths: list[int] = []
    for _ in range(bits.take(8) + 1):
        run = bits.take(8)
        lengths += [(run & 15) + 1] * ((run >> 4) + 1)
    if len(lengths) != count:
        raise DamagedError
    codes: Codes = {}
    code = step = last = 0
    for symbol in sorted(range(count), key=lambda one: (-lengths[one], -one)):
        code += step
        if lengths[symbol] != last:
            last = lengths[symbol]
            step = 1 << (_LONGEST_CODE - last)
        codes[(code >> (_LONGEST_CODE - last)) | (1 << last)] = symbol
    return codes


class _Bits:
    """Reads bits, the lowest of each byte first."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._next = 0
        self._held = 0
        self._count = 0

    @property
    def ended(self) -> bool:
        """Whether what is left is no more than what fills the last byte."""
        return self._next >= len(self._content) and self._count < 8 and not self._held

    def take(self, count: int) -> int:
        while self._count < count:
            if self._next >= len(self._content):
                # The end cuts a code short: what was told before stays.
                self._held = 0
                self._count = 0
                return 0
            self._held |= self._content[self._next] << self._count
            self._next += 1
            self._count += 8
        value = self._held & ((1 << count) - 1)
        self._held >>= count
        self._count -= count
        return value

    def symbol(self, codes: Codes) -> int:
        code = 1
        for _ in range(_LONGEST_CODE):
            code = code << 1 | self.take(1)
            if code in codes:
                return codes[code]
        raise DamagedError
