"""The question about a model file that nobody published under this content."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app.settings.model_words import model_lines
from app.translation import tr
from indexer.model_messages import ModelInfo


def trust_question(parent: QWidget, model: ModelInfo) -> bool:
    """Ask whether a person trusts where a file came from."""
    box = trust_box(parent, model)
    box.exec()
    role = box.buttonRole(box.clickedButton())
    box.deleteLater()
    return role == QMessageBox.ButtonRole.AcceptRole


def trust_box(parent: QWidget, model: ModelInfo) -> QMessageBox:
    """Return the question, ready to be asked."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(tr("Unknown model file"))
    box.setText(tr("Do you trust where this file came from?"))
    about = "\n".join(model_lines(model)[:-1])
    box.setInformativeText(
        tr(
            "It is whole and Inkling can run it, but it is none of the published files "
            "that Inkling knows. Be as careful with it as with a program.\n\n{about}"
        ).format(about=about)
    )
    box.addButton(tr("Trust and add it"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    return box
