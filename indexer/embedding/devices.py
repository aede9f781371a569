"""What this computer has to compute with: its processor and its graphics devices."""

import ctypes
import functools
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from indexer.embedding.ggml import CPU, GPU_BACK_ENDS, Ggml, is_plugged
from indexer.errors import ModelError


class DeviceKind(StrEnum):
    """Devices by how fast they are to be expected."""

    GPU = "gpu"
    INTEGRATED = "integrated"
    CPU = "cpu"


@dataclass(frozen=True, slots=True)
class Device:
    """One device that llama.cpp can compute on."""

    name: str
    """What a person and `settings.compute` call it, as `Vulkan0`."""
    description: str
    kind: DeviceKind
    memory: int
    """Bytes; 0 where the device does not tell."""


_KINDS = {0: DeviceKind.CPU, 1: DeviceKind.GPU, 2: DeviceKind.INTEGRATED}
_ORDER = (DeviceKind.GPU, DeviceKind.INTEGRATED)


def has_gpu_back_end() -> bool:
    """Return whether this build can use any graphics device; starts no driver."""
    folder = library_folder()
    return any(any(folder.glob(f"*ggml-{name}.*")) for name in GPU_BACK_ENDS)


def library_folder() -> Path:
    """Return the folder of llama.cpp's libraries."""
    import llama_cpp

    return Path(llama_cpp.__file__).parent / "lib"


@functools.cache
def registry() -> Ggml:
    """Return ggml's registry, with the processor's back end loaded."""
    folder = library_folder()
    ggml = Ggml(folder)
    if is_plugged(folder):
        ggml.load(CPU)
    return ggml


@functools.cache
def load_gpu_back_ends() -> None:
    """Start the drivers of graphics devices; one may end this process."""
    ggml = registry()
    for name in GPU_BACK_ENDS:
        ggml.load(name)


def graphics_devices() -> tuple[Device, ...]:
    """Return the devices of the back ends that are loaded, the fastest kind first."""
    ggml = registry()
    found = [
        Device(ggml.name(each), ggml.description(each), kind, ggml.memory(each))
        for each in ggml.handles()
        if (kind := _KINDS.get(ggml.kind(each))) in _ORDER and kind is not None
    ]
    return tuple(sorted(found, key=lambda device: _ORDER.index(device.kind)))


def handle_of(name: str) -> int | None:
    """Return llama.cpp's handle of a device, None if there is none of that name."""
    ggml = registry()
    return next((each for each in ggml.handles() if ggml.name(each) == name), None)


def offloading(name: str | None) -> "ctypes.Array[ctypes.c_void_p]":
    """Return llama.cpp's list of the devices to put a model on: one, or none.

    Raises:
        ModelError: there is no such device.
    """
    if name is None:
        return (ctypes.c_void_p * 1)(None)
    load_gpu_back_ends()
    handle = handle_of(name)
    if handle is None:
        raise ModelError("There is no device named {name} on this computer.", name=name)
    return (ctypes.c_void_p * 2)(handle, None)
