"""The records on the pipes between the indexer and an extractor.

A frame is a length (4 bytes, big endian) and that many bytes. A request is a frame
of JSON, then the file's content in frames, then an empty frame. An answer is a
frame of JSON for each `Record`; the last one says `end`. Nothing is ever unpickled:
the child reads hostile files and has to be taken for hostile itself.

Of a file too large to be sent the child asks for the bytes it needs, with a record
that says `want`; a frame with those bytes is the reply.
"""

import json
import struct
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import IO

import msgspec

from indexer.document_records import MarkedBox
from indexer.errors import MessageError
from indexer.records import (
    Document,
    Mark,
    Problem,
    Section,
    from_plain,
    to_plain,
)

MAX_FRAME_BYTES = 1 << 20
BYTES_PER_PIXEL = 3
TEXT_PER_RECORD = 200_000
"""Characters; four bytes each at most, so that a record fits into a frame."""
_LENGTH = struct.Struct(">I")


class Task(StrEnum):
    """What is asked of a child."""

    READ = "read"
    """All that a file says; its content follows."""
    MAILS = "mails"
    """Some of the mails of a mailbox, whose content is asked for as needed."""
    PICTURE = "picture"
    """A page as a picture in PNG; the content of its file follows."""
    VIEW = "view"
    """A page in colour with boxes over a passage; the content of its file follows."""


@dataclass(frozen=True, slots=True)
class PageWanted:
    """Which page is to be drawn."""

    page: int
    """From 1."""
    dots_per_inch: int
    member: str | None = None
    """The document inside the file that has the page."""


@dataclass(frozen=True, slots=True)
class ViewWanted:
    """Which page is to be shown, and what is to be marked on it."""

    page: int
    """From 1, as do the pictures of one file."""
    width: int
    """Of the picture in pixels, at most."""
    passage: str = ""
    marks: tuple[Mark, ...] = ()
    """In the passage."""
    member: str | None = None
    """The document inside the file that has the page."""


@dataclass(frozen=True, slots=True)
class PageView:
    """What is told of a page before its pixels, three bytes each, row by row."""

    width: int
    height: int
    pages: int
    """In the document."""
    boxes: tuple[MarkedBox, ...] = ()


@dataclass(frozen=True, slots=True)
class Request:
    """Asks for something about one file."""

    name: str
    """Without folders; bytes that are no UTF-8 are surrogate escapes."""
    password: str | None = None
    task: Task = Task.READ
    size: int = 0
    """Of the file in bytes, with `MAILS`."""
    first: int = 0
    """Of the mails, from 0, with `MAILS`."""
    count: int = 0
    """At most so many mails."""
    page: PageWanted | None = None
    """With `PICTURE`."""
    view: ViewWanted | None = None
    """With `VIEW`."""


@dataclass(frozen=True, slots=True)
class Span:
    """Some bytes of a file."""

    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Record:
    """One step of an answer; exactly one of its fields says what it is."""

    document: Document | None = None
    """Begins a document; its sections follow."""
    section: Section | None = None
    text: str | None = None
    """Continues the text of the section before."""
    more: bool = False
    """With `section` or `text`: the text goes on in the next record."""
    problem: Problem | None = None
    whole: bool = False
    """With `problem`: it concerns the file, not the document before."""
    beat: int | None = None
    """Still at work, for the n-th time."""
    want: Span | None = None
    """Asks for bytes of the file."""
    view: PageView | None = None
    """Describes the picture that is to follow."""
    picture: int | None = None
    """A picture of so many bytes follows in frames, then an empty frame."""
    ready: bool = False
    """Sent once, when the child has started."""
    end: bool = False
    """Nothing follows."""

    def __post_init__(self) -> None:
        told = self.ready + self.end
        told += sum(value is not None for value in self._values())
        if told != 1:
            raise MessageError("A record says none or several things.")

    def _values(self) -> tuple[object, ...]:
        return (
            *(self.document, self.section, self.text, self.problem),
            *(self.beat, self.want, self.view, self.picture),
        )


def write_frame(stream: IO[bytes], body: bytes) -> None:
    """Write one frame; the caller flushes."""
    if len(body) > MAX_FRAME_BYTES:
        raise MessageError("A record is too long.")
    stream.write(_LENGTH.pack(len(body)))
    stream.write(body)


def read_frame(stream: IO[bytes]) -> bytes | None:
    """Return the next frame, or None at the end of input.

    Raises:
        MessageError: the frame is too long or ends early.
    """
    prefix = stream.read(_LENGTH.size)
    if not prefix:
        return None
    if len(prefix) < _LENGTH.size:
        raise MessageError("A record ends early.")
    (length,) = _LENGTH.unpack(prefix)
    if length > MAX_FRAME_BYTES:
        raise MessageError("A record is too long.")
    body = stream.read(length)
    if len(body) < length:
        raise MessageError("A record ends early.")
    return body


def encode_request(request: Request) -> bytes:
    """Return the body of the frame that begins a request."""
    return json.dumps(to_plain(request)).encode("ascii")


def decode_request(body: bytes) -> Request:
    """Return the request that a frame holds.

    Raises:
        MessageError: it is no request.
    """
    try:
        return from_plain(json.loads(body), Request)
    except ValueError as error:
        raise MessageError("A request makes no sense.", str(error)) from error


def read_content(stream: IO[bytes], limit: int = sys.maxsize) -> bytes:
    """Return the content that follows a request or a picture's record.

    Raises:
        MessageError: there is more than `limit` bytes.
    """
    content = bytearray()
    while frame := read_frame(stream):
        content += frame
        if len(content) > limit:
            raise MessageError("There is more content than was told.")
    return bytes(content)


def write_content(stream: IO[bytes], content: bytes) -> None:
    """Write content in frames and the empty frame that ends it."""
    for start in range(0, len(content), MAX_FRAME_BYTES):
        write_frame(stream, content[start : start + MAX_FRAME_BYTES])
    write_frame(stream, b"")


def encode_record(record: Record) -> bytes:
    """Return the body of the frame for a record, without the fields not told."""
    told = {
        name: value
        for name in Record.__dataclass_fields__
        if (value := getattr(record, name)) is not None and value is not False
    }
    return msgspec.json.encode(told)


def decode_record(body: bytes) -> Record:
    """Return the checked record that a frame holds.

    Raises:
        MessageError: it is no JSON, or any field is missing or of the wrong type.
    """
    try:
        return msgspec.json.decode(body, type=Record)
    except (ValueError, RecursionError) as error:
        raise MessageError("A record makes no sense.", str(error)) from error


def section_records(section: Section) -> Iterator[Record]:
    """Yield a section, its text cut into pieces that each fit into a frame."""
    pieces = [
        section.text[start : start + TEXT_PER_RECORD]
        for start in range(0, len(section.text), TEXT_PER_RECORD)
    ] or [""]
    last = len(pieces) - 1
    first = Section(pieces[0], section.place, section.role)
    yield Record(section=first, more=last > 0)
    for number, piece in enumerate(pieces[1:], 1):
        yield Record(text=piece, more=number < last)
