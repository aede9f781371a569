"""How far finding, reading and meaning are, folder by folder."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.pause_menu import PauseMenu
from app.pausing import Pausing
from app.progress.words import current_text, meaning_text, reading_text, state_text
from app.quantities import number_text
from app.search.file_names import named, shown
from app.search.status_line import done_share
from indexer.folder_messages import AskStages, FolderStages, StagesReport
from indexer.messages import ProgressReport
from indexer.records import Progress

STEPS = 1000
ASK_MS = 2000
NUMBER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ProgressDialog(QDialog):
    """The stages of all folders, what is in hand, how fast and how long still.

    Signals:
        wanted: a request for the indexer.
        pause_wanted, resume_wanted: indexing is to rest, or to go on.
        problems_wanted: what could not be read is to be shown.
    """

    wanted = Signal(object)
    pause_wanted = Signal(Pausing)
    resume_wanted = Signal()
    problems_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress = Progress("starting")
        self._told: Progress | None = None
        self.setWindowTitle(self.tr("Progress"))
        self.state = QLabel()
        self.bar = QProgressBar()
        self.bar.setRange(0, STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Indexing progress"))
        self.reading, self.meaning, self.current = QLabel(), QLabel(), QLabel()
        self.list = QTreeWidget()
        self.list.setHeaderLabels(
            [
                self.tr("Folder"),
                self.tr("Found"),
                self.tr("Read"),
                self.tr("Passages"),
                self.tr("With meaning"),
                self.tr("Problems"),
            ]
        )
        for column in range(1, self.list.columnCount()):
            self.list.headerItem().setTextAlignment(column, NUMBER)
        self.list.setAccessibleName(self.tr("Folders and their stages"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.lengths = PauseMenu(self)
        self.lengths.pause_wanted.connect(self.pause_wanted)
        self.pause = QPushButton(self.tr("&Pause"))
        self.pause.setMenu(self.lengths)
        self.resume = QPushButton(self.tr("&Resume"))
        self.resume.clicked.connect(self.resume_wanted)
        self.problems = QPushButton(self.tr("Pro&blems…"))
        self.problems.clicked.connect(self.problems_wanted)
        self._clock = QTimer(self, interval=ASK_MS)
        self._clock.timeout.connect(self.ask)
        self._lay_out()
        self.show_progress(ProgressReport(self._progress))

    def show_progress(self, report: ProgressReport) -> None:
        """Show where indexing stands as a whole."""
        progress = self._progress = report.progress
        self.state.setText(state_text(progress))
        self.bar.setValue(round(STEPS * done_share(progress)))
        self.reading.setText(reading_text(progress))
        self.meaning.setText(meaning_text(progress))
        self.current.setText(current_text(progress))
        paused = progress.waits_for == "person"
        self.pause.setVisible(not paused)
        self.resume.setVisible(paused)
        self.problems.setEnabled(progress.problems > 0)

    def show_stages(self, report: StagesReport) -> None:
        """Replace the rows of the folders; the one in hand stays in hand."""
        item = self.list.currentItem()
        chosen = item.text(0) if item else ""
        self.list.clear()
        for folder in report.folders:
            row = QTreeWidgetItem(_columns(folder))
            row.setToolTip(0, shown(folder.path))
            for column in range(1, self.list.columnCount()):
                row.setTextAlignment(column, NUMBER)
            self.list.addTopLevelItem(row)
            if row.text(0) == chosen:
                self.list.setCurrentItem(row)

    @property
    def asks(self) -> bool:
        """Whether it keeps asking for the stages."""
        return self._clock.isActive()

    def ask(self) -> None:
        """Ask for the stages if anything has changed since."""
        if self._progress != self._told:
            self._told = self._progress
            self.wanted.emit(AskStages())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._told = None
        self.ask()
        self._clock.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._clock.stop()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        font = self.state.font()
        font.setBold(True)
        self.state.setFont(font)
        self.current.setTextFormat(Qt.TextFormat.PlainText)
        # A long path must not make the window wider while files go by.
        self.current.setMinimumWidth(1)
        stages = QFormLayout()
        stages.addRow(self.tr("Words:"), self.reading)
        stages.addRow(self.tr("Meaning:"), self.meaning)
        stages.addRow(self.tr("Reading now:"), self.current)
        stages.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        # A box of buttons would put those that appear behind the others.
        for button in (self.pause, self.resume, self.problems):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.state)
        layout.addWidget(self.bar)
        layout.addLayout(stages)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        self.resize(760, 420)
        header = self.list.header()
        header.setStretchLastSection(False)
        # Short words above long numbers would leave no gap between them.
        header.setMinimumSectionSize(self.fontMetrics().horizontalAdvance("0,000,000"))
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)


def _columns(folder: FolderStages) -> list[str]:
    counts = (folder.found, folder.read, folder.passages, folder.embedded)
    return [
        named(folder.path),
        *map(number_text, counts),
        number_text(folder.problems),
    ]
