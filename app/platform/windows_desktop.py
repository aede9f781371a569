"""Opens files on Windows, through the shell's own functions."""

import ctypes
import os
import sys
from collections.abc import Callable

assert sys.platform == "win32"


class WindowsDesktop:
    """Asks the Windows shell; no command line is put together."""

    def open(self, path: str, failed: Callable[[], None]) -> None:
        """Open a file in its program."""
        try:
            os.startfile(path)  # noqa: S606 - the shell opens it by its type
        except OSError:
            failed()

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
