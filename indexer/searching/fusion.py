"""One score from two legs that cannot be compared as they come.

A weighted sum of normalised scores (a convex combination, after Bruch, Gai and Ingber,
"An Analysis of Fusion Functions for Hybrid Retrieval", 2023): it keeps how much better
one passage is than the next, which ranks alone throw away.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from indexer.records import Signals

MEANING_WEIGHT = 0.85
"""Share of meaning where it found something; tuned in tests/benchmarks."""
PHRASE_BONUS = 0.5
"""For a passage that holds the words of the query in a row, as they were typed."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for one passage."""

    cosine: float | None = None
    """Of the full vectors; None where the passage has none or meaning was not asked."""
    bm25: float | None = None
    """Of the words leg; None where it did not find the passage."""
    phrase: bool = False


@dataclass(frozen=True, slots=True)
class Level:
    """What a cosine of this query means, from random passages of the library."""

    mean: float = 0.0
    spread: float = 0.1


def fuse(
    evidence: Mapping[int, Evidence],
    level: Level,
    meaning_weight: float = MEANING_WEIGHT,
) -> dict[int, tuple[float, Signals]]:
    """Return a score and its signals for each passage, by chunk id."""
    cosines = [one.cosine for one in evidence.values() if one.cosine is not None]
    scores = [one.bm25 for one in evidence.values() if one.bm25 is not None]
    top = max(max(cosines, default=0.0) - level.mean, 1e-6)
    best = max(max(scores, default=0.0), 1e-6)
    weight = meaning_weight if cosines else 0.0
    if not scores:
        weight = 1.0
    fused: dict[int, tuple[float, Signals]] = {}
    for chunk_id, one in evidence.items():
        near = 0.0
        if one.cosine is not None:
            near = max((one.cosine - level.mean) / top, 0.0)
        told = (one.bm25 or 0.0) / best
        score = weight * near + (1 - weight) * told + PHRASE_BONUS * one.phrase
        signals = Signals(meaning=max(one.cosine or 0.0, 0.0), words=told)
        fused[chunk_id] = (score, signals)
    return fused
