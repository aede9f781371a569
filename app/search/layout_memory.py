"""Where the window stood and how it was divided, kept until the next start."""

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow, QSplitter

FIRST_SIZE = (1120, 700)
PLACE, PARTS, PREVIEW = "geometry", "splitter", "preview"


class LayoutMemory:
    """Keeps size, place and division of a window, and whether the preview is wanted."""

    def __init__(self, stored: QSettings) -> None:
        self._stored = stored

    @property
    def preview(self) -> bool:
        """Whether the preview is wanted; it is until somebody puts it away."""
        return bool(self._stored.value(PREVIEW, defaultValue=True, type=bool))

    @preview.setter
    def preview(self, wanted: bool) -> None:
        self._stored.setValue(PREVIEW, wanted)

    def keep(self, window: QMainWindow, splitter: QSplitter) -> None:
        """Remember where a window stands."""
        self._stored.setValue(PLACE, window.saveGeometry())
        self._stored.setValue(PARTS, splitter.saveState())

    def restore(self, window: QMainWindow, splitter: QSplitter) -> None:
        """Place a window where it stood last."""
        window.resize(*FIRST_SIZE)
        for name, put in (
            (PLACE, window.restoreGeometry),
            (PARTS, splitter.restoreState),
        ):
            kept = self._stored.value(name)
            if isinstance(kept, QByteArray):
                put(kept)
