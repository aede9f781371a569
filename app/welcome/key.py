"""The last page: the key for quick search, tried at once, and the start at login."""

from PySide6.QtWidgets import QLabel, QSystemTrayIcon, QVBoxLayout, QWidget, QWizardPage

from app.settings.starting import StartingPage


class KeyPage(QWizardPage):
    """Asks for the key to be pressed, and says so when it was."""

    def __init__(self, starting: StartingPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.starting = starting
        self.setTitle(self.tr("At hand everywhere"))
        self.setSubTitle(
            self.tr("A key shows quick search, whatever program you are in.")
        )
        self.pressed = QLabel(
            self.tr("Press the key now: where it works, quick search appears.")
        )
        tray = QLabel(self._where())
        self.last = QLabel()
        layout = QVBoxLayout(self)
        layout.addWidget(starting)
        for label in (self.pressed, tray, self.last):
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addStretch()

    def expect(self, folders: int) -> None:
        """Say what Start will begin with so many folders."""
        if folders:
            told = self.tr(
                "Press “Start” to begin. You can search while your files are read."
            )
        else:
            told = self.tr(
                "No folder was chosen, so nothing is read yet. Go back to choose one, "
                "or add one later from the Library menu."
            )
        self.last.setText(told)

    def tell_pressed(self) -> None:
        """Say that the key came through."""
        self.pressed.setText(self.tr("✓ The key works: it shows quick search."))

    def _where(self) -> str:
        if QSystemTrayIcon.isSystemTrayAvailable():
            return self.tr(
                "Inkling stays in the tray, with the icon of this window, when its "
                "windows are closed."
            )
        return self.tr(
            "This desktop shows no tray icons; Inkling ends when its last window is "
            "closed."
        )
