"""Whether a file is searchable, why not, and which text of it was read."""

import os
from collections.abc import Callable
from itertools import count

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.leading import lead
from app.quantities import number_text
from app.search.coverage_text import coverage_text
from app.search.file_names import named
from indexer.document_records import CoverageState
from indexer.folder_messages import ReadAgain
from indexer.messages import CoverageReport, DocumentReport, ShowDocument

FIRST_NUMBER = 1 << 30
"""Far from the numbers under which the preview asks."""
PASSAGES = 100
NEVER_READ = (CoverageState.ELSEWHERE, CoverageState.LEFT_OUT)


class CoverageDialog(QDialog):
    """The answer in a sentence, and the passages that were read.

    Signals:
        wanted: a request for the indexer.
        open_wanted, folder_wanted: the path of the file.
        whole_wanted: the path of its folder, to be asked about as a whole.
    """

    wanted = Signal(object)
    # Objects, because Qt's own strings end at a byte that is no text.
    open_wanted = Signal(object)
    folder_wanted = Signal(object)
    whole_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers = count(FIRST_NUMBER)
        self.asked = 0
        """The number of the request for the text."""
        self._path = ""
        self.setWindowTitle(self.tr("Is it searchable?"))
        self.answer = QLabel()
        self.path = QLabel()
        for label in (self.answer, self.path):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        lead(self.path)
        self.counts = QLabel()
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("The text that was read"))
        self.again = self._button(self.tr("&Read it again"), self._read_again)
        self.whole = self._button(self.tr("The &whole folder…"), self._ask_whole)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for button in (
            self._button(self.tr("&Open"), self._open),
            self._button(self.tr("Show in &folder"), self._show),
            self.whole,
            self.again,
        ):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self.path, self.answer, self.counts):
            layout.addWidget(widget)
        layout.addWidget(self.text, 1)
        layout.addStretch()
        layout.addWidget(buttons)
        self.resize(620, 460)

    def show_coverage(self, report: CoverageReport) -> None:
        """Show the answer about a file, and ask for its text."""
        self._path = report.path
        self.path.setText(named(report.path))
        self.answer.setText(coverage_text(report))
        told = self.tr("Documents: {documents} · passages: {passages}").format(
            documents=number_text(report.documents),
            passages=number_text(report.passages),
        )
        self.counts.setText(told)
        self.counts.setVisible(report.passages > 0)
        self.again.setEnabled(report.state not in NEVER_READ)
        self.text.clear()
        self.text.setVisible(report.passages > 0)
        self.asked = next(self._numbers)
        if report.passages:
            self.wanted.emit(
                ShowDocument(self.asked, report.file_id, 0, 0, 0, PASSAGES)
            )
        self.show()
        self.raise_()

    def show_document(self, report: DocumentReport) -> None:
        """Show the text, unless another file was asked about since."""
        if report.number != self.asked:
            return
        texts = [one.text for one in report.passages]
        if not report.ends:
            texts.append(self.tr("… and more."))
        if not texts:
            texts = [self.tr("The text stands in the documents inside this file.")]
        self.text.setPlainText("\n\n".join(texts))

    def _button(self, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _open(self) -> None:
        self.open_wanted.emit(self._path)

    def _show(self) -> None:
        self.folder_wanted.emit(self._path)

    def _ask_whole(self) -> None:
        self.whole_wanted.emit(os.path.dirname(self._path))

    def _read_again(self) -> None:
        self.wanted.emit(ReadAgain((self._path,)))
        self.answer.setText(self.tr("It is being read again."))
