"""The icon in the tray and its menu."""

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from app.icons import application_icon
from app.pause_menu import PauseMenu
from app.pausing import Pausing
from app.quantities import number_text

LOOK_MS = 1000
PATIENCE_MS = 30_000


class Tray(QObject):
    """Offers quick search, the window and the pause; does nothing where none exists.

    Signals:
        quick_wanted, window_wanted, problems_wanted, settings_wanted, quit_wanted:
            menu choices.
        privacy_wanted: privacy mode was switched on or off.
        pause_wanted: for how long indexing is to rest.
        resume_wanted: indexing is to go on.
        missing: the desktop has not shown a tray for as long as one may take to start.
    """

    quick_wanted = Signal()
    window_wanted = Signal()
    problems_wanted = Signal()
    settings_wanted = Signal()
    privacy_wanted = Signal(bool)
    quit_wanted = Signal()
    pause_wanted = Signal(Pausing)
    resume_wanted = Signal()
    missing = Signal()

    def __init__(
        self, parent: QObject | None = None, patience_ms: int = PATIENCE_MS
    ) -> None:
        super().__init__(parent)
        self._chances = patience_ms // LOOK_MS
        self._look = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._look.timeout.connect(self.show)
        self._icon = QSystemTrayIcon(application_icon(), self)
        # The menu has to be kept; the icon does not own it.
        self.menu = QMenu()
        self._quick = self._add(self.tr("&Quick search"), self.quick_wanted)
        self._add(self.tr("&Open Inkling"), self.window_wanted)
        self.menu.addSeparator()
        self.status = self.menu.addAction("")
        self.status.setEnabled(False)
        self.pause = PauseMenu(self.menu)
        self.pause.pause_wanted.connect(self.pause_wanted)
        self.menu.addMenu(self.pause)
        self.resume = self._add(self.tr("&Resume indexing"), self.resume_wanted)
        self.problems = self._add("", self.problems_wanted)
        self.menu.addSeparator()
        self.privacy = self.menu.addAction(self.tr("Privacy &mode"))
        self.privacy.setCheckable(True)
        self.privacy.triggered.connect(self.privacy_wanted)
        self._add(self.tr("&Settings…"), self.settings_wanted)
        self._add(self.tr("Q&uit"), self.quit_wanted)
        self._icon.setContextMenu(self.menu)
        self._icon.setToolTip("Inkling")
        self._icon.activated.connect(self._react)
        self.show_status("", problems=0, paused=False)

    @property
    def exists(self) -> bool:
        """Whether the desktop has a tray with our icon in it."""
        return QSystemTrayIcon.isSystemTrayAvailable() and self._icon.isVisible()

    def show(self) -> None:
        """Put the icon into the tray, or look for one again in a while.

        After a login the tray may come later than this program.
        """
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._icon.show()
        elif self._chances > 0:
            self._chances -= 1
            self._look.start()
        else:
            self.missing.emit()

    def hide(self) -> None:
        """Take the icon away."""
        self._look.stop()
        self._icon.hide()

    def show_key(self, key: str) -> None:
        """Tell which key shows quick search."""
        self._quick.setText(self.tr("&Quick search") + f"\t{key}")

    def show_privacy(self, *, wanted: bool) -> None:
        """Tell whether privacy mode is on."""
        self.privacy.setChecked(wanted)

    def announce(self, sentence: str) -> None:
        """Say something once, where the desktop shows such things."""
        if self.exists:
            self._icon.showMessage("Inkling", sentence, application_icon())

    def show_status(self, text: str, *, problems: int, paused: bool) -> None:
        """Tell how indexing goes."""
        self.status.setText(text)
        self.status.setVisible(bool(text))
        self._icon.setToolTip(f"Inkling\n{text}" if text else "Inkling")
        count = self.tr("Pro&blems ({count})").format(count=number_text(problems))
        self.problems.setText(count)
        self.problems.setVisible(problems > 0)
        self.pause.menuAction().setVisible(not paused)
        self.resume.setVisible(paused)

    def _add(self, text: str, wanted: SignalInstance) -> QAction:
        action = self.menu.addAction(text)
        action.triggered.connect(wanted)
        return action

    def _react(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.quick_wanted.emit()
