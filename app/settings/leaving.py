"""What becomes of the windows when a person turns to something else."""

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGroupBox,
    QRadioButton,
    QSystemTrayIcon,
    QVBoxLayout,
    QWidget,
)

from app.settings.choices import Choices, Closing


class LeavingBox(QWidget):
    """Choices that hold from the next time on."""

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self.hides = QCheckBox(
            self.tr("&Hide quick search when I turn to another window")
        )
        self.hides.setChecked(choices.quick_hides)
        self.hides.clicked.connect(self._take_hiding)
        self.closing = QButtonGroup(self)
        group = QGroupBox(self.tr("When the main window is closed"))
        rows = QVBoxLayout(group)
        for number, (closing, label) in enumerate(self._labels().items()):
            button = QRadioButton(label)
            button.setChecked(closing is choices.closing)
            self.closing.addButton(button, number)
            rows.addWidget(button)
        self.closing.idClicked.connect(self._take_closing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.hides)
        layout.addWidget(group)

    def _labels(self) -> dict[Closing, str]:
        tray = self.tr("Inkling stays in the &tray")
        if not QSystemTrayIcon.isSystemTrayAvailable():
            tray = self.tr("Inkling stays in the &tray; it ends where there is none")
        return {
            Closing.TRAY: tray,
            Closing.MINIMISE: self.tr("The window is &minimised"),
            Closing.END: self.tr("Inkling &ends"),
        }

    def _take_hiding(self) -> None:
        self._choices.quick_hides = self.hides.isChecked()

    def _take_closing(self, number: int) -> None:
        self._choices.closing = list(self._labels())[number]
