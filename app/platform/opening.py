"""Opens files and shows them in their folders, by way of the desktop."""

import os
import sys
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import Protocol

from PySide6.QtCore import QObject, Signal


def _endings(names: str) -> frozenset[str]:
    return frozenset(f".{name}" for name in names.split())


RUNS_ANYWHERE = _endings(
    "app appimage bat cmd com cpl desktop exe hta jar jnlp lnk msi msix"
    " pif ps1 reg run scf scr url vbe vbs webloc ws wsf"
)
RUNS_ON_WINDOWS = _endings("chm inf js jse msc psm1 py pyw pyz")
RUNS_ON_MAC = _endings("action applescript command dmg pkg scpt terminal tool workflow")


class Desktop(Protocol):
    """What a system's desktop does with a file; `failed` is called when it cannot."""

    def open(self, path: str, failed: Callable[[], None]) -> None:
        """Open a file in the program that people chose for its type."""

    def show(self, path: str, failed: Callable[[], None]) -> None:
        """Show a file in the file manager, selected."""


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

    def open_file(self, path: str) -> None:
        """Open a file; one that could run code opens its folder instead."""
        if not Path(path).exists():
            self.failed.emit(path, self.tr("This file is no longer there."))
        elif could_run(path):
            self.explained.emit(
                self.tr("This file could run a program, so its folder is opened.")
            )
            self.show_in_folder(path)
        else:
            self._desktop.open(path, self._failure_of(path))

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
