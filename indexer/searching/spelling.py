"""Words of the library for words that stand nowhere in it."""

from math import log

from indexer.languages.folding import has_no_spaces
from indexer.searching.edit_costs import FIRST, edit_costs
from indexer.storing.vocabulary import KnownWord, Vocabulary

SHORTEST = 4
"""Letters; of shorter words too many others are a slip away."""
FIRST_MAY_DIFFER = 6
"""Letters from which on the first may be the wrong one."""
TWO_SLIPS = 8
"""Letters from which on a word may hold two slips."""
AS_OFTEN = 150.0
"""How many times as frequent a word must be to make up for one more slip."""


def nearest_words(vocabulary: Vocabulary, folded: str, limit: int) -> list[KnownWord]:
    """Return the words that somebody who typed this may have meant, likeliest first.

    The noisy channel of spelling correction (Kernighan, Church and Gale 1990): each
    slip makes a word less likely by a factor, its frequency makes it likelier. Words
    of two slips are looked at only where there is none of one.
    """
    if len(folded) < SHORTEST or not folded.isalpha() or has_no_spaces(folded):
        return []
    for edits in range(1, 3 if len(folded) >= TWO_SLIPS else 2):
        alike = vocabulary.resembling(folded, edits)
        if not alike:
            continue
        costs = edit_costs(folded, [one.folded for one in alike]).tolist()
        most = edits + (FIRST if len(folded) >= FIRST_MAY_DIFFER else 0)
        unlikely = {
            one: cost * log(AS_OFTEN) - log(one.passages)
            for one, cost in zip(alike, costs, strict=True)
            if 0 < cost <= most
        }
        if unlikely:
            order = sorted(unlikely, key=lambda one: (unlikely[one], one.shown))
            return order[:limit]
    return []
