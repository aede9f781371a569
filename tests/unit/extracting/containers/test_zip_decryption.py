import base64
import hashlib
import hmac
import struct
import zlib

import pytest
from Cryptodome.Cipher import AES
from Cryptodome.Util import Counter

from indexer.extracting.containers.zip_decryption import _OldCipher
from indexer.records import ProblemCode
from tests.archive_samples import told
from tests.unit.extracting.containers.test_zip_archive import NOTE, with_member

PASSWORD = "Öl und Essig"
TEXT = NOTE["note.txt"]


def encrypted_old(password: str) -> bytes:
    """Return a zip file with the old encryption, as APPNOTE.TXT 6.1 describes it."""
    cipher = _OldCipher(password.encode())
    check = zlib.crc32(TEXT)
    packed = bytearray()
    for byte in bytes(11) + bytes([check >> 24]) + TEXT:
        mask = cipher._keys[2] | 2
        packed.append(byte ^ (mask * (mask ^ 1) >> 8 & 0xFF))
        cipher._keys = cipher._next(*cipher._keys, byte)
    return with_member(bytes(packed), len(TEXT), 0, flags=1)


def encrypted_aes(password: str, strength: int = 3) -> bytes:
    """Return a zip file with WinZip's encryption, version AE-2."""
    size = 8 + 8 * strength
    salt = bytes(range(size // 2))
    keys = hashlib.pbkdf2_hmac("sha1", password.encode(), salt, 1_000, 2 * size + 2)
    counter = Counter.new(128, initial_value=1, little_endian=True)
    sealed = AES.new(keys[:size], AES.MODE_CTR, counter=counter).encrypt(TEXT)
    seal = hmac.new(keys[size : 2 * size], sealed, "sha1").digest()[:10]
    extra = struct.pack("<HHH2sBH", 0x9901, 7, 2, b"AE", strength, 0)
    packed = salt + keys[-2:] + sealed + seal
    return with_member(packed, len(TEXT), 99, flags=1, extra=extra, check=0)


INFO_ZIP = base64.b64decode(
    "UEsDBAoACQAAAPQudV01c3jRJwAAABsAAAAHAAAAa2V5LnR4dNH9w1b+hbUnZ5MUd4p3Z3htTwoFKabG"
    "Mxro9CSRVnzwCMDXnsnx1lBLBwg1c3jRJwAAABsAAABQSwECHgMKAAkAAAD0LnVdNXN40ScAAAAbAAAA"
    "BwAAAAAAAAABAAAApIEAAAAAa2V5LnR4dFBLBQYAAAAAAQABADUAAABcAAAAAAA="
)
"""Written by Info-ZIP's zip 3.0 with the password `secret`."""
SEALED = {
    "old": encrypted_old(PASSWORD),
    "AES-128": encrypted_aes(PASSWORD, 1),
    "AES-192": encrypted_aes(PASSWORD, 2),
    "AES-256": encrypted_aes(PASSWORD, 3),
}


@pytest.mark.parametrize("kind", SEALED)
@pytest.mark.parametrize("password", [None, "", "wrong"])
def test_names_are_listed_without_the_password(read, kind, password):
    extraction = read(SEALED[kind], "a.zip", password)
    assert extraction.problem.code is ProblemCode.ENCRYPTED
    assert extraction.documents[1].problem.code is ProblemCode.ENCRYPTED
    assert told(extraction) == {"note.txt": ""}


@pytest.mark.parametrize("kind", SEALED)
def test_members_are_read_with_the_password(read, kind):
    extraction = read(SEALED[kind], "a.zip", PASSWORD)
    assert extraction.problem is None
    assert told(extraction)["note.txt"] == TEXT.decode()


@pytest.mark.parametrize("kind", SEALED)
def test_damage_is_told_from_a_wrong_password(read, kind):
    content = bytearray(SEALED[kind])
    content[200] ^= 1
    extraction = read(bytes(content), "a.zip", PASSWORD)
    assert extraction.problem.code is ProblemCode.DAMAGED


def test_old_encryption_as_another_program_writes_it(read):
    extraction = read(INFO_ZIP, "a.zip", "secret")
    assert told(extraction) == {"key.txt": "the key lies under the mat"}
