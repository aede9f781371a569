"""Which scripts and languages a model can read; of others it says nothing sensible."""

import re
import unicodedata

from indexer.embedding.prompts import Family

MOST_MARKED = 0.2
"""Share of letters with accents, at most, where they can be left out as this model
does. Vietnamese has a third; European languages have a seventh or less."""
MOST_PIECES = 1.4
"""Tokens for a word or sign, at most, in a language the model was made for: English
and code take 1.1 to 1.2, other languages in Latin letters 1.7 to 3."""

_WORD_OR_SIGN = re.compile(r"\w+|[^\w\s]")


def reads(family: Family, text: str) -> bool:
    """Return whether most letters of a text belong to a script the model knows."""
    if family is not Family.MINILM:
        return True
    names = [unicodedata.name(char, "") for char in text if char.isalpha()]
    latin = [name for name in names if name.startswith("LATIN")]
    marked = sum(" WITH " in name for name in latin)
    return 2 * len(latin) >= len(names) and marked <= MOST_MARKED * len(latin)


def speaks(family: Family, text: str, tokens: int) -> bool:
    """Return whether the model knows the language of a text that takes so many tokens.

    A vocabulary has the words of its own languages whole.
    """
    if family is not Family.MINILM:
        return True
    return tokens <= MOST_PIECES * len(_WORD_OR_SIGN.findall(text))
