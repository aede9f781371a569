"""The lengths of a pause to choose from."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.pausing import Pausing


class PauseMenu(QMenu):
    """One entry a length.

    Signals:
        pause_wanted: for how long indexing is to rest.
    """

    pause_wanted = Signal(Pausing)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&Pause indexing"))
        for text, pausing in (
            (self.tr("For one hour"), Pausing.HOUR),
            (self.tr("Until tomorrow"), Pausing.TOMORROW),
            (self.tr("Until resumed"), Pausing.RESUMED),
        ):
            action = self.addAction(text)
            action.setData(pausing)
        self.triggered.connect(self._announce)

    def _announce(self, action: QAction) -> None:
        self.pause_wanted.emit(Pausing(action.data()))
