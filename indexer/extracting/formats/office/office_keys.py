"""The key of a file that is encrypted in the agile way, where msoffcrypto has none.

[MS-OFFCRYPTO] 2.3.4.11 and 2.3.4.13: a hash that is shorter than the key is filled up
with 0x36, as with SHA-1 and AES-256. The library does not fill it and fails.
"""

import hashlib
from collections.abc import Mapping
from typing import Any

_KEY_BLOCK = bytes.fromhex("146e0be7abacd0d6")
_FILLING = b"\x36"
_MOST_SPINS = 10_000_000


def needs_own_key(info: Mapping[str, Any]) -> bool:
    """Return whether the hash of a file is shorter than its key."""
    if "passwordKeyBits" not in info:
        return False
    size = hashlib.new(info["passwordHashAlgorithm"].lower()).digest_size
    return size * 8 < int(info["passwordKeyBits"])


def agile_key(info: Mapping[str, Any], password: str) -> bytes:
    """Return the key of the file; a wrong one for a wrong password.

    Raises:
        ValueError: what the file says about its encryption makes no sense.
    """
    from cryptography.hazmat.primitives.ciphers import (
        Cipher,
        algorithms,
        modes,
    )

    salt, kind = info["passwordSalt"], info["passwordHashAlgorithm"].lower()
    if not 0 <= info["spinValue"] <= _MOST_SPINS:
        raise ValueError("too many rounds")
    digest = hashlib.new(kind, salt + password.encode("utf-16-le")).digest()
    for number in range(info["spinValue"]):
        digest = hashlib.new(kind, number.to_bytes(4, "little") + digest).digest()
    digest = hashlib.new(kind, digest + _KEY_BLOCK).digest()
    size = int(info["passwordKeyBits"]) // 8
    cipher = Cipher(
        algorithms.AES(digest[:size].ljust(size, _FILLING)), modes.CBC(salt)
    )
    unlocked = cipher.decryptor()
    return bytes(unlocked.update(info["encryptedKeyValue"]) + unlocked.finalize())
