"""How a model can be downloaded: what it is, and the command that does it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.leading import lead
from app.search.file_names import named
from app.settings.model_words import offer_lines
from indexer.model_messages import DownloadOffer


class OfferDialog(QDialog):
    """All that a person should know before a download, which they start themselves.

    Nothing behind the network filter can open a connection, this window included.
    """

    def __init__(self, offer: DownloadOffer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Get {title}").format(title=named(offer.title)))
        about = QLabel("\n".join(offer_lines(offer)))
        how = QLabel(
            self.tr(
                "This window cannot open a connection, and neither can anything that "
                "it starts. Enter this command in a terminal; it asks once more before "
                "it begins. Inkling may stay open, and the model is on the list "
                "afterwards."
            )
        )
        for label in (about, how):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        lead(about)
        about.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        about.setAccessibleName(self.tr("What would be downloaded"))
        self.command = QLineEdit(offer.command)
        self.command.setReadOnly(True)
        self.command.setCursorPosition(0)
        self.command.setAccessibleName(self.tr("Command"))
        self.copy = QPushButton(self.tr("&Copy the command"))
        self.copy.clicked.connect(self._copy)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * layout.spacing())
        for widget in (about, how, self.command):
            layout.addWidget(widget)
        layout.addStretch()
        layout.addWidget(buttons)
        self.resize(600, 300)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.command.text())
