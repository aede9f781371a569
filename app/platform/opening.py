"""Opens files and shows them in their folders, by way of the desktop."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from app.folders.holding import folder_holding
from app.platform.look import Look
from app.platform.looker import Looker
from app.platform.runnable import could_run, has_macros
from app.platform.viewers import is_sure
from app.search.file_names import file_name, isolated, named
from indexer.records import Folder, Place


class Desktop(Protocol):
    """What a system's desktop does with a file; `failed` is called when it cannot."""

    def open(self, path: str, handle: int | None, failed: Callable[[], None]) -> None:
        """Open a file in the program that people chose for its type.

        `handle` is an open descriptor of it, which stays its owner's.
        """

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
    size: int = 0
    """Bytes of the file that was read."""
    inode: int = 0
    """What the file system called that file; 0 where nobody knows."""


NOWHERE = Spot()


class Opener(QObject):
    """Decides what may be opened and tells when the desktop could not do it.

    Signals:
        explained: a sentence about what was done instead of opening the file.
        unreached: the folder of a file and a sentence, when nothing was opened.
        failed: path and sentence, when nothing was opened for another reason.
    """

    explained = Signal(str)
    # Objects, because Qt's own strings end at a byte that is no text.
    unreached = Signal(object, str)
    failed = Signal(object, str)

    def __init__(
        self,
        desktop: Desktop,
        parent: QObject | None = None,
        looker: Looker | None = None,
    ) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self._looker = looker or Looker(self)
        self._folders: tuple[Folder, ...] = ()
        self._wishes: set[tuple[str, str]] = set()

    def know_folders(self, folders: tuple[Folder, ...]) -> None:
        """Know the folders that may have gone with all their files."""
        self._folders = folders

    def close(self) -> None:
        """Open nothing any more."""
        self._looker.close()

    def open_file(self, path: str, spot: Spot = NOWHERE) -> None:
        """Open a file at a spot; one that could run code opens its folder instead.

        A file that was changed since it was read opens at its beginning, for the page
        may be another one by now; one that stands in its place opens as well, and that
        is said. Nothing is waited for.
        """
        self._look((path, "open"), lambda look: self._open(path, spot, look))

    def show_in_folder(self, path: str) -> None:
        """Show a file in the system's file manager."""
        self._look((path, "show"), lambda _look: self._show(path))

    def _look(self, wish: tuple[str, str], go_on: Callable[[Look], None]) -> None:
        """Go on with a file that can be reached, or say what cannot be.

        A wish that is looked into already is not taken twice: two quick presses of
        Enter open a file once.
        """
        if wish in self._wishes:
            return
        self._wishes.add(wish)
        path, _ = wish
        holding = folder_holding(self._folders, path)
        folder = holding.path if holding else os.path.dirname(path)

        def take(look: Look | None) -> None:
            self._wishes.discard(wish)
            if look is None:
                self._tell_away(path, folder, silent=True)
            elif not look.there and not (look.folder and is_online(holding)):
                self._tell_away(path, folder, silent=False)
            else:
                go_on(look)

        self._looker.look(path, folder, take)

    def _tell_away(self, path: str, folder: str, *, silent: bool) -> None:
        told = self.tr(
            "{name} is in {folder}, which cannot be reached now. Connect its disk, "
            "or the computer that it is on, and try again."
        )
        if silent:
            told = self.tr(
                "{name} is in {folder}, which does not answer. Look after its disk, "
                "or the computer that it is on, and try again."
            )
        name, where = isolated(file_name(path)), named(folder)
        self.unreached.emit(folder, told.format(name=name, folder=where))

    def _open(self, path: str, spot: Spot, look: Look) -> None:
        with held(look.handle):
            if not look.there:
                self.failed.emit(path, self.tr("This file is no longer there."))
            elif not look.plain:
                self._show_instead(
                    path,
                    self.tr("This is a link or a device, so its folder is opened."),
                )
            elif could_run(path, runs=look.runs):
                self._show_instead(
                    path,
                    self.tr("This file could run a program, so its folder is opened."),
                )
            else:
                self._open_document(path, spot, look)

    def _open_document(self, path: str, spot: Spot, look: Look) -> None:
        as_read = _is_as_read(look, spot)
        # A viewer that did not start leaves a file that may be another one by now.
        plainly = partial(self.open_file, path)
        there = as_read and self._desktop.open_at(path, spot.place, plainly)
        if not there:
            self._desktop.open(path, look.handle, self._failure_of(path))
        if has_macros(path):
            self.explained.emit(
                self.tr("This file may hold macros; allow them only if you trust it.")
            )
        elif _may_be_another(look, spot):
            self.explained.emit(
                self.tr("This file was changed or replaced after it was read.")
            )
        elif not as_read and spot.words:
            self.explained.emit(self.tr("This file was changed after it was read."))
        elif spot.words and not (there and is_sure(spot.place)):
            told = self.tr("Opened. What was found stands here: {place}")
            self.explained.emit(told.format(place=spot.words))

    def _show_instead(self, path: str, why: str) -> None:
        self.explained.emit(why)
        self._show(path)

    def _show(self, path: str) -> None:
        self._desktop.show(path, self._failure_of(path))

    def _failure_of(self, path: str) -> Callable[[], None]:
        def announce() -> None:
            sentence = self.tr("The desktop could not open this file.")
            self.failed.emit(path, sentence)

        return announce


def is_online(folder: Folder | None) -> bool:
    """Tell whether a folder answered of late; what lies in none counts as there."""
    return folder is None or folder.online


@contextmanager
def held(handle: int | None) -> Iterator[None]:
    """Close a descriptor in the end."""
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _is_as_read(look: Look, spot: Spot) -> bool:
    """Tell whether a file is as it was read; a second's thousandth counts."""
    return look.size == spot.size and abs(look.modified - spot.modified) < 0.001


def _may_be_another(look: Look, spot: Spot) -> bool:
    """Tell whether another file stands where the one that was read has stood.

    Programs that save by renaming leave another file as well. The number alone says
    nothing: some file systems give new ones each time that they are connected.
    """
    known = look.inode and spot.inode
    return bool(known) and look.inode != spot.inode and not _is_as_read(look, spot)


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
