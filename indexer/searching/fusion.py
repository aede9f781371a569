"""One score from two legs that cannot be compared as they come.

A weighted sum of normalised scores (a convex combination, after Bruch, Gai and Ingber,
"An Analysis of Fusion Functions for Hybrid Retrieval", 2023): it keeps how much better
one passage is than the next, which ranks alone throw away. How much each leg weighs
depends on the query: a leg whose best passage stands out from its twentieth has found
something, one whose scores fall slowly has not.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from typing import NamedTuple

from indexer.records import Signals
from indexer.searching.question import Question

# Fitted by `python -m tests.benchmarks.fusion` on six judged sets; every constant was
# chosen the same, or at a flat place beside it, with any one of the sets left out.
TRUST_IN_MEANING = 1.5
TRUST_IN_PEAKS = 4.0
TRUST_IN_UNREAD_SCRIPT = -4.0
TRUST_IN_SPECIFIC_WORDS = -3.5
"""Times the share of the query that names, numbers and identifiers make up."""
TRUST_IN_LENGTH = -0.5
"""Times the logarithm of the number of terms over that of a usual question."""
USUAL_TERMS = 12
PEAK_DEPTH = 20
"""The rank that the best passage is compared with."""
SHARPNESS = 2.4
"""Power of the share of the best BM25: far behind in words is next to nothing."""
HEADING_BONUS = 0.3
"""For a passage whose title and headings hold all words of the query."""
PHRASE_BONUS = 0.5
"""For a passage that holds the query as it was typed."""


class Evidence(NamedTuple):
    """What speaks for one passage; a query has hundreds."""

    cosine: float | None = None
    """Of the full vectors; None where the passage has none or meaning was not asked."""
    bm25: float | None = None
    """Of the words leg; None where it did not find the passage."""
    phrase: bool = False
    """Whether the passage holds the query as it was typed."""
    heading: float = 0.0
    """Share of the query that its title and headings hold."""
    waits: bool = False
    """Whether its vector is not there yet; words alone then speak for it."""


@dataclass(frozen=True, slots=True)
class Level:
    """What a cosine of this query means, from random passages of the library."""

    mean: float = 0.0
    spread: float = 0.1


def fuse(
    evidence: Mapping[int, Evidence], level: Level, asked: Question
) -> dict[int, float]:
    """Return a score, about 0 to 1, for each passage, by chunk id."""
    near = [
        one.cosine - level.mean for one in evidence.values() if one.cosine is not None
    ]
    told = [one.bm25 for one in evidence.values() if one.bm25 is not None]
    weight = meaning_weight(near, told, asked)
    nearest = max(max(near, default=0.0), 1e-6)
    best = _most_told(evidence)
    fused: dict[int, float] = {}
    for chunk_id, one in evidence.items():
        cosine = level.mean if one.cosine is None else one.cosine
        meaning = max((cosine - level.mean) / nearest, 0.0)
        words = (one.bm25 or 0.0) / best
        share = 0.0 if one.waits else weight
        score = share * meaning + (1 - share) * words**SHARPNESS
        score += PHRASE_BONUS * one.phrase + HEADING_BONUS * one.heading
        fused[chunk_id] = score
    return fused


def signals(
    evidence: Mapping[int, Evidence], shown: Iterable[int]
) -> dict[int, Signals]:
    """Return what made up the scores of some of the passages, by chunk id."""
    best = _most_told(evidence)
    return {
        chunk_id: Signals(
            round(max(evidence[chunk_id].cosine or 0.0, 0.0), 4),
            round((evidence[chunk_id].bm25 or 0.0) / best, 4),
        )
        for chunk_id in shown
    }


def meaning_weight(
    near: Sequence[float], told: Sequence[float], asked: Question
) -> float:
    """Return the share of the meaning leg, 0 to 1.

    Args:
        near: cosines above the level of random passages.
        told: BM25 scores.
        asked: the query.
    """
    if not near or not told:
        return float(bool(near))
    trust = TRUST_IN_MEANING + TRUST_IN_PEAKS * (_peak(near) - _peak(told))
    trust += TRUST_IN_LENGTH * log(max(len(asked.weighs), 1) / USUAL_TERMS)
    trust += TRUST_IN_SPECIFIC_WORDS * asked.specific
    if not asked.reads:
        trust += TRUST_IN_UNREAD_SCRIPT
    return 1 / (1 + exp(-trust))


def _most_told(evidence: Mapping[int, Evidence]) -> float:
    """Return the highest BM25, above zero so that others can be divided by it."""
    return max((one.bm25 or 0.0 for one in evidence.values()), default=0.0) or 1e-6


def _peak(scores: Sequence[float]) -> float:
    """Return how far the best score stands out, 0 to 1."""
    ordered = sorted(scores, reverse=True)
    if ordered[0] <= 0:
        return 0.0
    deep = ordered[PEAK_DEPTH] if len(ordered) > PEAK_DEPTH else 0.0
    return (ordered[0] - max(deep, 0.0)) / ordered[0]
