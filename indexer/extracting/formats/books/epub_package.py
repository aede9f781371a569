"""What an e-book tells of itself: its parts in reading order, titles, protection.

EPUB 3.3 and 2.0.1: `META-INF/container.xml` names the package document, whose spine
lists the parts in the order in which they are read.
"""

import posixpath
import re
from dataclasses import dataclass, field
from urllib.parse import unquote

from indexer.errors import DocumentError
from indexer.extracting.formats.books.epub_contents import entries
from indexer.extracting.formats.office.office_package import Package
from indexer.extracting.formats.xml_trees import Element, attribute, local_name, parse
from indexer.extracting.limits import MIB

_CONTAINER = "META-INF/container.xml"
_PROTECTION = "META-INF/encryption.xml"
MAX_BYTES = 24 * MIB
"""Of a package document or table of contents."""
_FOR_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""Fonts are scrambled by these, and nothing else."""
_PAGE_SUFFIXES = (".xhtml", ".html", ".htm", ".xht")
_PAGE_TYPES = frozenset(
    {
        *("application/xhtml+xml", "text/html", "application/x-dtbook+xml"),
        *("text/x-oeb1-document", "image/svg+xml"),
    }
)
_DIGITS = re.compile(r"(\d{1,9})")
_ABOUT = {
    "creator": "author",
    "subject": "subject",
    "publisher": "publisher",
    "language": "language",
    "date": "date",
    "description": "description",
}


@dataclass(frozen=True, slots=True)
class _Item:
    """A part that the manifest lists."""

    path: str
    media_type: str
    properties: str


@dataclass(slots=True)
class Book:
    """What is known of an e-book before its parts are read."""

    title: str = ""
    metadata: dict[str, str] = field(default_factory=dict)
    pages: list[str] = field(default_factory=list)
    """Paths in reading order."""
    titles: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Path -> titles in the table of contents, the part's own last."""
    locked: set[str] = field(default_factory=set)
    """Paths that only a bought key opens."""


def read_book(package: Package) -> Book:
    """Return what the package says; without a package document all pages by name."""
    book = Book(locked=_locked(package))
    path = _package_document(package)
    root = _tree(package, path)
    if root is not None:
        _read_about(root, book)
        _read_spine(root, posixpath.dirname(path), package, book)
    if not book.pages:
        names = (one for one in package.names if one.lower().endswith(_PAGE_SUFFIXES))
        book.pages = sorted(names, key=_natural)
    return book


def _package_document(package: Package) -> str:
    container = _tree(package, _CONTAINER)
    if container is not None:
        for root in container.iter("{*}rootfile"):
            path = attribute(root, "full-path").lstrip("/")
            if path in package:
                return path
    return next((one for one in package.names if one.lower().endswith(".opf")), "")


def _tree(package: Package, path: str) -> Element | None:
    if path not in package or package.size(path) > MAX_BYTES:
        return None
    try:
        return parse(package.read(path), recover=True)
    except DocumentError:
        return None


def _read_about(root: Element, book: Book) -> None:
    for metadata in root.iter("{*}metadata"):
        for element in metadata.iter("{*}*"):
            name = local_name(element)
            text = " ".join("".join(element.itertext()).split())
            if name == "title":
                book.title = book.title or text
            elif name in _ABOUT and text:
                _add(book.metadata, _ABOUT[name], text)


def _add(metadata: dict[str, str], name: str, text: str) -> None:
    known = metadata.get(name)
    if known is None:
        metadata[name] = text
    elif name in ("author", "subject") and text not in known:
        metadata[name] = f"{known}, {text}"


def _read_spine(root: Element, folder: str, package: Package, book: Book) -> None:
    items = {
        attribute(one, "id"): _Item(
            _path(folder, attribute(one, "href"), package),
            attribute(one, "media-type").strip().lower(),
            attribute(one, "properties"),
        )
        for one in root.iter("{*}item")
    }
    spine = [items.get(attribute(one, "idref")) for one in root.iter("{*}itemref")]
    told = [item for item in spine if item is not None]
    # Notes that open in a window of their own are often not in the spine.
    others = (one for one in items.values() if "nav" not in one.properties.split())
    pages = (one.path for one in (*told, *others) if one.media_type in _PAGE_TYPES)
    book.pages = [one for one in dict.fromkeys(pages) if one in package]
    if told:
        _read_titles(root, items, package, book)


def _read_titles(
    root: Element, items: dict[str, _Item], package: Package, book: Book
) -> None:
    wanted = [one for one in items.values() if "nav" in one.properties.split()]
    for spine in root.iter("{*}spine"):
        wanted += filter(None, [items.get(attribute(spine, "toc"))])
    wanted += [one for one in items.values() if "dtbncx" in one.media_type]
    for item in wanted:
        contents = _tree(package, item.path)
        if contents is None:
            continue
        folder = posixpath.dirname(item.path)
        for address, titles in entries(contents):
            path = _path(folder, address.partition("#")[0], package)
            if titles and path not in book.titles:
                book.titles[path] = titles
        if book.titles:
            return


def _path(folder: str, address: str, package: Package) -> str:
    """Return the part that an address means; some are quoted, some are not."""
    plain = posixpath.normpath(posixpath.join(folder, address))
    return plain if plain in package else unquote(plain)


def _locked(package: Package) -> set[str]:
    root = _tree(package, _PROTECTION)
    if root is None:
        return set()
    found: set[str] = set()
    for data in root.iter("{*}EncryptedData"):
        methods = [
            attribute(one, "Algorithm") for one in data.iter("{*}EncryptionMethod")
        ]
        if not methods or methods[0] not in _FOR_FONTS:
            references = data.iter("{*}CipherReference")
            found |= {unquote(attribute(one, "URI")).lstrip("/") for one in references}
    return found


def _natural(name: str) -> list[str | int]:
    """Return a key that sorts chapter 2 before chapter 10."""
    pieces = _DIGITS.split(name.lower())
    return [int(one) if at % 2 else one for at, one in enumerate(pieces)]
