"""How much memory another process holds, as cheaply as each system tells."""

import ctypes
import os
import sys
from pathlib import Path

_PROC_PIDTASKINFO = 4
_PROCESS_QUERY_LIMITED_INFORMATION = 0x1000


def resident_bytes(pid: int) -> int | None:
    """Return the resident memory of a process, None where that is not known."""
    if sys.platform == "win32":
        return _on_windows(pid)
    if sys.platform == "darwin":
        return _on_macos(pid)
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_bytes().split()[1])
    except (OSError, ValueError, IndexError):
        return None
    return pages * os.sysconf("SC_PAGE_SIZE")


class _TaskInfo(ctypes.Structure):
    """The beginning of macOS's `proc_taskinfo`; the rest is counters."""

    _fields_ = (
        ("virtual_size", ctypes.c_uint64),
        ("resident_size", ctypes.c_uint64),
        ("rest", ctypes.c_byte * 80),
    )


def _on_macos(pid: int) -> int | None:
    info = _TaskInfo()
    size = ctypes.sizeof(info)
    library = ctypes.CDLL("/usr/lib/libproc.dylib")
    told = library.proc_pidinfo(
        ctypes.c_int(pid),
        ctypes.c_int(_PROC_PIDTASKINFO),
        ctypes.c_uint64(0),
        ctypes.byref(info),
        ctypes.c_int(size),
    )
    return int(info.resident_size) if told == size else None


class _MemoryCounters(ctypes.Structure):
    """Windows' `PROCESS_MEMORY_COUNTERS`."""

    _fields_ = (
        ("cb", ctypes.c_uint32),
        ("page_faults", ctypes.c_uint32),
        ("peak_working_set", ctypes.c_size_t),
        ("working_set", ctypes.c_size_t),
        ("rest", ctypes.c_size_t * 6),
    )


def _on_windows(pid: int) -> int | None:
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32")
        kernel.OpenProcess.restype = ctypes.c_void_p
        handle = kernel.OpenProcess(_PROCESS_QUERY_LIMITED_INFORMATION, 0, pid)
        counters = _MemoryCounters()
        counters.cb = ctypes.sizeof(counters)
        told = handle and kernel.K32GetProcessMemoryInfo(
            ctypes.c_void_p(handle), ctypes.byref(counters), counters.cb
        )
        kernel.CloseHandle(ctypes.c_void_p(handle))
        return int(counters.working_set) if told else None
    return None
