"""How near a query is to passages in general, to judge how near the best ones are."""

import threading

import numpy as np

from indexer.storing import passages, stored_vectors
from indexer.storing.catalogue import Catalogue
from indexer.storing.vectors import FloatRows

SAMPLE = 512
FEWEST = 32
"""With fewer passages than this the sample says nothing."""


class Background:
    """A sample of the library's passages that every query is compared with.

    A cosine alone means little: models differ, and so do queries. Its distance from
    the mean over random passages, in standard deviations, can be compared.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._lock = threading.Lock()
        self._rows: FloatRows = np.zeros((0, 1), np.float32)
        self._taken_at = (0, "")

    def level(self, vector: FloatRows, model: str) -> tuple[float, float]:
        """Return mean and spread of the cosines of a full-width query vector."""
        rows = self._sample(model)
        if len(rows) < FEWEST or rows.shape[1] != len(vector):
            return 0.0, 0.1
        cosines = rows @ vector
        return float(cosines.mean()), max(float(cosines.std()), 1e-3)

    def _sample(self, model: str) -> FloatRows:
        """Take the sample again when the library has doubled or the model changed."""
        with self._lock:
            count = passages.vector_count(self._catalogue)
            taken, for_model = self._taken_at
            if count > 2 * taken or for_model != model:
                self._rows = stored_vectors.sample_vectors(
                    self._catalogue, model, SAMPLE
                )
                self._taken_at = (count, model)
            return self._rows
