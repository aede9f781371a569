"""The cells of a sheet in an old Excel file ([MS-XLS] 2.4; shorter in BIFF 2 to 5)."""

import struct
from collections.abc import Callable, Iterator, Mapping

from indexer.extracting.formats.sheets.biff_book import Book
from indexer.extracting.formats.sheets.biff_records import (
    BOF_KINDS,
    EOF,
    Texts,
    continued,
    records,
    short_text,
    substream_type,
)
from indexer.extracting.formats.sheets.biff_texts import SheetTexts
from indexer.extracting.formats.sheets.number_formats import NumberFormats
from indexer.extracting.formats.sheets.number_masks import general
from indexer.extracting.formats.sheets.tables import Row

GAP = 3
"""Empty cells between two others that are kept."""
RECORDS_PER_BEAT = 20_000
_STRING = (0x0007, 0x0207)
_ROOM = 8_000
"""A record nearly as long as records can be may go on in the next one."""


class BiffSheet:
    """Reads one sheet; each row is handed on as soon as the next one begins."""

    def __init__(
        self, stream: bytes, book: Book, formats: NumberFormats, texts: SheetTexts
    ) -> None:
        """Take the workbook's stream; `texts` gathers what lies on the sheet."""
        self._stream = stream
        self._book = book
        self._formats = formats
        self._texts = texts
        self._codes: dict[int, str] = {}
        self._head = 7 if book.version == 2 else 6
        self._number = 0
        self._cells: list[str] = []
        self._last = -1
        self._formula: tuple[int, int] | None = None
        self._readers: Mapping[int, Callable[[bytes], str]] = {
            0x0002: self._integer,
            **dict.fromkeys((0x0003, 0x0203), self._float),
            **dict.fromkeys((0x0004, 0x0204, 0x00D6), self._label),
            **dict.fromkeys((0x0005, 0x0205), self._boolean),
            **dict.fromkeys((0x0006, 0x0206, 0x0406), self._result),
            0x027E: self._packed,
            0x00FD: self._shared,
        }

    def rows(self, start: int, end: int, beat: Callable[[], None]) -> Iterator[Row]:
        """Yield the rows of the sheet that begins and ends at two offsets."""
        streams: list[int] = []
        found = records(self._stream, start, end)
        for count, (at, kind, body) in enumerate(found):
            if count % RECORDS_PER_BEAT == 0:
                beat()
            if kind in BOF_KINDS:
                streams.append(substream_type(body))
            elif kind == EOF:
                streams.pop()
                if not streams:
                    break
            elif len(streams) == 1:
                yield from self._take(at, kind, body)
            else:
                self._note(at, kind, body)
        else:
            self._book.is_damaged = True
        yield from self._end()

    def _take(self, at: int, kind: int, body: bytes) -> Iterator[Row]:
        read = self._readers.get(kind)
        try:
            if read is not None:
                row, column = struct.unpack_from("<HH", body)
                if row != self._number:
                    yield from self._end()
                    self._number = row
                if kind == 0x0004 and len(body) > _ROOM:
                    body = b"".join(continued(self._stream, at))
                self._add(column, read(body))
            elif kind == 0x00BD:
                yield from self._several(body)
            elif kind in _STRING and self._formula is not None:
                self._add(self._formula[1], self._string(at, body))
            else:
                self._note(at, kind, body)
        except struct.error:
            self._book.is_damaged = True

    def _note(self, at: int, kind: int, body: bytes) -> None:
        try:
            self._texts.take(at, kind, body)
        except struct.error:
            self._book.is_damaged = True

    def _end(self) -> Iterator[Row]:
        if self._cells:
            yield self._number + 1, self._cells
        self._cells = []
        self._last = -1

    def _add(self, column: int, text: str) -> None:
        if text:
            self._cells.extend([""] * min(column - self._last - 1, GAP))
            self._cells.append(text)
            self._last = column

    def _several(self, body: bytes) -> Iterator[Row]:
        row, column = struct.unpack_from("<HH", body)
        if row != self._number:
            yield from self._end()
            self._number = row
        for at in range(4, len(body) - 7, 6):
            style, packed = struct.unpack_from("<HI", body, at)
            self._add(column, self._shown(unpacked(packed), style))
            column += 1

    def _shown(self, value: float, style: int) -> str:
        code = self._codes.get(style)
        if code is None:
            code = self._codes[style] = self._book.code(style)
        return self._formats.shown(value, code) if code else general(value)

    def _style(self, body: bytes) -> int:
        if self._head == 7:
            return int(struct.unpack_from("<B", body, 5)[0]) & 0x3F
        return int(struct.unpack_from("<H", body, 4)[0])

    def _integer(self, body: bytes) -> str:
        (value,) = struct.unpack_from("<H", body, self._head)
        return self._shown(value, self._style(body))

    def _float(self, body: bytes) -> str:
        (value,) = struct.unpack_from("<d", body, self._head)
        return self._shown(value, self._style(body))

    def _packed(self, body: bytes) -> str:
        (packed,) = struct.unpack_from("<I", body, 6)
        return self._shown(unpacked(packed), self._style(body))

    def _boolean(self, body: bytes) -> str:
        value, is_error = struct.unpack_from("<BB", body, self._head)
        return "" if is_error else ("TRUE" if value else "FALSE")

    def _shared(self, body: bytes) -> str:
        (index,) = struct.unpack_from("<I", body, 6)
        strings = self._book.strings
        return strings[index] if index < len(strings) else ""

    def _label(self, body: bytes) -> str:
        return self._text(body, self._head)

    def _result(self, body: bytes) -> str:
        """Return the result of a formula; a text is told by the next record."""
        value = body[self._head : self._head + 8]
        self._formula = None
        if value[6:8] != b"\xff\xff":
            return self._float(body)
        if value[0] == 0:
            row, column = struct.unpack_from("<HH", body)
            self._formula = row, column
        return ("TRUE" if value[2] else "FALSE") if value[0] == 1 else ""

    def _string(self, at: int, body: bytes) -> str:
        self._formula = None
        if len(body) <= _ROOM:
            return self._text(body, 0)
        chunks = continued(self._stream, at)
        if self._book.version == 8:
            return Texts(chunks).text()
        return self._text(b"".join(chunks), 0)

    def _text(self, body: bytes, at: int) -> str:
        if self._book.version == 8:
            return Texts([body[at:]]).text()
        if self._book.version == 2:
            return short_text(body, at, 2, self._book.codec)
        (length,) = struct.unpack_from("<H", body, at)
        return body[at + 2 : at + 2 + length].decode(self._book.codec, "replace")


def unpacked(packed: int) -> float:
    """Return a number that was packed into four bytes ([MS-XLS] 2.5.217)."""
    if packed & 2:
        value: float = (packed >> 2) - (1 << 30 if packed & 0x80000000 else 0)
    else:
        (value,) = struct.unpack("<d", struct.pack("<Q", (packed & ~3) << 32))
    return value / 100 if packed & 1 else value
