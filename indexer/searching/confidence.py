"""Says how far results can be trusted to be about the query."""

from collections.abc import Collection, Iterable, Mapping
from math import log, sqrt

from indexer.records import Confidence
from indexer.searching.calibration import Scale
from indexer.searching.fusion import USUAL_TERMS, Evidence
from indexer.searching.question import Question

SAME_NAME = 0.6
LIKE_NAME = 0.3
"""How far a file's name has to say the query to count as an answer, and as a hint."""

# Fitted to the judged questions of five sets and to nonsense asked of the same
# libraries, with one threshold for all of them.
HELD = 2.5
"""What holding all that the query asks for counts, in units of nearness."""
LENGTH = 0.3
"""Times the logarithm of the number of terms over that of a usual question: the more
is asked, the less of it stands in one passage."""
POSSIBLE = 1.03
STRONG = 1.9

WORDS_POSSIBLE = 1.1
WORDS_STRONG = 3.0
"""Of `words_alone`."""
UNSEEN = 7.0
"""About what a term weighs that no sampled passage holds."""


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
    if cosines and asked.reads:
        relevance = scale.nearness(max(cosines)) + HELD * held + _length(asked)
        sure = _grade(relevance, POSSIBLE, STRONG)
    else:
        sure = _grade(words_alone(held, asked), WORDS_POSSIBLE, WORDS_STRONG)
    if sure is Confidence.NONE and named >= LIKE_NAME:
        return Confidence.POSSIBLE
    return sure


def words_alone(held: float, asked: Question) -> float:
    """Return what words say without meaning: the share held, times the weight held.

    The weight is counted in rare words, so that one of two is less than three of six.
    A query of one word that stands somewhere is no nonsense, however little it weighs.
    """
    found = held * sqrt(held) * asked.weight / UNSEEN
    return max(found, WORDS_POSSIBLE) if held == 1.0 else found


def best_share(texts: Iterable[str], asked: Question) -> float:
    """Return the largest share of the query that one of the texts holds."""
    return max((asked.held_by(text) for text in texts), default=0.0)


def _length(asked: Question) -> float:
    return LENGTH * log(max(len(asked.weighs), 1) / USUAL_TERMS)


def _grade(value: float, possible: float, strong: float) -> Confidence:
    if value >= strong:
        return Confidence.STRONG
    return Confidence.POSSIBLE if value >= possible else Confidence.NONE
