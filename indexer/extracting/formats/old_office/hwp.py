"""Hangul Word Processor documents of version 5 (2000 and later)."""

import zlib
from collections.abc import Iterator

from indexer.errors import DamagedError, EncryptedError, UnsupportedError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.old_office import hwp_distribution
from indexer.extracting.formats.old_office.hwp_records import DISTRIBUTED, records
from indexer.extracting.formats.old_office.hwp_text import HwpText
from indexer.extracting.formats.old_office.ole_storage import SIGNATURE, Storage
from indexer.extracting.formats.old_office.property_sets import metadata, summary
from indexer.extracting.formats.titles import sane_title
from indexer.records import Document, Section

_SUMMARIES = ("\x05HwpSummaryInformation", "HwpSummaryInformation")
_HEADER, _FLAGS = "FileHeader", 36
_COMPRESSED, _PASSWORD, _DISTRIBUTED = 1, 2, 4
_PREVIEW = "PrvText"


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document, its text, then notes, headers and footers.

    Raises:
        EncryptedError: it opens only with a password.
        UnsupportedError: it is of version 3 or before.
        DamagedError: text is missing; what is left was yielded.
    """
    if not content.startswith(SIGNATURE):
        raise UnsupportedError
    storage = Storage(content)
    told = summary(next(filter(None, map(storage.read, _SUMMARIES)), b""))
    yield Document("hwp", sane_title(told.get("title")), metadata=metadata(told))
    flags = int.from_bytes(storage.read(_HEADER)[_FLAGS : _FLAGS + 4], "little")
    if flags & _PASSWORD:
        raise EncryptedError
    body = _Body(storage, flags, context)
    said = False
    for section in body.text():
        said = True
        yield section
    # A short text for file managers, which is all that some programs write.
    preview = storage.read(_PREVIEW).decode("utf-16-le", "replace")
    if not said and preview.strip():
        yield Section(preview)
    if body.damaged or storage.damaged:
        raise DamagedError


class _Body:
    """The sections of a document, each a stream."""

    def __init__(self, storage: Storage, flags: int, context: Context) -> None:
        self.damaged = False
        self._storage = storage
        self._flags = flags
        self._context = context

    def text(self) -> Iterator[Section]:
        """Yield what all of them say."""
        text = HwpText()
        folder = "viewtext" if self._flags & _DISTRIBUTED else "bodytext"
        for name in _sections(self._storage, folder):
            stream, whole = _opened(
                self._storage.read(name), self._flags, self._context
            )
            self.damaged = self.damaged or not whole
            for record in records(stream):
                self._context.beat()
                yield from text.take(record)
        yield from text.rest()


def _sections(storage: Storage, folder: str) -> list[str]:
    prefix = f"{folder}/section"
    found = [one for one in storage.names if one.lower().startswith(prefix)]
    return sorted(found, key=lambda one: (len(one), one))


def _opened(stream: bytes, flags: int, context: Context) -> tuple[bytes, bool]:
    """Return a stream unlocked and unpacked, and whether all of it is there."""
    if flags & _DISTRIBUTED:
        first = next(records(stream), None)
        if first is None or first.tag != DISTRIBUTED:
            return b"", False
        stream = hwp_distribution.unlocked(first.body, stream[4 + len(first.body) :])
    if not flags & _COMPRESSED:
        return stream, True
    unpacking = zlib.decompressobj(wbits=-15)
    opened = bytearray()
    try:
        while stream and not unpacking.eof and len(opened) < context.limits.zip_bytes:
            context.beat()
            opened += unpacking.decompress(stream, 1 << 20)
            stream = unpacking.unconsumed_tail
    except zlib.error:
        return bytes(opened), False
    return bytes(opened), unpacking.eof
