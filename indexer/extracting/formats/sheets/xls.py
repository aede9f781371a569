"""Excel workbooks of 1987 to 2003 and what else bears their name, row by row."""

from collections.abc import Iterator
from dataclasses import replace

from indexer.errors import DamagedError, EncryptedError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.office.protection import unlock
from indexer.extracting.formats.old_office.ole_members import embedded
from indexer.extracting.formats.old_office.ole_storage import SIGNATURE, Storage
from indexer.extracting.formats.old_office.property_sets import metadata, properties
from indexer.extracting.formats.sheets import spreadsheet_xml
from indexer.extracting.formats.sheets.biff_book import read_book, sheet_spans
from indexer.extracting.formats.sheets.biff_sheets import BiffSheet
from indexer.extracting.formats.sheets.biff_texts import SheetTexts
from indexer.extracting.formats.sheets.number_formats import NumberFormats
from indexer.extracting.formats.sheets.tables import sheet_place, sheet_sections
from indexer.extracting.formats.sheets.xlsx_margins import margin_sections
from indexer.extracting.formats.titles import sane_title
from indexer.records import Document, Role, Section

SHEET_NAMES_SHOWN = 200
MAX_OBJECTS = 500
_STREAMS = ("Workbook", "Book")
_BEGINNING = b"\x09\x08\x10\x00\x00\x06\x05\x00"
"""The first record of a workbook of 1997 and later."""


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:
    """Yield a document, then sheet after sheet its rows and what lies on them.

    Raises:
        EncryptedError: it needs a password.
        DocumentError: damaged or too large; what can be read was yielded.
    """
    if content.lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \r\n\t").startswith(b"<"):
        yield from spreadsheet_xml.extract(content, name, context)
        return
    storage = _storage(content)
    stream = _stream(content, storage)
    book = read_book(stream, context.beat)
    if book.is_encrypted:
        yield from _unlocked(content, name, context)
        return
    found = {} if storage is None else properties(storage)
    title = sane_title(found.get("title", ""))
    spans = sheet_spans(stream, book)
    names = [" ".join(told.split()) for _, _, told in spans][:SHEET_NAMES_SHOWN]
    fields = metadata(found)
    if any(names):
        fields["sheets"] = ", ".join(filter(None, names))
    yield Document("xls", title, metadata=fields)
    formats = NumberFormats(from_1904=book.from_1904)
    for start, end, sheet in spans:
        texts = SheetTexts(stream, book)
        rows = BiffSheet(stream, book, formats, texts).rows(start, end, context.beat)
        yield from sheet_sections(sheet, rows, context)
        yield from _lying_on(sheet, texts)
    yield Section("\n".join(dict.fromkeys(book.names)), role=Role.ASIDE)
    if storage is not None:
        yield from _objects(storage, context)
    if not spans or book.is_damaged or (storage is not None and storage.damaged):
        raise DamagedError


def _storage(content: bytes) -> Storage | None:
    """Return the storage around a workbook; the oldest have none."""
    if not content.startswith(SIGNATURE):
        return None
    try:
        return Storage(content)
    except DamagedError:
        return None


def _stream(content: bytes, storage: Storage | None) -> bytes:
    """Return the records of the workbook.

    Raises:
        DamagedError: there are none.
    """
    if not content.startswith(SIGNATURE):
        return content
    for name in _STREAMS:
        found = b"" if storage is None else storage.read(name)
        if found:
            return found
    # The streams of most files lie in one piece.
    at = content.find(_BEGINNING)
    if at < 0:
        raise DamagedError
    return content[at:]


def _unlocked(content: bytes, name: str, context: Context) -> Iterator[Piece]:
    opened = unlock(content, context)
    if read_book(_stream(opened, _storage(opened)), context.beat).is_encrypted:
        raise EncryptedError
    yield from extract(opened, name, context)


def _lying_on(name: str, texts: SheetTexts) -> Iterator[Section]:
    yield from margin_sections(name, texts.margins)
    for note in texts.notes():
        yield Section(note.text, replace(sheet_place(name, note.row), part="comments"))
    for box in texts.boxes():
        yield Section(box.text, sheet_place(name, box.row))


def _objects(storage: Storage, context: Context) -> Iterator[Piece]:
    """Yield what the files embedded in a workbook say."""
    folders = dict.fromkeys(
        name.partition("/")[0] for name in storage.names if name.startswith("MBD")
    )
    for number, folder in enumerate(list(folders)[:MAX_OBJECTS], 1):
        context.beat()
        yield from embedded(storage.below(folder), number, context)
