"""The files in compiled HTML help: ITSS, as Russotto and the chmspec describe it."""

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from indexer.errors import DamagedError, TooLargeError
from indexer.extracting.formats.books.compiled_help.lzx import FRAME, LzxInterval

_SPACE = "::DataSpace/Storage/MSCompressed/"
_RESET_TABLE = (
    _SPACE + "Transform/{7FC28940-9D31-11D0-9B27-00A0C91E9C7C}/InstanceData/ResetTable"
)
_MOST_CHUNKS = 100_000
_MOST_NAME = 4_096


@dataclass(frozen=True, slots=True)
class HelpFile:
    """Where one file lies."""

    section: int
    """0 for what is stored as it is, 1 for what is compressed."""
    offset: int
    size: int


@dataclass(frozen=True, slots=True)
class _Compression:
    window_bits: int
    interval: int
    """Unpacked bytes between two resets."""
    size: int
    starts: tuple[int, ...]
    """Where the packed frames begin."""
    content: int
    """Where the packed stream begins."""
    packed: int


class HelpStorage:
    """A compiled help file, whose files are read by their paths."""

    def __init__(self, content: bytes) -> None:
        """Read the directory.

        Raises:
            DamagedError: there is none.
        """
        self._content = content
        self._unpacked: dict[int, bytes] = {}
        try:
            self._data, directory = _header(content)
            self.files = dict(_directory(content, directory))
            self._compression = self._read_compression()
        except (struct.error, ValueError, IndexError) as error:
            raise DamagedError(detail=str(error)) from error

    def prepare(self, paths: list[str], most: int, beat: Callable[[], None]) -> None:
        """Unpack what some files lie in, in its order and at most `most` bytes."""
        intervals: set[int] = set()
        for path in paths:
            intervals.update(self._intervals(self.files[path]))
        room = most
        for interval in sorted(intervals):
            room -= self._compression.interval
            if room < 0:
                return
            beat()
            try:
                self._unpacked[interval] = self._unpack(interval)
            except DamagedError:
                continue

    def read(self, path: str) -> bytes:
        """Return a file; a compressed one has to be prepared before.

        Raises:
            DamagedError: it cannot be unpacked.
            TooLargeError: it was beyond the limit.
        """
        file = self.files[path]
        if file.section == 0:
            start = self._data + file.offset
            return self._content[start : start + file.size]
        parts: list[bytes] = []
        for interval in self._intervals(file):
            if interval not in self._unpacked:
                kind = TooLargeError if self._is_beyond(interval) else DamagedError
                raise kind
            parts.append(self._unpacked[interval])
        start = file.offset % max(1, self._compression.interval)
        return b"".join(parts)[start : start + file.size]

    def _is_beyond(self, interval: int) -> bool:
        return interval > max(self._unpacked, default=0)

    def _intervals(self, file: HelpFile) -> range:
        size = self._compression.interval
        if file.section != 1 or not file.size or not size:
            return range(0)
        end = min(file.offset + file.size, self._compression.size)
        return range(file.offset // size, max(file.offset, end - 1) // size + 1)

    def _unpack(self, interval: int) -> bytes:
        compression = self._compression
        position = interval * compression.interval
        size = min(compression.interval, compression.size - position)
        frames = compression.interval // FRAME
        starts = compression.starts[interval * frames :: frames][:2]
        if not starts or size <= 0:
            raise DamagedError
        end = starts[1] if len(starts) > 1 else compression.packed
        packed = self._content[
            compression.content + starts[0] : compression.content + end
        ]
        return LzxInterval(packed, compression.window_bits).unpack(size, position)

    def _read_compression(self) -> _Compression:
        content = self.files.get(_SPACE + "Content")
        control = self.files.get(_SPACE + "ControlData")
        if content is None or control is None or _RESET_TABLE not in self.files:
            return _Compression(0, 0, 0, (), 0, 0)
        _, magic, version, reset, window = struct.unpack_from(
            "<I4s3I", self.read(_SPACE + "ControlData")
        )
        if magic != b"LZXC":
            raise DamagedError
        scale = FRAME if version == 2 else 1
        table = self.read(_RESET_TABLE)
        _, count, _, header, size, packed = struct.unpack_from("<4I2Q", table)
        count = min(count, (len(table) - header) // 8)
        starts = struct.unpack_from(f"<{max(0, count)}Q", table, header)
        interval = reset * scale
        if interval <= 0 or interval % FRAME or interval > 1 << 24:
            raise DamagedError
        bits = (window * scale).bit_length() - 1
        start = self._data + content.offset
        return _Compression(
            bits, interval, size, starts, start, min(packed, content.size)
        )


def _header(content: bytes) -> tuple[int, int]:
    """Return where the data and where the directory begin."""
    if content[:4] != b"ITSF" or len(content) < 0x58:
        raise DamagedError
    version, header = struct.unpack_from("<2I", content, 4)
    (directory, size) = struct.unpack_from("<2Q", content, 0x48)
    if version >= 3 and header >= 0x60:
        (data,) = struct.unpack_from("<Q", content, 0x58)
    else:
        data = directory + size
    return data, directory


def _directory(content: bytes, start: int) -> Iterator[tuple[str, HelpFile]]:
    if content[start : start + 4] != b"ITSP":
        raise DamagedError
    (header,) = struct.unpack_from("<I", content, start + 8)
    (chunk_size,) = struct.unpack_from("<I", content, start + 16)
    (chunks,) = struct.unpack_from("<I", content, start + 0x2C)
    if not 64 <= chunk_size <= 1 << 20:
        raise DamagedError
    for number in range(min(chunks, _MOST_CHUNKS)):
        at = start + header + number * chunk_size
        chunk = content[at : at + chunk_size]
        if not chunk:
            return
        if chunk[:4] == b"PMGL":
            yield from _entries(chunk)


def _entries(chunk: bytes) -> Iterator[tuple[str, HelpFile]]:
    (free,) = struct.unpack_from("<I", chunk, 4)
    end = len(chunk) - min(free, len(chunk))
    at = 20
    while at < end:
        length, at = _number(chunk, at)
        if not 0 < length <= _MOST_NAME or at + length > end:
            return
        name = chunk[at : at + length].decode("utf-8", "replace")
        at += length
        section, at = _number(chunk, at)
        offset, at = _number(chunk, at)
        size, at = _number(chunk, at)
        yield name, HelpFile(section, offset, size)


def _number(chunk: bytes, at: int) -> tuple[int, int]:
    """Return a number in groups of seven bits, the highest first."""
    value = 0
    for byte in chunk[at : at + 10]:
        at += 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at
    raise DamagedError
