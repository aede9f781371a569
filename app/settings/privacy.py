"""What stays on this computer, with a proof, and how to make it forget."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.quantities import number_text, size_text
from app.settings.choices import Choices
from app.settings.proof import Proof
from indexer.folder_messages import ForgottenReport


class PrivacyPage(QWidget):
    """Privacy mode, the proof that nothing connects, and forgetting.

    Signals:
        privacy_changed: privacy mode was switched on or off.
        history_changed: whether the last queries are to be kept.
        forget_queries_wanted: the last queries are to be forgotten.
        forget_all_wanted: everything that was read is to be forgotten.
    """

    privacy_changed = Signal(bool)
    history_changed = Signal(bool)
    forget_queries_wanted = Signal()
    forget_all_wanted = Signal()

    def __init__(
        self,
        choices: Choices,
        proof: Sequence[str],
        *,
        is_private: bool,
        parent: QWidget | None = None,
    ) -> None:
        """`proof` is the command that tries to connect and tells what was refused."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Privacy"))
        self._choices = choices
        self.mode = QCheckBox(
            self.tr("Privacy &mode: keep no queries, download nothing")
        )
        self.mode.clicked.connect(self._take_mode)
        self.history = QCheckBox(self.tr("&Keep the last queries"))
        self.history.clicked.connect(self._take_history)
        self.show_mode(is_private=is_private)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.hide()
        self.proof = Proof(proof)
        queries = QPushButton(self.tr("Forget the last &queries"))
        queries.clicked.connect(self.forget_queries_wanted)
        everything = QPushButton(self.tr("Forget &everything…"))
        everything.clicked.connect(self._ask_to_forget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._about())
        for box in (self.mode, self.history):
            layout.addWidget(box)
        layout.addWidget(self.proof, 1)
        row = QHBoxLayout()
        row.addWidget(queries)
        row.addWidget(everything)
        row.addStretch()
        layout.addLayout(row)
        layout.addWidget(self.told)

    def close_child(self) -> None:
        """End a proof that is still running."""
        self.proof.close_child()

    def show_mode(self, *, is_private: bool) -> None:
        """Show whether privacy mode is on, wherever it was switched."""
        self.mode.setChecked(is_private)
        self.history.setEnabled(not is_private)
        self.history.setChecked(self._choices.history and not is_private)

    def tell(self, sentence: str) -> None:
        """Say what was forgotten, or is about to be."""
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))

    def show_forgotten(self, report: ForgottenReport) -> None:
        """Say what was taken out, and what is left where."""
        text = self.tr(
            "Forgotten. Folders: {folders}, files: {files}, passages: {passages}, with "
            "all that was computed from them, all copies and the last queries; {bytes} "
            "are free again. "
            "Nothing of them is left in the library. Left are these settings, the "
            "models, and a log that holds no names and no text."
        )
        told = text.format(
            folders=number_text(report.folders),
            files=number_text(report.files),
            passages=number_text(report.passages),
            bytes=size_text(report.bytes),
        )
        self.tell(told)

    def forgetting_question(self) -> QMessageBox:
        """Return the question before everything is forgotten."""
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Forget everything"))
        box.setText(self.tr("Forget all that was read, and search no folder any more?"))
        box.setInformativeText(
            self.tr(
                "The text that was read, all that was computed from it and the last "
                "queries go from this computer. Your files stay as they are."
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
        is_private = self.mode.isChecked()
        self.show_mode(is_private=is_private)
        self.privacy_changed.emit(is_private)

    def _take_history(self) -> None:
        self._choices.history = self.history.isChecked()
        self.history_changed.emit(self.history.isChecked())

    def _ask_to_forget(self) -> None:
        box = self.forgetting_question()
        box.exec()
        role = box.buttonRole(box.clickedButton())
        box.deleteLater()
        if role == QMessageBox.ButtonRole.DestructiveRole:
            self.tell(self.tr("Everything is being forgotten…"))
            self.forget_all_wanted.emit()
