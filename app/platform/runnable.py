"""Which files could run code when they are opened, as far as their names tell."""

import sys
from pathlib import PurePath


def _endings(names: str) -> frozenset[str]:
    return frozenset(f".{name}" for name in names.split())


RUNS_ANYWHERE = _endings(
    "app appimage bat cmd com cpl desktop exe hta jar jnlp lnk msi msix"
    " pif ps1 reg run scf scr url vbe vbs webloc ws wsf"
)
RUNS_ON_WINDOWS = _endings("chm inf js jse msc psm1 py pyw pyz")
WITH_MACROS = _endings("docm dotm xlsm xltm xlam xlsb pptm potm ppsm ppam")
RUNS_ON_MAC = _endings("action applescript command dmg pkg scpt terminal tool workflow")


def could_run(path: str, *, runs: bool) -> bool:
    """Tell whether opening a file could run code instead of showing it.

    `runs` says whether the system would run it; a name without an ending says nothing.
    """
    ending = PurePath(path.rstrip(". ")).suffix.lower()
    if ending in RUNS_ANYWHERE:
        return True
    if sys.platform == "win32":
        return ending in RUNS_ON_WINDOWS
    if sys.platform == "darwin" and ending in RUNS_ON_MAC:
        return True
    return runs and not ending


def has_macros(path: str) -> bool:
    """Tell whether a file is of a kind made to carry macros."""
    return PurePath(path).suffix.lower() in WITH_MACROS
