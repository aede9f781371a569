"""Every stored vector compared, without an index; the yardstick for all else."""

import numpy as np

from indexer.storing import stored_vectors
from indexer.storing.catalogue import Catalogue
from indexer.storing.reader import Candidate
from indexer.storing.vectors import FloatRows


def nearest(
    catalogue: Catalogue, model: str, vector: FloatRows, dims: int, count: int
) -> list[Candidate]:
    """Return the passages nearest to a query vector, both cut to `dims`, best first."""
    short = vector[:dims] / max(float(np.linalg.norm(vector[:dims])), 1e-12)
    best: list[Candidate] = []
    for ids, versions, rows in stored_vectors.all_vectors(catalogue, model, dims):
        scores = rows @ short
        keep = np.argsort(-scores, kind="stable")[:count]
        best += [Candidate(ids[i], versions[i], float(scores[i])) for i in keep]
        best.sort(key=lambda one: (-one.score, one.chunk_id))
        del best[count:]
    return best
