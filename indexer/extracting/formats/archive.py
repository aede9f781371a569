"""Opens zip-based documents after a look at what they would unpack to."""

import io
import zipfile
import zlib
from collections.abc import Iterator

from indexer.errors import DamagedError, DocumentError, EncryptedError, TooLargeError
from indexer.extracting.limits import MIB, Limits

CHUNK_BYTES = 64 * 1024
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
    """The members of a zip file, read one by one within limits.

    Members are read by name and nothing is ever unpacked to disk, so names that
    point elsewhere are harmless. The library never reads past a declared size, so
    what is too large is refused before it is unpacked; pictures and films that
    nobody reads may be as large as they like.
    """

    def __init__(self, content: bytes, limits: Limits) -> None:
        """Open the archive.

        Raises:
            DamagedError: it is no sound zip file.
            TooLargeError: it holds too many members.
        """
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _FAULTS as error:
            raise DamagedError(detail=str(error)) from error
        members = self._zip.infolist()
        if len(members) > limits.zip_members:
            raise TooLargeError("This file holds too many parts to be read.")
        self._limits = limits
        self._read: set[str] = set()
        self._unpacked = 0
        self.names = [member.filename for member in members]
        self.is_within_limits = sum(
            member.file_size for member in members
        ) <= limits.zip_bytes and not any(
            _is_bomb(member, limits) for member in members
        )
        """Whether all members together may be unpacked."""

    def size(self, name: str) -> int:
        """Return the unpacked size of a member."""
        return self._zip.getinfo(name).file_size

    def read(self, name: str) -> bytes:
        """Return the content of a member.

        Raises:
            DamagedError: it is missing or cannot be unpacked.
            EncryptedError: it needs a password.
            TooLargeError: it unpacks to too much, alone or with those before it.
        """
        try:
            self._admit(self._zip.getinfo(name))
            return self._zip.read(name)
        except RuntimeError as error:
            raise _refused(error) from error
        except _FAULTS as error:
            raise DamagedError(detail=str(error)) from error

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield the content of a member piece by piece, however tightly it is packed.

        Raises:
            DamagedError: it is missing or breaks off; what came before is sound.
            EncryptedError: it needs a password.
            TooLargeError: it goes on beyond all limits.
        """
        room = self._limits.zip_bytes
        try:
            with self._zip.open(name) as member:
                while piece := member.read(CHUNK_BYTES):
                    yield piece
                    room -= len(piece)
                    if room < 0:
                        raise TooLargeError
        except RuntimeError as error:
            raise _refused(error) from error
        except _FAULTS as error:
            raise DamagedError(detail=str(error)) from error

    def _admit(self, member: zipfile.ZipInfo) -> None:
        if member.filename not in self._read:
            self._read.add(member.filename)
            self._unpacked += member.file_size
        if self._unpacked > self._limits.zip_bytes or _is_bomb(member, self._limits):
            raise TooLargeError("This file unpacks to far more than it should.")


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
