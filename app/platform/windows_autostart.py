"""Starts the app at login on Windows. Not yet run on Windows."""

import subprocess
import sys
import winreg

assert sys.platform == "win32"

NAME = "inkling"
KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"


class RunKey:
    """A value under the person's own `Run` key in the registry."""

    def __init__(self, command: list[str]) -> None:
        self._line = subprocess.list2cmdline(command)

    def is_on(self) -> bool:
        """Tell whether the value is there."""
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, KEY) as key:
                line, _ = winreg.QueryValueEx(key, NAME)
        except OSError:
            return False
        return bool(line == self._line)

    def switch(self, *, on: bool) -> None:
        """Write the value, or take it away."""
        write, user = winreg.KEY_SET_VALUE, winreg.HKEY_CURRENT_USER
        with winreg.OpenKey(user, KEY, 0, write) as key:
            if on:
                winreg.SetValueEx(key, NAME, 0, winreg.REG_SZ, self._line)
            elif self.is_on():
                winreg.DeleteValue(key, NAME)
