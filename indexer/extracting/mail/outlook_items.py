"""What a message of Outlook says, wherever it was kept: in a file, a store, a mail."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from email.message import Message

from indexer.errors import (
    DamagedError,
    DocumentError,
    EncryptedError,
    TooLargeError,
    UnsupportedError,
)
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.rich_text.rtf import encapsulated_html, rtf_text
from indexer.extracting.mail.body import body_sections
from indexer.extracting.mail.compressed_rtf import decompressed_rtf
from indexer.extracting.mail.headers import split_message
from indexer.extracting.mail.mapi import Properties
from indexer.extracting.mail.outlook_addresses import mail_of
from indexer.extracting.mail.outlook_fields import field_lines
from indexer.extracting.mail.signed_content import signed_content
from indexer.extracting.mail.texts import page_of, page_sections
from indexer.records import Document, Mail, Place, Problem, Section

MAX_ATTACHMENTS = 1_000
_PLAIN, _HTML, _RTF = 0x1000, 0x1013, 0x1009
MANY_LINKS = 8
"""A plain text that spells out more links is worth less than the page it is made of."""
_LINK = re.compile(r"[<\[]https?://")
_SEALED_NAMES = ("message.rpmsg",)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file or a message within a message."""

    name: str
    content: bytes | None
    """None where it cannot be read as a file."""
    item: "Item | None" = None


@dataclass(frozen=True, slots=True)
class Item:
    """A message, appointment, contact or task, taken out of what holds it."""

    properties: Properties
    recipients: Sequence[Properties] = ()
    attachments: Callable[[], Iterator[Attachment]] = field(default=lambda: iter(()))
    """Takes out one after the other, so that one at a time is held."""
    problem: Problem | None = None
    """Why a part of it is missing."""


def item_pieces(item: Item, context: Context) -> Iterator[Piece]:
    """Yield the document of a message, its text, and its attachments."""
    mail = item_mail(item, context)
    keywords = item.properties.text("keywords")
    metadata = {"keywords": keywords} if keywords else {}
    yield Document("mail", mail.subject, mail=mail, metadata=metadata)
    yield from item_sections(item, mail.subject, context)
    if item.properties.text(0x001A).lower().startswith("ipm.note.smime"):
        yield from _secured(item, context)
        return
    if item.problem is not None:
        yield item.problem
    yield from item_attachments(item, context)


def damaged_item() -> Problem:
    """Return the problem of a message of which a part is missing."""
    return DamagedError("This message is damaged; a part of it could be read.").problem


def item_mail(item: Item, context: Context) -> Mail:
    """Return the headers of a message."""
    return mail_of(
        item.properties, item.recipients, _travelled(item, context), context.limits
    )


def item_sections(item: Item, subject: str, context: Context) -> Iterator[Section]:
    """Yield the fields of an appointment or contact, then the best of the texts."""
    lines = field_lines(item.properties)
    if lines:
        yield Section("\n".join(lines), Place(part="body"))
    plain = item.properties.text(_PLAIN).replace("\r\n", "\n").replace("\r", "\n")
    said = False
    if not plain.strip() or len(_LINK.findall(plain)) >= MANY_LINKS:
        for section in _rich_sections(item.properties, subject, context):
            said = True
            yield section
    if not said and plain.strip():
        yield from body_sections(plain, subject)


def _rich_sections(
    properties: Properties, subject: str, context: Context
) -> Iterator[Section]:
    page = properties.content(_HTML)
    if page.strip(b"\x00 \r\n"):
        kind = properties.found[_HTML].kind
        markup = (
            page_of(page, properties.internet_encoding, context)
            if kind == 0x0102
            else properties.text(_HTML)
        )
        yield from page_sections(markup, subject, context)
        return
    packed = properties.content(_RTF)
    if not packed:
        return
    rtf = decompressed_rtf(packed, context.limits.mail_part_bytes)
    context.beat()
    if rtf.strip():
        yield from rtf_sections(rtf, subject, context)


def rtf_sections(rtf: bytes, subject: str, context: Context) -> Iterator[Section]:
    """Yield a text in RTF, which may wrap the HTML that the sender wrote."""
    try:
        markup = encapsulated_html(rtf)
        if markup:
            yield from page_sections(markup, subject, context)
        else:
            yield from body_sections(rtf_text(rtf), subject)
    except DocumentError:
        return


def item_attachments(item: Item, context: Context) -> Iterator[Piece]:
    """Yield the documents of the attachments; those that cannot be read say why."""
    for number, attachment in enumerate(item.attachments()):
        context.beat()
        if number >= MAX_ATTACHMENTS:
            break
        yield from _attachment(attachment, context)


def _attachment(attachment: Attachment, context: Context) -> Iterator[Piece]:
    name, content = attachment.name, attachment.content
    if context.depth >= context.limits.depth or context.read_member is None:
        yield _unread(name, TooLargeError("This attachment is nested too deeply."))
    elif attachment.item is not None:
        yield from _embedded(attachment.item, name, context)
    elif content is None:
        yield _unread(name, UnsupportedError())
    elif len(content) > context.limits.mail_part_bytes:
        yield _unread(name, TooLargeError("This attachment is too large to be read."))
    elif name.lower() in _SEALED_NAMES:
        yield _unread(name, _sealed())
    else:
        yield from context.read_member(content, name, context)


def _embedded(item: Item, name: str, context: Context) -> Iterator[Piece]:
    member = name.replace("/", "_")
    inner = replace(context, depth=context.depth + 1)
    for piece in item_pieces(item, inner):
        if isinstance(piece, Document):
            path = member if piece.member is None else f"{member}/{piece.member}"
            yield replace(piece, member=path)
        else:
            yield piece


def _unread(name: str, error: DocumentError) -> Document:
    return Document("other", member=name.replace("/", "_"), problem=error.problem)


def _sealed() -> EncryptedError:
    return EncryptedError("This mail is encrypted; its headers can be found.")


def _secured(item: Item, context: Context) -> Iterator[Piece]:
    """Yield what a signed message says; its text and files are in one attachment."""
    for attachment in item.attachments():
        content = attachment.content or b""
        inner = signed_content(content)
        if inner is None and content[:13].lower() == b"content-type:":
            inner = content
        if inner is not None and context.read_again is not None:
            yield from _inner(inner, context)
            return
    yield _sealed().problem


def _inner(content: bytes, context: Context) -> Iterator[Piece]:
    """Yield text and attachments of a MIME entity, whose headers are known already."""
    inner = replace(context, depth=context.depth + 1)
    if context.read_again is None or inner.depth > context.limits.depth:
        return
    begun = False
    try:
        for piece in context.read_again(content, "message.eml", inner):
            if begun or not isinstance(piece, Document):
                yield piece
            begun = True
    except DocumentError as error:
        yield error.problem


def _travelled(item: Item, context: Context) -> Message:
    """Return the headers that the message travelled with, if it did."""
    told = item.properties.text(0x007D).encode("utf-8", "replace")
    return split_message(told.lstrip() + b"\r\n\r\n", context.limits)[0]
