"""How indexing goes, in one line at the bottom of the window."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QToolButton,
    QWidget,
)

from indexer.records import Progress

BAR_STEPS = 1000
BAR_WIDTH = 120


class StatusLine(QWidget):
    """Progress as text and a slim bar, and a badge when files had problems.

    Signals:
        problems_wanted: the badge was pressed.
        progress_wanted: the text was pressed.
    """

    problems_wanted = Signal()
    progress_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QToolButton()
        self._text.setAutoRaise(True)
        self._text.setToolTip(self.tr("Show progress"))
        self._text.clicked.connect(self.progress_wanted)
        self._bar = QProgressBar()
        self._bar.setRange(0, BAR_STEPS)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(BAR_WIDTH)
        self._bar.setMaximumHeight(self.fontMetrics().xHeight())
        self._bar.setAccessibleName(self.tr("Indexing progress"))
        self._badge = QPushButton()
        self._badge.setFlat(True)
        self._badge.clicked.connect(self.problems_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        for widget in (self._text, self._bar):
            layout.addWidget(widget)
        layout.addStretch()
        layout.addWidget(self._badge)
        self.show_progress(Progress("starting"))

    @property
    def text(self) -> str:
        """What the line says now."""
        return self._text.text()

    def show_progress(self, progress: Progress) -> None:
        """Show where indexing stands."""
        self._text.setText(self._words(progress))
        self._bar.setVisible(progress.state == "indexing" and has_work(progress))
        self._bar.setValue(round(BAR_STEPS * done_share(progress)))
        self._badge.setVisible(progress.problems > 0)
        self._badge.setText(self._problems(progress.problems))

    def show_restarting(self) -> None:
        """Say that the indexer ended, until it tells how it goes again."""
        self._text.setText(self.tr("The indexer ended and is being started again."))
        self._bar.hide()

    def show_stopped(self) -> None:
        """Say that nothing goes on, and will not by itself."""
        self._text.setText(self.tr("Indexing has stopped"))
        self._bar.hide()

    def _words(self, progress: Progress) -> str:
        match progress.state:
            case "starting":
                return self.tr("Starting…")
            case "ready" if not progress.files:
                return self.tr("No files yet")
            case "ready":
                return self._joined(self.tr("Up to date"), self._files(progress.files))
            case "paused":
                return self._joined(self.tr("Paused"), self._files(progress.files))
            case "failed":
                return self.tr("Indexing waits and tries again by itself")
        return self._joined(self._reading(progress), self._meaning(progress))

    def _reading(self, progress: Progress) -> str:
        if not progress.waiting:
            return self._files(progress.files)
        files = max(progress.files, progress.waiting)
        return self.tr("Reading {done} of {files} files").format(
            done=_number(files - progress.waiting), files=_number(files)
        )

    def _meaning(self, progress: Progress) -> str:
        if not has_work(progress):
            return self.tr("Looking for changes")
        if not progress.to_embed:
            return ""
        return self.tr(
            "%Ln passage(s) still found by words alone", "", progress.to_embed
        )

    def _files(self, count: int) -> str:
        return self.tr("%Ln file(s)", "", count)

    def _problems(self, count: int) -> str:
        return self.tr("%Ln problem(s)", "", count)

    def _joined(self, *parts: str) -> str:
        return " · ".join(filter(None, parts))


def has_work(progress: Progress) -> bool:
    """Tell whether anything waits to be read or embedded; to look about is no work."""
    return progress.waiting > 0 or progress.to_embed > 0


def done_share(progress: Progress) -> float:
    """Return how much is done, 0 to 1: reading first, then meaning."""
    if progress.waiting:
        files = max(progress.files, progress.waiting)
        return 1 - progress.waiting / files
    passages = progress.embedded + progress.to_embed
    return progress.embedded / passages if passages else 1.0


def _number(value: int) -> str:
    return QLocale().toString(value)
