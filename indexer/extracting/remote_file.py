"""A file of which only the bytes that are read travel to the extractor."""

import io
from collections.abc import Callable

from typing_extensions import override

from indexer.extracting.protocol import MAX_FRAME_BYTES, Span

BUFFER_BYTES = 64 * 1024


class _Remote(io.RawIOBase):
    def __init__(self, size: int, fetch: Callable[[Span], bytes]) -> None:
        super().__init__()
        self._size = size
        self._fetch = fetch
        self._position = 0

    @override
    def readable(self) -> bool:
        return True

    @override
    def seekable(self) -> bool:
        return True

    @override
    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = (0, self._position, self._size)[whence]
        self._position = max(0, start + offset)
        return self._position

    @override
    def readinto(self, buffer: "memoryview[int]") -> int:  # type: ignore[override]
        length = min(len(buffer), self._size - self._position, MAX_FRAME_BYTES)
        if length <= 0:
            return 0
        content = self._fetch(Span(self._position, length))
        buffer[: len(content)] = content
        self._position += len(content)
        return len(content)


class RemoteFile(io.BufferedReader):
    """A binary file to read and seek in; `fetch` returns the bytes of a span."""

    def __init__(self, size: int, fetch: Callable[[Span], bytes]) -> None:
        super().__init__(_Remote(size, fetch), BUFFER_BYTES)
