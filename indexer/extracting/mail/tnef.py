"""winmail.dat: what Outlook packs around text and attachments ([MS-OXTNEF])."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from indexer.errors import DamagedError
from indexer.extracting.context import Context, Piece
from indexer.extracting.mail.charsets import codepage_named
from indexer.extracting.mail.mapi import Kind, Properties, Property
from indexer.extracting.mail.outlook_items import (
    Attachment,
    Item,
    damaged_item,
    item_pieces,
)
from indexer.extracting.mail.outlook_message import attachment_name
from indexer.extracting.mail.tnef_properties import PropertyReader

SIGNATURE = b"\x78\x9f\x3e\x22"
MAX_ATTRIBUTES = 20_000
MAX_LEVELS = 20

_MESSAGE_CLASS = 0x8008
_SUBJECT = 0x8004
_BODY = 0x800C
_TITLE = 0x8010
_FILE = 0x800F
_RENDERING = 0x9002
_PROPERTIES = 0x9003
_RECIPIENTS = 0x9004
_ATTACHMENT = 0x9005
_CODEPAGE = 0x9007

_OLD_TEXTS = {_MESSAGE_CLASS: 0x001A, _SUBJECT: 0x0037, _BODY: 0x1000}
"""Attributes from before MAPI, and the properties that they became."""
_OLD_CLASSES = (b"IPM.Microsoft Mail.", b"IPM.Microsoft Schedule.")


@dataclass(slots=True)
class _File:
    """An attachment as far as it has been read."""

    found: dict[int, Property] = field(default_factory=dict)
    content: bytes | None = None


@dataclass(slots=True)
class _Message:
    """A message as far as it has been read."""

    found: dict[int, Property] = field(default_factory=dict)
    recipients: list[dict[int, Property]] = field(default_factory=list)
    files: list[_File] = field(default_factory=list)
    encoding: str | None = None
    is_damaged: bool = False


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield the message in winmail.dat, its text, then its attachments.

    Raises:
        DamagedError: nothing of it can be read.
    """
    yield from item_pieces(packed_item(content, context), context)


def packed_item(content: bytes, context: Context, level: int = 0) -> Item:
    """Return the message in winmail.dat.

    Raises:
        DamagedError: nothing of it can be read.
    """
    if not content.startswith(SIGNATURE):
        raise DamagedError
    reader = PropertyReader()
    message = _Message()
    for number, value in _attributes(content, message):
        _take(message, number, value, reader)
        context.beat()
    if not message.found and not message.files:
        raise DamagedError
    names = reader.names
    properties = Properties(message.found, names, message.encoding)
    return Item(
        properties,
        [Properties(one, names, properties.encoding) for one in message.recipients],
        lambda: _attachments(message, properties, context, level),
        problem=damaged_item() if message.is_damaged else None,
    )


def _attributes(content: bytes, message: _Message) -> Iterator[tuple[int, bytes]]:
    """Yield (number, value) of the attributes; a cut one ends them."""
    at = len(SIGNATURE) + 2
    for _ in range(MAX_ATTRIBUTES):
        if at + 9 > len(content):
            if content[at:].strip(b"\x00"):
                message.is_damaged = True
            return
        level, number, _, size = struct.unpack_from("<BHHI", content, at)
        at += 9
        if level not in (1, 2) or at + size > len(content):
            message.is_damaged = True
        if level not in (1, 2):
            return
        yield number, content[at : at + size]
        at += size + 2


def _take(message: _Message, number: int, value: bytes, reader: PropertyReader) -> None:
    if number == _RENDERING:
        message.files.append(_File())
    elif number in (_FILE, _TITLE, _ATTACHMENT):
        _take_file(message, number, value, reader)
    elif number == _CODEPAGE and len(value) >= 4:
        message.encoding = codepage_named(int.from_bytes(value[:4], "little"))
    elif number == _PROPERTIES:
        message.found.update(reader.properties(value))
    elif number == _RECIPIENTS:
        message.recipients += reader.rows(value)
    elif number in _OLD_TEXTS:
        text = value
        for old in _OLD_CLASSES if number == _MESSAGE_CLASS else ():
            text = text.replace(old, b"IPM.")
        message.found.setdefault(_OLD_TEXTS[number], Property(Kind.STRING8, (text,)))


def _take_file(
    message: _Message, number: int, value: bytes, reader: PropertyReader
) -> None:
    if not message.files:
        message.files.append(_File())
    file = message.files[-1]
    if number == _FILE:
        file.content = value
    elif number == _TITLE:
        file.found.setdefault(0x3704, Property(Kind.STRING8, (value,)))
    else:
        file.found.update(reader.properties(value))


def _attachments(
    message: _Message, outer: Properties, context: Context, level: int
) -> Iterator[Attachment]:
    for file in message.files:
        properties = Properties(file.found, outer.names, outer.encoding)
        name = attachment_name(properties)
        held = properties.content(0x3701)
        if 0x3701 in file.found and file.found[0x3701].kind == Kind.OBJECT:
            # The kind of the object stands before it.
            held = held[16:]
        if SIGNATURE in held[:20] and level < MAX_LEVELS:
            yield _embedded(name, held[held.find(SIGNATURE) :], context, level)
        elif file.content is not None or held:
            yield Attachment(name, file.content or held)


def _embedded(name: str, content: bytes, context: Context, level: int) -> Attachment:
    try:
        return Attachment(name, None, packed_item(content, context, level + 1))
    except DamagedError:
        return Attachment(name, content)
