import struct

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from indexer.errors import DamagedError
from indexer.extracting.formats.old_office.hwp_distribution import unlocked

KEY = bytes(range(16))


def numbers(seed):
    """Yield the numbers that are laid over a block, as Hancom's program makes them."""
    while True:
        seed = (seed * 214013 + 2531011) & 0xFFFFFFFF
        value = seed >> 16 & 0xFF
        seed = (seed * 214013 + 2531011) & 0xFFFFFFFF
        yield from [value] * ((seed >> 16 & 0xF) + 1)


@pytest.mark.parametrize("seed", [0, 7, 0xDEADBEEF])
def test_content_is_unlocked_with_the_key_in_the_block(seed):
    block = bytearray(256)
    struct.pack_into("<I", block, 0, seed)
    start = 4 + (seed & 0xF)
    block[start : start + 16] = KEY
    hidden = zip(block, numbers(seed), strict=False)
    block[4:] = bytes(shown ^ number for shown, number in hidden)[4:]
    encryptor = Cipher(algorithms.AES(KEY), modes.ECB()).encryptor()
    content = b"sixteen letters." * 3
    locked = encryptor.update(content) + encryptor.finalize()
    assert unlocked(bytes(block), locked + b"cut") == content


def test_cut_block_is_damaged():
    with pytest.raises(DamagedError):
        unlocked(bytes(100), bytes(16))
