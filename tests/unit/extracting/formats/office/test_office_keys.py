import hashlib
import io

import msoffcrypto
import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from indexer.extracting.formats.office.office_keys import agile_key, needs_own_key
from tests import samples

SALT = bytes(range(16))
KEY = bytes(range(32))


def sha1_info(password):
    """Return what a file says whose key of 32 bytes is locked by a hash of 20."""
    digest = hashlib.sha1(SALT + password.encode("utf-16-le")).digest()
    digest = hashlib.sha1(digest + bytes.fromhex("146e0be7abacd0d6")).digest()
    cipher = Cipher(algorithms.AES(digest + b"\x36" * 12), modes.CBC(SALT))
    locked = cipher.encryptor()
    return {
        "passwordSalt": SALT,
        "passwordHashAlgorithm": "SHA1",
        "passwordKeyBits": 256,
        "spinValue": 0,
        "encryptedKeyValue": locked.update(KEY) + locked.finalize(),
    }


def test_key_is_that_of_the_library_where_it_has_one():
    closed = io.BytesIO()
    opened = io.BytesIO(samples.word("a"))
    msoffcrypto.OfficeFile(opened).encrypt("sésame", closed)
    office = msoffcrypto.OfficeFile(closed)
    office.load_key(password="sésame")
    assert not needs_own_key(office.info)
    assert agile_key(office.info, "sésame") == office.secret_key


def test_short_hash_is_filled_up():
    info = sha1_info("pass")
    assert needs_own_key(info)
    assert agile_key(info, "pass") == KEY
    assert agile_key(info, "wrong") != KEY


def test_endless_rounds_are_refused():
    with pytest.raises(ValueError, match="rounds"):
        agile_key(sha1_info("pass") | {"spinValue": 1 << 40}, "pass")
