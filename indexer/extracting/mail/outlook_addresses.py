"""Who wrote a message of Outlook to whom, as people write addresses."""

from collections.abc import Sequence
from email.message import Message

from indexer.extracting.limits import Limits
from indexer.extracting.mail.headers import addresses, header_line, iso_date
from indexer.extracting.mail.mapi import Properties
from indexer.extracting.mail.threads import message_ids, references_of, topic_of
from indexer.records import Mail

_TO, _CC = 1, 2
_NOBODY = "Unknown"
"""What Outlook notes as the sender of what was never sent."""
_RECIPIENT_TYPE = 0x0C15


def mail_of(
    properties: Properties,
    recipients: Sequence[Properties],
    headers: Message,
    limits: Limits,
) -> Mail:
    """Return what people search and sort by.

    `headers` are those that the message travelled with, empty for a message that
    never did; addresses and dates in them say more than their properties.
    """
    subject = subject_of(properties) or header_line(headers, "subject")
    told_id = properties.text(0x1035) or header_line(headers, "message-id")
    return Mail(
        sender=_sender(properties, headers),
        to=_people(properties, recipients, _TO, headers, limits),
        cc=_people(properties, recipients, _CC, headers, limits),
        subject=subject,
        date=_date(properties, headers),
        message_id=next(iter(message_ids(told_id)), told_id),
        references=references_of(
            properties.text(0x1039) or header_line(headers, "references"),
            properties.text(0x1042) or header_line(headers, "in-reply-to"),
        ),
        topic=topic_of(subject),
    )


def subject_of(properties: Properties) -> str:
    """Return the subject; a store marks the length of `Re: ` before it."""
    told = properties.text(0x0037)
    if told.startswith("\x01"):
        told = told[2:]
    if not told:
        told = properties.text(0x003D) + properties.text(0x0E1D)
    return " ".join((told or properties.text(0x0070)).split())


def address(name: str, smtp: str) -> str:
    """Return a name and an address as one line, each once."""
    name = " ".join(name.split()).strip("'\"")
    if name.lower().startswith(("/o=", "/cn=")):
        name = name.rpartition("=")[2]
    if not smtp:
        return name
    if not name or smtp.lower() in name.lower():
        return name if "<" in name else smtp
    return f"{name} <{smtp}>"


def _smtp(properties: Properties, *keys: int) -> str:
    """Return the first internet address among some properties."""
    for key in keys:
        told = properties.text(key).strip().strip("'")
        if "@" in told and not told.startswith("/") and " " not in told:
            return told
    return ""


def _date(properties: Properties, headers: Message) -> str:
    told = iso_date(header_line(headers, "date"))
    for key in (0x0039, 0x0E06, 0x3007, 0x3008):
        told = told or properties.time(key)
    return told


def _sender(properties: Properties, headers: Message) -> str:
    for name, first, second in ((0x0C1A, 0x5D01, 0x0C1F), (0x0042, 0x5D02, 0x0065)):
        if smtp := _smtp(properties, first, second):
            return address(properties.text(name), smtp)
    travelled = header_line(headers, "from")
    names = (properties.text(key) for key in (0x0C1A, 0x0042, 0x0C1F))
    told = next((name for name in names if name and name != _NOBODY), "")
    return travelled or address(told, "")


def _people(
    properties: Properties,
    recipients: Sequence[Properties],
    kind: int,
    headers: Message,
    limits: Limits,
) -> tuple[str, ...]:
    chosen = [one for one in recipients if _kind(one) == kind]
    told = [_person(one) for one in chosen[: limits.mail_addresses]]
    if any("@" in one for one in told):
        return tuple(one for one in told if one)
    travelled = addresses(headers, "to" if kind == _TO else "cc", limits)
    shown = properties.text(0x0E04 if kind == _TO else 0x0E03)
    listed = [" ".join(one.split()) for one in shown.split(";")]
    names = told or listed[: limits.mail_addresses]
    return travelled or tuple(one for one in names if one)


def _kind(recipient: Properties) -> int:
    """Return how a recipient is meant; the upper bits tell of deliveries."""
    return (recipient.number(_RECIPIENT_TYPE) or _TO) & 0x0F


def _person(recipient: Properties) -> str:
    name = recipient.text(0x3001) or recipient.text(0x5FF6) or recipient.text(0x3A20)
    return address(name, _smtp(recipient, 0x39FE, 0x3003, 0x5FE5, 0x3001))
