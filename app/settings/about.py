"""Which Inkling this is, and where it keeps what it read."""

from PySide6.QtCore import Qt, Signal, qVersion
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from app.leading import lead
from app.search.file_names import named
from indexer.messages import Ready

SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse
    | Qt.TextInteractionFlag.TextSelectableByKeyboard
)

LICENCE = "GNU Affero General Public License, version 3 or later"


class AboutPage(QWidget):
    """Version, model, the library's folder, and the first steps once more.

    Signals:
        folder_wanted: the path of the library, to be shown.
        welcome_wanted: the first-run pages are to be shown again.
    """

    # An object, because Qt's own strings end at a byte that is no text.
    folder_wanted = Signal(object)
    welcome_wanted = Signal()

    def __init__(self, library: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.library = library
        """The folder of the library."""
        self.setWindowTitle(self.tr("About"))
        self.version, self.model = QLabel(), QLabel()
        self.place = QLabel(named(library))
        about = QLabel(
            self.tr(
                "All that Inkling keeps is in this folder. It can be copied while "
                "Inkling does not run, and made anew from your files."
            )
        )
        for label in (self.version, self.model, self.place, about):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        licence = QLabel(LICENCE)
        lead(self.version, licence, self.model, self.place)
        for label in (self.version, self.place):
            label.setTextInteractionFlags(SELECTABLE)
        folder = QPushButton(self.tr("Show in &folder"))
        folder.clicked.connect(self._show)
        welcome = QPushButton(self.tr("The first &steps again…"))
        welcome.clicked.connect(self.welcome_wanted)
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addRow(self.tr("Version"), self.version)
        layout.addRow(self.tr("Licence"), licence)
        layout.addRow(self.tr("Model in use"), self.model)
        layout.addRow(self.tr("Library"), self.place)
        layout.addRow("", about)
        row = QHBoxLayout()
        for button in (folder, welcome):
            row.addWidget(button)
        row.addStretch()
        layout.addRow("", row)
        self.show_ready(None)

    def show_ready(self, ready: Ready | None) -> None:
        """Show what the indexer says of itself; None while it has said nothing."""
        version = ready.version if ready else "-"
        told = self.tr("Inkling {version}, with Qt {qt}")
        self.version.setText(told.format(version=version, qt=qVersion()))
        model = ready.model if ready else ""
        self.model.setText(model or self.tr("none: files are found by their words"))

    def _show(self) -> None:
        self.folder_wanted.emit(self.library)
