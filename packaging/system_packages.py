"""What Inkling needs from the operating system, and how to get what is missing.

The libraries are those that Qt's own files name and the Python package of Qt does not
bring. They are looked for the way Qt will: by asking the loader for them.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

COMPILER = ("g++", "gcc-c++")
"""The package with a C++ compiler, on Debian and on Fedora."""

QT = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl"),
    "libGL.so.1": ("libgl1", "libglvnd-glx"),
    "libX11.so.6": ("libx11-6", "libX11"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libzstd.so.1": ("libzstd1", "libzstd"),
}
"""Loader name -> package on Debian and on Fedora, for any program that uses Qt."""

X11 = {
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
}
"""The same, for windows on an X server."""

WAYLAND = {
    "libwayland-client.so.0": ("libwayland-client0", "libwayland-client"),
    "libwayland-cursor.so.0": ("libwayland-cursor0", "libwayland-cursor"),
}
"""The same, for windows on a Wayland compositor."""

LIBRARIES = {"offscreen": QT, "x11": QT | X11, "wayland": QT | WAYLAND}


@dataclass(frozen=True, slots=True)
class Missing:
    """System packages that have to be installed first; none when all is well."""

    packages: tuple[str, ...]
    sentence: str = ""
    """What is missing and the command that gets it."""


def display(variables: Mapping[str, str], *, system: str = sys.platform) -> str | None:
    """Return where a window would appear: `x11`, `wayland`, or None where nowhere.

    None also where the system brings all that a window needs. Qt falls back from
    Wayland to X, so the one that has its libraries is preferred.
    """
    if not system.startswith("linux"):
        return None
    if platform := variables.get("QT_QPA_PLATFORM"):
        return {"xcb": "x11", "wayland": "wayland"}.get(platform, "offscreen")
    found = [
        name
        for name, variable in (("wayland", "WAYLAND_DISPLAY"), ("x11", "DISPLAY"))
        if variables.get(variable)
    ]
    usable = (name for name in found if not _absent(LIBRARIES[name]))
    return next(usable, found[-1] if found else None)


def missing(needs: Iterable[str], *, system: str = sys.platform) -> Missing:
    """Return what is missing for `compiler`, `offscreen`, `x11` or `wayland`."""
    compiler, libraries = False, dict[str, tuple[str, str]]()
    for need in needs:
        if need == "compiler":
            compiler = not has_compiler(system)
        elif system.startswith("linux"):
            libraries |= _absent(LIBRARIES[need])
    if not system.startswith("linux"):
        return _compiler_elsewhere(system) if compiler else Missing(())
    return _advice(([COMPILER] if compiler else []) + list(libraries.values()))


def has_compiler(system: str = sys.platform) -> bool:
    """Tell whether there is a C++ compiler that a build would find."""
    if os.environ.get("CXX"):
        return True
    if system == "win32":
        installer = os.environ.get("PROGRAMFILES(X86)", "C:/Program Files (x86)")
        finder = Path(installer, "Microsoft Visual Studio/Installer/vswhere.exe")
        return bool(shutil.which("cl") or finder.exists())
    if system == "darwin":
        # Without the tools, /usr/bin/c++ is there all the same and opens a dialog.
        tools = ["/usr/bin/xcode-select", "-p"]
        return not subprocess.run(tools, capture_output=True, check=False).returncode
    return any(map(shutil.which, ("c++", "g++", "clang++")))


def _absent(libraries: Mapping[str, tuple[str, str]]) -> dict[str, tuple[str, str]]:
    return {file: names for file, names in libraries.items() if not _loads(file)}


def _loads(file: str) -> bool:
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def _advice(wanted: list[tuple[str, str]]) -> Missing:
    column = 1 if not shutil.which("apt-get") and shutil.which("dnf") else 0
    packages = tuple(dict.fromkeys(names[column] for names in wanted))
    if not packages:
        return Missing(())
    names = " ".join(packages)
    if not shutil.which("apt-get") and not shutil.which("dnf"):
        advice = f"install what your system calls these Debian packages: {names}"
    else:
        advice = f"run: sudo {('apt', 'dnf')[column]} install {names}"
    return Missing(
        packages, f"Inkling needs system packages that are missing here; {advice}"
    )


def _compiler_elsewhere(system: str) -> Missing:
    if system == "win32":
        return Missing(
            ("Visual Studio Build Tools",),
            "Inkling needs a C++ compiler: install the Build Tools for Visual Studio "
            "with the workload “Desktop development with C++”.",
        )
    return Missing(
        ("command line tools",),
        "Inkling needs a C++ compiler. Run: xcode-select --install",
    )
