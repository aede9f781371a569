"""Documents embedded in an old presentation ([MS-PPT] 2.10.34)."""

import zlib
from collections.abc import Iterator

from indexer.errors import DocumentError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.old_office.ole_members import MAX_OBJECTS, embedded
from indexer.extracting.formats.old_office.ole_storage import Storage
from indexer.extracting.formats.old_office.ppt_persist import Persisted
from indexer.extracting.formats.old_office.ppt_records import (
    OBJECT_ATOM,
    OBJECT_EMBEDDED,
    OBJECT_LIST,
    OBJECT_STORAGE,
    Record,
)

_PLACE = 16


def objects(found: Persisted, context: Context) -> Iterator[Piece]:
    """Yield what the embedded objects say, each read once."""
    assert found.document is not None
    atoms = found.document.all(OBJECT_LIST, OBJECT_EMBEDDED, OBJECT_ATOM)
    places = dict.fromkeys(atom.number(_PLACE) for atom in atoms)
    for number, place in enumerate(list(places)[:MAX_OBJECTS], 1):
        record = found.find(place)
        if record is None or record.kind != OBJECT_STORAGE:
            continue
        context.beat()
        try:
            storage = Storage(_unpacked(record, context))
        except DocumentError:
            continue
        streams = {name: storage.read(name) for name in storage.names}
        yield from embedded(streams, number, context)


def _unpacked(record: Record, context: Context) -> bytes:
    """Return a storage, which may be packed; what is broken gives what it can."""
    if record.instance == 0:
        return record.body
    unpacking = zlib.decompressobj()
    try:
        return unpacking.decompress(record.body[4:], context.limits.mail_part_bytes)
    except zlib.error:
        return b""
