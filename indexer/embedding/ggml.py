"""The part of ggml that lists devices and loads back ends, which llama.cpp stands on.

In an installer's build each back end is a library of its own beside llama.cpp. They are
loaded one by one from there and nowhere else: ggml's own loader would look in the
current folder too, and would start every driver, one of which may crash.
"""

import ctypes
import functools
import os
import sys
from pathlib import Path

_NAMES = {
    "linux": ("libggml.so.0", "libggml-base.so.0"),
    "darwin": ("libggml.0.dylib", "libggml-base.0.dylib"),
    "win32": ("ggml.dll", "ggml-base.dll"),
}
"""The very files that llama.cpp is linked to: another name opens a second copy."""

CPU = "cpu"
GPU_BACK_ENDS = ("cuda", "hip", "metal", "vulkan", "sycl")
"""In the order in which they are preferred for one and the same device."""


class Ggml:
    """ggml's registry of back ends and devices in this process."""

    def __init__(self, folder: Path) -> None:
        registry, devices = _NAMES[sys.platform]
        self._registry = ctypes.CDLL(str(folder / registry))
        self._devices = ctypes.CDLL(str(folder / devices))
        self._folder = folder
        for name in ("load", "dev_get"):
            self._typed(self._registry, name, ctypes.c_void_p)
        self._typed(self._registry, "dev_count", ctypes.c_size_t)
        for name in ("dev_name", "dev_description"):
            self._typed(self._devices, name, ctypes.c_char_p)
        self._typed(self._devices, "dev_type", ctypes.c_int)
        self._typed(self._devices, "dev_memory", None)

    def load(self, back_end: str) -> bool:
        """Load the build of a back end that fits this processor best, if there is one.

        Returns whether one is loaded now.
        """
        scored = [(_score(file), file) for file in plug_ins(self._folder, back_end)]
        best, file = max(scored, default=(0, None), key=lambda each: each[0])
        if file is None or best == 0:
            return False
        self._registry.ggml_backend_load.argtypes = [ctypes.c_char_p]
        return bool(self._registry.ggml_backend_load(os.fsencode(file)))

    def handles(self) -> list[int]:
        """Return the addresses of all devices of the back ends that are loaded."""
        count = self._registry.ggml_backend_dev_count()
        self._registry.ggml_backend_dev_get.argtypes = [ctypes.c_size_t]
        found = [self._registry.ggml_backend_dev_get(index) for index in range(count)]
        return [handle for handle in found if handle]

    def name(self, handle: int) -> str:
        """Return what ggml calls a device."""
        return self._text("dev_name", handle)

    def description(self, handle: int) -> str:
        """Return what a device's maker calls it."""
        return self._text("dev_description", handle)

    def kind(self, handle: int) -> int:
        """Return the number of a device's type: 0 CPU, 1 GPU, 2 integrated GPU."""
        return int(self._devices.ggml_backend_dev_type(ctypes.c_void_p(handle)))

    def memory(self, handle: int) -> int:
        """Return a device's memory in bytes, 0 where it does not tell."""
        free, total = ctypes.c_size_t(0), ctypes.c_size_t(0)
        self._devices.ggml_backend_dev_memory(
            ctypes.c_void_p(handle), ctypes.byref(free), ctypes.byref(total)
        )
        return total.value

    def _text(self, name: str, handle: int) -> str:
        told = getattr(self._devices, f"ggml_backend_{name}")(ctypes.c_void_p(handle))
        return (told or b"").decode("utf-8", "replace")

    @staticmethod
    def _typed(library: ctypes.CDLL, name: str, returns: type | None) -> None:
        getattr(library, f"ggml_backend_{name}").restype = returns


def plug_ins(folder: Path, back_end: str) -> list[Path]:
    """Return the builds of a back end that stand in a folder as libraries."""
    suffix = {"win32": ".dll", "darwin": ".so"}.get(sys.platform, ".so")
    prefix = "" if sys.platform == "win32" else "lib"
    exact = folder / f"{prefix}ggml-{back_end}{suffix}"
    variants = sorted(folder.glob(f"{prefix}ggml-{back_end}-*{suffix}"))
    return [file for file in (exact, *variants) if file.is_file()]


@functools.cache
def is_plugged(folder: Path) -> bool:
    """Return whether back ends are libraries of their own in this build."""
    return len(plug_ins(folder, CPU)) > 1


def _score(file: Path) -> int:
    """Return how well a build fits this processor; 0 if it does not run here."""
    try:
        library = ctypes.CDLL(str(file))
    except OSError:
        return 0
    try:
        return int(library.ggml_backend_score())
    except AttributeError:
        return 1
