"""Stored vectors: float16 at full length; the index gets them cut to its size."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

FloatRows = NDArray[np.float32]

_SINGLE: FloatRows = (
    np.arange(1 << 16, dtype=np.uint16).view(np.float16).astype(np.float32)
)
"""Every number of half precision by its bits: looked up in a third of the time that
converting takes."""


def encode(row: FloatRows) -> bytes:
    """Return a unit row `(width,)` as float16 bytes.

    Half precision keeps the order of neighbours: rounding moves a cosine by less than
    0.001, a fourth of the disk of the text it belongs to.
    """
    return row.astype(np.float16).tobytes()


def decode(blobs: Sequence[bytes], dims: int | None = None) -> FloatRows:
    """Return stored vectors as `(n, dims) float32`, cut and made unit rows again.

    Without `dims` the rows keep their full width.
    """
    if not blobs:
        return np.zeros((0, dims or 0), np.float32)
    rows = np.frombuffer(b"".join(blobs), np.uint16).reshape(len(blobs), -1)
    cut = _SINGLE.take(rows[:, :dims])
    lengths = np.sqrt(np.einsum("ij,ij->i", cut, cut))
    cut /= np.maximum(lengths, 1e-12)[:, None]
    return cut


def cut(vector: FloatRows, dims: int) -> FloatRows:
    """Return the first `dims` numbers of a vector as a unit vector."""
    short = vector[:dims]
    return np.asarray(short / max(float(np.linalg.norm(short)), 1e-12), np.float32)
