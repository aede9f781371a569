"""Web pages saved as one file (RFC 2557), as browsers, mailers and Word write them."""

from collections.abc import Iterator
from email.message import Message

from indexer.errors import DamagedError, EmptyError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.text.decoding import decode
from indexer.extracting.formats.text.plain_text import text_sections
from indexer.extracting.formats.web.html import Page, declared_encoding, read_page
from indexer.extracting.mail.encoded_words import decode_header
from indexer.extracting.mail.headers import header_text, split_message
from indexer.extracting.mail.parts import Part, PartFinder
from indexer.records import Document

_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_ADDRESSES = ("snapshot-content-location", "content-location")


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield the page, then what stands in its frames.

    Raises:
        DocumentError: there is no page in it, or a page is damaged.
    """
    headers, body = split_message(content.lstrip(), context.limits)
    found = PartFinder(context.limits).find(headers, body)
    parts = [*found.texts, *found.attached]
    pages = [part for part in parts if part.media_type in _PAGES]
    if pages:
        yield from _pages(_main_first(pages, headers), headers, context)
    else:
        yield from _plain(found.texts, headers, context)


def _pages(parts: list[Part], headers: Message, context: Context) -> Iterator[Piece]:
    main = _read(parts[0], context)
    title = main.title or _subject(headers) or main.first_heading
    address = next(filter(None, (_line(headers, one) for one in _ADDRESSES)), "")
    metadata = main.metadata | ({"address": address} if address else {})
    yield Document("html", title, metadata=metadata)
    yield from main.sections
    for part in parts[1:]:
        context.beat()
        try:
            yield from _read(part, context).sections
        except DamagedError:
            # The frame of an advertisement may be anything.
            continue


def _plain(parts: list[Part], headers: Message, context: Context) -> Iterator[Piece]:
    texts = [part for part in parts if part.media_type == "text/plain"]
    yield Document("html", _subject(headers))
    if not texts:
        raise EmptyError
    for part in texts:
        content = part.content(context.limits.mail_part_bytes)
        yield from text_sections(decode(content, part.charset))


def _main_first(pages: list[Part], headers: Message) -> list[Part]:
    """Return the pages with the one first that the others are in."""
    start = headers.get_param("start", failobj="")
    for part in pages:
        if start and start == header_text(part.headers, "content-id").strip():
            return [part, *(one for one in pages if one is not part)]
    return pages


def _read(part: Part, context: Context) -> Page:
    content = part.content(context.limits.mail_part_bytes)
    text = decode(content, part.charset or declared_encoding(content))
    return read_page(text, context)


def _subject(headers: Message) -> str:
    return decode_header(header_text(headers, "subject"))


def _line(headers: Message, name: str) -> str:
    return " ".join(header_text(headers, name).split())
