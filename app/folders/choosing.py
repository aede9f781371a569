"""The questions about folders: which one, whether to forget one, or take another."""

from PySide6.QtCore import QCoreApplication, QDir, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QMessageBox,
    QSpacerItem,
    QWidget,
)

from app.search.file_names import named
from indexer.records import Folder

LINE = 70
"""Width of a question, in characters."""


def ask_for_folder(parent: QWidget) -> str:
    """Let a person choose a folder; empty when they change their mind."""
    title = _tr("Choose a folder to search")
    return QDir.toNativeSeparators(
        QFileDialog.getExistingDirectory(parent, title, QDir.homePath())
    )


def confirm_removal(parent: QWidget, folder: Folder) -> bool:
    """Ask before a folder is forgotten, and say what that means."""
    return _is_agreed(removal_question(parent, folder))


def confirm_taking(parent: QWidget, folder: Folder) -> bool:
    """Ask before another folder is taken for one that cannot be reached."""
    return _is_agreed(taking_question(parent, folder))


def _is_agreed(box: QMessageBox) -> bool:
    box.exec()
    role = box.buttonRole(box.clickedButton())
    box.deleteLater()
    return role == QMessageBox.ButtonRole.DestructiveRole


def taking_question(parent: QWidget, folder: Folder) -> QMessageBox:
    """Return the question, ready to be asked."""
    box = _question(parent, _tr("Take what is there now"))
    box.setText(
        _tr("Go on with what is at this place now?\n{path}").format(
            path=named(folder.path)
        )
    )
    box.setInformativeText(
        _tr(
            "Do this after a disk was replaced or the library was moved to another "
            "computer. What is the same as before is not read again; what is missing "
            "is forgotten. If its disk is only not connected now, connect it instead."
        )
    )
    box.addButton(_tr("Go on with it"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    _widen(box)
    return box


def removal_question(parent: QWidget, folder: Folder) -> QMessageBox:
    """Return the question, ready to be asked."""
    box = _question(parent, _tr("Remove folder"))
    box.setText(
        _tr("Stop searching this folder?\n{path}").format(path=named(folder.path))
    )
    box.setInformativeText(
        _tr(
            "Inkling forgets the text of its {count} files at once. "
            "The files themselves stay as they are, and until the next start the "
            "folder can be brought back; its files are then read again."
        ).format(count=box.locale().toString(folder.files))
    )
    box.addButton(_tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    _widen(box)
    return box


def _question(parent: QWidget, title: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    return box


def _widen(box: QMessageBox) -> None:
    """Give a question room for its explanation, which counts for nothing to Qt."""
    layout = box.layout()
    if isinstance(layout, QGridLayout):
        width = LINE * box.fontMetrics().averageCharWidth()
        last = layout.rowCount()
        layout.addItem(QSpacerItem(width, 0), last, 0, 1, layout.columnCount())


def _tr(text: str) -> str:
    return QCoreApplication.translate("", text)
