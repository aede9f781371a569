"""Office files behind a password: unlocked where the password is known."""

import io
from collections.abc import Iterator

from indexer.errors import DamagedError, EncryptedError
from indexer.extracting.context import Context, Piece


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:
    """Yield what the file inside the encrypted one says.

    Raises:
        EncryptedError: the password is missing or wrong.
        DamagedError: what is inside is no sound file.
    """
    unlocked = unlock(content, context)
    if context.read_again is None or unlocked == content:
        raise EncryptedError
    yield from context.read_again(unlocked, name, context)


def unlock(content: bytes, context: Context) -> bytes:
    """Return the file inside an encrypted one; serves the old formats as well.

    Raises:
        EncryptedError: the password is missing or wrong.
        DamagedError: the encryption is broken or unknown.
    """
    import msoffcrypto
    from msoffcrypto.exceptions import DecryptionError, InvalidKeyError

    if context.password is None:
        raise EncryptedError
    opened = io.BytesIO()
    try:
        office = msoffcrypto.OfficeFile(io.BytesIO(content))
        office.load_key(password=context.password)
        context.beat()
        office.decrypt(opened)
    except (InvalidKeyError, DecryptionError) as error:
        raise EncryptedError(detail=str(error)) from error
    except Exception as error:  # noqa: BLE001 - it lets through what damage causes
        raise DamagedError(detail=str(error)) from error
    return opened.getvalue()
