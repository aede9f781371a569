"""`inkling serve`: the indexer as the app's child, JSON lines over standard streams."""

import contextlib
import logging
import os
import sys
import threading
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, BinaryIO

from indexer import __version__
from indexer.disk_desk import DiskDesk, Look
from indexer.errors import EnvironmentFaultError, InklingError, MessageError, ModelError
from indexer.folder_desk import FolderDesk, Question
from indexer.folder_messages import (
    ForgetEverything,
    ForgottenReport,
    ReadAgain,
)
from indexer.library import Library, open_library
from indexer.messages import (
    MAX_LINE_BYTES,
    AskDial,
    CheckFolders,
    DialReport,
    DrawPage,
    Fault,
    FoldersReport,
    ListFolders,
    ListProblems,
    Message,
    PaceReport,
    Pause,
    ProblemsReport,
    ProgressReport,
    Ready,
    Resume,
    Search,
    SearchReport,
    SentenceReport,
    SetPace,
    SetPrivacy,
    ShowDocument,
    TurnDial,
    decode,
    encode,
)
from indexer.model_desk import ModelDesk
from indexer.model_messages import REQUESTS
from indexer.pipeline import as_root
from indexer.previewing import PageDrawer, document_report
from indexer.records import Answer, Mode, Progress
from indexer.safekeeping import Forgotten
from indexer.service import Service, end_undisturbed, end_with_any_thread
from indexer.settings import Pace
from indexer.watching.root import Root

logger = logging.getLogger(__name__)

PROGRESS_SECONDS = 0.5
TYPING_SECONDS = 0.4
"""How long a query has to stand before sentences of its results are looked for."""


def serve(folder: Path) -> int:
    """Serve the app until its end of the pipe closes; return the exit code.

    Raises:
        InklingError: the library cannot be opened; the app was told.
    """
    channel = Channel(claim_stdout())
    end_with_any_thread()
    try:
        with open_library(folder, background=True) as library:
            Server(library, channel).run(sys.stdin.buffer)
    except InklingError as error:
        channel.send(Fault(error.summary, fatal=True, said=error.said))
        raise
    return 0


def claim_stdout() -> BinaryIO:
    """Keep standard output for messages; what anything else prints joins the log."""
    channel = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=0)
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return channel


class Channel:
    """Sends messages from any thread; a partner that is gone ends nothing here."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._lock = threading.Lock()

    def send(self, message: Message, content: bytes = b"") -> None:
        """Send one message as one line, and right after it the bytes it speaks of."""
        with self._lock, contextlib.suppress(BrokenPipeError, ValueError):
            for part in (encode(message), content):
                left = memoryview(part)
                while left:
                    left = left[self._stream.write(left) :]


class Server:
    """Carries out requests; searches and indexing have threads of their own."""

    def __init__(self, library: Library, channel: Channel) -> None:
        self._library = library
        self._channel = channel
        self._gate = library.gate
        self._service = Service(
            library,
            self._gate,
            self._tell,
            lambda state: channel.send(DialReport(state)),
        )
        self._desk = ModelDesk(library, channel.send)
        library.engines.tell = lambda said: channel.send(Fault(said.english, said=said))
        self._folder_desk = FolderDesk(library, channel.send)
        self._disk_desk = DiskDesk(
            library, self._service, channel.send, self._tell_folders
        )
        self._drawer = PageDrawer(library.catalogue, self._roots, channel.send)
        self._told_pace = Pace()
        self._telling_pace = threading.Lock()
        self._newest = threading.Condition()
        self._search: Search | None = None
        self._threads = [
            threading.Thread(target=self._answer_searches, name="searching"),
            threading.Thread(target=self._report_progress, name="progress"),
        ]

    def run(self, requests: BinaryIO) -> None:
        """Carry out requests until the stream ends."""
        try:
            self._begin()
            while line := requests.readline(MAX_LINE_BYTES + 1):
                self._carry_out(line)
        finally:
            end_undisturbed()
            self._stop()

    def _begin(self) -> None:
        self._say_hello()
        self._tell_folders()
        self._service.start()
        self._tell_pace()
        self._drawer.start()
        self._desk.start()
        self._folder_desk.start()
        self._disk_desk.start()
        for thread in self._threads:
            thread.start()

    def _say_hello(self) -> None:
        """Tell that the indexer is up; without a model it still finds by words."""
        try:
            title, dims = self._library.model.title, self._library.dims
        except ModelError as error:
            logger.warning("The model in use cannot be loaded.")
            self._tell(error)
            title, dims = "", 0
        self._channel.send(Ready(__version__, title, dims))
        if notice := self._library.notice:
            self._channel.send(Fault(notice.english, said=notice))

    def _stop(self) -> None:
        self._gate.stop()
        with self._newest:
            self._newest.notify_all()
        self._drawer.close()
        self._desk.close()
        self._folder_desk.close()
        self._disk_desk.close()
        self._service.close()
        for thread in self._threads:
            if thread.ident is not None:
                thread.join()

    def _carry_out(self, line: bytes) -> None:
        try:
            self._handle(decode(line))
        except MessageError:
            logger.warning("A request made no sense and was left out.")
        except InklingError as error:
            self._tell(error)

    def _handle(self, request: Message) -> None:
        match request:
            case Search():
                self._ask(request)
            case ShowDocument():
                self._channel.send(document_report(self._library.catalogue, request))
            case SetPrivacy(wanted):
                self._library.set_privacy(wanted=wanted)
            case DrawPage():
                self._drawer.ask(request)
            case ListProblems(limit, folder):
                below = os.fsencode(folder)
                problems = self._library.catalogue.problems(limit, below)
                self._channel.send(ProblemsReport(tuple(problems)))
            case _ if isinstance(request, REQUESTS):
                self._desk.ask(request)
            case _:
                self._manage(request)

    def _manage(self, request: Message) -> None:
        match request:
            case _ if isinstance(request, Look):
                self._disk_desk.ask(request)
            case ListFolders():
                self._tell_folders()
            case _ if isinstance(request, Question):
                self._folder_desk.ask(request)
            case ReadAgain(paths):
                self._service.read_again(map(os.fsencode, paths))
            case ForgetEverything():
                self._service.forget_everything(self._tell_forgotten)
            case _:
                self._steer(request)

    def _steer(self, request: Message) -> None:
        match request:
            case AskDial():
                self._service.dial.tell()
            case TurnDial(dims):
                self._service.dial.choose(dims)
            case CheckFolders():
                self._service.check()
            case Pause(until):
                self._change_pace(paused=True, until=until)
            case Resume():
                self._change_pace(paused=False, until=0.0)
            case SetPace(mains, idle):
                self._change_pace(only_on_mains=mains, only_when_idle=idle)
            case _:
                raise MessageError("This is no request.")

    def _change_pace(self, **choices: Any) -> None:  # noqa: ANN401 - fields of `Pace`
        self._service.set_pace(replace(self._service.pace, **choices))
        self._tell_pace()

    def _tell_pace(self) -> None:
        with self._telling_pace:
            self._told_pace = self._service.pace
            self._channel.send(PaceReport(**asdict(self._told_pace)))

    def _ask(self, request: Search) -> None:
        """Let the newest search replace one that nobody has begun with."""
        self._gate.hold()
        with self._newest:
            self._search = request
            self._newest.notify_all()

    def _warm_up(self) -> None:
        """Load what a search needs, unless somebody searches already.

        The second question to a leg has it read what its rows are.
        """
        for mode in 2 * (Mode.WORDS, Mode.MEANING):
            with contextlib.suppress(InklingError):
                if self._search is None and not self._gate.stopped:
                    self._library.search("warming up", mode=mode, limit=1)

    def _answer_searches(self) -> None:
        self._warm_up()
        while True:
            with self._newest:
                self._newest.wait_for(lambda: self._search or self._gate.stopped)
                request, self._search = self._search, None
            if self._gate.stopped or request is None:
                return
            try:
                answer = self._answer(request)
                if answer is not None:
                    self._point_out(request, answer)
            except InklingError as error:
                fault = Fault(error.summary, number=request.number, said=error.said)
                self._channel.send(fault)

    def _answer(self, request: Search) -> Answer | None:
        """Answer by words first, which needs no model, and then in full.

        Returns the full answer, None where a newer search waits.
        """
        answer = None
        stages = [request.mode]
        if request.mode is Mode.HYBRID:
            stages.insert(0, Mode.WORDS)
        for mode in stages:
            if self._search is not None:
                return None
            answer = self._library.search(
                request.text, mode=mode, limit=request.limit, typing=True
            )
            final = mode is stages[-1]
            self._channel.send(SearchReport(request.number, answer, final))
        return answer

    def _point_out(self, request: Search, answer: Answer) -> None:
        """Tell the nearest sentences of results, unless somebody still types."""
        with self._newest:
            is_over = self._newest.wait_for(self._is_past, TYPING_SECONDS)
        if is_over:
            return
        with contextlib.suppress(ModelError):
            found = self._library.sentences(answer, lambda: not self._is_past())
            for passage, mark in found:
                self._channel.send(SentenceReport(request.number, passage, mark))

    def _is_past(self) -> bool:
        """Tell whether the last search is of no interest any more."""
        return self._search is not None or self._gate.stopped

    def _report_progress(self) -> None:
        told: Progress | None = None
        known: int | None = None
        folders: FoldersReport | None = None
        while not self._gate.stopped:
            with contextlib.suppress(EnvironmentFaultError):
                if self._service.pace != self._told_pace:
                    self._tell_pace()
                progress = self._service.progress()
                if progress != told:
                    self._channel.send(ProgressReport(progress))
                    told = progress
                # A check that finds a folder gone may be over before anybody looks.
                if known != (state := self._library.catalogue.state()):
                    known = state
                    if folders != (listed := self._folders()):
                        self._channel.send(listed)
                        folders = listed
            self._gate.wait(PROGRESS_SECONDS)

    def _roots(self) -> dict[int, Root]:
        stored = self._library.catalogue.roots()
        return {root.root_id: as_root(root) for root in stored}

    def _tell_folders(self) -> None:
        self._channel.send(self._folders())

    def _tell_forgotten(self, gone: Forgotten) -> None:
        self._channel.send(ForgottenReport(**asdict(gone)))
        self._tell_folders()

    def _folders(self) -> FoldersReport:
        return FoldersReport(self._library.folders(self._service.is_watched))

    def _tell(self, error: InklingError) -> None:
        self._channel.send(Fault(error.summary, said=error.said))
