"""Single compressed files: what is inside is read as if it were not compressed."""

import re
from collections.abc import Iterator
from dataclasses import replace

from indexer.errors import DamagedError, DocumentError, TooLargeError
from indexer.extracting.containers.members import most_bytes
from indexer.extracting.containers.tar_archive import read_tar
from indexer.extracting.containers.tar_headers import is_tar
from indexer.extracting.containers.unpackers import unpacked_streams
from indexer.extracting.context import Context, Piece
from indexer.extracting.detection import HEAD_BYTES
from indexer.extracting.kinds import suffix_of

_SUFFIXES = frozenset({".gz", ".bz2", ".xz", ".lzma", ".zst", ".z", ".gzip", ".bz"})
_PACKED_TARS = re.compile(r"\.(tgz|tbz2?|txz|tlz|tzst|taz)$", re.IGNORECASE)
_HEAD = 1 << 13
_HAS_EXTRA, _HAS_NAME = 4, 8


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:
    """Yield the documents of the file inside; a tar archive is read on the way.

    Raises:
        DocumentError: it cannot be unpacked or read, or not in full.
    """
    stream = _UnpackedStream(content)
    head = stream.peek(_HEAD)
    if not head and stream.failed is not None:
        raise stream.failed
    if is_tar(head):
        yield from read_tar(stream, context)
    else:
        yield from _single(stream, _inner_name(content, name), head, context)
    if stream.failed is not None:
        raise stream.failed


def _single(
    stream: "_UnpackedStream", name: str, head: bytes, context: Context
) -> Iterator[Piece]:
    if context.read_again is None or context.depth >= context.limits.archive_depth:
        raise TooLargeError("Files are packed too deeply here to be read.")
    limits = context.limits
    most = most_bytes(head, name, limits) or HEAD_BYTES
    content = _gathered(stream, most + 1, context)
    if len(content) > most == limits.member_bytes:
        raise TooLargeError("This file unpacks to more than can be read.")
    inner = replace(context, depth=context.depth + 1)
    yield from context.read_again(content, name, inner)
    if len(content) > most == limits.text_characters:
        raise TooLargeError("Only the beginning of this file is searchable.")


def _gathered(stream: "_UnpackedStream", most: int, context: Context) -> bytes:
    gathered = bytearray()
    while len(gathered) < most and (chunk := stream.read(1 << 20)):
        context.beat()
        context.allowance.take(len(chunk))
        gathered += chunk
    return bytes(gathered)


class _UnpackedStream:
    """Unpacked bytes to read from front to back; ends at the first fault."""

    def __init__(self, content: bytes) -> None:
        self._chunks = unpacked_streams(content)
        self._ready = bytearray()
        self.failed: DocumentError | None = None

    def peek(self, size: int) -> bytes:
        """Return the first bytes and leave them to be read."""
        self._fill(size)
        return bytes(self._ready[:size])

    def read(self, size: int) -> bytes:
        """Return `size` bytes, fewer at the end."""
        self._fill(size)
        content = bytes(self._ready[:size])
        del self._ready[:size]
        return content

    def _fill(self, size: int) -> None:
        try:
            while len(self._ready) < size:
                self._ready += next(self._chunks)
        except StopIteration:
            return
        except DamagedError as error:
            self.failed = error


def _inner_name(content: bytes, name: str) -> str:
    """Return what the file was called before it was compressed."""
    if _PACKED_TARS.search(name):
        return _PACKED_TARS.sub(".tar", name)
    if suffix_of(name) in _SUFFIXES:
        name = name[: -len(suffix_of(name))]
    told = _told_name(content)
    # A suffix decides how text is read; the rest of the name is as good as the other.
    return told if told and not suffix_of(name) else name


def _told_name(content: bytes) -> str:
    """Return the name in the header of a gzip file (RFC 1952), empty for none."""
    if content[:3] != b"\x1f\x8b\x08" or not content[3] & _HAS_NAME:
        return ""
    start = 10
    if content[3] & _HAS_EXTRA:
        start += 2 + int.from_bytes(content[10:12], "little")
    end = content.find(b"\0", start, start + 1024)
    told = content[start:end] if end > 0 else b""
    return told.decode("utf-8", "replace").replace("\\", "/").rpartition("/")[2]
