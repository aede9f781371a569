"""Says how far results can be trusted to be about the query."""

from collections.abc import Collection, Iterable, Mapping
from math import log

from indexer.records import Confidence
from indexer.searching.calibration import Scale
from indexer.searching.fusion import USUAL_TERMS, Evidence
from indexer.searching.question import Question

SAME_NAME = 0.6
LIKE_NAME = 0.45
"""How far a file's name has to say the query to count as an answer, and as a hint."""

# Fitted to the judged questions of four sets and to nonsense asked of the same
# libraries, with one threshold for all of them.
HELD = 3.8
"""What holding all that the query asks for counts, in units of nearness."""
LENGTH = 1.1
"""Times the logarithm of the number of terms over that of a usual question: the more
is asked, the less of it stands in one passage."""
LONG = 40
"""Terms; a whole mail as a query says nothing by its length."""
POSSIBLE = 1.3
STRONG = 2.7

WORDS_POSSIBLE = 0.65
WORDS_STRONG = 2.0
"""Where no cosine adds to what words say."""


def confidence(
    evidence: Mapping[int, Evidence],
    held: float,
    likenesses: Collection[float],
    asked: Question,
    scale: Scale,
) -> Confidence:
    """Judge the best evidence there is.

    Args:
        evidence: of every candidate.
        held: the largest share of the query that one passage holds.
        likenesses: how far names of files say the query.
        asked: the query.
        scale: what cosines are worth here.
    """
    named = max(likenesses, default=0.0)
    if named >= SAME_NAME or any(one.phrase for one in evidence.values()):
        return Confidence.STRONG
    cosines = [one.cosine for one in evidence.values() if one.cosine is not None]
    length = min(max(len(asked.weighs), 1), LONG)
    told = HELD * held + LENGTH * log(length / USUAL_TERMS)
    if cosines and asked.reads:
        sure = _grade(told + scale.nearness(max(cosines)), POSSIBLE, STRONG)
    else:
        sure = _grade(told, WORDS_POSSIBLE, WORDS_STRONG)
    if sure is Confidence.NONE and named >= LIKE_NAME:
        return Confidence.POSSIBLE
    return sure


def best_share(texts: Iterable[str], asked: Question) -> float:
    """Return the largest share of the query that one of the texts holds."""
    return max((asked.held_by(text) for text in texts), default=0.0)


def _grade(value: float, possible: float, strong: float) -> Confidence:
    if value >= strong:
        return Confidence.STRONG
    return Confidence.POSSIBLE if value >= possible else Confidence.NONE
