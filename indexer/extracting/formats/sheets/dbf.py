"""Tables of dBASE III to 7 and FoxPro; memo texts stand in files of their own.

Layout: a header of 32 bytes, 32 bytes for each field up to a carriage return, then
records of fixed length whose first byte marks the deleted ones with an asterisk. In
dBASE 7 the header has 68 bytes and a field 48.
"""

import re
import struct
from collections.abc import Iterator

from indexer.errors import DamagedError, EncryptedError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.old_office.code_pages import page_codec
from indexer.extracting.formats.sheets.dbf_fields import CODE_PAGES, Field, shown
from indexer.extracting.formats.sheets.tables import Row, table_sections
from indexer.extracting.formats.text.decoding import guessed_encoding
from indexer.records import Document, Place

SAMPLE_BYTES = 1 << 20
_HEADER = struct.Struct("<4xIHH3xB13xB2x")
_DESCRIPTOR = struct.Struct("<11sc4xBB14x")
_DESCRIPTOR_7 = struct.Struct("<32scBB13x")
_VERSION_7 = 4
_END_OF_FIELDS, _DELETED, _END_OF_FILE = 0x0D, 0x2A, 0x1A
_MAX_FIELDS = 2_048
_STRAY = re.compile("[\udc80-\udcff]")


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document and its records, those that are deleted left out.

    Raises:
        EncryptedError: the records are encrypted.
        DocumentError: damaged or too large; what can be read was yielded.
    """
    try:
        count, start, size, encrypted, driver = _HEADER.unpack_from(content)
    except struct.error as error:
        raise DamagedError(detail=str(error)) from error
    fields = list(_fields(content[: max(start, 1)], size))
    if not fields:
        raise DamagedError
    if encrypted == 1:
        raise EncryptedError
    codec = _codec(content[start : start + SAMPLE_BYTES], driver)
    yield Document("dbf")
    rows = _rows(content, start, size, fields, codec)
    header = [field.name for field in fields]
    yield from table_sections(rows, Place(), context, header)
    if start + count * size > len(content):
        raise DamagedError


def _fields(header: bytes, size: int) -> Iterator[Field]:
    start = 1
    is_newest = header[0] & 7 == _VERSION_7
    form, at = (_DESCRIPTOR_7, 68) if is_newest else (_DESCRIPTOR, 32)
    last = min(len(header) - form.size + 1, form.size * _MAX_FIELDS)
    for place in range(at, last, form.size):
        if header[place] == _END_OF_FIELDS:
            break
        name, kind, width, decimals = form.unpack_from(header, place)
        letter = kind.decode("latin-1").upper()
        # Long texts have the upper half of their width where numbers have decimals.
        if letter == "C" and start + width + (decimals << 8) <= size:
            width += decimals << 8
        if start + width > size:
            break
        text = name.partition(b"\x00")[0].decode("latin-1").strip()
        yield Field(text, letter, start, start + width)
        start += width


def _rows(
    content: bytes, start: int, size: int, fields: list[Field], codec: str
) -> Iterator[Row]:
    for number, at in enumerate(range(start, len(content) - size + 1, size), 1):
        if content[at] == _END_OF_FILE:
            break
        if content[at] != _DELETED:
            record = content[at : at + size]
            yield (
                number,
                [shown(one.kind, record[one.start : one.end], codec) for one in fields],
            )


def _codec(sample: bytes, driver: int) -> str:
    """Return the codec of the records; many programs write UTF-8 and say otherwise."""
    foreign = sum(byte > 0x7F for byte in sample)
    if not foreign:
        return "latin-1"
    strays = len(_STRAY.findall(sample.decode("utf-8", "surrogateescape")))
    if strays * 4 < foreign:
        return "utf-8"
    if driver in CODE_PAGES:
        return page_codec(CODE_PAGES[driver])
    return guessed_encoding(sample) or "cp1252"
