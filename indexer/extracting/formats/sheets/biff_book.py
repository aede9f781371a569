"""What an old Excel file says before its sheets: texts, formats, names of sheets.

[MS-XLS] 2.1.7.20.1 (globals substream); files before version 5 have the same records
at the head of their only sheet.
"""

import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from indexer.extracting.formats.old_office.code_pages import WESTERN, page_codec
from indexer.extracting.formats.sheets.biff_records import (
    BOF_KINDS,
    EOF,
    Texts,
    continued,
    records,
    short_text,
    substream_type,
    version_of,
)
from indexer.extracting.formats.sheets.number_formats import code_of

MAX_STRINGS = 2_000_000
_CODE_PAGE, _DATE_MODE, _FILE_PASS, _NAME = 0x0042, 0x0022, 0x002F, 0x0018
_SHEET, _STRINGS, _SHEET_HEADER = 0x0085, 0x00FC, 0x008F
_FORMATS = (0x001E, 0x041E)
_STYLES = {0x0043: 2, 0x0243: 1, 0x0443: 1, 0x00E0: 2}
"""Kinds of cell styles -> where the number of the format stands."""
_SHEET_STREAM = 0x0010
_MODULE = 6
_HIDDEN_NAME, _BUILT_IN_NAME = 1, 0x20


@dataclass(slots=True)
class Book:
    """The beginning of a workbook."""

    version: int = 8
    codec: str = WESTERN
    from_1904: bool = False
    is_encrypted: bool = False
    is_damaged: bool = False
    strings: list[str] = field(default_factory=list)
    sheets: dict[int, str] = field(default_factory=dict)
    """Names of the sheets by the offset where they begin."""
    names: list[str] = field(default_factory=list)
    """Names that people gave to ranges of cells."""
    formats: dict[int, str] = field(default_factory=dict)
    styles: list[int] = field(default_factory=list)
    """The number format of each cell style."""

    def code(self, style: int) -> str:
        """Return the format of a style, empty for the general one."""
        if self.version == 2:
            return code_of(style, self.formats)
        number = self.styles[style] if style < len(self.styles) else 0
        return code_of(number, self.formats)


def read_book(stream: bytes, beat: Callable[[], None]) -> Book:
    """Return what stands before the sheets; damage is noted, not raised."""
    book = Book()
    is_begun = False
    for count, (at, kind, body) in enumerate(records(stream)):
        if count % 1000 == 0:
            beat()
        if kind in BOF_KINDS and not is_begun:
            is_begun = True
            book.version = version_of(kind, body)
        elif kind in (EOF, _FILE_PASS):
            book.is_encrypted = kind == _FILE_PASS
            break
        elif kind == _STRINGS:
            book.is_damaged |= not _take_strings(book, continued(stream, at), beat)
        else:
            _take(book, kind, body)
    return book


def _take(book: Book, kind: int, body: bytes) -> None:
    try:
        if kind in _STYLES:
            _take_style(book, kind, body)
        elif kind in _TAKEN:
            _TAKEN[kind](book, body)
    except struct.error:
        book.is_damaged = True


def _take_code_page(book: Book, body: bytes) -> None:
    page = struct.unpack_from("<H", body)[0]
    book.codec = {0x8000: "mac_roman", 0x8001: WESTERN}.get(page) or page_codec(page)
    if page == 1200:
        book.codec = WESTERN


def _take_date_mode(book: Book, body: bytes) -> None:
    book.from_1904 = struct.unpack_from("<H", body)[0] == 1


def _take_sheet(book: Book, body: bytes) -> None:
    offset, _, kind = struct.unpack_from("<IBB", body)
    if kind != _MODULE:
        book.sheets[offset] = short_text(body, 6, book.version, book.codec)


def _take_name(book: Book, body: bytes) -> None:
    if book.version < 5:
        return
    flags, length = struct.unpack_from("<HxB", body)
    if flags & (_HIDDEN_NAME | _BUILT_IN_NAME):
        return
    head = bytes([length])
    at = 14
    name = short_text(head + body[at:], 0, book.version, book.codec)
    if not name.startswith("_"):
        book.names.append(name)


def _take_format(book: Book, body: bytes) -> None:
    if book.version < 5:
        at = 2 if book.version == 4 else 0
        code = short_text(body, at, book.version, book.codec)
        book.formats[len(book.formats)] = code
        return
    number = struct.unpack_from("<H", body)[0]
    if book.version < 8:
        book.formats[number] = short_text(body, 2, book.version, book.codec)
    else:
        book.formats[number] = Texts([body[2:]]).text()


def _take_style(book: Book, kind: int, body: bytes) -> None:
    at = _STYLES[kind]
    number = struct.unpack_from("<H" if kind == 0x00E0 else "<B", body, at)[0]
    book.styles.append(number & 0x3F if kind == 0x0043 else number)


def _take_strings(book: Book, chunks: list[bytes], beat: Callable[[], None]) -> bool:
    """Take the texts that cells mean by number; return whether all are there."""
    texts = Texts(chunks)
    texts.skip(4)
    try:
        for at in range(min(texts.number("<I"), MAX_STRINGS)):
            if at % 10_000 == 0:
                beat()
            book.strings.append(texts.text())
    except struct.error:
        # Some programs write a wrong number; texts are only missed where they are used.
        return texts.is_at_end
    return True


_TAKEN: Mapping[int, Callable[[Book, bytes], None]] = {
    _CODE_PAGE: _take_code_page,
    _DATE_MODE: _take_date_mode,
    _SHEET: _take_sheet,
    _NAME: _take_name,
    **dict.fromkeys(_FORMATS, _take_format),
}


def sheet_spans(stream: bytes, book: Book) -> list[tuple[int, int, str]]:
    """Return where sheets begin and end and what they are called."""
    starts = _starts(stream, book)
    ends = [start for start, _ in starts[1:]] + [len(stream)] * bool(starts)
    return [(start, end, name) for (start, name), end in zip(starts, ends, strict=True)]


def _starts(stream: bytes, book: Book) -> list[tuple[int, str]]:
    """Return where sheets begin and what they are called, in the order of the file.

    Where the list of sheets is missing or wrong, what looks like a sheet is one.
    """
    listed = [
        (offset, name)
        for offset, name in sorted(book.sheets.items())
        if int.from_bytes(stream[offset : offset + 2], "little") in BOF_KINDS
    ]
    if listed and len(listed) == len(book.sheets):
        return listed
    names = iter(book.sheets.values())
    found: list[tuple[int, str]] = []
    name = ""
    for at, kind, body in records(stream):
        if kind == _SHEET_HEADER and len(body) > 4:
            name = body[5 : 5 + body[4]].decode(book.codec, "replace")
        elif kind in BOF_KINDS and substream_type(body) == _SHEET_STREAM:
            found.append((at, name or next(names, "")))
            name = ""
    return found or listed
