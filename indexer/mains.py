"""Whether the computer runs on mains; a computer that cannot tell is taken to."""

import ctypes
import sys
from collections.abc import Callable
from pathlib import Path

SUPPLIES = Path("/sys/class/power_supply")
ON_BATTERY = 0
"""Windows' `ACLineStatus`; 1 is mains, 255 is not known."""
UNLIMITED = -2.0
"""`kIOPSTimeRemainingUnlimited`: macOS sees no end of the power."""
IOKIT = "/System/Library/Frameworks/IOKit.framework/IOKit"


class _PowerStatus(ctypes.Structure):
    """`SYSTEM_POWER_STATUS`."""

    _fields_ = (
        ("ac_line", ctypes.c_ubyte),
        ("battery_flag", ctypes.c_ubyte),
        ("battery_percent", ctypes.c_ubyte),
        ("saver", ctypes.c_ubyte),
        ("seconds_left", ctypes.c_ulong),
        ("seconds_full", ctypes.c_ulong),
    )


def on_mains() -> bool:
    """Return whether power comes from the mains, as far as the system tells."""
    return _SYSTEMS.get(sys.platform, on_mains_linux)()


def on_mains_linux(supplies: Path = SUPPLIES) -> bool:
    """Look for a supply that is plugged in, then for a battery that is used up."""
    try:
        found = [_Supply(folder) for folder in supplies.iterdir()]
    except OSError:
        return True
    if any(one.is_plugged_in for one in found):
        return True
    return not any(one.is_used_up for one in found)


class _Supply:
    """One entry of Linux' list of power supplies."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def is_plugged_in(self) -> bool:
        return self._says("type") in ("Mains", "USB") and self._says("online") == "1"

    @property
    def is_used_up(self) -> bool:
        """Whether this battery of the computer, not of a mouse, is drained."""
        is_ours = self._says("type") == "Battery" and self._says("scope") != "Device"
        return is_ours and self._says("status") == "Discharging"

    def _says(self, what: str) -> str:
        try:
            return (self._folder / what).read_text("ascii", "replace").strip()
        except OSError:
            return ""


def _on_mains_windows() -> bool:
    status = _PowerStatus()
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    if not kernel.GetSystemPowerStatus(ctypes.byref(status)):
        return True
    return int(status.ac_line) != ON_BATTERY


def _on_mains_macos() -> bool:
    estimate = ctypes.CDLL(IOKIT).IOPSGetTimeRemainingEstimate
    estimate.restype = ctypes.c_double
    return bool(estimate() == UNLIMITED)


_SYSTEMS: dict[str, Callable[[], bool]] = {
    "win32": _on_mains_windows,
    "darwin": _on_mains_macos,
}
