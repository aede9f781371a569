"""Every stored vector compared, without an index; the yardstick for all else."""

from collections.abc import Callable

import numpy as np

from indexer.storing import stored_vectors
from indexer.storing.catalogue import Catalogue
from indexer.storing.narrowing import Candidate
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


def nearest_of(
    catalogue: Catalogue,
    found: list[Candidate],
    vector: FloatRows,
    model: str,
    count: int,
) -> list[Candidate]:
    """Return those of a long shortlist that are nearest by their full vectors.

    Of a shortlist that is not longer than `count` nothing has to go.
    """
    if len(found) <= count:
        return found
    ids = dict.fromkeys(one.chunk_id for one in found)
    kept, rows = stored_vectors.full_vectors(catalogue, ids, model)
    scores = dict(zip(kept, (rows @ vector).tolist(), strict=True))
    order = sorted(found, key=lambda one: -scores.get(one.chunk_id, -1.0))
    return order[:count]


def nearest_scores(
    catalogue: Catalogue,
    model: str,
    queries: FloatRows,
    count: int,
    go_on: Callable[[], None],
) -> FloatRows:
    """Return the best cosines `(n, count)` of each full-width query `(n, width)`.

    Fewer columns where there are fewer passages. All vectors are read once; `go_on`
    is asked between pages, and what it raises ends the work.
    """
    best = np.zeros((len(queries), 0), np.float32)
    for _, _, rows in stored_vectors.all_vectors(catalogue, model, None):
        scores = np.concatenate([best, queries @ rows.T], axis=1)
        best = -np.sort(-scores, axis=1)[:, :count]
        go_on()
    return best
