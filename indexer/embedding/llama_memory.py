"""Bounds the memory that llama.cpp reserves for logits and never writes to.

For each token of the largest batch it sets aside, and fills with zeros, one number for
each entry of the vocabulary: 1 MB a token for EmbeddingGemma. On Linux the system
supplies the zeros, which costs nothing (`zero`). Elsewhere the room costs its size
for a moment and is given back after it (`release`).
"""

import ctypes
import mmap
import sys

HAS_LAZY_ZEROS = sys.platform == "linux"
"""Whether pages that are given back read as zero at once, here and now."""
KEPT_BYTES = 256 << 20
"""What the room for logits may take where it costs its size."""
NUMBER_BYTES = 4

_ADVICE = {"linux": 4, "darwin": 7}
"""MADV_DONTNEED; MADV_FREE_REUSABLE, which leaves what a process is charged with."""


def most_tokens(wanted: int, vocabulary: int) -> int:
    """Return how many tokens a batch may have, `wanted` at most."""
    if HAS_LAZY_ZEROS:
        return wanted
    return min(wanted, KEPT_BYTES // (vocabulary * NUMBER_BYTES))


def release(address: int, size: int) -> bool:
    """Return the whole pages inside a region to the system; their content is lost.

    Only for private memory whose content nobody needs. Returns False where the
    system has no such call; the memory then stays, and nothing else changes.
    """
    first, last = whole_pages(address, size)
    if last <= first:
        return False
    if sys.platform == "win32":
        discard = ctypes.windll.kernel32.DiscardVirtualMemory
        discard.argtypes = (ctypes.c_void_p, ctypes.c_size_t)
        return int(discard(first, last - first)) == 0
    advice = _ADVICE.get(sys.platform)
    if advice is None:
        return False
    madvise = ctypes.CDLL(None, use_errno=True).madvise
    madvise.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
    return int(madvise(first, last - first, advice)) == 0


def zero(address: int, size: int) -> None:
    """Make a region of private memory read as zero, by giving its pages back."""
    first, last = whole_pages(address, size)
    if HAS_LAZY_ZEROS and release(address, size):
        ctypes.memset(address, 0, first - address)
        ctypes.memset(last, 0, address + size - last)
    else:
        ctypes.memset(address, 0, size)


def whole_pages(address: int, size: int) -> tuple[int, int]:
    """Return where the first whole page of a region begins and the last one ends."""
    first = -(-address // mmap.PAGESIZE) * mmap.PAGESIZE
    return first, (address + size) // mmap.PAGESIZE * mmap.PAGESIZE
