"""The tables of an iWork file: their names, and their cells row by row."""

from dataclasses import dataclass

from indexer.errors import DamagedError
from indexer.extracting.formats.apple.iwa.cells import Texts, row_texts
from indexer.extracting.formats.apple.iwa.messages import Message
from indexer.extracting.formats.apple.iwa.objects import IwaObject, IwaObjects
from indexer.extracting.formats.apple.iwa.texts import storage_text

TABLE_INFO, TABLE_MODEL = 6000, 6001
_TILE, _DATA_LIST, _LIST_SEGMENT = 6002, 6005, 6011
_RICH_TEXT, _STORAGES = 6218, (2001, 2005)
_MOST_ROWS = 1_000_000


@dataclass(frozen=True, slots=True)
class IwaTable:
    """One table."""

    name: str
    rows: dict[int, list[str]]
    """Cells by the number of their row, from 0."""


def read_table(objects: IwaObjects, model: IwaObject) -> IwaTable:
    """Return a table.

    Raises:
        DamagedError: its description is broken.
    """
    message = model.message
    store = message.message(4)
    texts = Texts(
        _strings(objects, store.reference(4)), _rich_texts(objects, store.reference(17))
    )
    rows: dict[int, list[str]] = {}
    tiles = store.message(3)
    height = tiles.number(2) or 256
    for place in tiles.messages(1):
        first = place.number(1) * height
        tile = objects.message(place.reference(2), _TILE)
        for row in tile.messages(5):
            number = first + row.number(1)
            cells = _row(row, texts)
            if any(cells) and number < _MOST_ROWS:
                rows[number] = cells
    return IwaTable(message.text(8), rows)


def cell_storages(objects: IwaObjects) -> set[int]:
    """Return the texts that stand in cells, which are read with their tables."""
    payloads = (one.identifier for one in objects.of_type(_RICH_TEXT))
    return {objects.message(one, _RICH_TEXT).reference(1) for one in payloads}


def _row(row: Message, texts: Texts) -> list[str]:
    """Return the cells of a row; files of some years hold them in both layouts."""
    if row.content(6):
        wide = bool(row.number(8))
        return row_texts(row.content(6), row.content(7), texts, wide=wide)
    return row_texts(row.content(3), row.content(4), texts, wide=False)


def _strings(objects: IwaObjects, identifier: int) -> dict[int, str]:
    return {entry.number(1): entry.text(3) for entry in _entries(objects, identifier)}


def _rich_texts(objects: IwaObjects, identifier: int) -> dict[int, str]:
    found: dict[int, str] = {}
    for entry in _entries(objects, identifier):
        payload = objects.message(entry.reference(9), _RICH_TEXT)
        storage = objects.get(payload.reference(1), *_STORAGES)
        if storage is not None:
            found[entry.number(1)] = storage_text(storage)
    return found


def _entries(objects: IwaObjects, identifier: int) -> list[Message]:
    """Return the entries of a list; long ones go on in segments of their own."""
    message = objects.message(identifier, _DATA_LIST)
    try:
        entries = message.messages(3)
        for segment in message.references(4):
            entries.extend(objects.message(segment, _LIST_SEGMENT).messages(3))
    except DamagedError:
        return []
    return entries
