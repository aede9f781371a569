"""Puts a child into a job of its own, which bounds it and dies with us (Windows).

Layouts and numbers are those of "Job Objects" in Microsoft's reference. Not yet run
on Windows.
"""

import ctypes
import subprocess
import sys
import weakref
from typing import Any

_EXTENDED_LIMITS = 9
_UI_RESTRICTIONS = 4
_ALL_UI_RESTRICTIONS = 0xFF

_ACTIVE_PROCESS = 0x0008
_PROCESS_MEMORY = 0x0100
_DIE_ON_UNHANDLED_EXCEPTION = 0x0400
_KILL_ON_JOB_CLOSE = 0x2000
LIMIT_FLAGS = (
    _ACTIVE_PROCESS | _PROCESS_MEMORY | _DIE_ON_UNHANDLED_EXCEPTION | _KILL_ON_JOB_CLOSE
)


class BasicLimits(ctypes.Structure):
    """Windows' `JOBOBJECT_BASIC_LIMIT_INFORMATION`."""

    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("minimum_working_set", ctypes.c_size_t),
        ("maximum_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority_class", ctypes.c_uint32),
        ("scheduling_class", ctypes.c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    """Windows' `JOBOBJECT_EXTENDED_LIMIT_INFORMATION`."""

    _fields_ = (
        ("basic", BasicLimits),
        ("transfers", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


def confine(child: "subprocess.Popen[bytes]", memory_bytes: int) -> None:
    """Bound a child's memory, let it start nothing, and end it when we end.

    Belongs right after the start, before the child has read anything of a file.
    """
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = ctypes.c_void_p
        job = assign(kernel, int(child._handle), memory_bytes, _processes())
        if job is not None:
            weakref.finalize(child, kernel.CloseHandle, job)


def assign(
    kernel: Any,  # noqa: ANN401 - a library that exists on Windows alone
    process: int,
    memory_bytes: int,
    processes: int,
) -> ctypes.c_void_p | None:
    """Return a job that holds a process, or None where the system refuses one."""
    handle = kernel.CreateJobObjectW(None, None)
    if not handle:
        return None
    job = ctypes.c_void_p(handle)
    limits = ExtendedLimits()
    limits.basic.flags = LIMIT_FLAGS
    limits.basic.active_processes = processes
    limits.process_memory = memory_bytes
    screen = ctypes.c_uint32(_ALL_UI_RESTRICTIONS)
    if (
        _set(kernel, job, _EXTENDED_LIMITS, limits)
        and _set(kernel, job, _UI_RESTRICTIONS, screen)
        and kernel.AssignProcessToJobObject(job, ctypes.c_void_p(process))
    ):
        return job
    kernel.CloseHandle(job)
    return None


def _set(kernel: Any, job: ctypes.c_void_p, kind: int, value: Any) -> bool:  # noqa: ANN401
    return bool(
        kernel.SetInformationJobObject(
            job, kind, ctypes.byref(value), ctypes.sizeof(value)
        )
    )


def _processes() -> int:
    """Return how many processes a child is made of.

    In a virtual environment, Python is started by a small program that waits for it.
    """
    return 1 if sys.prefix == sys.base_prefix else 2
