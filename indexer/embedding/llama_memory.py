"""Bounds the memory that llama.cpp reserves for logits and never writes to.

For each token of the largest batch it sets aside, and fills with zeros, one number for
each entry of the vocabulary: 1 MB a token for EmbeddingGemma.
"""

import ctypes
import mmap
import sys

CAN_RELEASE = sys.platform == "linux"
"""macOS gives such pages back only under pressure; Windows would take them away."""
KEPT_BYTES = 256 << 20
"""What the room for logits may take where it cannot be given back."""
NUMBER_BYTES = 4

_MADV_DONTNEED = 4


def most_tokens(wanted: int, vocabulary: int) -> int:
    """Return how many tokens a batch may have, `wanted` at most."""
    if CAN_RELEASE:
        return wanted
    return min(wanted, KEPT_BYTES // (vocabulary * NUMBER_BYTES))


def release(address: int, size: int) -> bool:
    """Return the whole pages inside a region to the system; they read as zero later.

    Only for private memory whose content nobody needs. Returns False where the
    system has no such call; the memory then stays, and nothing else changes.
    """
    first = -(-address // mmap.PAGESIZE) * mmap.PAGESIZE
    last = (address + size) // mmap.PAGESIZE * mmap.PAGESIZE
    if not CAN_RELEASE or last <= first:
        return False
    madvise = ctypes.CDLL(None, use_errno=True).madvise
    madvise.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
    return int(madvise(first, last - first, _MADV_DONTNEED)) == 0
