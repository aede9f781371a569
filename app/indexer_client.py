"""The app's side of the indexer: one child process, spoken to in JSON lines."""

import logging
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QByteArray,
    QIODevice,
    QObject,
    QProcess,
    QTimer,
    Signal,
    SignalInstance,
)

from app.search.file_names import named
from indexer.errors import MessageError
from indexer.folder_messages import (
    FilesCounted,
    FolderCoverage,
    ForgottenReport,
    ScansReport,
    StagesReport,
)
from indexer.messages import (
    MAX_LINE_BYTES,
    MAX_PICTURE_BYTES,
    CheckFolders,
    CoverageReport,
    DialReport,
    DocumentReport,
    Fault,
    FoldersReport,
    IncludeFolder,
    ListFolders,
    Message,
    PaceReport,
    PagePicture,
    ProblemsReport,
    ProgressReport,
    Ready,
    RemoveFolder,
    Request,
    Search,
    SearchReport,
    SentenceReport,
    decode,
    encode,
)
from indexer.model_messages import (
    DevicesReport,
    ModelCost,
    ModelReport,
    ModelRequest,
    ModelsReport,
)

RESULTS = 50
RESTART_PAUSES_S = (1.0, 3.0, 10.0)
STEADY_MS = 60_000
"""After this long without a crash, earlier crashes no longer count."""
MAX_LOG_BYTES = 4 << 20

logger = logging.getLogger(__name__)


class IndexerClient(QObject):
    """Owns the indexer process; methods return at once, signals say what happened.

    A child that dies is started again after growing pauses, and given up after the
    last one. Requests made meanwhile wait; the newest search is asked again.

    Signals:
        ready: the indexer is up, also after a restart.
        answered: an answer to the newest search; older ones are dropped.
        sentence_found: the best sentence of one of its results, a little later.
        restarting: the indexer died; the number is the pause in seconds.
        document_shown: part of the document that was asked for last.
        pace_told: when the background may work.
        coverage_told, folder_coverage_told: how searchable a file or a folder is.
        page_drawn: a page of it and its pixels.
        models_listed, model_checked, cost_told, devices_listed: answers about models
            and devices.
        dial_told: where the dial stands.
        files_counted, stages_told, forgotten, scans_told: answers about folders.
        faulted: something a person should know; fatal when the indexer stays down.
    """

    ready = Signal(Ready)
    answered = Signal(SearchReport)
    sentence_found = Signal(SentenceReport)
    progressed = Signal(ProgressReport)
    folders_changed = Signal(FoldersReport)
    problems_listed = Signal(ProblemsReport)
    document_shown = Signal(DocumentReport)
    pace_told = Signal(PaceReport)
    coverage_told = Signal(CoverageReport)
    folder_coverage_told = Signal(FolderCoverage)
    page_drawn = Signal(PagePicture, QByteArray)
    models_listed = Signal(ModelsReport)
    model_checked = Signal(ModelReport)
    cost_told = Signal(ModelCost)
    devices_listed = Signal(DevicesReport)
    dial_told = Signal(DialReport)
    files_counted = Signal(FilesCounted)
    stages_told = Signal(StagesReport)
    forgotten = Signal(ForgottenReport)
    scans_told = Signal(ScansReport)
    restarting = Signal(float)
    faulted = Signal(Fault)

    def __init__(
        self,
        command: Sequence[str],
        log: Path,
        pauses_s: Sequence[float] = RESTART_PAUSES_S,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pauses_s = pauses_s
        self._crashes = 0
        self._ended = False
        self._restart = False
        self._newest_search = 0
        self._search: Search | None = None
        self._waiting: list[Request] = []
        self._picture: PagePicture | None = None
        self._log = log
        self._signals: dict[type[Message], SignalInstance] = {
            Ready: self.ready,
            SearchReport: self.answered,
            SentenceReport: self.sentence_found,
            ProgressReport: self.progressed,
            FoldersReport: self.folders_changed,
            ProblemsReport: self.problems_listed,
            DocumentReport: self.document_shown,
            PaceReport: self.pace_told,
            CoverageReport: self.coverage_told,
            FolderCoverage: self.folder_coverage_told,
            ModelsReport: self.models_listed,
            ModelReport: self.model_checked,
            ModelCost: self.cost_told,
            DevicesReport: self.devices_listed,
            DialReport: self.dial_told,
            FilesCounted: self.files_counted,
            StagesReport: self.stages_told,
            ForgottenReport: self.forgotten,
            ScansReport: self.scans_told,
        }
        self._process = QProcess(self)
        self._process.setProgram(command[0])
        self._process.setArguments(list(command[1:]))
        self._process.readyReadStandardOutput.connect(self._read_messages)
        self._process.finished.connect(self._recover)
        self._process.errorOccurred.connect(self._handle_error)
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self.start)
        self._steady = QTimer(self, singleShot=True, interval=STEADY_MS)
        self._steady.timeout.connect(self._forget_crashes)

    @property
    def is_up(self) -> bool:
        """Whether the process runs or is starting."""
        return self._process.state() != QProcess.ProcessState.NotRunning

    @property
    def process_id(self) -> int:
        """The process id of the indexer, 0 while there is none."""
        return self._process.processId()

    def start(self) -> None:
        """Start the indexer and hand over what has been asked so far."""
        self._process.setStandardErrorFile(str(self._log), _log_mode(self._log))
        self._process.start()
        if not self.is_up:
            return
        held, self._waiting = self._waiting, []
        for request in [*held, *filter(None, [self._search])]:
            self._send(request)

    def search(self, text: str, limit: int = RESULTS) -> None:
        """Ask for results; older replies are dropped. Empty text asks for nothing."""
        self._newest_search += 1
        self._search = Search(self._newest_search, text, limit) if text else None
        if self._search and self._listens:
            self._send(self._search)

    def include_folder(self, path: str) -> None:
        """Have a folder indexed and watched."""
        self._send(IncludeFolder(path))

    def remove_folder(self, path: str) -> None:
        """Have a folder, and all that came from it, forgotten."""
        self._send(RemoveFolder(path))

    def list_folders(self) -> None:
        """Ask for the folders; `folders_changed` answers."""
        self._send(ListFolders())

    def ask(self, request: Request) -> None:
        """Send any request; the signal for its report answers."""
        self._send(request)

    def check_folders(self) -> None:
        """Have every folder compared with the catalogue now."""
        self._send(CheckFolders())

    def ask_about_models(self, request: ModelRequest) -> None:
        """Ask about models or devices; one of three signals answers."""
        self._send(request)

    def restart(self) -> None:
        """Start the indexer anew, for choices that count from its next start on."""
        self._restart = self.is_up
        self._process.closeWriteChannel()

    def start_again(self) -> None:
        """Start an indexer that stayed down, as if it had never died."""
        self._ended = False
        self._crashes = 0
        self.restarting.emit(0.0)
        if self.is_up:
            self.restart()
        else:
            self.start()

    def close(self, patience_ms: int = 5000) -> None:
        """End the indexer: closing its input asks politely, then it is stopped."""
        self._ended = True
        self._pause.stop()
        self._steady.stop()
        if not self.is_up:
            return
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(patience_ms):
            self._process.terminate()
            if not self._process.waitForFinished(1000):
                self._process.kill()
                self._process.waitForFinished(1000)

    @property
    def _listens(self) -> bool:
        """Whether requests are read; one that is to start anew reads none."""
        return self.is_up and not self._restart

    def _send(self, request: Request) -> None:
        if self._listens:
            self._process.write(encode(request))
        elif not self._ended:
            self._waiting.append(request)

    def _read_messages(self) -> None:
        while self._take_picture() and self._process.canReadLine():
            line = self._process.readLine().data()
            try:
                self._announce(decode(bytes(line)))
            except MessageError as error:
                logger.warning("The indexer sent a line without sense: %s", error)
        if self._process.bytesAvailable() > MAX_LINE_BYTES and not self._picture:
            logger.error("The indexer sent a line without end; it is stopped")
            self._process.kill()

    def _take_picture(self) -> bool:
        """Read the pixels that follow a line, if any; return whether lines go on."""
        told = self._picture
        if told is None:
            return True
        if self._process.bytesAvailable() < told.size:
            return False
        self._picture = None
        self.page_drawn.emit(told, self._process.read(told.size))
        return True

    def _announce(self, message: Message) -> None:
        match message:
            case SearchReport(number=number) | SentenceReport(number=number) if (
                number != self._newest_search
            ):
                logger.debug("Dropped an answer to an older search")
            case PagePicture():
                self._expect_picture(message)
            case Fault():
                self._announce_fault(message)
            case _:
                if isinstance(message, Ready):
                    self._steady.start()
                signal = self._signals.get(type(message))
                if signal is not None:
                    signal.emit(message)

    def _expect_picture(self, told: PagePicture) -> None:
        if not told.size:
            self.page_drawn.emit(told, QByteArray())
        elif 0 < told.size <= MAX_PICTURE_BYTES:
            self._picture = told
        else:
            logger.error("The indexer sent a picture beyond measure; it is stopped")
            self._process.kill()

    def _announce_fault(self, fault: Fault) -> None:
        if fault.number in (None, self._newest_search):
            self._ended = self._ended or fault.fatal
            self.faulted.emit(fault)

    def _handle_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._recover()

    def _recover(self) -> None:
        self._steady.stop()
        self._picture = None
        if self._ended:
            return
        if self._restart:
            self._restart = False
            self.start()
            return
        if self._crashes >= len(self._pauses_s):
            self._give_up()
            return
        pause_s = self._pauses_s[self._crashes]
        self._crashes += 1
        logger.warning("The indexer ended; starting it again in %s s", pause_s)
        self.restarting.emit(pause_s)
        self._pause.start(int(pause_s * 1000))

    def _give_up(self) -> None:
        self._ended = True
        logger.error("The indexer ended too often and stays down")
        sentence = self.tr(
            "The indexer stopped several times in a row. Its log may tell why: {log}",
        )
        self.faulted.emit(Fault(sentence.format(log=named(str(self._log))), fatal=True))

    def _forget_crashes(self) -> None:
        self._crashes = 0


def _log_mode(log: Path) -> QIODevice.OpenModeFlag:
    """Start the log afresh when it has grown too large."""
    if log.exists() and log.stat().st_size > MAX_LOG_BYTES:
        return QIODevice.OpenModeFlag.Truncate
    return QIODevice.OpenModeFlag.Append
