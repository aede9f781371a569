"""Says how far results can be trusted to be about the query."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
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
HELD = 2.0
"""What one passage counts that holds all of the query, in units of nearness, and
what passages count that do so together: what the library has nothing of, they lack."""
LENGTH = 1.1
"""Times the logarithm of the number of terms over that of a usual question: the more
is asked, the less of it stands in one passage."""
SHORT, LONG = 6, 40
"""Terms; a few words, or a whole mail, as a query say nothing by their length."""
POSSIBLE = 1.85
STRONG = 3.3

FEW = 100
"""Passages; in so few hardly one has the words of the query, be it what was meant."""
IN_FEW = 0.4
PER_PASSAGES = 0.425
"""Times the logarithm of how many more passages there are: by so much nearer some of
them come by chance. From 3,000 on the words of the query weigh more than this."""

WORDS_POSSIBLE = 1.4
WORDS_STRONG = 2.6
"""Where no cosine adds to what words say."""


@dataclass(frozen=True, slots=True)
class Held:
    """How much of a query some texts hold, 0 to 1, by weight."""

    by_one: float = 0.0
    """By the one that holds most."""
    by_all: float = 0.0
    """By all of them together."""


def confidence(
    evidence: Mapping[int, Evidence],
    held: Held,
    likenesses: Collection[float],
    asked: Question,
    scale: Scale,
) -> Confidence:
    """Judge the best evidence there is.

    Args:
        evidence: of every candidate.
        held: how much of the query passages hold.
        likenesses: how far names of files say the query.
        asked: the query.
        scale: what cosines are worth here.
    """
    named = max(likenesses, default=0.0)
    complete = held.by_one == 1.0
    if (
        named >= SAME_NAME
        or any(one.phrase for one in evidence.values())
        or (complete and len(asked.weighs) > 1)
    ):
        return Confidence.STRONG
    cosines = [one.cosine for one in evidence.values() if one.cosine is not None]
    length = min(max(len(asked.weighs), SHORT), LONG)
    told = HELD * (held.by_one + held.by_all) + LENGTH * log(length / USUAL_TERMS)
    if cosines and asked.reads:
        beyond = max(told - POSSIBLE, HELD * held.by_one - _chance(scale.passages))
        sure = _grade(beyond + scale.nearness(max(cosines)), 0.0, STRONG - POSSIBLE)
    else:
        sure = _grade(told, WORDS_POSSIBLE, WORDS_STRONG)
    if sure is Confidence.NONE and (named >= LIKE_NAME or complete):
        return Confidence.POSSIBLE
    return sure


def held_by(texts: Iterable[str], asked: Question) -> Held:
    """Return how much of the query texts hold."""
    each = [asked.held_by(text) for text in texts]
    one = max(map(asked.share, each), default=0.0)
    return Held(one, asked.share(frozenset().union(*each)))


def _chance(passages: int) -> float:
    """Return how near some of so many passages comes by chance, as good as says it."""
    return IN_FEW + PER_PASSAGES * log(max(passages, FEW) / FEW)


def _grade(value: float, possible: float, strong: float) -> Confidence:
    if value >= strong:
        return Confidence.STRONG
    return Confidence.POSSIBLE if value >= possible else Confidence.NONE
