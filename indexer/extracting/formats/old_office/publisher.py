"""Microsoft Publisher documents of 1998 and later: the text of all their frames."""

from collections.abc import Iterator

from indexer.errors import UnsupportedError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.old_office import quill
from indexer.extracting.formats.old_office.ole_members import pool
from indexer.extracting.formats.old_office.ole_storage import Storage
from indexer.extracting.formats.old_office.property_sets import metadata, properties
from indexer.extracting.formats.text.lines import group_lines
from indexer.extracting.formats.titles import sane_title
from indexer.records import Document, Section

_TEXT = "Quill/QuillSub/CONTENTS"


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document and its text; frames follow each other as they were made.

    Raises:
        UnsupportedError: it was written by a Publisher before that of 1998.
        DamagedError: there is no sound directory.
    """
    storage = Storage(content)
    told = properties(storage)
    yield Document("publisher", sane_title(told.get("title")), metadata=metadata(told))
    if not storage.has(_TEXT):
        raise UnsupportedError
    lines = quill.text(storage.read(_TEXT)).split("\n")
    for _, text in group_lines(lines):
        yield Section(text)
    yield from pool(storage, "Objects", context)
