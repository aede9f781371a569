"""What was measured of the index on the person's own passages, before and after."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from app.leading import lead
from app.quantities import number_text, size_text
from indexer.dial_state import MeaningCheck

ROWS = 4


class DialReportTable(QWidget):
    """Size, speed and agreement, a column for each size that was measured."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.cells = QGridLayout()
        self.cells.setHorizontalSpacing(24)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.about)
        layout.addLayout(self.cells)
        self.show_checks(None, None)

    def show_checks(
        self, before: MeaningCheck | None, now: MeaningCheck | None
    ) -> None:
        """Show what was measured of the former size, and of the one in use."""
        self._clear()
        self.about.setText(self._words(now))
        if now is None and before is None:
            return
        for row, text in enumerate(self._names(), 1):
            self.cells.addWidget(QLabel(text), row, 0)
        for column, (name, check) in enumerate(
            ((self.tr("Before"), before), (self.tr("Now"), now)), 1
        ):
            if check is not None:
                self._show_column(column, name, check)
        self.cells.setColumnStretch(3, 1)

    def _words(self, now: MeaningCheck | None) -> str:
        if now is None:
            return self.tr(
                "How well this size finds is measured on your own passages when "
                "nothing else is to be done."
            )
        text = self.tr("Measured with {sampled} of your {passages} passages as queries")
        told = text.format(
            sampled=number_text(now.sampled), passages=number_text(now.passages)
        )
        if now.step:
            return self.tr("{told}; the search looks further than at first.").format(
                told=told
            )
        return self.tr("{told}:").format(told=told)

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("Numbers for each passage"),
            self.tr("Size on disk"),
            self.tr("Time of a query"),
            self.tr("Found, of the ten nearest"),
        )

    def _show_column(self, column: int, name: str, check: MeaningCheck) -> None:
        locale = QLocale()
        texts = (
            name,
            locale.toString(check.dims),
            size_text(check.index_bytes),
            self.tr("{time} ms").format(
                time=locale.toString(check.milliseconds, "f", 1)
            ),
            self.tr("{share} %").format(
                share=locale.toString(100 * check.agreement, "f", 1)
            ),
        )
        for row, text in enumerate(texts):
            cell = QLabel(text)
            lead(cell)
            self.cells.addWidget(cell, row, column)

    def _clear(self) -> None:
        while item := self.cells.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
