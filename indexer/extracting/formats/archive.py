"""Opens zip-based documents after a look at what they would unpack to."""

import io
import zipfile
import zlib

from indexer.errors import DamagedError, DocumentError, EncryptedError, TooLargeError
from indexer.extracting.limits import MIB, Limits

RATIO_APPLIES_ABOVE = 10 * MIB
"""Smaller members may be packed as tightly as they like."""

_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    ValueError,
    KeyError,
)


class Archive:
    """The members of a zip file, whose declared sizes are within limits.

    Members are read by name and nothing is ever unpacked to disk, so names that
    point elsewhere are harmless. The library never reads past a declared size.
    """

    def __init__(self, content: bytes, limits: Limits) -> None:
        """Open the archive.

        Raises:
            DamagedError: it is no sound zip file.
            TooLargeError: it holds too many members or unpacks to too much.
        """
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _FAULTS as error:
            raise DamagedError(detail=str(error)) from error
        members = self._zip.infolist()
        if len(members) > limits.zip_members:
            raise TooLargeError("This file holds too many parts to be read.")
        if sum(member.file_size for member in members) > limits.zip_bytes or any(
            _is_bomb(member, limits) for member in members
        ):
            raise TooLargeError("This file unpacks to far more than it should.")
        self.names = [member.filename for member in members]

    def size(self, name: str) -> int:
        """Return the unpacked size of a member."""
        return self._zip.getinfo(name).file_size

    def read(self, name: str) -> bytes:
        """Return the content of a member.

        Raises:
            DamagedError: it is missing or cannot be unpacked.
            EncryptedError: it needs a password.
        """
        try:
            return self._zip.read(name)
        except RuntimeError as error:
            raise _refused(error) from error
        except _FAULTS as error:
            raise DamagedError(detail=str(error)) from error


def _is_bomb(member: zipfile.ZipInfo, limits: Limits) -> bool:
    packed = max(1, member.compress_size)
    return (
        member.file_size > RATIO_APPLIES_ABOVE
        and member.file_size / packed > limits.zip_ratio
    )


def _refused(error: RuntimeError) -> DocumentError:
    """Return what a `RuntimeError` of the library means."""
    if isinstance(error, NotImplementedError):
        return DamagedError(detail=str(error))
    return EncryptedError(detail=str(error))
