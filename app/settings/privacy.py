"""What stays on this computer, with a proof, and how to make it forget."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QProcess, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)


class PrivacyPage(QWidget):
    """Privacy mode, the proof that nothing connects, and forgetting.

    Signals:
        privacy_changed: privacy mode was switched on or off.
        forget_queries_wanted: the last queries are to be forgotten.
        forget_all_wanted: everything that was read is to be forgotten.
    """

    privacy_changed = Signal(bool)
    forget_queries_wanted = Signal()
    forget_all_wanted = Signal()

    def __init__(
        self,
        proof: Sequence[str],
        *,
        is_private: bool,
        parent: QWidget | None = None,
    ) -> None:
        """`proof` is the command that tries to connect and tells what was refused."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Privacy"))
        self.mode = QCheckBox(self.tr("Privacy &mode: keep no queries"))
        self.mode.setChecked(is_private)
        self.mode.clicked.connect(self._take_mode)
        self.prove = QPushButton(self.tr("&Try to connect, and show what happens"))
        self.prove.clicked.connect(self._start_proof)
        self.shown = QPlainTextEdit()
        self.shown.setReadOnly(True)
        self.shown.setTabChangesFocus(True)
        self.shown.setAccessibleName(self.tr("What was tried"))
        queries = QPushButton(self.tr("Forget the last &queries"))
        queries.clicked.connect(self.forget_queries_wanted)
        everything = QPushButton(self.tr("Forget &everything…"))
        everything.clicked.connect(self._ask_to_forget)
        self._child = QProcess(self)
        self._child.setProgram(proof[0])
        self._child.setArguments(list(proof[1:]))
        self._child.finished.connect(self._show_proof)
        layout = QVBoxLayout(self)
        layout.addWidget(self._about())
        for widget in (self.mode, self.prove, self.shown, queries, everything):
            layout.addWidget(widget)

    def close_child(self) -> None:
        """End a proof that is still running."""
        self._child.kill()
        self._child.waitForFinished(1000)

    def forgetting_question(self) -> QMessageBox:
        """Return the question before everything is forgotten."""
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Forget everything"))
        box.setText(self.tr("Forget all that was read, and search no folder any more?"))
        box.setInformativeText(
            self.tr(
                "The text, the vectors and the last queries go from this computer. "
                "Your files stay as they are."
            )
        )
        box.addButton(self.tr("Forget"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        return box

    def _about(self) -> QLabel:
        about = QLabel(
            self.tr(
                "Nothing that Inkling reads leaves this computer. The only part that "
                "may use the network is the download of a model, when you start one. "
                "The library holds the text of your files and is as secret as they "
                "are; only you can open its folder."
            )
        )
        about.setWordWrap(True)
        return about

    def _take_mode(self) -> None:
        self.privacy_changed.emit(self.mode.isChecked())

    def _start_proof(self) -> None:
        self.prove.setEnabled(False)
        self.shown.setPlainText(self.tr("Trying…"))
        self._child.start()

    def _show_proof(self) -> None:
        self.prove.setEnabled(True)
        told = bytes(self._child.readAllStandardOutput().data())
        self.shown.setPlainText("\n".join(self._lines(told)))

    def _lines(self, told: bytes) -> list[str]:
        try:
            attempts = json.loads(told)["network"]["attempts"]
            return [self._line(one) for one in attempts]
        except (ValueError, KeyError, TypeError):
            return [self.tr("The attempts could not be made.")]

    def _line(self, attempt: dict[str, object]) -> str:
        if not attempt["refused"]:
            sentence = self.tr("{name}: NOT refused")
        elif attempt["by_system"]:
            sentence = self.tr("{name}: refused by the system")
        else:
            sentence = self.tr("{name}: refused by Inkling itself")
        return sentence.format(name=attempt["name"])

    def _ask_to_forget(self) -> None:
        box = self.forgetting_question()
        box.exec()
        role = box.buttonRole(box.clickedButton())
        box.deleteLater()
        if role == QMessageBox.ButtonRole.DestructiveRole:
            self.forget_all_wanted.emit()
