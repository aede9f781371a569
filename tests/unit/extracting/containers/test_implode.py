import pytest

from indexer.errors import DamagedError
from indexer.extracting.containers.implode import exploded

LARGE_WINDOW, WITH_LITERALS = 2, 4
FLAT_64 = bytes([3, 0xF5, 0xF5, 0xF5, 0xF5])
"""64 symbols, all with codes of six bits."""
FLAT_256 = bytes([15, *[0xF7] * 16])


class Imploder:
    """Packs by hand, with codes of equal lengths."""

    def __init__(self, flags=0):
        self.flags = flags
        self.bits = []
        self.trees = (FLAT_256 if flags & WITH_LITERALS else b"") + 2 * FLAT_64

    def number(self, value, count):
        """Put a number, its lowest bit first."""
        self.bits += [value >> at & 1 for at in range(count)]

    def code(self, symbol, count):
        """Put a code, its highest bit first; the last symbol has the lowest code."""
        value = (1 << count) - 1 - symbol
        self.bits += [value >> at & 1 for at in reversed(range(count))]

    def literal(self, text):
        for byte in text:
            self.bits.append(1)
            if self.flags & WITH_LITERALS:
                self.code(byte, 8)
            else:
                self.number(byte, 8)
        return self

    def repeat(self, distance, length):
        low = 7 if self.flags & LARGE_WINDOW else 6
        shortest = 3 if self.flags & WITH_LITERALS else 2
        self.bits.append(0)
        self.number((distance - 1) & ((1 << low) - 1), low)
        self.code((distance - 1) >> low, 6)
        more = length - shortest
        self.code(min(more, 63), 6)
        if more >= 63:
            self.number(more - 63, 8)
        return self

    def packed(self):
        bits = self.bits + [0] * (-len(self.bits) % 8)
        octets = [bits[at : at + 8] for at in range(0, len(bits), 8)]
        return self.trees + bytes(
            sum(bit << at for at, bit in enumerate(octet)) for octet in octets
        )


def explode(imploder, size):
    return b"".join(exploded(imploder.packed(), imploder.flags, size))


@pytest.mark.parametrize("flags", [0, LARGE_WINDOW, WITH_LITERALS, 6])
def test_every_variant_is_unpacked(flags):
    made = Imploder(flags).literal(b"call me ").repeat(8, 20).literal(b"Ishmael")
    whole = b"call me " + b"call me call me call" + b"Ishmael"
    assert explode(made, len(whole)) == whole


def test_a_long_repetition_has_a_byte_of_its_own():
    made = Imploder().literal(b"ab").repeat(2, 300)
    assert explode(made, 302) == b"ab" * 151


def test_what_lies_before_the_beginning_is_zero():
    assert explode(Imploder().repeat(100, 5), 5) == bytes(5)


def test_the_window_reaches_far_back_over_chunks():
    made = Imploder(LARGE_WINDOW).literal(b"harpoon ")
    for _ in range(400):
        made.repeat(8, 200)
    made.repeat(8000, 8)
    assert explode(made, 8 + 400 * 200 + 8) == b"harpoon " * 10_002


def test_no_more_is_unpacked_than_was_told():
    made = Imploder().literal(b"whale whale")
    assert explode(made, 5) == b"whale"


def test_content_that_breaks_off_ends_early():
    made = Imploder().literal(b"whale")
    short = b"".join(exploded(made.packed()[:-2], 0, 5))
    assert len(short) < 5 or short != b"whale"


@pytest.mark.parametrize("trees", [b"\x00\x00", b"\xff" + b"\xff" * 256])
def test_codes_that_make_no_sense_are_damage(trees):
    with pytest.raises(DamagedError):
        list(exploded(trees + bytes(50), 0, 100))
