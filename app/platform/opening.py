"""Opens files and shows them in their folders, by way of the desktop."""

import os
import stat
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from indexer.records import Place


def _endings(names: str) -> frozenset[str]:
    return frozenset(f".{name}" for name in names.split())


RUNS_ANYWHERE = _endings(
    "app appimage bat cmd com cpl desktop exe hta jar jnlp lnk msi msix"
    " pif ps1 reg run scf scr url vbe vbs webloc ws wsf"
)
RUNS_ON_WINDOWS = _endings("chm inf js jse msc psm1 py pyw pyz")
WITH_MACROS = _endings("docm dotm xlsm xltm xlam xlsb pptm potm ppsm ppam")
RUNS_ON_MAC = _endings("action applescript command dmg pkg scpt terminal tool workflow")


class Desktop(Protocol):
    """What a system's desktop does with a file; `failed` is called when it cannot."""

    def open(self, path: str, failed: Callable[[], None]) -> None:
        """Open a file in the program that people chose for its type."""

    def open_at(self, path: str, place: Place, failed: Callable[[], None]) -> bool:
        """Open a file at a place; False, and nothing done, where that cannot be had."""

    def show(self, path: str, failed: Callable[[], None]) -> None:
        """Show a file in the file manager, selected."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in a file something was found."""

    place: Place = field(default_factory=Place)
    words: str = ""
    """The place as people say it; empty where there is nothing to say."""
    modified: float = 0.0
    """When the file that was read had been changed last, in seconds of the epoch."""


NOWHERE = Spot()


class Opener(QObject):
    """Decides what may be opened and tells when the desktop could not do it.

    Signals:
        explained: a sentence about what was done instead of opening the file.
        failed: path and sentence, when nothing was opened.
    """

    explained = Signal(str)
    # An object, because Qt's own strings end at a byte that is no text.
    failed = Signal(object, str)

    def __init__(self, desktop: Desktop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desktop = desktop

    def open_file(self, path: str, spot: Spot = NOWHERE) -> None:
        """Open a file at a spot; one that could run code opens its folder instead.

        A file that was changed since it was read opens at its beginning, for the page
        may be another one by now.
        """
        status = _status(path)
        if status is None:
            self.failed.emit(path, self.tr("This file is no longer there."))
        elif not stat.S_ISREG(status.st_mode):
            self._show_instead(
                path, self.tr("This is a link or a device, so its folder is opened.")
            )
        elif could_run(path):
            self._show_instead(
                path,
                self.tr("This file could run a program, so its folder is opened."),
            )
        else:
            self._open(path, spot, as_read=_is_as_read(status, spot))

    def _open(self, path: str, spot: Spot, *, as_read: bool) -> None:
        failed = self._failure_of(path)
        there = as_read and self._desktop.open_at(path, spot.place, failed)
        if not there:
            self._desktop.open(path, failed)
        if has_macros(path):
            self.explained.emit(
                self.tr("This file may hold macros; allow them only if you trust it.")
            )
        elif not as_read and spot.words:
            self.explained.emit(self.tr("This file was changed after it was read."))
        elif not there and spot.words:
            told = self.tr("Opened. What was found stands here: {place}")
            self.explained.emit(told.format(place=spot.words))

    def _show_instead(self, path: str, why: str) -> None:
        self.explained.emit(why)
        self.show_in_folder(path)

    def show_in_folder(self, path: str) -> None:
        """Show a file in the system's file manager."""
        self._desktop.show(path, self._failure_of(path))

    def _failure_of(self, path: str) -> Callable[[], None]:
        def announce() -> None:
            sentence = self.tr("The desktop could not open this file.")
            self.failed.emit(path, sentence)

        return announce


def could_run(path: str) -> bool:
    """Tell whether opening a file could run code instead of showing it."""
    ending = PurePath(path.rstrip(". ")).suffix.lower()
    if ending in RUNS_ANYWHERE:
        return True
    if sys.platform == "win32":
        return ending in RUNS_ON_WINDOWS
    if sys.platform == "darwin" and ending in RUNS_ON_MAC:
        return True
    return not ending and os.access(path, os.X_OK)


def has_macros(path: str) -> bool:
    """Tell whether a file is of a kind made to carry macros."""
    return PurePath(path).suffix.lower() in WITH_MACROS


def _status(path: str) -> os.stat_result | None:
    try:
        return os.lstat(path)
    except OSError:
        return None


def _is_as_read(status: os.stat_result, spot: Spot) -> bool:
    """Tell whether a file is the one that was read; a second's thousandth counts."""
    return abs(status.st_mtime - spot.modified) < 0.001


def this_desktop() -> Desktop:
    """Return the desktop of the running system."""
    if sys.platform == "win32":
        from app.platform.windows_desktop import WindowsDesktop  # noqa: PLC0415

        return WindowsDesktop()
    if sys.platform == "darwin":
        from app.platform.mac_desktop import MacDesktop  # noqa: PLC0415

        return MacDesktop()
    from app.platform.linux_desktop import LinuxDesktop  # noqa: PLC0415

    return LinuxDesktop()
