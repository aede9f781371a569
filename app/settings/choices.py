"""What a person chose for the windows; what concerns the library is the indexer's."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication

from app.quick.hotkey.keys import DEFAULT


class Theme(StrEnum):
    """Light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Closing(StrEnum):
    """What closing the main window means."""

    TRAY = "tray"
    """Inkling stays in the tray, and ends where the desktop has none."""
    MINIMISE = "minimise"
    END = "end"


SCHEMES = {
    Theme.SYSTEM: Qt.ColorScheme.Unknown,
    Theme.LIGHT: Qt.ColorScheme.Light,
    Theme.DARK: Qt.ColorScheme.Dark,
}


class Choices:
    """Reads and writes single choices; a value that makes no sense is the default."""

    def __init__(self, stored: QSettings) -> None:
        self._stored = stored

    @property
    def library(self) -> Path:
        """The library that they belong to."""
        return Path(self._stored.fileName()).parent

    @property
    def theme(self) -> Theme:
        """Light, dark, or as the system is."""
        told = str(self._stored.value("theme", Theme.SYSTEM))
        return Theme(told) if told in list(Theme) else Theme.SYSTEM

    @theme.setter
    def theme(self, theme: Theme) -> None:
        self._stored.setValue("theme", theme.value)
        self.apply_theme()

    @property
    def hotkey(self) -> str:
        """The key for quick search; empty for none."""
        return str(self._stored.value("hotkey", DEFAULT))

    @hotkey.setter
    def hotkey(self, text: str) -> None:
        self._stored.setValue("hotkey", text)

    @property
    def quick_hides(self) -> bool:
        """Whether quick search goes when another window gets the keyboard."""
        return bool(self._stored.value("quick_hides", defaultValue=True, type=bool))

    @quick_hides.setter
    def quick_hides(self, wanted: bool) -> None:
        self._stored.setValue("quick_hides", wanted)

    @property
    def closing(self) -> Closing:
        """What closing the main window means."""
        told = str(self._stored.value("closing", Closing.TRAY))
        return Closing(told) if told in list(Closing) else Closing.TRAY

    @closing.setter
    def closing(self, closing: Closing) -> None:
        self._stored.setValue("closing", closing.value)

    @property
    def language(self) -> str:
        """The language of the windows from the next start on; empty for the system's.

        It is one of `app.translation.LANGUAGES`.
        """
        return str(self._stored.value("language", ""))

    @language.setter
    def language(self, code: str) -> None:
        self._stored.setValue("language", code)

    @property
    def history(self) -> bool:
        """Whether the last queries are kept while privacy mode is off."""
        return bool(self._stored.value("history", defaultValue=True, type=bool))

    @history.setter
    def history(self, kept: bool) -> None:
        self._stored.setValue("history", kept)

    @property
    def welcomed(self) -> bool:
        """Whether the first-run pages were seen."""
        return bool(self._stored.value("welcomed", defaultValue=False, type=bool))

    @welcomed.setter
    def welcomed(self, seen: bool) -> None:
        self._stored.setValue("welcomed", seen)

    def apply_theme(self) -> None:
        """Let the windows be light or dark as chosen."""
        QGuiApplication.styleHints().setColorScheme(SCHEMES[self.theme])
