"""Starts the app in the tray when the person logs in, in the way of each system.

The entries are those of the XDG autostart specification, of Windows' `Run` key and of
macOS' launch agents; the last two have not yet been run there.
"""

import os
import plistlib
import sys
from pathlib import Path
from typing import Protocol

NAME = "inkling"


class Autostart(Protocol):
    """Remembers with the system whether the app starts at login."""

    def is_on(self) -> bool:
        """Tell whether the app starts at login."""

    def switch(self, *, on: bool) -> None:
        """Start at login from now on, or no more.

        Raises:
            OSError: the system refuses.
        """


def this_autostart() -> Autostart:
    """Return the way of the running system."""
    if sys.platform == "win32":
        from app.platform.windows_autostart import RunKey  # noqa: PLC0415

        return RunKey(start_command())
    home = Path.home()
    if sys.platform == "darwin":
        return LaunchAgent(home / "Library" / "LaunchAgents", start_command())
    settings = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    return DesktopEntry(settings / "autostart", start_command())


def start_command() -> list[str]:
    """Return the command that starts the app in the tray."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--tray"]
    return [sys.executable, "-m", "app", "--tray"]


class DesktopEntry:
    """A file in the autostart folder of a Linux desktop."""

    def __init__(self, folder: Path, command: list[str]) -> None:
        self._file = folder / f"{NAME}.desktop"
        self._command = command

    def is_on(self) -> bool:
        """Tell whether the entry is there."""
        return self._file.exists()

    def switch(self, *, on: bool) -> None:
        """Write the entry, or take it away."""
        if not on:
            self._file.unlink(missing_ok=True)
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        command = " ".join(map(_quoted, self._command))
        lines = (
            "[Desktop Entry]",
            "Type=Application",
            "Name=Inkling",
            f"Exec={command}",
            "X-GNOME-Autostart-enabled=true",
        )
        self._file.write_text("\n".join(lines) + "\n", "utf-8")


class LaunchAgent:
    """A property list among the launch agents of macOS."""

    def __init__(self, folder: Path, command: list[str]) -> None:
        self._file = folder / f"org.{NAME}.search.plist"
        self._command = command

    def is_on(self) -> bool:
        """Tell whether the list is there."""
        return self._file.exists()

    def switch(self, *, on: bool) -> None:
        """Write the list, or take it away."""
        if not on:
            self._file.unlink(missing_ok=True)
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        agent = {
            "Label": self._file.stem,
            "ProgramArguments": self._command,
            "RunAtLoad": True,
        }
        self._file.write_bytes(plistlib.dumps(agent))


def _quoted(argument: str) -> str:
    """Return an argument as the `Exec` line of a desktop entry wants it."""
    for special in '\\"`$':
        argument = argument.replace(special, f"\\{special}")
    return f'"{argument}"'.replace("%", "%%")
