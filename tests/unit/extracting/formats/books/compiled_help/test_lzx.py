import random
import struct

import pytest

from indexer.errors import DamagedError
from indexer.extracting.formats.books.compiled_help.lzx import LzxInterval
from tests.help_samples import WINDOW_BITS, packed_frame

TEXT = b"The boiler is serviced in autumn; the boiler man calls before. " * 300


def unpacked(packed: bytes, size: int) -> bytes:
    return LzxInterval(packed, WINDOW_BITS).unpack(size, 0)


@pytest.mark.parametrize("kind", [1, 2])
@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"a", id="one byte"),
        pytest.param(bytes(range(256)), id="every byte"),
        pytest.param(TEXT, id="text with matches"),
        pytest.param(b"ab" * 9_000, id="matches that overlap themselves"),
        pytest.param(random.Random(1).randbytes(9_000) * 2, id="far matches"),
        pytest.param(TEXT[:1000] + b"\xe8\x01\x02\x03\x04" * 20, id="accented letters"),
    ],
)
def test_what_was_packed_is_unpacked(kind, content):
    assert unpacked(packed_frame(content, kind), len(content)) == content


@pytest.mark.parametrize("size", [8, 9])
def test_bytes_that_were_not_packed_are_taken_as_they_are(size):
    content = TEXT[:size]
    bits = f"{0:01b}{3:03b}{size:024b}"
    words = [int(bits[at : at + 16].ljust(16, "0"), 2) for at in range(0, 28, 16)]
    head = struct.pack("<2H", *words) + struct.pack("<3I", 1, 1, 1)
    assert unpacked(head + content, size) == content


def test_changed_addresses_of_calls_are_put_back():
    call = b"\xe8" + struct.pack("<i", 5_000)
    content = b"x" * 100 + call + b"x" * 100
    frame = packed_frame(content)
    bits = "".join(f"{word:016b}" for (word,) in struct.iter_unpack("<H", frame))
    bits = "1" + f"{0:016b}{60_000:016b}" + bits[1:]
    bits += "0" * (-len(bits) % 16)
    packed = b"".join(
        struct.pack("<H", int(bits[at : at + 16], 2)) for at in range(0, len(bits), 16)
    )
    expected = content.replace(call, b"\xe8" + struct.pack("<i", 5_000 - 100))
    assert unpacked(packed, len(content)) == expected


def test_noise_is_damage_and_ends():
    chance = random.Random(7)
    for _ in range(200):
        with pytest.raises(DamagedError):
            unpacked(chance.randbytes(chance.randrange(1, 400)), 1 << 16)


def test_changed_bytes_give_something_or_damage():
    chance = random.Random(8)
    packed = packed_frame(TEXT)
    for _ in range(60):
        changed = bytearray(packed)
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
        try:
            assert len(unpacked(bytes(changed), len(TEXT))) == len(TEXT)
        except DamagedError:
            continue


def test_window_of_impossible_size_is_damage():
    with pytest.raises(DamagedError):
        LzxInterval(b"", 3)
