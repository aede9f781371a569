"""Which program a Linux desktop opens a file with, as its own files say.

The rules are those of the freedesktop specifications for associations of MIME types and
for desktop entries. A program in a sandbox of its own (Flatpak, Snap) is not found: it
may not see the file, and the portal opens it better.
"""

import os
import shlex
from collections.abc import Iterator, Mapping
from configparser import ConfigParser, Error
from pathlib import Path

from PySide6.QtCore import QMimeDatabase

DEFAULTS = "Default Applications"
CACHED = "MIME Cache"
ENTRY = "Desktop Entry"
WRAPPERS = ("flatpak", "snap", "env", "sh", "bash")


def default_program(path: str, environment: Mapping[str, str] = os.environ) -> str:
    """Return the program that opens a file, as its desktop entry names it, or ""."""
    database = QMimeDatabase()
    # By the name alone: opening a file is not the window's business.
    kind = database.mimeTypeForFile(path, QMimeDatabase.MatchMode.MatchExtension)
    for name in (kind.name(), *kind.allAncestors()):
        for entry in _associated(name, environment):
            if program := _program(entry, environment):
                return program
    return ""


def _associated(kind: str, environment: Mapping[str, str]) -> Iterator[str]:
    """Yield the desktop entries for a type, the person's own choice first."""
    for file in _lists(environment):
        yield from _entries(file, DEFAULTS, kind)
    for folder in _applications(environment):
        yield from _entries(folder / "mimeinfo.cache", CACHED, kind)


def _entries(file: Path, group: str, kind: str) -> Iterator[str]:
    told = _read(file).get(group, kind, fallback="")
    yield from filter(None, told.split(";"))


def _program(entry: str, environment: Mapping[str, str]) -> str:
    """Return the program of an entry that stands in one of the folders for them."""
    for folder in _applications(environment):
        line = _read(folder / entry).get(ENTRY, "Exec", fallback="")
        if line:
            return _first_word(line)
    return ""


def _first_word(line: str) -> str:
    try:
        words = shlex.split(line)
    except ValueError:
        return ""
    program = words[0] if words else ""
    return "" if os.path.basename(program) in WRAPPERS else program


def _read(file: Path) -> ConfigParser:
    parser = ConfigParser(
        delimiters=("=",), comment_prefixes=("#",), interpolation=None, strict=False
    )
    # Names of keys keep their case; a file that makes no sense says nothing.
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    try:
        parser.read(file, "utf-8")
    except (Error, OSError, UnicodeDecodeError):
        parser.clear()
    return parser


def _lists(environment: Mapping[str, str]) -> Iterator[Path]:
    """Yield the lists of associations, the strongest first."""
    desktops = environment.get("XDG_CURRENT_DESKTOP", "").lower().split(":")
    names = [f"{one}-mimeapps.list" for one in desktops if one] + ["mimeapps.list"]
    home = environment.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    system = environment.get("XDG_CONFIG_DIRS") or "/etc/xdg"
    folders = [Path(home), *map(Path, system.split(":"))]
    for folder in (*folders, *_applications(environment)):
        yield from (folder / name for name in names)


def _applications(environment: Mapping[str, str]) -> Iterator[Path]:
    """Yield the folders of desktop entries, the person's own first."""
    home = environment.get("XDG_DATA_HOME") or Path.home() / ".local/share"
    system = environment.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    for folder in (home, *system.split(":")):
        yield Path(folder) / "applications"
