"""The files of a 7z archive that are packed together (a folder in 7zFormat.txt).

A block unpacks only from its beginning. It is read as a stream, so nothing of it is
kept in memory but the file in hand, and what follows the last wanted file costs
nothing. The library's own loop is passed by: it keeps all files at once, and it asks
the system how much memory is free, which readers may not.
"""

import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO, TypeAlias

from indexer.errors import (
    DamagedError,
    DocumentError,
    EncryptedError,
    TooLargeError,
    UnsupportedError,
)
from indexer.extracting.context import Context

CHUNK = 1 << 20
_Library: TypeAlias = Any
"""The library's records have no types."""


class Block:
    """Files to unpack in the order in which they were packed."""

    def __init__(
        self, archive: BinaryIO, start: int, files: list[_Library], context: Context
    ) -> None:
        self._archive = archive
        self._start = start
        self._files = files
        self._context = context
        self._unpacker: _Library = None
        self._next = 0
        """The file that comes next in the stream."""
        self._left = 0
        """What is left in the stream of the file before that."""
        self._failed: DocumentError | None = None

    def chunks(self, at: int) -> Iterator[bytes]:
        """Yield the content of one file; those before it are passed over.

        Raises:
            DocumentError: the block cannot be unpacked so far.
        """
        if self._failed is None:
            self._failed = self._refusal()
        if self._failed is not None or at < self._next:
            raise self._failed or DamagedError()
        self._skip(
            self._left + sum(one.uncompressed for one in self._files[self._next : at])
        )
        self._next = at + 1
        self._left = self._files[at].uncompressed
        yield from self._in_hand(self._files[at].crc32)

    def _skip(self, size: int) -> None:
        while size > 0:
            size -= len(self._unpacked(min(CHUNK, size)))
            self._context.beat()

    def _in_hand(self, told: int | None) -> Iterator[bytes]:
        check = 0
        while self._left > 0:
            chunk = self._unpacked(min(CHUNK, self._left))
            self._left -= len(chunk)
            check = zlib.crc32(chunk, check)
            yield chunk
        if told is not None and check != told:
            raise self._fault("wrong check sum")

    def _refusal(self) -> DocumentError | None:
        """Return why the block is not unpacked at all."""
        if self._context.password is None and self._is_sealed():
            return EncryptedError()
        if (
            sum(one.uncompressed for one in self._files)
            > self._context.limits.passed_bytes
        ):
            return TooLargeError()
        return None

    def _is_sealed(self) -> bool:
        from py7zr.compressor import SupportedMethods

        coders = self._files[0].folder.coders
        return bool(SupportedMethods.needs_password(coders))

    def _unpacked(self, size: int) -> bytes:
        """Return at least one byte.

        Raises:
            DocumentError: the block ends here.
        """
        from py7zr.exceptions import UnsupportedCompressionMethodError

        try:
            return self._unpack(size)
        except UnsupportedCompressionMethodError as error:
            self._failed = UnsupportedError(detail=str(error))
        except MemoryError:
            self._failed = TooLargeError()
        except Exception as error:  # noqa: BLE001 - it lets through what damage causes
            self._failed = self._fault(str(error))
        raise self._failed

    def _unpack(self, size: int) -> bytes:
        if self._unpacker is None:
            first = self._files[0]
            self._unpacker = first.folder.get_decompressor(first.compressed)
            self._archive.seek(self._start)
        while True:
            before = self._archive.tell()
            content = bytes(self._unpacker.decompress(self._archive, size))
            if content:
                return content
            if self._archive.tell() == before:
                raise EOFError
            self._context.beat()

    def _fault(self, detail: str) -> DocumentError:
        # With another password the content is noise, which no unpacker likes.
        kind = EncryptedError if self._is_sealed() else DamagedError
        return kind(detail=detail)
