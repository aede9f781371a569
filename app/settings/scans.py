"""Whether text is read in pages that are pictures."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from app.quantities import language_text, number_text
from indexer.folder_messages import AskScans, ScansReport, SetScans


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
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.about.setIndent(24)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.switch)
        layout.addWidget(self.about)

    def show_scans(self, report: ScansReport) -> None:
        """Show what the indexer goes by."""
        self.switch.setEnabled(bool(report.version))
        self.switch.setChecked(report.wanted)
        self.about.setText(self._words(report))
        self.switch.setAccessibleDescription(self.about.text())

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
        languages = ", ".join(map(language_text, report.languages))
        return text.format(version=report.version, languages=languages, waiting=waiting)

    def _announce(self) -> None:
        self.wanted.emit(SetScans(self.switch.isChecked()))
