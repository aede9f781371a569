"""The drawings under `resources/icons`."""

from pathlib import Path

from PySide6.QtGui import QIcon

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icons"


def application_icon() -> QIcon:
    """Return the icon of windows and task bars."""
    return QIcon(str(FOLDER / "inkling.svg"))


class KindIcons:
    """One icon a kind of document, each loaded when it is first drawn."""

    def __init__(self) -> None:
        self._icons: dict[str, QIcon] = {}

    def of(self, kind: str) -> QIcon:
        """Return the icon for a document's kind; unknown kinds share one."""
        if kind not in self._icons:
            file = FOLDER / f"{kind}.svg"
            self._icons[kind] = QIcon(str(file if file.exists() else _other()))
        return self._icons[kind]


def _other() -> Path:
    return FOLDER / "other.svg"
