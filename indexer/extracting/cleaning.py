"""Makes what readers yield safe to send: sane characters, bounded lengths."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from indexer.errors import TooLargeError
from indexer.extracting.context import Piece
from indexer.extracting.limits import Limits
from indexer.records import Document, Mail, Place, Problem
from indexer.sentences import Said

MAX_TITLE = 500
MAX_HEADINGS = 12
MAX_FIELD = 2_000
MAX_FIELDS = 50
MAX_MEMBER = 4_000
MAX_ADDRESSES = 60_000
"""Characters in all addresses of one header field together."""
MAX_REFERENCES = 100

_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_NEWLINES = re.compile("\r\n?|[\u2028\u2029\x85]")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def clean_text(text: str) -> str:
    """Return the text with plain newlines and without control characters."""
    if _PAIR.search(text):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if "\r" in text or "\x85" in text or "\u2028" in text or "\u2029" in text:
        text = _NEWLINES.sub("\n", text)
    return _UNWANTED.sub("", text)


def clean_line(text: str, limit: int) -> str:
    """Return the text as one line of at most `limit` characters."""
    return " ".join(clean_text(text[: 2 * limit]).split())[:limit].rstrip()


def within_limits(pieces: Iterable[Piece], limits: Limits) -> Iterator[Piece]:
    """Yield the pieces cleaned, sections without text left out.

    Raises:
        TooLargeError: the caps on text, sections or documents are reached; what
            was yielded before stays.
    """
    characters = sections = documents = 0
    for piece in pieces:
        if isinstance(piece, Document):
            documents += 1
            if documents > limits.documents:
                raise TooLargeError(
                    "Only the first {count} documents in this file are searchable.",
                    count=limits.documents,
                )
            yield _clean_document(piece)
        elif isinstance(piece, Problem):
            yield _clean_problem(piece)
        elif (text := clean_text(piece.text).strip("\n")).strip():
            room = limits.text_characters - characters
            characters += len(text)
            sections += 1
            if sections > limits.sections:
                raise _too_much(limits)
            yield replace(piece, text=text[:room], place=_clean_place(piece.place))
            if len(text) > room:
                raise _too_much(limits)


def _too_much(limits: Limits) -> TooLargeError:
    return TooLargeError(
        "This file holds more than {millions} million characters or {count} sections; "
        "the rest is not searchable.",
        millions=f"{limits.text_characters / 1e6:g}",
        count=limits.sections,
    )


def _clean_problem(problem: Problem) -> Problem:
    said = problem.said
    if said is not None:
        values = {
            name: clean_line(value, MAX_TITLE) if isinstance(value, str) else value
            for name, value in said.values.items()
        }
        said = Said(clean_line(said.words, MAX_FIELD), values)
    return Problem(problem.code, clean_line(problem.summary, MAX_FIELD), said)


def _clean_document(document: Document) -> Document:
    fields = list(document.metadata.items())[:MAX_FIELDS]
    member = document.member
    return replace(
        document,
        title=clean_line(document.title, MAX_TITLE),
        member=None if member is None else clean_line(member, MAX_MEMBER),
        mail=None if document.mail is None else _clean_mail(document.mail),
        metadata={
            clean_line(name, MAX_TITLE): clean_line(value, MAX_FIELD)
            for name, value in fields
        },
    )


def _clean_mail(mail: Mail) -> Mail:
    return Mail(
        sender=clean_line(mail.sender, MAX_FIELD),
        to=_clean_addresses(mail.to),
        cc=_clean_addresses(mail.cc),
        subject=clean_line(mail.subject, MAX_FIELD),
        date=clean_line(mail.date, MAX_TITLE),
        message_id=clean_line(mail.message_id, MAX_FIELD),
        references=_clean_addresses(mail.references[:MAX_REFERENCES]),
        topic=clean_line(mail.topic, MAX_FIELD),
    )


def _clean_addresses(addresses: tuple[str, ...]) -> tuple[str, ...]:
    kept: list[str] = []
    room = MAX_ADDRESSES
    for address in addresses:
        one = clean_line(address, MAX_FIELD)
        room -= len(one)
        if room < 0:
            break
        kept.append(one)
    return tuple(kept)


def _clean_place(place: Place) -> Place:
    if not place.headings:
        return place
    headings = (clean_line(one, MAX_TITLE) for one in place.headings[:MAX_HEADINGS])
    return replace(place, headings=tuple(one for one in headings if one))
