"""Which words of a passage to mark."""

import re
from collections.abc import Iterable

from indexer.languages.folding import has_no_spaces, words
from indexer.records import Mark

SHORTEST_RUN = 2
"""Characters in a row that count as a word where there are no spaces."""


def telling_words(query: str, common: frozenset[str]) -> frozenset[str]:
    """Return the folded words of a query without those that are common here.

    If nothing else is left, all words count.
    """
    asked = frozenset(word for _, _, word in words(query))
    return (asked - common) or asked


def word_marks(text: str, wanted: Iterable[str]) -> tuple[Mark, ...]:
    """Return the marks of wanted words in reading order; neighbours become one."""
    kept = frozenset(wanted)
    if text.isascii():
        return _plain_marks(text, kept)
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


def _plain_marks(text: str, wanted: frozenset[str]) -> tuple[Mark, ...]:
    """Return the same for a text of ASCII, where words are easy to find.

    Looks for the wanted words alone, which takes a tenth of the time.
    """
    either = "|".join(sorted(re.escape(word) for word in wanted if word.isascii()))
    if not either:
        return ()
    found = re.finditer(rf"\b(?:{either})\b", text.lower())
    return tuple(Mark(*match.span(), "words") for match in found)
