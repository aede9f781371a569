"""Says how far results can be trusted to be about the query."""

from collections.abc import Mapping, Sequence
from math import log, sqrt

from indexer.records import Confidence
from indexer.searching.fusion import Evidence, Level
from indexer.storing.names_search import NamedFile

STRONG_MARGIN = 1.0
POSSIBLE_MARGIN = -0.5
"""Standard deviations above what the best of so many random passages would reach."""
SAME_NAME = 0.5


def confidence(
    evidence: Mapping[int, Evidence],
    named: Sequence[NamedFile],
    level: Level,
    passages: int,
) -> Confidence:
    """Judge the best evidence there is.

    The best of n random passages lies about sqrt(2 ln n) standard deviations above
    their mean (extreme value theory), so that much is expected of any nonsense.
    """
    if any(one.phrase for one in evidence.values()):
        return Confidence.STRONG
    if any(file.score >= SAME_NAME for file in named):
        return Confidence.STRONG
    cosines = [one.cosine for one in evidence.values() if one.cosine is not None]
    if not cosines:
        return Confidence.POSSIBLE if evidence or named else Confidence.NONE
    above = (max(cosines) - level.mean) / level.spread - sqrt(2 * log(max(passages, 2)))
    if above >= STRONG_MARGIN:
        return Confidence.STRONG
    return Confidence.POSSIBLE if above >= POSSIBLE_MARGIN else Confidence.NONE
