"""Leaving a file out from now on: the question, and the rule it becomes."""

import os
import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app.folders.holding import folder_holding
from app.search.file_names import file_name, folder_text, isolated
from indexer.messages import SetFolderRules
from indexer.records import Folder, FolderRules

_SPECIAL = re.compile(r"([\\*?\[\]!#]|\s+$)")


def rules_without(
    folders: Sequence[Folder], path: str, *, whole_folder: bool
) -> SetFolderRules | None:
    """Return the rules that leave a file, or all beside it, out of its folder.

    None where it lies in no included folder, or is the included folder itself.
    """
    wanted = os.path.dirname(path) if whole_folder else path
    folder = folder_holding(folders, wanted)
    if folder is None:
        return None
    relative = wanted[len(os.path.join(folder.path, "")) :].replace(os.sep, "/")
    pattern = f"/{_SPECIAL.sub(_escaped, relative)}"
    rules = FolderRules(exclude=(*folder.exclude, pattern))
    return SetFolderRules(folder.path, rules)


def ask_what_to_leave_out(parent: QWidget, path: str) -> bool | None:
    """Ask whether the file goes or its whole folder; None when nothing does.

    True stands for the folder.
    """
    box = leaving_question(parent, path)
    box.exec()
    role = box.buttonRole(box.clickedButton())
    box.deleteLater()
    match role:
        case QMessageBox.ButtonRole.AcceptRole:
            return False
        case QMessageBox.ButtonRole.DestructiveRole:
            return True
    return None


def leaving_question(parent: QWidget, path: str) -> QMessageBox:
    """Return the question, ready to be asked."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(_tr("Leave out"))
    name = isolated(file_name(path))
    box.setText(_tr("No longer search {name}?").format(name=name))
    box.setInformativeText(
        _tr(
            "The file stays as it is; Inkling forgets its text. "
            "You can undo this in the folder's rules."
        )
    )
    box.addButton(_tr("Leave out this file"), QMessageBox.ButtonRole.AcceptRole)
    folder = isolated(folder_text(path, 1))
    whole = _tr("Leave out all of {folder}").format(folder=folder)
    box.addButton(whole, QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    return box


def _escaped(special: re.Match[str]) -> str:
    return "".join(f"\\{sign}" for sign in special[0])


def _tr(text: str) -> str:
    return QCoreApplication.translate("", text)
