"""What the indexer and an extractor say to each other about one file."""

from dataclasses import dataclass, field
from typing import IO, BinaryIO, Protocol

from indexer.errors import MessageError, TooLargeError, UnreadableError
from indexer.extracting.answer import AnswerBuilder
from indexer.extracting.limits import MIB, Limits
from indexer.extracting.protocol import (
    BYTES_PER_PIXEL,
    MAX_FRAME_BYTES,
    PageView,
    Record,
    Request,
    Span,
    Task,
    decode_record,
    encode_request,
    read_content,
    read_frame,
    write_frame,
)
from indexer.records import Problem


class Answer(Protocol):
    """Collects the records of an answer."""

    def add(self, record: Record, size: int) -> bool:
        """Take one record of `size` bytes; return whether it was the last."""
        ...


class Attention(Protocol):
    """Notices that a child goes on."""

    def progress(self) -> None:
        """Say that the child has just done something."""
        ...


@dataclass(frozen=True, slots=True)
class Conversation:
    """One request about one file, over the pipes of a child.

    Every method may raise `OSError` or `EOFError` when the child ends, and
    `MessageError` when it breaks the protocol.
    """

    asking: IO[bytes]
    hearing: IO[bytes]
    attention: Attention
    limits: Limits

    def read(self, request: Request, content: BinaryIO, answer: AnswerBuilder) -> None:
        """Ask for what a file says, or some mails of it, and collect the answer.

        Raises:
            UnreadableError: the file cannot be read.
            TooLargeError: there is more of it than is read.
        """
        self._ask(request, content)
        self._hear(answer, content if request.task is Task.MAILS else None)

    def picture(self, request: Request, content: BinaryIO) -> bytes | Problem:
        """Ask for a page as a picture; return it, or why there is none.

        Raises:
            UnreadableError: the file cannot be read.
            TooLargeError: there is more of it than is read.
        """
        return self._picture(request, content).result()

    def view(
        self, request: Request, content: BinaryIO
    ) -> tuple[PageView, bytes] | Problem:
        """Ask for a page with boxes over a passage; else as `picture`."""
        answer = self._picture(request, content)
        result = answer.result()
        return result if isinstance(result, Problem) else (answer.view(), result)

    def _picture(self, request: Request, content: BinaryIO) -> "_PictureAnswer":
        self._ask(request, content)
        picture = _PictureAnswer(self)
        self._hear(picture, None)
        return picture

    def _ask(self, request: Request, content: BinaryIO) -> None:
        write_frame(self.asking, encode_request(request))
        if request.task is not Task.MAILS:
            self._send(content)
        self.asking.flush()
        self.attention.progress()

    def _send(self, content: BinaryIO) -> None:
        sent = 0
        while piece := _read(content, MAX_FRAME_BYTES):
            sent += len(piece)
            if sent > self.limits.file_bytes:
                raise too_large(self.limits)
            write_frame(self.asking, piece)
            self.attention.progress()
        write_frame(self.asking, b"")

    def _hear(self, answer: Answer, content: BinaryIO | None) -> None:
        while (body := read_frame(self.hearing)) is not None:
            self.attention.progress()
            record = decode_record(body)
            if record.want is not None and content is not None:
                self._give(content, record.want)
            elif answer.add(record, len(body)):
                return
        raise EOFError

    def _give(self, content: BinaryIO, span: Span) -> None:
        """Send the child bytes of the one file that it was asked about."""
        if span.offset < 0 or not 0 < span.length <= MAX_FRAME_BYTES:
            raise MessageError("A record makes no sense here.")
        content.seek(span.offset)
        write_frame(self.asking, _read(content, span.length))
        self.asking.flush()


@dataclass(slots=True)
class _PictureAnswer:
    """Collects a picture, which stands between two records."""

    conversation: Conversation
    _picture: bytes = b""
    _problem: Problem | None = field(default=None)
    _view: PageView | None = None

    def add(self, record: Record, size: int) -> bool:  # noqa: ARG002 - the protocol's
        if record.view is not None:
            self._view = record.view
        elif record.picture is not None:
            limit = min(record.picture, self.conversation.limits.picture_bytes)
            self._picture = read_content(self.conversation.hearing, limit)
        elif record.problem is not None:
            self._problem = record.problem
        elif record.section is not None or record.text is not None:
            raise MessageError("A record makes no sense here.")
        return record.end

    def result(self) -> bytes | Problem:
        if self._problem is not None:
            return self._problem
        if not self._picture:
            raise MessageError("An answer holds no picture.")
        return self._picture

    def view(self) -> PageView:
        """Return what was told of the picture, which has to fit its bytes."""
        told = self._view
        if (
            told is None
            or min(told.width, told.height) < 1
            or told.width * told.height * BYTES_PER_PIXEL != len(self._picture)
        ):
            raise MessageError("A picture is not what was told of it.")
        return told


def too_large(limits: Limits) -> TooLargeError:
    """Return the error for a file beyond the size limit."""
    return TooLargeError(
        "This file is larger than {megabytes} MB and was not read; it is found by its "
        "name.",
        megabytes=limits.file_bytes // MIB,
    )


def _read(content: BinaryIO, count: int) -> bytes:
    try:
        return content.read(count)
    except OSError as error:
        raise UnreadableError(detail=str(error)) from error
