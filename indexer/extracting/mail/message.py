"""A mail: headers, the best of its texts, and its attachments as documents."""

import re
from collections.abc import Iterator
from email.message import Message

from indexer.errors import EncryptedError, TooLargeError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.decoding import decode
from indexer.extracting.formats.html import page_text
from indexer.extracting.mail.body import body_sections, unflow
from indexer.extracting.mail.headers import read_mail, split_message
from indexer.extracting.mail.parts import Part, PartFinder, Parts
from indexer.records import Document, Section

_ENVELOPE = re.compile(rb"(?:\d+\s*\r?\n)?(?:>?From [^\r\n]*\r?\n)?\s*")
"""The line of an mbox, or Apple Mail's byte count, before the headers."""


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield the mail, its text, then each attachment with what it says.

    Attachments that cannot be read are documents with a problem of their own.
    """
    envelope = _ENVELOPE.match(content)
    start = envelope.end() if envelope else 0
    headers, body = split_message(content[start:], context.limits)
    mail = read_mail(headers, context.limits)
    yield Document("mail", mail.subject, mail=mail)
    parts = PartFinder(context.limits).find(headers, body)
    for part in parts.texts:
        yield from _text_sections(part, mail.subject, context)
    if parts.sealed:
        yield EncryptedError(
            "This mail is encrypted; its headers can be found."
        ).problem
    elif parts.cut:
        yield _cut(context)
    yield from _attachments(parts, context)


def _cut(context: Context) -> Piece:
    return TooLargeError(
        f"Only the first {context.limits.mail_parts:,} parts of this mail, "
        f"{context.limits.depth} deep, are searchable."
    ).problem


def _text_sections(part: Part, subject: str, context: Context) -> Iterator[Section]:
    content = part.content(context.limits.mail_part_bytes)
    text = decode(content, part.charset)
    context.beat()
    if part.media_type in ("text/html", "application/xhtml+xml"):
        text = page_text(text, context) if text.strip() else ""
    elif _parameter(part.headers, "format") == "flowed":
        text = unflow(text, delete_space=_parameter(part.headers, "delsp") == "yes")
    yield from body_sections(text, subject)


def _parameter(headers: Message, name: str) -> str:
    try:
        value = headers.get_param(name, failobj="")
    except (ValueError, LookupError, TypeError, AttributeError):
        return ""
    return value.lower() if isinstance(value, str) else ""


def _attachments(parts: Parts, context: Context) -> Iterator[Piece]:
    for part in parts.attached:
        name = part.member_name()
        limit = context.limits.mail_part_bytes
        content = part.content(limit + 1)
        context.beat()
        if len(content) > limit:
            yield _unread(name, "This attachment is too large to be read.")
        elif context.depth >= context.limits.depth or context.read_member is None:
            yield _unread(name, "This attachment is nested too deeply to be read.")
        else:
            yield from context.read_member(content, name, context)


def _unread(name: str, why: str) -> Document:
    member = name.replace("/", "_")
    return Document("other", member=member, problem=TooLargeError(why).problem)
