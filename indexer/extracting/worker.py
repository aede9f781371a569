"""The child that reads files: bytes in, records out, one file at a time.

It is run as a program and lives until its input ends. It knows no path: what it
reads comes through its standard input, what it found leaves through its standard
output, and both are moved out of the way of libraries that print.
"""

import importlib
import os
import signal
import sys
import time
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from indexer.errors import DocumentError, MessageError
from indexer.extracting import sandbox
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.paged.mupdf import quiet_library
from indexer.extracting.limits import Limits
from indexer.extracting.page_pictures import page_picture
from indexer.extracting.page_views import page_view
from indexer.extracting.protocol import (
    PageView,
    Record,
    Request,
    Span,
    Task,
    decode_request,
    encode_record,
    read_content,
    read_frame,
    section_records,
    write_content,
    write_frame,
)
from indexer.extracting.reading import member_content, read_file, read_mails
from indexer.extracting.remote_file import RemoteFile
from indexer.extracting.sandbox_probe import PROBE_ARGUMENT, tell
from indexer.records import Document, Section

if sys.platform == "win32":
    import msvcrt

BEAT_SECONDS = 0.5
_EARLY = (
    *("docx", "markdown_it", "olefile"),
    # The system's folders, where Python may have these libraries, are closed later.
    *("bz2", "decimal", "hashlib", "lzma", "uuid", "xml.parsers.expat", "zlib"),
)


def main() -> int:
    """Answer requests until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests, answers = _claim_pipes()
    limits = Limits()
    level = sandbox.enter(limits, _warm_up, (requests.fileno(), answers.fileno()))
    if PROBE_ARGUMENT in sys.argv:
        answers.write(tell(level, sys.argv[-1]))
        return 0
    try:
        _Worker(requests, answers, limits).run()
    except (MessageError, BrokenPipeError):
        return 1
    return 0


class _Worker:
    """Reads requests from one pipe and writes answers to another."""

    def __init__(self, requests: BinaryIO, answers: BinaryIO, limits: Limits) -> None:
        self._requests = requests
        self._answers = answers
        self._limits = limits
        self._beats = 0
        self._last_sign = 0.0

    def run(self) -> None:
        """Answer requests until there are no more."""
        self._send(Record(ready=True))
        while (body := read_frame(self._requests)) is not None:
            self._answer(decode_request(body))
            self._send(Record(end=True))

    def _answer(self, request: Request) -> None:
        sandbox.allow_processor(self._limits.total_seconds)
        context = Context(self._limits, request.password, self._beat)
        if request.task is Task.MAILS:
            mailbox = RemoteFile(request.size, self._fetch)
            wanted = (request.first, request.count)
            for record in _records(read_mails(mailbox, wanted, context)):
                self._send(record)
            return
        content = read_content(self._requests)
        if request.page is not None or request.view is not None:
            self._send_page(content, request, context)
            return
        for record in _records(read_file(content, request.name, context)):
            self._send(record)

    def _send_page(self, content: bytes, request: Request, context: Context) -> None:
        try:
            view, picture = _page(content, request, context)
        except DocumentError as error:
            self._send(Record(document=Document("other")))
            self._send(Record(problem=error.problem, whole=True))
            return
        if view is not None:
            self._send(Record(view=view))
        self._send(Record(picture=len(picture)))
        write_content(self._answers, picture)

    def _fetch(self, span: Span) -> bytes:
        """Return bytes of the file that the parent holds open."""
        self._send(Record(want=span))
        self._answers.flush()
        body = read_frame(self._requests)
        if body is None:
            raise BrokenPipeError
        return body

    def _send(self, record: Record) -> None:
        write_frame(self._answers, encode_record(record))
        now = time.monotonic()
        if record.end or record.ready or now - self._last_sign > BEAT_SECONDS:
            self._answers.flush()
            self._last_sign = now

    def _beat(self) -> None:
        if time.monotonic() - self._last_sign > BEAT_SECONDS:
            self._beats += 1
            self._send(Record(beat=self._beats))


def _page(
    content: bytes, request: Request, context: Context
) -> tuple[PageView | None, bytes]:
    """Return the page that is asked for, as PNG or as a view with its pixels."""
    if request.view is not None:
        inner = member_content(content, request.name, request.view.member, context)
        return page_view(*inner, request.view, context)
    assert request.page is not None
    page = request.page
    inner = member_content(content, request.name, page.member, context)
    return None, page_picture(*inner, page.page, page.dots_per_inch, context)


def _records(pieces: Iterable[Piece]) -> Iterator[Record]:
    try:
        for piece in pieces:
            if isinstance(piece, Section):
                yield from section_records(piece)
            elif isinstance(piece, Document):
                yield Record(document=piece)
            else:
                yield Record(problem=piece)
    except DocumentError as error:
        yield Record(problem=error.problem, whole=True)


def _claim_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Return the two pipes on private descriptors; 0, 1 and 2 lead nowhere."""
    requests, answers = os.dup(0), os.dup(1)
    if sys.platform == "win32":
        msvcrt.setmode(requests, os.O_BINARY)
        msvcrt.setmode(answers, os.O_BINARY)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    os.close(nowhere)
    return os.fdopen(requests, "rb"), os.fdopen(answers, "wb")


def _warm_up() -> None:
    """Load what readers import late, so that no file pays for it."""
    for name in _EARLY:
        importlib.import_module(name)
    quiet_library()


if __name__ == "__main__":
    sys.exit(main())
