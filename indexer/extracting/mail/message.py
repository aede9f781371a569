"""A mail: headers, the best of its texts, and its attachments as documents."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from indexer.errors import DocumentError, EncryptedError, TooLargeError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.text.decoding import decode
from indexer.extracting.mail.body import body_sections, unflow
from indexer.extracting.mail.charsets import charset_named
from indexer.extracting.mail.enriched import enriched_text
from indexer.extracting.mail.headers import (
    addresses,
    header_line,
    read_mail,
    split_message,
)
from indexer.extracting.mail.inline_files import take_files, without_armour
from indexer.extracting.mail.outlook_items import (
    Item,
    item_attachments,
    item_sections,
)
from indexer.extracting.mail.parts import Part, PartFinder, Parts
from indexer.extracting.mail.texts import page_of, page_sections
from indexer.extracting.mail.tnef import packed_item
from indexer.extracting.mail.transfer import decode_transfer
from indexer.records import Document, Section

_ENVELOPE = re.compile(rb"\s*(?:>?From [^\r\n]*\r?\n)?\s*")
"""The line of an mbox before the headers."""
_BYTE_COUNT = re.compile(rb"\s{0,9}(\d{1,12})[ \t]*\r?\n")
"""The first line in files of Apple Mail; behind the mail stands a property list."""
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_MARKED_TEXTS = frozenset({"text/enriched", "text/richtext"})


@dataclass(slots=True)
class _Written:
    """What was found in the texts of a mail while they were read."""

    said: bool = False
    sealed: bool = False
    files: list[tuple[str, bytes]] = field(default_factory=list)


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield the mail, its text, then each attachment with what it says.

    Attachments that cannot be read are documents with a problem of their own.
    """
    content = _without_envelope(content)
    headers, body = split_message(content, context.limits)
    mail = read_mail(headers, context.limits)
    hidden = ", ".join(addresses(headers, "bcc", context.limits))
    keywords = header_line(headers, "keywords")
    metadata = {"bcc": hidden, "keywords": keywords}
    told = {key: value for key, value in metadata.items() if value}
    yield Document("mail", mail.subject, mail=mail, metadata=told)
    parts = PartFinder(context.limits).find(headers, body)
    written = _Written()
    for part in parts.texts:
        yield from _text_sections(part, mail.subject, context, written)
    packed = list(_packed_items(parts, context))
    for _, item in packed:
        if not written.said:
            yield from item_sections(item, mail.subject, context)
    yield from _problems(parts, written, context)
    yield from _attachments(parts, written, context)
    for member, item in packed:
        for piece in item_attachments(item, context):
            yield _within(piece, member)


def _without_envelope(content: bytes) -> bytes:
    """Return a mail without what programs write around it in their files."""
    count = _BYTE_COUNT.match(content)
    if count:
        content = content[count.end() : count.end() + int(count[1])]
    envelope = _ENVELOPE.match(content)
    return content[envelope.end() :] if envelope else content


def _problems(parts: Parts, written: _Written, context: Context) -> Iterator[Piece]:
    if parts.sealed or written.sealed:
        yield EncryptedError(
            "This mail is encrypted; its headers can be found."
        ).problem
    elif parts.cut:
        yield TooLargeError(
            "Only the first {count} parts of this mail, {depth} deep, are searchable.",
            count=context.limits.mail_parts,
            depth=context.limits.depth,
        ).problem


def _text_sections(
    part: Part, subject: str, context: Context, written: _Written
) -> Iterator[Section]:
    content = part.content(context.limits.mail_part_bytes)
    charset = charset_named(part.charset)
    context.beat()
    if part.media_type in _PAGES:
        markup = page_of(content, charset, context)
        sections = page_sections(markup, subject, context)
    else:
        content, files = take_files(content)
        written.files += [(decode(name), lines) for name, lines in files]
        text, is_sealed = without_armour(decode(content, charset))
        written.sealed = written.sealed or is_sealed
        sections = body_sections(_in_paragraphs(part, text), subject)
    for section in sections:
        written.said = written.said or bool(section.text.strip())
        yield section


def _in_paragraphs(part: Part, text: str) -> str:
    if part.media_type in _MARKED_TEXTS:
        return enriched_text(text)
    if (part.parameter("format") or "").lower() == "flowed":
        delete_space = (part.parameter("delsp") or "").lower() == "yes"
        return unflow(text, delete_space=delete_space)
    return text


def _packed_items(parts: Parts, context: Context) -> Iterator[tuple[str, Item]]:
    """Yield what is in winmail.dat; one that cannot be read is an attachment."""
    for part in parts.packed:
        content = part.content(context.limits.mail_part_bytes)
        try:
            yield part.name or "winmail.dat", packed_item(content, context)
        except DocumentError:
            parts.attached.append(part)


def _attachments(parts: Parts, written: _Written, context: Context) -> Iterator[Piece]:
    limit = context.limits.mail_part_bytes
    for part in parts.attached:
        yield from _attachment(part.member_name(), part.content(limit + 1), context)
    for name, lines in written.files:
        content = decode_transfer(lines, "x-uuencode", limit + 1)
        yield from _attachment(name, content, context)


def _attachment(name: str, content: bytes, context: Context) -> Iterator[Piece]:
    context.beat()
    if len(content) > context.limits.mail_part_bytes:
        error = TooLargeError("This attachment is too large to be read.")
        yield _unread(name, error)
    elif context.depth >= context.limits.depth or context.read_member is None:
        error = TooLargeError("This attachment is nested too deeply to be read.")
        yield _unread(name, error)
    else:
        yield from context.read_member(content, name, context)


def _unread(name: str, why: TooLargeError) -> Document:
    return Document("other", member=name.replace("/", "_"), problem=why.problem)


def _within(piece: Piece, member: str) -> Piece:
    if not isinstance(piece, Document):
        return piece
    return replace(piece, member=f"{member.replace('/', '_')}/{piece.member}")
