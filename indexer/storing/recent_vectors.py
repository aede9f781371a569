"""The vectors of recent rows, compared one by one with that of a query."""

from collections.abc import Collection, Sequence

import numpy as np

from indexer.storing.narrowing import Candidate
from indexer.storing.recent_rows import CHUNK_IDS, VERSIONS, Arrays, Bools, strongest
from indexer.storing.vectors import FloatRows, cut

VECTORS = "vectors"
"""`(n, dims) float32`, unit rows."""


class RecentVectors:
    """The vectors of some files of recent rows; for reading only."""

    def __init__(self, files: Sequence[Arrays]) -> None:
        """Take files as they were read."""
        self._files = files

    def best(
        self, vector: FloatRows, limit: int, files: Collection[int] | None = None
    ) -> list[Candidate]:
        """Return the rows nearest to a unit vector, best first, of `files` if given."""
        scores = [
            one[VECTORS] @ cut(vector, one[VECTORS].shape[1]) for one in self._files
        ]
        return strongest(self._files, scores, limit, files)


class VectorColumns:
    """How files of vectors are joined and thinned out."""

    def joined(self, files: Sequence[Arrays]) -> Arrays:
        """Return several files as one."""
        return {
            name: np.concatenate([one[name] for one in files])
            for name in (CHUNK_IDS, VERSIONS, VECTORS)
        }

    def part(self, arrays: Arrays, kept: Bools) -> Arrays:
        """Return what is left of a file with the rows that are `kept`."""
        return {name: arrays[name][kept] for name in (CHUNK_IDS, VERSIONS, VECTORS)}
