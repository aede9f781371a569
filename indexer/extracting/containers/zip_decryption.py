"""Undoes the two encryptions of zip files: the old one and that of WinZip.

The old one is APPNOTE.TXT 6.1; the other is WinZip's specification AE-1 and AE-2.
"""

import hashlib
import hmac
from collections.abc import Callable

from indexer.errors import DamagedError, EncryptedError, TooLargeError
from indexer.extracting.limits import MIB

MOST_BYTES = 16 * MIB
"""The old encryption is undone byte by byte, a megabyte in about a second."""
_STEP = 1 << 18
_HEADER = 12
_ROUNDS = 1_000
_KEY_SIZES = {1: 16, 2: 24, 3: 32}
_CHECK = 2
_SEAL = 10
_Keys = tuple[int, int, int]


def decrypted_old(
    packed: bytes, password: str, check: int, beat: Callable[[], None]
) -> bytes:
    """Return a member without the old encryption.

    Raises:
        EncryptedError: the password is wrong.
        TooLargeError: it would take too long.
    """
    if len(packed) > MOST_BYTES:
        raise TooLargeError
    for encoding in ("utf-8", "cp437"):
        cipher = _OldCipher(password.encode(encoding, "replace"))
        if cipher.decrypt(packed[:_HEADER])[-1:] == bytes([check & 0xFF]):
            return _in_steps(cipher, packed, beat)
    raise EncryptedError


def _in_steps(cipher: "_OldCipher", packed: bytes, beat: Callable[[], None]) -> bytes:
    plain = bytearray()
    for at in range(_HEADER, len(packed), _STEP):
        beat()
        plain += cipher.decrypt(packed[at : at + _STEP])
    return bytes(plain)


class _OldCipher:
    """Three keys that change with each byte of what they have decrypted."""

    def __init__(self, password: bytes) -> None:
        self._table = [_table_entry(value) for value in range(256)]
        self._keys = (0x12345678, 0x23456789, 0x34567890)
        for byte in password:
            self._keys = self._next(*self._keys, byte)

    def decrypt(self, packed: bytes) -> bytes:
        plain = bytearray()
        table = self._table
        first, second, third = self._keys
        # Written out, because a call for each byte would take three times as long.
        for byte in packed:
            mask = third | 2
            byte ^= mask * (mask ^ 1) >> 8 & 0xFF  # noqa: PLW2901
            plain.append(byte)
            first = first >> 8 ^ table[(first ^ byte) & 0xFF]
            second = ((second + (first & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
            third = third >> 8 ^ table[(third ^ second >> 24) & 0xFF]
        self._keys = (first, second, third)
        return bytes(plain)

    def _next(self, first: int, second: int, third: int, byte: int) -> _Keys:
        first = first >> 8 ^ self._table[(first ^ byte) & 0xFF]
        second = ((second + (first & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        third = third >> 8 ^ self._table[(third ^ second >> 24) & 0xFF]
        return first, second, third


def _table_entry(value: int) -> int:
    for _ in range(8):
        value = value >> 1 ^ (0xEDB88320 if value & 1 else 0)
    return value


def decrypted_aes(packed: bytes, strength: int, password: str) -> bytes:
    """Return a member without the encryption of WinZip.

    Raises:
        DamagedError: it is cut short or was changed.
        EncryptedError: the password is wrong.
    """
    from Cryptodome.Cipher import AES
    from Cryptodome.Util import Counter

    size = _KEY_SIZES.get(strength, 0)
    salt, check = packed[: size // 2], packed[size // 2 : size // 2 + _CHECK]
    if not size or len(packed) < size // 2 + _CHECK + _SEAL:
        raise DamagedError
    derived = hashlib.pbkdf2_hmac(
        "sha1", password.encode(), salt, _ROUNDS, 2 * size + _CHECK
    )
    if derived[-_CHECK:] != check:
        raise EncryptedError
    sealed = packed[size // 2 + _CHECK : -_SEAL]
    seal = hmac.new(derived[size : 2 * size], sealed, "sha1").digest()
    if seal[:_SEAL] != packed[-_SEAL:]:
        raise DamagedError
    counter = Counter.new(128, initial_value=1, little_endian=True)
    return AES.new(derived[:size], AES.MODE_CTR, counter=counter).decrypt(sealed)
