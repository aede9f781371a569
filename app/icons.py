"""The drawings under `resources/icons`."""

from pathlib import Path

from PySide6.QtGui import QIcon

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icons"

_FAMILIES = {
    "archive": "zip 7z tar compressed",
    "book": "epub fb2 chm",
    "code": "notebook",
    "docx": "doc odt rtf pages hwp works write wordperfect abiword publisher",
    "drawing": "odg vsd vsdx",
    "mail": "mailbox",
    "pdf": "xps djvu",
    "sheet": "xlsx xlsb xls ods csv dbf numbers",
    "slides": "pptx ppt odp keynote",
    "text": "org rst asciidoc tex subtitles",
}
"""Drawing -> the kinds that share it; any other kind has its own or none."""
_DRAWINGS = {
    kind: drawing for drawing, kinds in _FAMILIES.items() for kind in kinds.split()
}


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
            file = FOLDER / f"{_DRAWINGS.get(kind, kind)}.svg"
            self._icons[kind] = QIcon(str(file if file.exists() else _other()))
        return self._icons[kind]


def _other() -> Path:
    return FOLDER / "other.svg"
