"""The terms by which a query is compared with names, headings and passages."""

import re

from indexer.languages.folding import folded_words, has_no_spaces, words

RUN = 2
"""Characters of Chinese and Japanese that make a term: most words have two."""
ALPHABETIC_RUN = 4
"""The same in Thai, Lao, Khmer and Burmese, whose letters say as little as ours."""

_ALPHABETIC = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")


def terms(text: str) -> list[str]:
    """Return the folded words of a text, each once, in order.

    Where no spaces stand between words, runs of a few characters take their place; a
    stretch that is shorter than such a run is one term.
    """
    if (spaced := folded_words(text)) is not None:
        return list(dict.fromkeys(spaced))
    found: dict[str, None] = {}
    stretch = ""
    last = -1
    for start, end, word in words(text):
        if not has_no_spaces(text[start:end]):
            found[word] = None
            continue
        if start != last:
            found.update(_runs(stretch))
            stretch = ""
        stretch += word
        last = end
    found.update(_runs(stretch))
    return list(found)


def _runs(stretch: str) -> dict[str, None]:
    size = ALPHABETIC_RUN if _ALPHABETIC.search(stretch) else RUN
    return (
        dict.fromkeys(
            stretch[at : at + size] for at in range(max(len(stretch) - size + 1, 1))
        )
        if stretch
        else {}
    )
