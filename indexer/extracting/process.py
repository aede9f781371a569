"""One extractor process, seen from the indexer: it may hang, lie or die."""

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

from indexer.errors import (
    DocumentError,
    EnvironmentFaultError,
    ExtractorCrashError,
    MessageError,
)
from indexer.extracting import job
from indexer.extracting.answer import AnswerBuilder
from indexer.extracting.conversation import Conversation
from indexer.extracting.limits import Limits
from indexer.extracting.memory import resident_bytes
from indexer.extracting.protocol import (
    PageView,
    PageWanted,
    Request,
    Task,
    ViewWanted,
    decode_record,
    read_frame,
)
from indexer.extracting.watchdog import Watchdog
from indexer.records import Extraction, Problem

WORKER_ARGUMENT = "extract-worker"
"""By which the frozen program knows that it is to be an extractor."""

_NO_START = (
    "The program that reads files cannot be started; files wait until it can. "
    "Restarting the computer or installing Inkling again may help."
)
_ENVIRONMENT = ("SYSTEMROOT", "WINDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


def command() -> list[str]:
    """Return the command line that starts an extractor."""
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER_ARGUMENT]
    return [sys.executable, "-I", "-m", "indexer.extracting.worker"]


class ExtractorProcess:
    """Reads files in a child, one at a time, and replaces the child when it fails.

    Not thread-safe, except for `stop`.
    """

    def __init__(
        self, limits: Limits | None = None, command_line: Sequence[str] = ()
    ) -> None:
        self._limits = limits or Limits()
        self._command = list(command_line) or command()
        self._child: subprocess.Popen[bytes] | None = None
        self._files = 0
        self._stopped = False
        self._swap = threading.Lock()

    @property
    def pid(self) -> int | None:
        """The process id of the child, None while there is none."""
        return None if self._child is None else self._child.pid

    def extract(
        self, name: str, content: BinaryIO, password: str | None = None
    ) -> Extraction:
        """Return what a file says.

        Where the child fails after it has told something, what it told is kept and
        the failure is the extraction's problem.

        Raises:
            DocumentError: the child failed before it told anything, or `content`
                cannot be read or is too large.
            EnvironmentFaultError: no child can be started; no file is to blame.
        """
        return self._read(Request(name, password), content)

    def mails(
        self, name: str, content: BinaryIO, size: int, first: int, count: int
    ) -> Extraction:
        """Return a mailbox of `size` bytes and at most `count` of its mails.

        The child asks for the parts of `content` that it needs; else as `extract`.
        """
        request = Request(name, None, Task.MAILS, size, first, count)
        return self._read(request, content)

    def picture(
        self, name: str, content: BinaryIO, page: PageWanted
    ) -> bytes | Problem:
        """Return a page as PNG, or why there is none.

        Raises:
            DocumentError: the child failed, or `content` cannot be read.
            EnvironmentFaultError: no child can be started; no file is to blame.
        """
        request = Request(name, None, Task.PICTURE, page=page)
        drawn: list[bytes | Problem] = []
        failure = self._converse(
            lambda talk: drawn.append(talk.picture(request, content))
        )
        if failure is not None:
            raise failure
        return drawn[0]

    def view(
        self, name: str, content: BinaryIO, wanted: ViewWanted
    ) -> tuple[PageView, bytes] | Problem:
        """Return a page with boxes over a passage and its pixels; else as `picture`."""
        request = Request(name, None, Task.VIEW, view=wanted)
        seen: list[tuple[PageView, bytes] | Problem] = []
        failure = self._converse(lambda talk: seen.append(talk.view(request, content)))
        if failure is not None:
            raise failure
        return seen[0]

    def _read(self, request: Request, content: BinaryIO) -> Extraction:
        answer = AnswerBuilder(self._limits)
        failure = self._converse(lambda talk: talk.read(request, content, answer))
        if failure is None:
            return answer.extraction()
        if isinstance(failure.__cause__, MessageError):
            # What a child that breaks the protocol said before is worth nothing.
            raise failure
        return _partial(answer, failure)

    def stop(self) -> None:
        """End the child for good, from any thread; a file in hand then fails."""
        with self._swap:
            self._stopped = True
            if self._child is not None:
                self._child.kill()

    def close(self) -> None:
        """End the child, if there is one; the next file gets a fresh one."""
        with self._swap:
            child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        for stream in (child.stdin, child.stdout):
            with contextlib.suppress(OSError):
                if stream is not None:
                    stream.close()
        child.wait()

    def _converse(self, talk: Callable[[Conversation], None]) -> DocumentError | None:
        """Let a child do something; return why it failed, None if it did not."""
        child = self._ready_child()
        assert child.stdin is not None
        assert child.stdout is not None
        failure: DocumentError | None = None
        with Watchdog(child.pid, child.kill, self._limits) as watchdog:
            try:
                talk(Conversation(child.stdin, child.stdout, watchdog, self._limits))
            except DocumentError as error:
                failure = error
            except (MessageError, OSError, EOFError) as error:
                failure = ExtractorCrashError(detail=str(error))
                failure.__cause__ = error
        failure = watchdog.verdict or failure
        if failure is None:
            self._retire_if_worn(child)
        else:
            self.close()
        return failure

    def _ready_child(self) -> subprocess.Popen[bytes]:
        """Return a child that waits for a request, a fresh one where needed.

        Raises:
            EnvironmentFaultError: a fresh child did not come up.
        """
        if self._child is not None and self._child.poll() is not None:
            self.close()
        if self._child is not None:
            return self._child
        self._files = 0
        return self._start()

    def _start(self) -> subprocess.Popen[bytes]:
        with self._swap:
            if self._stopped:
                raise EnvironmentFaultError("Reading was stopped.")
            child = self._child = _spawn(self._command)
            job.confine(child, self._limits.memory_bytes)
        assert child.stdout is not None
        patience = Limits(
            idle_seconds=self._limits.start_seconds,
            total_seconds=self._limits.start_seconds,
            memory_bytes=self._limits.memory_bytes,
        )
        with Watchdog(child.pid, child.kill, patience):
            try:
                body = read_frame(child.stdout)
                ready = body is not None and decode_record(body).ready
            except (MessageError, OSError):
                ready = False
        if not ready:
            self.close()
            raise EnvironmentFaultError(_NO_START)
        return child

    def _retire_if_worn(self, child: subprocess.Popen[bytes]) -> None:
        self._files += 1
        held = resident_bytes(child.pid) or 0
        if (
            self._files >= self._limits.files_per_process
            or held > self._limits.resident_bytes
        ):
            self.close()


def _partial(answer: AnswerBuilder, failure: DocumentError) -> Extraction:
    found = answer.extraction()
    if not found.documents:
        raise failure
    return Extraction(found.documents, failure.problem)


def _spawn(command_line: list[str]) -> subprocess.Popen[bytes]:
    """Start a child with nothing of ours but two pipes."""
    flags = 0
    if sys.platform == "win32":
        flags = (
            subprocess.CREATE_NO_WINDOW
            | subprocess.CREATE_NEW_PROCESS_GROUP
            | subprocess.BELOW_NORMAL_PRIORITY_CLASS
        )
    kept = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
    try:
        return subprocess.Popen(
            command_line,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=Path(sys.executable).anchor,
            env=kept,
            close_fds=True,
            # Ctrl-C in a terminal is for the indexer, which then ends its children.
            start_new_session=True,
            creationflags=flags,
        )
    except OSError as error:
        raise EnvironmentFaultError(_NO_START, str(error)) from error
