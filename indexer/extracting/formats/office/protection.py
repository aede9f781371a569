"""Office files behind a password: unlocked where the password is known.

Office tries one password of its own before it asks, with which it encrypts workbooks
that are only locked against changes ([MS-OFFCRYPTO] 2.4.2.3). They open for anybody,
so they are read.
"""

import io
from collections.abc import Iterator

from indexer.errors import EncryptedError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.office.memory_files import keep_in_memory
from indexer.extracting.formats.office.office_keys import agile_key, needs_own_key

KNOWN_PASSWORD = "VelvetSweatshop"  # noqa: S105 - published; protects nothing


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:
    """Yield what the file inside the encrypted one says.

    Raises:
        EncryptedError: the password is missing or wrong, or is the one that Office
            knows; in that case all was yielded before.
        DocumentError: what is inside cannot be read, or not in full.
    """
    known = _opened(content, KNOWN_PASSWORD, context)
    unlocked = known or _with_password(content, context)
    if context.read_again is None or unlocked == content:
        raise EncryptedError
    yield from context.read_again(unlocked, name, context)
    if known:
        raise EncryptedError(
            "This file is encrypted, but Office opens it without asking for a "
            "password; its text is searchable."
        )


def unlock(content: bytes, context: Context) -> bytes:
    """Return the file inside an encrypted one; serves the old formats as well.

    Raises:
        EncryptedError: the password is missing or wrong, or the way of encryption is
            unknown.
    """
    known = _opened(content, KNOWN_PASSWORD, context)
    return known or _with_password(content, context)


def _with_password(content: bytes, context: Context) -> bytes:
    if context.password is None:
        raise EncryptedError
    found = _opened(content, context.password, context)
    if not found:
        raise EncryptedError
    return found


def _opened(content: bytes, password: str, context: Context) -> bytes:
    """Return what a password opens, nothing where it does not fit."""
    import msoffcrypto

    keep_in_memory()
    inside = io.BytesIO()
    try:
        office = msoffcrypto.OfficeFile(io.BytesIO(content))
        if needs_own_key(getattr(office, "info", {})):
            office.secret_key = agile_key(office.info, password)
        else:
            office.load_key(password=password)
        context.beat()
        office.decrypt(inside)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - it lets through what damage causes
        return b""
    return inside.getvalue()
