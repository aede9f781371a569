"""Starts the app in the tray when the person logs in, in the way of each system.

There is one entry a person; it starts the library from whose settings it was made. The
entries are those of the XDG autostart specification, of Windows' `Run` key and of
macOS' launch agents; the last two have not yet been run there.
"""

import os
import plistlib
import sys
from pathlib import Path
from typing import Protocol

from indexer.paths import default_library

NAME = "inkling"


class Autostart(Protocol):
    """Remembers with the system whether the app starts at login."""

    def is_on(self) -> bool:
        """Tell whether this program starts at login with this library."""

    def switch(self, *, on: bool) -> None:
        """Start at login from now on, or no more.

        Raises:
            OSError: the system refuses.
        """


def this_autostart(library: Path) -> Autostart:
    """Return the way of the running system to start the app on a library."""
    command = start_command(library)
    if sys.platform == "win32":
        from app.platform.windows_autostart import RunKey  # noqa: PLC0415

        return RunKey(command)
    home = Path.home()
    if sys.platform == "darwin":
        return LaunchAgent(home / "Library" / "LaunchAgents", command)
    settings = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    return DesktopEntry(settings / "autostart", command)


def start_command(library: Path) -> list[str]:
    """Return the command that starts the app on a library, in the tray."""
    frozen = getattr(sys, "frozen", False)
    program = [sys.executable] if frozen else [sys.executable, "-m", "app"]
    other = library != default_library()
    return [*program, *(["--data", str(library)] if other else []), "--tray"]


class DesktopEntry:
    """A file in the autostart folder of a Linux desktop."""

    def __init__(self, folder: Path, command: list[str]) -> None:
        self._file = folder / f"{NAME}.desktop"
        self._command = command

    def is_on(self) -> bool:
        """Tell whether the entry is there, whatever a desktop has added to it."""
        try:
            lines = self._file.read_bytes().splitlines()
        except OSError:
            return False
        hidden = b"Hidden=true" in lines
        return set(self._entry().splitlines()) <= set(lines) and not hidden

    def switch(self, *, on: bool) -> None:
        """Write the entry, or take it away."""
        if not on:
            self._file.unlink(missing_ok=True)
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.write_bytes(self._entry())

    def _entry(self) -> bytes:
        command = " ".join(map(_quoted, self._command))
        lines = (
            "[Desktop Entry]",
            "Type=Application",
            "Name=Inkling",
            f"Exec={command}",
            "X-GNOME-Autostart-enabled=true",
        )
        return os.fsencode("\n".join(lines) + "\n")


class LaunchAgent:
    """A property list among the launch agents of macOS."""

    def __init__(self, folder: Path, command: list[str]) -> None:
        self._file = folder / f"org.{NAME}.search.plist"
        self._command = command

    def is_on(self) -> bool:
        """Tell whether the list is there."""
        try:
            return self._file.read_bytes() == self._agent()
        except OSError:
            return False

    def switch(self, *, on: bool) -> None:
        """Write the list, or take it away."""
        if not on:
            self._file.unlink(missing_ok=True)
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.write_bytes(self._agent())

    def _agent(self) -> bytes:
        agent = {
            "Label": self._file.stem,
            "ProgramArguments": self._command,
            "RunAtLoad": True,
        }
        return plistlib.dumps(agent)


def _quoted(argument: str) -> str:
    """Return an argument as the `Exec` line of a desktop entry wants it.

    The quoting of arguments stands inside that of values, so each backslash is doubled.
    """
    for special in '\\"`$':
        argument = argument.replace(special, f"\\{special}")
    argument = argument.replace("\\", "\\\\").replace("\n", "\\n")
    return f'"{argument}"'.replace("%", "%%")
