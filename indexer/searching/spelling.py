"""Words of the library for words that stand nowhere in it."""

from collections.abc import Sequence
from math import log

from indexer.languages.folding import has_no_spaces
from indexer.searching.edit_costs import EXTRA, FIRST, SWAPPED, edit_costs
from indexer.storing.vocabulary import KnownWord, Vocabulary

ROUNDING = 1e-3
SHORTEST = 5
"""Letters; of shorter words too many others are a slip away."""
ONE_SLIP = ((5, 1.0), (6, EXTRA), (7, EXTRA + FIRST))
"""Letters from which on one slip may cost so much: in short words the first letter is
taken to be right."""
SHORT = 5
OFTEN = 20
"""Passages with what a word of so few letters may mean, the likeliest slips apart."""
TWO_SLIPS = 9
"""Letters from which on a word may hold two slips, if it begins as it should."""
SEEN = 2
"""Passages with a word of two slips, or a short one; one may be a mistake itself."""
AS_OFTEN = 150.0
"""How many times as frequent a word must be to make up for one more slip."""


def nearest_words(vocabulary: Vocabulary, folded: str, limit: int) -> list[KnownWord]:
    """Return the words that somebody who typed this may have meant, likeliest first.

    The noisy channel of spelling correction (Kernighan, Church and Gale 1990): each
    slip makes a word less likely by a factor, its frequency makes it likelier. Words
    that begin otherwise, and then those of two slips, are looked at only where there
    is no other.
    """
    if len(folded) < SHORTEST or not folded.isalpha() or has_no_spaces(folded):
        return []
    most = max(cost for letters, cost in ONE_SLIP if len(folded) >= letters)
    begin = folded[0]
    short = len(folded) <= SHORT
    alike = vocabulary.resembling(folded, 1, begin=begin, least=SEEN if short else 1)
    near = _priced(folded, alike, most)
    if short:
        near = {
            one: cost
            for one, cost in near.items()
            if cost <= SWAPPED + ROUNDING or one.passages >= OFTEN
        }
    if not near and most > EXTRA:
        near = _priced(folded, vocabulary.resembling(folded, 1), most)
    if not near and len(folded) >= TWO_SLIPS:
        alike = vocabulary.resembling(folded, 2, begin=begin, least=SEEN)
        near = _priced(folded, alike, 2.0)
    unlikely = {
        one: cost * log(AS_OFTEN) - log(one.passages) for one, cost in near.items()
    }
    return sorted(unlikely, key=lambda one: (unlikely[one], one.shown))[:limit]


def _priced(
    typed: str, words: Sequence[KnownWord], most: float
) -> dict[KnownWord, float]:
    """Return the words that cost no more than allowed, each with its cost."""
    if not words:
        return {}
    costs = edit_costs(typed, [one.folded for one in words]).tolist()
    allowed = most + ROUNDING
    return {
        one: cost for one, cost in zip(words, costs, strict=True) if 0 < cost <= allowed
    }
