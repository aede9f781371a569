"""Which words of a passage to mark."""

from collections import Counter
from collections.abc import Iterable, Sequence

from indexer.records import Mark
from indexer.searching.folding import has_no_spaces, words

COMMON_SHARE = 0.6
"""A query word in more of the passages than this says nothing and is not marked."""
FEW = 5
"""With fewer passages than this, every word counts."""
SHORTEST_RUN = 2
"""Characters in a row that count as a word where there are no spaces."""


def telling_words(query: str, passages: Sequence[str]) -> frozenset[str]:
    """Return the folded query words that tell the shown passages apart.

    In a long question the small words of any language stand in nearly every passage;
    if nothing else is left, all words count.
    """
    asked = dict.fromkeys(word for _, _, word in words(query))
    if len(passages) < FEW or len(asked) < 3:
        return frozenset(asked)
    seen = Counter(
        word for text in passages for word in {found for _, _, found in words(text)}
    )
    telling = [word for word in asked if seen[word] <= COMMON_SHARE * len(passages)]
    long_enough = [word for word in telling if len(word) > 1 or has_no_spaces(word)]
    return frozenset(long_enough or asked)


def word_marks(text: str, wanted: Iterable[str]) -> tuple[Mark, ...]:
    """Return the marks of wanted words in reading order; neighbours become one."""
    kept = frozenset(wanted)
    runs: list[list[int]] = []
    for start, end, word in words(text):
        if word not in kept:
            continue
        if runs and has_no_spaces(word) and runs[-1][1] == start:
            runs[-1][1] = end
        else:
            runs.append([start, end])
    return tuple(
        Mark(start, end, "words")
        for start, end in runs
        if end - start >= SHORTEST_RUN or not has_no_spaces(text[start:end])
    )
