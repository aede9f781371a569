"""Says how far results can be trusted to be about the query."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from math import log

from indexer.records import Confidence
from indexer.searching.calibration import USUAL_PASSAGES, Scale
from indexer.searching.fusion import USUAL_TERMS, Evidence
from indexer.searching.question import Question

SAME_NAME = 0.6
LIKE_NAME = 0.45
"""How far a file's name has to say the query to count as an answer, and as a hint."""

# Fitted to the judged questions of eight sets, asked of 61 libraries of 37 to 21,000
# passages made of them, and to what they have nothing of: see RESULTS.md.
HELD = 0.7
"""What one passage counts that holds all of the query, in units of nearness, and
what passages count that do so together: what the library has nothing of, they lack."""
LENGTH = 0.2
"""Times the logarithm of the number of terms over that of a usual question: the more
is asked, the less of it stands in one passage."""
SHORT, LONG = 6, 40
"""Terms; a few words, or a whole mail, as a query say nothing by their length."""
SIZE = 0.07
"""Times the logarithm of how many more passages there are than usual: the more, the
nearer some come by chance, and the more of the query they hold."""
FEW = 100
"""Passages; in fewer hardly one has the words of a question, be it what was meant."""
HELD_IN_FEW = 2.0
IN_FEW = 0.42
"""Nearness that is enough there, with what the one passage counts that holds most."""
FEWEST = 30
"""Passages; fewer are no library to be sure of."""
POSSIBLE = 0.68
STRONG = 1.6
WORDS_POSSIBLE = 0.6
UNREAD_POSSIBLE = 0.37
WORDS_STRONG = 0.95
"""Where no cosine adds to what words say; in scripts that the model cannot read, words
have fewer forms in common."""


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
    told = _told(held, len(asked.weighs), scale.passages)
    enough = complete
    if cosines and asked.reads:
        near = scale.nearness(max(cosines))
        sure = _grade(told + near, POSSIBLE, STRONG)
        enough |= scale.passages < FEW and HELD_IN_FEW * held.by_one + near >= IN_FEW
    else:
        possible = WORDS_POSSIBLE if asked.reads else UNREAD_POSSIBLE
        sure = _grade(told, possible, WORDS_STRONG)
    if sure is Confidence.NONE and (named >= LIKE_NAME or enough):
        return Confidence.POSSIBLE
    return sure


def held_by(texts: Iterable[str], asked: Question) -> Held:
    """Return how much of the query texts hold."""
    each = [asked.held_by(text) for text in texts]
    one = max(map(asked.share, each), default=0.0)
    return Held(one, asked.share(frozenset().union(*each)))


def _told(held: Held, terms: int, passages: int) -> float:
    """Return what words say, by how many are asked of how many passages."""
    length = log(min(max(terms, SHORT), LONG) / USUAL_TERMS)
    passages = max(passages, FEWEST)
    size = SIZE * log(passages / USUAL_PASSAGES)
    return HELD * (held.by_one + held.by_all) + LENGTH * length - size


def _grade(value: float, possible: float, strong: float) -> Confidence:
    if value >= strong:
        return Confidence.STRONG
    return Confidence.POSSIBLE if value >= possible else Confidence.NONE
