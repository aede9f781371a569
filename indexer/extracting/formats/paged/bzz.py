"""BZZ: the general compression of DjVu, a block sort behind an adaptive bit coder.

Numbers and steps follow the DjVu3 specification ("Appendix 4: BZZ", "Appendix 3: the
Z' coder").
"""

from collections.abc import Callable
from itertools import accumulate

from indexer.errors import DamagedError, TooLargeError
from indexer.extracting.formats.paged.zp_states import LESS, LIKELIER, MORE, SURE

MAX_BLOCK = 4 << 20
_MARKER = 256
"""Place in the move-to-front list that stands for the end of the sorted text."""
_FREQUENT = 4
"""So many of the last signs are ranked by how often they came."""
_CONTEXTS = 3 * 2 + sum(1 << bits for bits in range(1, 8))


def unpacked(packed: bytes, limit: int, beat: Callable[[], None]) -> bytes:
    """Return what BZZ packed.

    Raises:
        DamagedError: it is no BZZ.
        TooLargeError: it unpacks to more than `limit` bytes.
    """
    bits = _Bits(packed)
    contexts = bytearray(_CONTEXTS + 1)
    blocks: list[bytes] = []
    while (size := bits.number(24)) and not bits.is_spent:
        limit -= size
        if limit < 0:
            raise TooLargeError("The text of this file is too large once unpacked.")
        if size > MAX_BLOCK:
            raise DamagedError(detail="block size")
        blocks.append(_block(bits, contexts, size, beat))
    return b"".join(blocks)


class _Bits:
    """Decodes bits of the Z' coder, from which all else is made."""

    __slots__ = ("_at", "_buffer", "_code", "_fence", "_packed", "_range", "_waiting")

    def __init__(self, packed: bytes) -> None:
        self._packed = packed
        self._at = 2
        self._range = 0
        self._code = int.from_bytes(packed[:2].ljust(2, b"\xff"), "big")
        self._buffer = 0
        self._waiting = 0
        self._fence = min(self._code, 0x7FFF)

    @property
    def is_spent(self) -> bool:
        """Whether bits were made up because none were left."""
        return self._at > len(self._packed) + 64

    def bit(self, contexts: bytearray, at: int) -> int:
        """Return a bit that a context helps to foresee; the context learns."""
        state = contexts[at]
        split = self._range + LIKELIER[state]
        if split <= self._fence:
            self._range = split
            return state & 1
        most = 0x6000 + ((split + self._range) >> 2)
        split = min(split, most)
        if split > self._code:
            contexts[at] = LESS[state]
            self._unlikely(split)
            return 1 - (state & 1)
        if self._range >= SURE[state]:
            contexts[at] = MORE[state]
        self._range = split
        self._shift(1)
        return state & 1

    def number(self, size: int) -> int:
        """Return a number of `size` bits that nothing foretells."""
        number = 0
        for _ in range(size):
            split = 0x8000 + (self._range >> 1)
            unlikely = split > self._code
            if unlikely:
                self._unlikely(split)
            else:
                self._range = split
                self._shift(1)
            number = number << 1 | unlikely
        return number

    def tree(self, contexts: bytearray, at: int, size: int) -> int:
        """Return a number of `size` bits, each foreseen by those before it."""
        number = 1
        bit = self.bit
        for _ in range(size):
            number = number << 1 | bit(contexts, at + number - 1)
        return number - (1 << size)

    def _unlikely(self, split: int) -> None:
        rest = 0x10000 - split
        self._range += rest
        self._code += rest
        # Leading ones are pushed out, together with as many bits of the code.
        self._shift(16 - (self._range ^ 0xFFFF).bit_length())

    def _shift(self, size: int) -> None:
        waiting = self._waiting - size
        if waiting < 0:
            fresh = self._packed[self._at : self._at + 4].ljust(4, b"\xff")
            self._at += 4
            self._buffer = self._buffer << 32 | int.from_bytes(fresh, "big")
            waiting += 32
        buffer = self._buffer
        self._range = (self._range << size) & 0xFFFF
        code = (self._code << size) & 0xFFFF | buffer >> waiting
        self._buffer = buffer & ((1 << waiting) - 1)
        self._waiting = waiting
        self._code = code
        self._fence = code if code < 0x8000 else 0x7FFF


def _block(
    bits: _Bits, contexts: bytearray, size: int, beat: Callable[[], None]
) -> bytes:
    speed = 0
    if bits.number(1):
        speed = 1 + bits.number(1)
    front = _Front(speed)
    sorted_text = bytearray(size)
    marker = -1
    place = 3
    for at in range(size):
        if not at & 0xFFF:
            beat()
            if bits.is_spent:
                raise DamagedError(detail="block cut short")
        place = _place(bits, contexts, place if place < 2 else 2)
        if place == _MARKER:
            marker = at
        else:
            sorted_text[at] = front.take(place)
    if marker < 1:
        raise DamagedError(detail="marker")
    return _unsorted(sorted_text, marker)


def _place(bits: _Bits, contexts: bytearray, near: int) -> int:
    """Return the place of the next sign in the move-to-front list."""
    bit = bits.bit
    if bit(contexts, near):
        return 0
    if bit(contexts, 3 + near):
        return 1
    at = 6
    for size in range(1, 8):
        if bit(contexts, at):
            return (1 << size) + bits.tree(contexts, at + 1, size)
        at += 1 << size
    return _MARKER


class _Front:
    """The move-to-front list, whose head is ranked by frequency."""

    def __init__(self, speed: int) -> None:
        self._signs = bytearray(range(256))
        self._counts = [0] * _FREQUENT
        self._speed = speed
        self._step = 4

    def take(self, place: int) -> int:
        """Return the sign at a place and move it to where it belongs now."""
        sign = self._signs[place]
        self._step += self._step >> self._speed
        if self._step > 0x10000000:
            self._step >>= 24
            self._counts = [count >> 24 for count in self._counts]
        counts = self._counts
        if not place:
            counts[0] += self._step
            return sign
        count = self._step + (counts[place] if place < _FREQUENT else 0)
        to = place if place < _FREQUENT else _FREQUENT - 1
        while to and count >= counts[to - 1]:
            to -= 1
        del self._signs[place]
        self._signs.insert(to, sign)
        del counts[place if place < _FREQUENT else _FREQUENT - 1]
        counts.insert(to, count)
        return sign


def _unsorted(sorted_text: bytearray, marker: int) -> bytes:
    """Return the text whose rotations were sorted; the marker ends it."""
    counts = [0] * 256
    ranks = [0] * len(sorted_text)
    for at, sign in enumerate(sorted_text):
        if at != marker:
            ranks[at] = counts[sign]
            counts[sign] += 1
    starts = list(accumulate(counts, initial=1))
    text = bytearray(len(sorted_text) - 1)
    at = 0
    for place in range(len(text) - 1, -1, -1):
        sign = sorted_text[at]
        text[place] = sign
        at = starts[sign] + ranks[at]
    if at != marker:
        raise DamagedError(detail="order")
    return bytes(text)
