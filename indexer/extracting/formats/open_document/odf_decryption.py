"""Decrypts parts of OpenDocument files, as every version of the format encrypts them.

OpenDocument 1.3 part 2, 3.4 and 4.8: the password is hashed, a key is derived from
the hash, the packed part is decrypted with it and only then unpacked. LibreOffice 24
added Argon2 and AES-GCM under names of its own.
"""

import base64
import binascii
import hashlib
import zlib
from dataclasses import dataclass

from indexer.errors import DamagedError, EncryptedError, TooLargeError
from indexer.extracting.formats.xml_trees import Element, local_name

CHECKED_BYTES = 1024
"""The check sum is of the beginning only."""
MAX_ROUNDS = 5_000_000
MAX_MEMORY_KIB = 256 * 1024
MAX_LANES = 64
_GCM_VECTOR, _GCM_TAG = 12, 16
_SHORT_KEY, _KEY_SIZES = 16, frozenset({16, 24, 32})


@dataclass(frozen=True, slots=True)
class Encryption:
    """What a manifest tells about one encrypted part."""

    algorithm: str
    vector: bytes
    derivation: str
    salt: bytes
    rounds: int
    key_size: int
    start_hash: str
    checksum_type: str
    checksum: bytes
    memory: int
    lanes: int


def told_encryption(element: Element) -> Encryption:
    """Return what an `encryption-data` element tells; gaps are found on use."""
    told: dict[str, str] = {}
    for part in (element, *element):
        for key, value in part.attrib.items():
            told[f"{local_name(part)} {str(key).rpartition('}')[2]}"] = str(value)
    derivation = "key-derivation "
    return Encryption(
        algorithm=told.get("algorithm algorithm-name", "").lower(),
        vector=_bytes(told.get("algorithm initialisation-vector", "")),
        derivation=told.get(derivation + "key-derivation-name", "").lower(),
        salt=_bytes(told.get(derivation + "salt", "")),
        rounds=_number(
            told.get(derivation + "iteration-count")
            or told.get(derivation + "argon2-iterations", "")
        ),
        key_size=_number(told.get(derivation + "key-size", "")) or _SHORT_KEY,
        start_hash=told.get(
            "start-key-generation start-key-generation-name", "sha1"
        ).lower(),
        checksum_type=told.get("encryption-data checksum-type", "").lower(),
        checksum=_bytes(told.get("encryption-data checksum", "")),
        memory=_number(told.get(derivation + "argon2-memory", "")),
        lanes=_number(told.get(derivation + "argon2-lanes", "")),
    )


def decrypted(content: bytes, how: Encryption, password: str, limit: int) -> bytes:
    """Return the unpacked content of an encrypted part.

    Raises:
        EncryptedError: the password is wrong, or the kind of encryption is unknown.
        DamagedError: what is inside cannot be unpacked.
        TooLargeError: it unpacks to more than `limit` bytes.
    """
    try:
        packed = _deciphered(content, how, _key(how, password))
    except (ValueError, TypeError, OverflowError) as error:
        raise DamagedError(detail=str(error)) from error
    if how.checksum and _checksum(packed, how) != how.checksum:
        raise EncryptedError("This is not the password of this file.")
    return _unpacked(packed, limit)


def _bytes(told: str) -> bytes:
    try:
        return base64.b64decode(told)
    except (binascii.Error, ValueError):
        return b""


def _number(told: str) -> int:
    return int(told) if told.isdecimal() and len(told) < 10 else 0


def _key(how: Encryption, password: str) -> bytes:
    secret = password.encode("utf-8", "surrogatepass")
    begin = hashlib.sha256 if "sha256" in how.start_hash else hashlib.sha1
    start = begin(secret).digest()
    if not 0 < how.rounds <= MAX_ROUNDS or how.key_size not in _KEY_SIZES:
        raise DamagedError
    if "argon2id" in how.derivation:
        return _argon2_key(how, start)
    return hashlib.pbkdf2_hmac("sha1", start, how.salt, how.rounds, how.key_size)


def _argon2_key(how: Encryption, start: bytes) -> bytes:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    if how.memory > MAX_MEMORY_KIB or how.lanes > MAX_LANES:
        raise TooLargeError("Unlocking this file takes more memory than is allowed.")
    try:
        return Argon2id(
            salt=how.salt,
            length=how.key_size,
            iterations=how.rounds,
            lanes=how.lanes,
            memory_cost=how.memory,
        ).derive(start)
    except UnsupportedAlgorithm as error:
        raise EncryptedError(detail=str(error)) from error


def _deciphered(content: bytes, how: Encryption, key: bytes) -> bytes:
    """Return the part as it was packed."""
    if "gcm" in how.algorithm:
        return _deciphered_gcm(content, how, key)
    if "cbc" in how.algorithm:
        return _deciphered_cbc(content, how, key)
    if "blowfish" in how.algorithm:
        return _deciphered_blowfish(content, how, key)
    raise EncryptedError(detail=how.algorithm)


def _deciphered_gcm(content: bytes, how: Encryption, key: bytes) -> bytes:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    vector = how.vector or content[:_GCM_VECTOR]
    sealed = content.removeprefix(vector)
    try:
        return AESGCM(key).decrypt(vector, sealed, None)
    except InvalidTag as error:
        raise EncryptedError("This is not the password of this file.") from error


def _deciphered_cbc(content: bytes, how: Encryption, key: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    worker = Cipher(algorithms.AES(key), modes.CBC(how.vector)).decryptor()
    plain = worker.update(content) + worker.finalize()
    return plain[: -plain[-1]] if plain and plain[-1] <= _SHORT_KEY else plain


def _deciphered_blowfish(content: bytes, how: Encryption, key: bytes) -> bytes:
    from cryptography.hazmat.decrepit.ciphers.algorithms import Blowfish
    from cryptography.hazmat.decrepit.ciphers.modes import CFB
    from cryptography.hazmat.primitives.ciphers import Cipher

    worker = Cipher(Blowfish(key), CFB(how.vector)).decryptor()
    return bytes(worker.update(content) + worker.finalize())


def _checksum(packed: bytes, how: Encryption) -> bytes:
    checked = packed[:CHECKED_BYTES] if "1k" in how.checksum_type else packed
    make = hashlib.sha256 if "sha256" in how.checksum_type else hashlib.sha1
    return make(checked).digest()


def _unpacked(packed: bytes, limit: int) -> bytes:
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        content = unpacker.decompress(packed, limit)
    except zlib.error as error:
        raise DamagedError(detail=str(error)) from error
    if unpacker.unconsumed_tail:
        raise TooLargeError("This file unpacks to far more than it should.")
    return content
