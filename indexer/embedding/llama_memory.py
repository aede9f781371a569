"""Gives back memory that llama.cpp reserves and never writes to."""

import ctypes
import mmap
import sys

_MADV_DONTNEED = 4
"""The same number on Linux and macOS."""


def release(address: int, size: int) -> bool:
    """Return the whole pages inside a region to the system; they read as zero later.

    Only for private memory whose content nobody needs. Returns False where the
    system has no such call; the memory then stays, and nothing else changes.
    """
    if sys.platform != "linux":
        # macOS keeps the pages until memory is short, Windows would take them away.
        return False
    first = -(-address // mmap.PAGESIZE) * mmap.PAGESIZE
    last = (address + size) // mmap.PAGESIZE * mmap.PAGESIZE
    if last <= first:
        return True
    madvise = ctypes.CDLL(None, use_errno=True).madvise
    madvise.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
    return int(madvise(first, last - first, _MADV_DONTNEED)) == 0
