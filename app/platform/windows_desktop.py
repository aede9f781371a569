"""Opens files on Windows, through the shell's own functions."""

import ctypes
import os
import sys
from collections.abc import Callable
from pathlib import PurePath

from PySide6.QtCore import QProcess

from app.platform.viewers import arguments_at
from indexer.records import Place

assert sys.platform == "win32"

EXECUTABLE = 2
"""`ASSOCSTR_EXECUTABLE` of `AssocQueryString`."""
LONGEST_PATH = 32_768


class WindowsDesktop:
    """Asks the Windows shell; no command line is put together."""

    def open(self, path: str, handle: int | None, failed: Callable[[], None]) -> None:
        """Open a file in its program."""
        del handle
        try:
            os.startfile(path)  # noqa: S606 - the shell opens it by its type
        except OSError:
            failed()

    def open_at(self, path: str, place: Place, failed: Callable[[], None]) -> bool:
        """Open a file at a place where its program is known to go there."""
        program = _program_for(path)
        arguments = arguments_at(program, path, place)
        if arguments is None:
            return False
        started, _ = QProcess.startDetached(program, arguments)
        if not started:
            failed()
        return True

    def show(self, path: str, failed: Callable[[], None]) -> None:
        """Show a file in the Explorer, selected."""
        shell = ctypes.windll.shell32
        shell.ILCreateFromPathW.restype = ctypes.c_void_p
        shell.ILCreateFromPathW.argtypes = [ctypes.c_wchar_p]
        shell.ILFree.argtypes = [ctypes.c_void_p]
        shell.SHOpenFolderAndSelectItems.argtypes = [
            ctypes.c_void_p,
            ctypes.c_uint,
            ctypes.c_void_p,
            ctypes.c_ulong,
        ]
        item = shell.ILCreateFromPathW(path)
        if not item:
            failed()
            return
        # With no items given, the function selects the item in its parent folder.
        if shell.SHOpenFolderAndSelectItems(item, 0, None, 0) != 0:
            failed()
        shell.ILFree(item)


def _program_for(path: str) -> str:
    """Return the program that the shell opens files of this ending with, or ""."""
    found = ctypes.create_unicode_buffer(LONGEST_PATH)
    size = ctypes.c_ulong(LONGEST_PATH)
    told = ctypes.windll.shlwapi.AssocQueryStringW(
        0, EXECUTABLE, PurePath(path).suffix, None, found, ctypes.byref(size)
    )
    return found.value if told == 0 else ""
