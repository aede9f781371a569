"""Unlocks HWP files made for distribution, whose key lies in the file.

They can be read by everybody, but Hancom's program does not let them be changed. The
key is hidden in a block of 256 bytes under a stream of numbers ("HWP document file
formats 5.0", the part on distributed documents).
"""

import struct

from indexer.errors import DamagedError

BLOCK = 256
_KEY = 16


def unlocked(block: bytes, content: bytes) -> bytes:
    """Return the content that follows a block with the key.

    Raises:
        DamagedError: the block or the content is cut short.
    """
    from cryptography.hazmat.primitives.ciphers import (
        Cipher,
        algorithms,
        modes,
    )

    if len(block) < BLOCK:
        raise DamagedError
    shown = _unhidden(block)
    start = 4 + (shown[0] & 0xF)
    key = shown[start : start + _KEY]
    whole = content[: len(content) // 16 * 16]
    # The format says so: it only keeps programs from changing the text.
    decryptor = Cipher(algorithms.AES(key), modes.ECB()).decryptor()  # noqa: S305
    return decryptor.update(whole) + decryptor.finalize()


def _unhidden(block: bytes) -> bytes:
    """Return a block without the numbers laid over it, which start from its first."""
    (seed,) = struct.unpack_from("<I", block)
    shown = bytearray(block)
    number = value = 0
    for at in range(BLOCK):
        if number == 0:
            seed = (seed * 214013 + 2531011) & 0xFFFFFFFF
            value = seed >> 16 & 0xFF
            seed = (seed * 214013 + 2531011) & 0xFFFFFFFF
            number = (seed >> 16 & 0xF) + 1
        if at >= 4:
            shown[at] ^= value
        number -= 1
    return bytes(shown)
