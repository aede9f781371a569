"""The files that people embedded in a document, a presentation or a drawing."""

import posixpath
from collections.abc import Iterable, Iterator

from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.keep_going import keep_going
from indexer.extracting.formats.office.office_package import Package
from indexer.extracting.formats.old_office.ole_objects import embedded_file

_KINDS = frozenset({"package", "oleObject"})


def embedded_members(
    package: Package, holders: Iterable[str], context: Context
) -> Iterator[Piece]:
    """Yield the documents in the files that some parts embed, each file once.

    Raises:
        DocumentError: one of them could not be read from the package; the others were.
    """
    if context.read_member is None or context.depth >= context.limits.depth:
        return
    yield from keep_going(
        _member(package, part, context) for part in _embedded(package, holders)
    )


def _member(package: Package, part: str, context: Context) -> Iterator[Piece]:
    context.beat()
    found = embedded_file(package.read(part), posixpath.basename(part))
    if found is not None and context.read_member is not None:
        yield from context.read_member(found.content, found.name, context)


def _embedded(package: Package, holders: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for holder in holders:
        for relation in package.relations(holder):
            part = relation.target
            wanted = relation.type in _KINDS and not relation.is_external
            if wanted and part not in seen and part in package:
                seen.add(part)
                yield part
