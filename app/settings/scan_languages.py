"""In which languages text is read in pages that are pictures."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.quantities import language_text

CODE = Qt.ItemDataRole.UserRole
JOINT = "+"


class ScanLanguagesDialog(QDialog):
    """Offers the languages that Tesseract has data for; *OK* takes the choice over.

    Signals:
        chosen: names of Tesseract's data joined by `+`; empty to go by the system.
    """

    chosen = Signal(str)

    def __init__(
        self,
        installed: Sequence[str],
        used: Sequence[str],
        parent: QWidget | None = None,
        *,
        by_system: bool,
    ) -> None:
        """`used` are the languages that pages are read in now."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Languages of scans"))
        self.by_system = QCheckBox(self.tr("&Choose by the language of this computer"))
        self.by_system.setChecked(by_system)
        self.by_system.toggled.connect(self._offer)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Languages that Tesseract has data for"))
        for code in sorted(installed, key=lambda code: language_text(code).casefold()):
            item = QListWidgetItem(self._name(code))
            item.setData(CODE, code)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            on = Qt.CheckState.Checked if code in used else Qt.CheckState.Unchecked
            item.setCheckState(on)
            self.list.addItem(item)
        self.list.itemChanged.connect(self._offer)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.accepted.connect(self._announce)
        self._lay_out()
        self._offer()

    def codes(self) -> list[str]:
        """Return what is ticked."""
        items = [self.list.item(number) for number in range(self.list.count())]
        ticked = Qt.CheckState.Checked
        return [one.data(CODE) for one in items if one.checkState() is ticked]

    def _name(self, code: str) -> str:
        """Return a language with what Tesseract calls it, which tells its scripts."""
        name = language_text(code)
        return name if name == code else f"{name} ({code})"

    def _offer(self) -> None:
        """A list without a tick cannot be taken over."""
        self.list.setEnabled(not self.by_system.isChecked())
        agree = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        agree.setEnabled(self.by_system.isChecked() or bool(self.codes()))

    def _announce(self) -> None:
        own = not self.by_system.isChecked()
        self.chosen.emit(JOINT.join(self.codes()) if own else "")

    def _lay_out(self) -> None:
        about = QLabel(
            self.tr(
                "Fewer languages are read faster and better. The choice holds for "
                "pages that are read from now on. Other languages have to be "
                "installed for Tesseract first."
            )
        )
        about.setWordWrap(True)
        layout = QVBoxLayout(self)
        for widget in (self.by_system, self.list, about, self._buttons):
            layout.addWidget(widget)
        self.resize(400, 440)
