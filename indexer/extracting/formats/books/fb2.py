"""FictionBook: e-books in one XML file, with sections, poems, notes, cover sheet."""

import re
from collections.abc import Iterator
from contextlib import suppress

from indexer.errors import DamagedError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.books.fb2_text import BookText
from indexer.extracting.formats.text.decoding import decode
from indexer.extracting.formats.titles import sane_title
from indexer.extracting.formats.xml_target import parse_into
from indexer.records import Document, Section

_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_ENCODING = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{1,40})")
_PICTURE = re.compile(r"<(\w{0,20}:?)binary\b[^<]*</\1binary\s*>")
_END = re.compile(r"</(\w{1,20}:)?FictionBook\s*>")
END_CHARACTERS = 10_000
"""How much may stand behind the last tag."""
_NAMED = {"&nbsp;": "\xa0", "&mdash;": "—", "&ndash;": "–", "&hellip;": "…"}
"""Names of HTML that careless converters leave in."""


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a book, its sections with the titles above them, then its notes.

    XML that is not well-formed is read as far as it can be understood.

    Raises:
        DamagedError: the file breaks off; what came before was yielded.
    """
    told = _ENCODING.search(content[:500])
    text = decode(content, told[1].decode("ascii") if told else None)
    book = BookText()
    sections = _sections(_as_xml(text), book, context)
    first = next(sections, None)
    title = sane_title(book.about.pop("title", "")) or book.first_title
    yield Document("fb2", title, metadata=book.about)
    if first is not None:
        yield first
    yield from sections
    if not _END.search(text, max(0, len(text) - END_CHARACTERS)):
        raise DamagedError


def _as_xml(text: str) -> bytes:
    declaration = _DECLARATION.match(text)
    text = text[declaration.end() if declaration else 0 :]
    text = _PICTURE.sub("", text)
    for name, sign in _NAMED.items():
        text = text.replace(name, sign)
    return text.encode("utf-8", "replace")


def _sections(markup: bytes, book: BookText, context: Context) -> Iterator[Section]:
    # Many books are not well-formed and yet whole.
    with suppress(DamagedError):
        parse_into(book, [markup], context.beat, "utf-8")
    yield from book.rest()
