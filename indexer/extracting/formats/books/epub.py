"""E-books in EPUB: chapters in reading order."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from indexer.errors import DamagedError, EncryptedError, ScanError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.books.epub_package import Book, read_book
from indexer.extracting.formats.keep_going import keep_going
from indexer.extracting.formats.office.office_package import Package, open_package
from indexer.extracting.formats.text.decoding import beginning, decode
from indexer.extracting.formats.titles import sane_title
from indexer.extracting.formats.web.html import declared_encoding, read_page
from indexer.records import Document, Section

_LOCKED = "This book is protected; only the program that it was bought for opens it."
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg")
_LEAST_PICTURES = 3
"""So many pictures without a word are the pages of a book, and no cover."""


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a book and the sections of each chapter.

    Raises:
        EncryptedError: chapters are protected by digital rights management.
        ScanError: its pages are pictures.
        DocumentError: damaged or too large; the chapters that can be read were
            yielded.
    """
    package = open_package(content, context.limits)
    book = read_book(package)
    yield Document("epub", sane_title(book.title), metadata=book.metadata)
    said = False
    for piece in keep_going(_chapters(package, book, context)):
        said = True
        yield piece
    if package.is_damaged:
        raise DamagedError
    if not said and _pictures(package) >= _LEAST_PICTURES:
        raise ScanError


def _chapters(
    package: Package, book: Book, context: Context
) -> Iterator[Iterable[Piece]]:
    above: tuple[str, ...] = ()
    for path in book.pages:
        # A part that is not in the table of contents goes on with the chapter.
        above = book.titles.get(path, above)
        yield _chapter(package, book, path, above, context)


def _chapter(
    package: Package, book: Book, path: str, above: tuple[str, ...], context: Context
) -> Iterator[Section]:
    context.beat()
    if path in book.locked:
        raise EncryptedError(_LOCKED)
    content = package.read(path)
    content = beginning(content, 4 * context.limits.html_characters)
    if not content.strip():
        return
    found = read_page(decode(content, declared_encoding(content)), context)
    for section in found.sections:
        inside = section.place.headings
        headings = _joined(above, inside)
        yield replace(section, place=replace(section.place, headings=headings))


def _joined(above: tuple[str, ...], inside: tuple[str, ...]) -> tuple[str, ...]:
    """Return the titles over a section, a chapter's name once.

    The heading in the text is the name itself, if in other words.
    """
    if not inside:
        return above
    kept = above[:-1]
    shared = next(
        (at for at in range(len(kept)) if kept[at:] == inside[: len(kept) - at]),
        len(kept),
    )
    return kept[:shared] + inside


def _pictures(package: Package) -> int:
    return sum(one.lower().endswith(_PICTURES) for one in package.names)
