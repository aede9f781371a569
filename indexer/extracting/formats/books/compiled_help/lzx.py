"""Unpacks LZX ([MS-PATCH] 2, without the parts that are only for deltas).

The stream begins anew at every reset, so one interval is unpacked by itself.
"""

from indexer.errors import DamagedError
from indexer.extracting.formats.books.compiled_help.bits import BitReader, PrefixCode

FRAME = 1 << 15
_CHARACTERS = 256
_LENGTHS = 249
_VERBATIM, _ALIGNED, _UNCOMPRESSED = 1, 2, 3
_SLOTS = {15: 30, 16: 32, 17: 34, 18: 36, 19: 38, 20: 42, 21: 50}
_EXTRA = [0, 0, *(min(17, slot // 2 - 1) for slot in range(2, 51))]
_BASE = [sum(1 << extra for extra in _EXTRA[:slot]) for slot in range(51)]
_PRE_TREE = 20
_LAST_FRAMES = 6
_CALL = 0xE8


class LzxInterval:
    """Unpacks what lies between two resets."""

    def __init__(self, content: bytes, window_bits: int) -> None:
        """Prepare.

        Raises:
            DamagedError: there is no window of this size.
        """
        if window_bits not in _SLOTS:
            raise DamagedError
        self._bits = BitReader(content)
        self._output = bytearray()
        self._recent = [1, 1, 1]
        """The last three distances."""
        self._main_lengths = [0] * (_CHARACTERS + 8 * _SLOTS[window_bits])
        self._length_lengths = [0] * _LENGTHS
        self._main = self._length = self._aligned = PrefixCode([])
        self._kind = 0
        self._left = 0
        """Bytes left in the block."""

    def unpack(self, size: int, position: int) -> bytes:
        """Return `size` bytes; `position` is that of the interval in the whole.

        Raises:
            DamagedError: the stream is broken.
        """
        calls = 0
        if self._bits.take(1):
            calls = self._bits.take(16) << 16 | self._bits.take(16)
        try:
            while len(self._output) < size:
                end = min(size, len(self._output) + FRAME)
                self._frame(end)
                self._bits.align()
        except IndexError as error:
            raise DamagedError(detail=str(error)) from error
        output = bytes(self._output[:size])
        return _with_plain_calls(output, position, calls) if calls else output

    def _frame(self, end: int) -> None:
        while len(self._output) < end:
            if self._left <= 0:
                self._begin_block()
            before = len(self._output)
            run = min(self._left, end - before)
            if self._kind == _UNCOMPRESSED:
                self._output += self._raw(run)
            else:
                self._decode(before + run)
            made = len(self._output) - before
            if made < run:
                raise DamagedError
            self._left -= made

    def _raw(self, size: int) -> bytes:
        content = self._bits.take_bytes(size)
        if len(content) < size:
            raise DamagedError
        return content

    def _begin_block(self) -> None:
        self._kind = self._bits.take(3)
        self._left = self._bits.take(16) << 8 | self._bits.take(8)
        if self._kind == _UNCOMPRESSED:
            self._bits.begin_bytes()
            raw = self._raw(12)
            self._recent = [
                int.from_bytes(raw[at : at + 4], "little") for at in (0, 4, 8)
            ]
            return
        if self._kind not in (_VERBATIM, _ALIGNED) or not self._left:
            raise DamagedError
        if self._kind == _ALIGNED:
            self._aligned = PrefixCode([self._bits.take(3) for _ in range(8)])
        self._read_lengths(self._main_lengths, 0, _CHARACTERS)
        self._read_lengths(self._main_lengths, _CHARACTERS, len(self._main_lengths))
        self._main = PrefixCode(self._main_lengths)
        self._read_lengths(self._length_lengths, 0, _LENGTHS)
        self._length = PrefixCode(self._length_lengths)

    def _read_lengths(self, lengths: list[int], at: int, end: int) -> None:
        """Read lengths of codes, told by how they differ from those before."""
        take, symbol_of = self._bits.take, self._bits.symbol
        code = PrefixCode([take(4) for _ in range(_PRE_TREE)])
        while at < end:
            symbol = symbol_of(code)
            run, value = 1, 0
            if symbol == 17:
                run = 4 + take(4)
            elif symbol == 18:
                run = 20 + take(5)
            elif symbol == 19:
                run = 4 + take(1)
                value = (lengths[at] - symbol_of(code)) % 17
            elif symbol < 17:
                value = (lengths[at] - symbol) % 17
            else:
                raise DamagedError
            run = min(run, end - at)
            lengths[at : at + run] = [value] * run
            at += run

    def _decode(self, end: int) -> None:
        """Unpack bytes and matches until the output has a length."""
        output, main = self._output, self._main
        symbol_of = self._bits.symbol
        while len(output) < end:
            symbol = symbol_of(main)
            if symbol < _CHARACTERS:
                output.append(symbol)
                continue
            symbol -= _CHARACTERS
            length = (symbol & 7) + 2
            if length == 9:
                length += symbol_of(self._length)
            distance = self._distance(symbol >> 3)
            start = len(output) - distance
            if start < 0 or distance <= 0 or length > _LENGTHS + 9:
                raise DamagedError
            if distance >= length:
                output += output[start : start + length]
            else:
                output += (output[start:] * (length // distance + 1))[:length]

    def _distance(self, slot: int) -> int:
        recent = self._recent
        if slot <= 2:
            recent[0], recent[slot] = recent[slot], recent[0]
            return recent[0]
        extra = _EXTRA[slot]
        if self._kind == _ALIGNED and extra >= 3:
            more = self._bits.take(extra - 3) << 3
            more += self._bits.symbol(self._aligned)
        else:
            more = self._bits.take(extra)
        distance = _BASE[slot] + more - 2
        self._recent = [distance, recent[0], recent[1]]
        return distance


def _with_plain_calls(output: bytes, position: int, size: int) -> bytes:
    """Undo the change of addresses in machine code, which any byte E8 sets off."""
    plain = bytearray(output)
    for frame in range(0, len(output) - 10, FRAME):
        end = min(frame + FRAME, len(output)) - 10
        at = plain.find(_CALL, frame, end)
        while at >= 0:
            place = position + at
            told = int.from_bytes(plain[at + 1 : at + 5], "little", signed=True)
            if -place <= told < size:
                address = told - place if told >= 0 else told + size
                plain[at + 1 : at + 5] = (address & 0xFFFFFFFF).to_bytes(4, "little")
            at = plain.find(_CALL, at + 5, end)
    return bytes(plain)
