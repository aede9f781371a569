"""Which scripts a model can read; it says nothing sensible about the others."""

import unicodedata

from indexer.embedding.prompts import Family

MOST_MARKED = 0.2
"""Share of letters with accents, at most, where they can be left out as this model
does. Vietnamese has a third; European languages have a seventh or less."""


def reads(family: Family, text: str) -> bool:
    """Return whether most letters of a text belong to a script the model knows."""
    if family is not Family.MINILM:
        return True
    names = [unicodedata.name(char, "") for char in text if char.isalpha()]
    latin = [name for name in names if name.startswith("LATIN")]
    marked = sum(" WITH " in name for name in latin)
    return 2 * len(latin) >= len(names) and marked <= MOST_MARKED * len(latin)
