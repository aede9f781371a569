"""The records of binary workbooks since 2007 ([MS-XLSB] 2.1.4, 2.3 to 2.5)."""

import struct
from collections.abc import Callable, Iterable, Iterator, Mapping

from indexer.errors import DamagedError
from indexer.extracting.formats.sheets.biff_sheets import unpacked
from indexer.extracting.formats.sheets.number_formats import NumberFormats
from indexer.extracting.formats.sheets.number_masks import general
from indexer.extracting.formats.sheets.tables import Row
from indexer.extracting.limits import MIB

MAX_RECORD = 4 * MIB
MAX_ROW = 1_048_576
GAP = 3
"""Empty cells between two others that are kept."""
_ROW, _MARGINS = 0, 479
_WITHOUT_COLUMN = {12: 1, 13: 2, 14: 3, 15: 4, 16: 5, 17: 6, 18: 7}
"""Cells right of the one before, by the kinds of those that tell their column."""


def records(chunks: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """Yield the kind and body of each record.

    Raises:
        DamagedError: the last one is cut off or too long; those before were yielded.
    """
    buffer = b""
    at = 0
    for chunk in chunks:
        buffer = buffer[at:] + chunk
        at = 0
        while True:
            kind, start = _variable(buffer, at, 2)
            size, start = _variable(buffer, start, 4)
            if start < 0 or start + size > len(buffer):
                break
            yield kind, buffer[start : start + size]
            at = start + size
        if len(buffer) - at > MAX_RECORD:
            break
    if at < len(buffer):
        raise DamagedError


def _variable(buffer: bytes, at: int, most: int) -> tuple[int, int]:
    """Return a number in bytes of seven bits, and where it ends or else -1."""
    value = 0
    for count in range(most):
        if not 0 <= at < len(buffer):
            return 0, -1
        byte = buffer[at]
        at += 1
        value |= (byte & 0x7F) << (7 * count)
        if byte < 0x80:
            break
    return value, at


def wide_text(body: bytes, at: int) -> tuple[str, int]:
    """Return a text and where it ends; one that is not there is empty.

    Raises:
        struct.error: its length is missing.
    """
    (length,) = struct.unpack_from("<I", body, at)
    if length == 0xFFFFFFFF:
        return "", at + 4
    end = at + 4 + 2 * length
    return body[at + 4 : end].decode("utf-16-le", "replace"), end


class BinarySheet:
    """Reads the cells of one sheet; each row is handed on once the next one begins."""

    def __init__(
        self, strings: list[str], codes: list[str], formats: NumberFormats
    ) -> None:
        """Take the texts of the workbook and the number format of each style."""
        self.margins: list[str] = []
        """Headers and footers with their codes, met so far."""
        self._strings = strings
        self._codes = codes
        self._formats = formats
        self._number = 0
        self._cells: list[str] = []
        self._column = self._last = -1
        self._readers: Mapping[int, Callable[[bytes], str]] = {
            **dict.fromkeys((1, 3, 11), _nothing),
            2: self._packed,
            **dict.fromkeys((4, 10), _boolean),
            **dict.fromkeys((5, 9), self._float),
            **dict.fromkeys((6, 8), _text),
            7: self._shared,
            62: _rich_text,
        }

    def rows(self, found: Iterable[tuple[int, bytes]]) -> Iterator[Row]:
        """Yield the rows of the sheet.

        Raises:
            DamagedError: a record is broken; what stands before it was yielded.
        """
        damage: Exception | None = None
        try:
            for kind, body in found:
                if kind == _ROW:
                    yield from self._end()
                    self._number = min(struct.unpack_from("<I", body)[0] + 1, MAX_ROW)
                elif kind == _MARGINS:
                    self.margins.extend(_margins(body))
                else:
                    self._take(kind, body)
        except (struct.error, DamagedError) as error:
            damage = error
        yield from self._end()
        if damage is not None:
            raise DamagedError(detail=str(damage)) from damage

    def _end(self) -> Iterator[Row]:
        if self._cells:
            yield self._number, self._cells
        self._cells = []
        self._column = self._last = -1

    def _take(self, kind: int, body: bytes) -> None:
        if kind in _WITHOUT_COLUMN:
            kind = _WITHOUT_COLUMN[kind]
            body = struct.pack("<I", (self._column + 1) & 0xFFFFFFFF) + body
        read = self._readers.get(kind)
        if read is None:
            return
        (self._column,) = struct.unpack_from("<I", body)
        text = read(body)
        if text:
            gap = self._column - self._last - 1
            self._cells.extend([""] * min(gap, GAP))
            self._cells.append(text)
            self._last = self._column

    def _shown(self, value: float, body: bytes) -> str:
        style = int.from_bytes(body[4:7], "little")
        code = self._codes[style] if style < len(self._codes) else ""
        return self._formats.shown(value, code) if code else general(value)

    def _packed(self, body: bytes) -> str:
        return self._shown(unpacked(struct.unpack_from("<I", body, 8)[0]), body)

    def _float(self, body: bytes) -> str:
        return self._shown(struct.unpack_from("<d", body, 8)[0], body)

    def _shared(self, body: bytes) -> str:
        (index,) = struct.unpack_from("<I", body, 8)
        return self._strings[index] if index < len(self._strings) else ""


def _nothing(body: bytes) -> str:  # noqa: ARG001
    return ""


def _boolean(body: bytes) -> str:
    return "TRUE" if struct.unpack_from("<B", body, 8)[0] else "FALSE"


def _text(body: bytes) -> str:
    return wide_text(body, 8)[0]


def _rich_text(body: bytes) -> str:
    return wide_text(body, 9)[0]


def _margins(body: bytes) -> Iterator[str]:
    at = 2
    while at + 4 <= len(body):
        text, at = wide_text(body, at)
        yield text
