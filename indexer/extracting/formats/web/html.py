"""HTML: what a page says, block by block, with a section under each heading."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

from lxml import etree
from lxml import html as lxml_html

from indexer.errors import DamagedError, TooLargeError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.cells import CELL_BREAK
from indexer.extracting.formats.text.decoding import beginning, decode
from indexer.extracting.formats.web.html_about import PageAbout
from indexer.extracting.formats.web.html_text import MAX_DEPTH, PageText
from indexer.records import Document, Section

__all__ = ["CELL_BREAK", "Page", "declared_encoding", "extract", "page", "page_text"]

PIECE_BYTES = 256 * 1024
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})"
    rb"|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{1,40})",
    re.IGNORECASE,
)
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_XHTML = re.compile(r"<\?xml\s|<html[^>]{0,500}\sxmlns\s*=", re.IGNORECASE)
_XHTML_HEAD = 2_000
_CLOSED = re.compile(
    r"<(title|script|style|iframe|textarea|template|noframes|noembed|xmp|object|h[1-6])"
    r"(\s[^<>]{0,2000})?/>",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page that was read."""

    title: str
    """Told in its head; may be empty."""
    metadata: dict[str, str]
    sections: list[Section]

    @property
    def first_heading(self) -> str:
        """The outermost heading of the first section that has one."""
        headings = (one for section in self.sections for one in section.place.headings)
        return next(headings, "")


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document titled by its page title or first heading."""
    # A page is cut at its characters; the bytes are cut first, to spare memory.
    head = beginning(content, 4 * context.limits.html_characters)
    yield from page(decode(head, declared_encoding(content)), context)


def declared_encoding(content: bytes) -> str | None:
    """Return the encoding that a page tells in its first lines."""
    declared = _DECLARED.search(content[:4096])
    return (declared[1] or declared[2]).decode("ascii") if declared else None


def page(text: str, context: Context) -> Iterator[Piece]:
    """Yield the document of a decoded page.

    Raises:
        TooLargeError: the page is cut at the limit; the text before it is kept.
    """
    found = read_page(text, context)
    yield Document("html", found.title or found.first_heading, metadata=found.metadata)
    # A page may say nothing but its title, which stands in the frame of a window.
    yield from found.sections or [Section(found.title)]
    if len(text) > context.limits.html_characters:
        raise TooLargeError("Only the beginning of this very long page is searchable.")


def page_text(text: str, context: Context) -> str:
    """Return what a decoded page says as one text, block quotes marked by `> `."""
    found = read_page(text, context, mark_quotes=True)
    sections = [one.text for one in found.sections]
    if found.title and not any(found.title in section for section in sections):
        sections.insert(0, found.title)
    return "\n\n".join(sections)


def read_page(text: str, context: Context, *, mark_quotes: bool = False) -> Page:
    """Return what a decoded page says, up to the limit on its length.

    Raises:
        DamagedError: there is nothing like a page in it.
    """
    about = PageAbout()
    reader = _Reader(about, context.beat, mark_quotes=mark_quotes)
    reader.read(text[: context.limits.html_characters])
    return Page(about.title, about.metadata, reader.target.ready)


class _Reader:
    """Parses a page, and the pages in its frames."""

    def __init__(
        self,
        about: PageAbout,
        beat: Callable[[], None],
        depth: int = 0,
        *,
        mark_quotes: bool = False,
    ) -> None:
        self.target = PageText(about, self._open, mark_quotes=mark_quotes)
        self._beat = beat
        self._depth = depth

    def read(self, text: str) -> None:
        markup = _as_html(text).encode("utf-8", "replace")
        parser = lxml_html.HTMLParser(
            target=self.target, encoding="utf-8", no_network=True, huge_tree=False
        )
        try:
            for at in range(0, len(markup), PIECE_BYTES):
                self._beat()
                parser.feed(markup[at : at + PIECE_BYTES])
            parser.close()
        except (etree.LxmlError, ValueError, AssertionError) as error:
            raise DamagedError(detail=str(error)) from error

    def _open(self, markup: str) -> None:
        if self._depth >= MAX_DEPTH or not markup.strip():
            return
        inner = _Reader(PageAbout(), self._beat, self._depth + 1)
        inner.read(markup)
        self.target.add_lines(inner.target.ready)


def _as_html(text: str) -> str:
    """Return a page without what only XML knows: its declaration, closed tags."""
    if not _XHTML.search(text[:_XHTML_HEAD]):
        return text
    declaration = _XML_DECLARATION.match(text)
    if declaration:
        text = text[declaration.end() :]
    if "<![CDATA[" in text:
        text = _without_cdata(text)
    return _CLOSED.sub(r"<\1\2></\1>", text)


def _without_cdata(text: str) -> str:
    """Return a page with its character data written as other text is."""
    first, *others = text.split("<![CDATA[")
    pieces = [first]
    for other in others:
        characters, _, rest = other.partition("]]>")
        pieces += (escape(characters, quote=False), rest)
    return "".join(pieces)
