"""A few extractor processes that any thread may use."""

import contextlib
import threading
from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import BinaryIO, Self

from indexer.errors import DocumentError, InklingError
from indexer.extracting.conversation import too_large
from indexer.extracting.kinds import kind_by_name
from indexer.extracting.limits import Limits
from indexer.extracting.process import ExtractorProcess
from indexer.extracting.protocol import PageWanted
from indexer.records import Document, Extraction, Problem


class PoolClosedError(InklingError):
    """The pool was closed; the file is not to blame."""


class ExtractorPool:
    """Reads files in up to `size` child processes, started when first needed.

    Whatever a file does, the others and the indexer are not affected.
    """

    def __init__(
        self,
        size: int,
        limits: Limits | None = None,
        command_line: Sequence[str] = (),
    ) -> None:
        self._limits = limits or Limits()
        self._all = [ExtractorProcess(self._limits, command_line) for _ in range(size)]
        self._free = list(self._all)
        self._turn = threading.Condition()
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def extract(
        self, name: str, content: BinaryIO, size: int, password: str | None = None
    ) -> Extraction:
        """Return what a file says; blocks until a process is free.

        `content` is read from where it stands to its end; `size` is what the system
        says about it. The extraction holds at least one document, so that the file
        can be found by its name. A problem of the file as a whole stands in the
        extraction; problems of attachments stand in their documents.

        Raises:
            PoolClosedError: the pool was closed before the file was read.
            EnvironmentFaultError: no child can be started; no file is to blame.
        """
        try:
            return self._extract(name, content, size, password)
        except DocumentError as error:
            documents = (Document(kind_by_name(name)),)
            return Extraction(documents, error.problem)

    def mails(
        self, name: str, content: BinaryIO, size: int, first: int, count: int
    ) -> Extraction:
        """Return a mailbox of `size` bytes and at most `count` of its mails.

        `content` is read where the mails stand; it may be of any size. Raises as
        `extract`.
        """
        try:
            with self._borrowed() as process:
                return process.mails(name, content, size, first, count)
        except DocumentError as error:
            return Extraction((Document("mailbox"),), error.problem)

    def picture(
        self, name: str, content: BinaryIO, page: PageWanted
    ) -> bytes | Problem:
        """Return a page as PNG, or why there is none.

        Raises as `extract`.
        """
        try:
            with self._borrowed() as process:
                return process.picture(name, content, page)
        except DocumentError as error:
            return error.problem

    def close(self) -> None:
        """End all children at once; files in hand raise `PoolClosedError`."""
        with self._turn:
            self._closed = True
            self._turn.notify_all()
        for process in self._all:
            process.stop()
        with self._turn:
            self._turn.wait_for(lambda: len(self._free) == len(self._all))
        for process in self._all:
            process.close()

    def _extract(
        self, name: str, content: BinaryIO, size: int, password: str | None
    ) -> Extraction:
        if size > self._limits.file_bytes:
            raise too_large(self._limits)
        with self._borrowed() as process:
            return process.extract(name, content, password)

    @contextlib.contextmanager
    def _borrowed(self) -> Iterator[ExtractorProcess]:
        with self._turn:
            self._turn.wait_for(lambda: self._free or self._closed)
            self._check_open()
            process = self._free.pop()
        try:
            yield process
        finally:
            with self._turn:
                self._free.append(process)
                self._turn.notify_all()
            self._check_open()

    def _check_open(self) -> None:
        if self._closed:
            raise PoolClosedError("Reading was stopped.")
