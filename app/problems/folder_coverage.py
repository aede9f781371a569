"""Whether a whole folder is searchable, how much of it, and why not the rest."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.folders.choosing import ask_for_folder
from app.leading import lead
from app.problems.folder_words import (
    Line,
    folder_sentence,
    reason_lines,
    state_lines,
)
from app.quantities import number_text
from app.search.file_names import named
from indexer.document_records import CoverageState
from indexer.folder_messages import AskFolderCoverage, FolderCoverage
from indexer.messages import ProgressReport
from indexer.records import Progress

PAUSE_MS = 2000
NUMBER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CODE = Qt.ItemDataRole.UserRole


class FolderCoverageDialog(QDialog):
    """The answer in a sentence, counts by state and by reason, and what helps.

    While it is shown, it follows what the indexer does.

    Signals:
        wanted: a request for the indexer.
        problems_wanted: the path of the folder, and the kind of problem or None.
        include_wanted: the folder is to be searched.
        rules_wanted: the folders and their rules are to be shown.
    """

    wanted = Signal(object)
    # Objects, because Qt's own strings end at a byte that is no text.
    problems_wanted = Signal(object, object)
    include_wanted = Signal(object)
    rules_wanted = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        choose: Callable[[QWidget], str] = ask_for_folder,
        pause_ms: int = PAUSE_MS,
    ) -> None:
        super().__init__(parent)
        self._choose = choose
        self._told = FolderCoverage("", CoverageState.MISSING)
        self._left_out: int | None = None
        self._seen: Progress | None = None
        self._pause = QTimer(self, singleShot=True, interval=pause_ms)
        self._pause.timeout.connect(self._ask_again)
        self.setWindowTitle(self.tr("Is this folder searchable?"))
        self.path, self.answer = QLabel(), QLabel()
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setHeaderLabels(
            [self.tr("Files"), self.tr("Count"), self.tr("What helps")]
        )
        self.list.headerItem().setTextAlignment(1, NUMBER)
        self.list.setAccessibleName(self.tr("How the files are found, and why"))
        self.list.itemActivated.connect(self._show_kind)
        self.problems = self._button(self.tr("Show &problems…"), self._show_problems)
        self.rules = self._button(
            self.tr("&Folders and rules…"), self.rules_wanted.emit
        )
        self.add = self._button(self.tr("&Add this folder"), self._add)
        self.another = self._button(self.tr("A&nother folder…"), self.ask_another)
        self._lay_out()

    def ask(self, path: str) -> None:
        """Ask about a folder; the answer shows the dialog."""
        self._left_out = None
        self._told = FolderCoverage(path, CoverageState.MISSING)
        self.wanted.emit(AskFolderCoverage(path))

    def ask_another(self) -> None:
        """Let a person choose a folder and ask about it."""
        if path := self._choose(self):
            self.ask(path)

    def show_coverage(self, told: FolderCoverage) -> None:
        """Show the answer about the folder that was asked about last."""
        if told.path != self._told.path:
            return
        if told.left_out is not None:
            self._left_out = told.left_out
        self._told = replace(told, left_out=self._left_out)
        self._render()
        if not self.isVisible():
            self.show()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.raise_()

    def renew(self) -> None:
        """Ask anew after the indexer began anew: it knows of no question."""
        if self.isVisible():
            self.ask(self._told.path)

    def show_progress(self, report: ProgressReport) -> None:
        """Ask anew a while after something was read, for counting takes its time."""
        changed, self._seen = report.progress != self._seen, report.progress
        if changed and self.isVisible() and not self._pause.isActive():
            self._pause.start()

    def _ask_again(self) -> None:
        if self.isVisible():
            self.wanted.emit(AskFolderCoverage(self._told.path, count_left_out=False))

    def _render(self) -> None:
        told = self._told
        self.path.setText(named(told.path))
        self.answer.setText(folder_sentence(told))
        self.list.clear()
        self._add_lines("", state_lines(told))
        self._add_lines(self.tr("Reasons"), reason_lines(told))
        self.problems.setEnabled(bool(told.reasons))
        self.add.setVisible(told.state is CoverageState.ELSEWHERE)

    def _add_lines(self, heading: str, lines: Sequence[Line]) -> None:
        if heading and lines:
            item = QTreeWidgetItem([heading])
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = item.font(0)
            font.setBold(True)
            item.setFont(0, font)
            self.list.addTopLevelItem(item)
            item.setFirstColumnSpanned(True)
        for line in lines:
            texts = [line.label, number_text(line.count), line.remedy]
            item = QTreeWidgetItem(texts)
            item.setData(0, CODE, line.code)
            item.setTextAlignment(1, NUMBER)
            item.setToolTip(2, line.remedy)
            self.list.addTopLevelItem(item)

    def _show_kind(self, item: QTreeWidgetItem) -> None:
        if code := item.data(0, CODE):
            self.problems_wanted.emit(self._told.path, code)

    def _show_problems(self) -> None:
        item = self.list.currentItem()
        code = item.data(0, CODE) if item else None
        self.problems_wanted.emit(self._told.path, code)

    def _add(self) -> None:
        self.include_wanted.emit(self._told.path)

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        font = self.answer.font()
        font.setBold(True)
        self.answer.setFont(font)
        for label in (self.path, self.answer):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        lead(self.path)
        header = self.list.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for button in (self.problems, self.rules, self.add, self.another):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.path)
        layout.addWidget(self.answer)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)
        self.resize(760, 420)
