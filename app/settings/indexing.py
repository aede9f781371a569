"""When the background may work."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget

from app.settings.scans import ScansBox
from indexer.messages import PaceReport, Pause, Resume, SetPace

SETTLING_MS = 2000
"""So long after the last choice, reports may still answer the choice before it."""


class IndexingPage(QWidget):
    """Choices that are told to the indexer at once, and shown as it tells them.

    Choices that follow each other quickly stay as they were made until all are
    answered, or a late report would turn one back just before the next.

    Signals:
        wanted: a request for the indexer.
        rules_wanted: the folders and their rules are to be shown.
        progress_wanted: how far indexing is, is to be shown.
    """

    wanted = Signal(object)
    rules_wanted = Signal()
    progress_wanted = Signal()

    def __init__(
        self, parent: QWidget | None = None, settling_ms: int = SETTLING_MS
    ) -> None:
        super().__init__(parent)
        self._told: PaceReport | None = None
        self._settling = QTimer(self, singleShot=True, interval=settling_ms)
        self._settling.timeout.connect(self._settle)
        self.setWindowTitle(self.tr("Indexing"))
        about = QLabel(
            self.tr(
                "Inkling reads new and changed files in the background, and holds "
                "still while you search. Searching works at any time."
            )
        )
        about.setWordWrap(True)
        self.mains = QCheckBox(self.tr("Only on &mains power"))
        self.idle = QCheckBox(self.tr("Only while nobody uses the &computer"))
        self.pause = QPushButton()
        self._show_pause(paused=False)
        self.scans = ScansBox()
        self.scans.wanted.connect(self.wanted)
        folders = QPushButton(self.tr("&Folders and their rules…"))
        folders.clicked.connect(self.rules_wanted)
        progress = QPushButton(self.tr("Pro&gress…"))
        progress.clicked.connect(self.progress_wanted)
        for box in (self.mains, self.idle):
            box.clicked.connect(self._announce_pace)
        self.pause.clicked.connect(self._announce_pause)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (about, self.mains, self.idle):
            layout.addWidget(widget)
        layout.addWidget(self.scans)
        layout.addSpacing(8)
        for button in (self.pause, folders, progress):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addStretch()

    @property
    def settles(self) -> bool:
        """Whether reports may still answer a choice that was changed since."""
        return self._settling.isActive()

    def show_pace(self, report: PaceReport) -> None:
        """Show what the indexer goes by, unless choices are on their way to it."""
        self._told = report
        if not self.settles:
            self._settle()

    def _settle(self) -> None:
        report = self._told
        if report is None:
            return
        self.mains.setChecked(report.only_on_mains)
        self.idle.setChecked(report.only_when_idle)
        self._show_pause(paused=report.paused)

    def _show_pause(self, *, paused: bool) -> None:
        self._paused = paused
        resume, pause = self.tr("&Resume indexing"), self.tr("&Pause indexing")
        self.pause.setText(resume if paused else pause)

    def _announce_pace(self) -> None:
        self._begin_settling()
        self.wanted.emit(SetPace(self.mains.isChecked(), self.idle.isChecked()))

    def _announce_pause(self) -> None:
        self._begin_settling()
        self._show_pause(paused=not self._paused)
        self.wanted.emit(Pause() if self._paused else Resume())

    def _begin_settling(self) -> None:
        self._told = None
        self._settling.start()
