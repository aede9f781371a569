"""What a model gives back: rows of float32, compared by their direction."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Vectors: TypeAlias = NDArray[np.float32]
"""Shape (n, width), or (width,) for a single vector."""


def unit_rows(vectors: Vectors) -> Vectors:
    """Return the vectors scaled to length 1; zero rows stay zero."""
    wide = np.asarray(vectors, np.float64)
    lengths = np.sqrt((wide * wide).sum(axis=-1, keepdims=True))
    scaled = np.divide(wide, lengths, out=np.zeros_like(wide), where=lengths > 0)
    return np.asarray(scaled, np.float32)


def cut(vectors: Vectors, dims: int) -> Vectors:
    """Return the first `dims` numbers of each vector, scaled to length 1 again.

    This is the Matryoshka cut: it keeps meaning only for models trained for it.

    Raises:
        ValueError: `dims` is not between 1 and the width of the vectors.
    """
    width = vectors.shape[-1]
    if not 1 <= dims <= width:
        raise ValueError(f"cannot cut {width} dimensions to {dims}")
    return unit_rows(vectors[..., :dims])


def finite_rows(vectors: Vectors) -> NDArray[np.bool_]:
    """Return which rows can be compared: every number finite, not all of them zero."""
    finite = np.isfinite(vectors).all(axis=-1)
    return np.asarray(finite & (vectors != 0).any(axis=-1), np.bool_)
