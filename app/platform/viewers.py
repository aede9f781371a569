"""How viewers and editors are told a page, a line or a row, from their own manuals.

A program that is not in these tables is never guessed at: it opens the file plainly.
The manuals of PowerPoint and OnlyOffice know no way to name a slide, that of Keynote
none without a script, and that of Excel none to name a cell.
"""

from collections.abc import Callable
from pathlib import PurePath
from urllib.parse import quote

from indexer.records import Place

Command = Callable[[str, int], list[str]]
"""Path and number, counted from 1 -> arguments."""


def _option(name: str) -> Command:
    return lambda path, number: [name, str(number), path]


def _joined(name: str) -> Command:
    return lambda path, number: [f"{name}{number}", path]


def _after(sign: str) -> Command:
    return lambda path, number: [f"{path}{sign}{number}"]


def _goto(path: str, number: int) -> list[str]:
    return ["--goto", f"{path}:{number}"]


def _acrobat(path: str, number: int) -> list[str]:
    return ["/A", f"page={number}", path]


def _address(path: str, number: int) -> list[str]:
    """Return the address that browsers open at a page (RFC 8118)."""
    return [f"{PurePath(path).as_uri()}#page={number}"]


PAGES: dict[str, Command] = {
    **dict.fromkeys(("evince", "papers", "atril", "xreader"), _joined("--page-index=")),
    "okular": _option("--page"),
    "zathura": _joined("--page="),
    "qpdfview": _after("#"),
    "sioyek": lambda path, number: [path, "--page", str(number)],
    "mupdf": lambda path, number: [path, str(number)],
    "sumatrapdf": _option("-page"),
    **dict.fromkeys(("acrobat", "acrord32"), _acrobat),
    **dict.fromkeys(
        ("firefox", "google-chrome", "chromium", "chrome", "msedge", "brave"), _address
    ),
}
LINES: dict[str, Command] = {
    **dict.fromkeys(("kate", "kwrite", "geany"), _option("--line")),
    **dict.fromkeys(("gedit", "xed", "pluma", "gvim", "emacs"), _joined("+")),
    "mousepad": _joined("--line="),
    **dict.fromkeys(("code", "codium", "vscodium"), _goto),
    **dict.fromkeys(("subl", "sublime_text"), _after(":")),
    "notepad++": _joined("-n"),
}

SHEETS = frozenset(("soffice", "libreoffice", "localc", "scalc"))
"""What opens at a cell that follows the address, as links between sheets name it."""


def _cell(path: str, sheet: str, row: int) -> list[str]:
    """Return the address of a row (tried with LibreOffice 7.4)."""
    name = sheet.replace("'", "''")
    cell = quote(f"'{name}'.A{row}", errors="replace")
    return [f"{PurePath(path).as_uri()}#{cell}"]


SHOWS = frozenset(("soffice", "libreoffice", "loimpress", "simpress"))
"""What opens at a slide whose name follows the address, as links between slides do."""


def _slide(path: str, number: int) -> list[str]:
    """Return the address of a slide (tried with LibreOffice 7.4)."""
    return [f"{PurePath(path).as_uri()}#{quote(f'Slide {number}')}"]


def is_sure(place: Place) -> bool:
    """Tell whether a program that is told a place surely goes there.

    A slide that nobody named is "Slide 8" in English windows of LibreOffice alone;
    where there is no slide of this name the first one is shown.
    """
    return place.slide is None


def arguments_at(program: str, path: str, place: Place) -> list[str] | None:
    """Return the arguments that open a file at a place, None where nobody knows any.

    `program` is the path of the program, or its name.
    """
    name = PurePath(program.replace("\\", "/")).name.lower().removesuffix(".exe")
    if not PurePath(path).is_absolute():
        # A relative name could be taken for an option.
        return None
    if place.sheet is not None:
        return _cell(path, place.sheet, place.row or 1) if name in SHEETS else None
    if place.slide is not None:
        return _slide(path, place.slide) if name in SHOWS else None
    if place.page is not None:
        table, number = PAGES, place.page
    elif place.line is not None and place.line > 1:
        table, number = LINES, place.line
    else:
        return None
    known = table.get(name.removesuffix("-stable").removesuffix("-browser"))
    return known(path, number) if known else None
