"""Whether text is read in pages that are pictures."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.leading import text_inset
from app.quantities import language_text, list_text, number_text
from app.settings.scan_languages import ScanLanguagesDialog
from indexer.folder_messages import AskScans, ScansReport, SetScans
from indexer.messages import ProgressReport
from indexer.records import Progress


class ScansBox(QWidget):
    """A switch, and what it needs or comes to.

    Signals:
        wanted: a request for the indexer.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = QCheckBox(self.tr("&Read the text in pages that are pictures"))
        self.switch.setEnabled(False)
        self.switch.clicked.connect(self._announce)
        self.languages = QPushButton(self.tr("&Languages…"))
        self.languages.setEnabled(False)
        self.languages.clicked.connect(self.choose_languages)
        self._told: ScansReport | None = None
        self._progress = Progress("starting")
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.about.setIndent(text_inset(self.switch))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.switch)
        layout.addWidget(self.about)
        row = QHBoxLayout()
        row.addSpacing(self.about.indent())
        row.addWidget(self.languages)
        row.addStretch()
        layout.addLayout(row)

    def show_scans(self, report: ScansReport) -> None:
        """Show what the indexer goes by."""
        self._told = report
        self.switch.setEnabled(bool(report.version))
        self.languages.setEnabled(bool(report.version))
        self.switch.setChecked(report.wanted)
        self.about.setText(self._words(report))
        self.switch.setAccessibleDescription(self.about.text())

    def show_progress(self, report: ProgressReport) -> None:
        """Ask how many pages wait when something was read meanwhile."""
        changed = report.progress != self._progress
        self._progress = report.progress
        if changed and self.isVisible() and self._told and self._told.waiting:
            self.wanted.emit(AskScans())

    def choose_languages(self) -> None:
        """Show the languages that can be chosen."""
        if self._told is not None:
            dialog = ScanLanguagesDialog(
                self._told.installed,
                self._told.languages,
                self,
                by_system=not self._told.chosen,
            )
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.chosen.connect(self._take_languages)
            dialog.open()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.wanted.emit(AskScans())

    def _words(self, report: ScansReport) -> str:
        waiting = number_text(report.waiting)
        if not report.version:
            text = self.tr(
                "This needs Tesseract, which is not installed on this computer. Pages "
                "that wait: {waiting}"
            )
            return text.format(waiting=waiting)
        text = self.tr(
            "By Tesseract {version}, in {languages}, when nothing else is to be done. "
            "Pages that wait: {waiting}"
        )
        languages = list_text(map(language_text, report.languages))
        return text.format(version=report.version, languages=languages, waiting=waiting)

    def _announce(self) -> None:
        chosen = self._told.chosen if self._told else ""
        self.wanted.emit(SetScans(self.switch.isChecked(), chosen))

    def _take_languages(self, chosen: str) -> None:
        self.wanted.emit(SetScans(self.switch.isChecked(), chosen))
