"""The proof that nothing connects: it is tried, and what happens is shown."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QProcess, Qt
from PySide6.QtWidgets import QPushButton, QTextEdit, QVBoxLayout, QWidget

from app.search.file_names import named


class Proof(QWidget):
    """Runs a command that tries to connect under the same filter as the program."""

    def __init__(self, command: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.prove = QPushButton(self.tr("&Try to connect, and show what happens"))
        self.prove.setAutoDefault(False)
        self.prove.clicked.connect(self._start_proof)
        self.shown = QTextEdit()
        self.shown.setReadOnly(True)
        self.shown.setTabChangesFocus(True)
        self.shown.setAccessibleName(self.tr("What was tried"))
        self._child = QProcess(self)
        self._child.setProgram(command[0])
        self._child.setArguments(list(command[1:]))
        self._child.finished.connect(self._show_proof)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.prove, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(self.shown, 1)

    def close_child(self) -> None:
        """End a proof that is still running."""
        self._child.kill()
        self._child.waitForFinished(1000)

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
            sentence = self.tr("{name}: was not refused, and should have been")
        elif attempt["by_system"]:
            sentence = self.tr("{name}: refused by the system")
        else:
            sentence = self.tr("{name}: refused by Inkling itself")
        return sentence.format(name=named(str(attempt["name"])))
