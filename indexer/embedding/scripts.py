"""Which scripts a model can read; it says nothing sensible about the others."""

import unicodedata

from indexer.embedding.prompts import Family


def reads(family: Family, text: str) -> bool:
    """Return whether most letters of a text belong to a script the model knows."""
    if family is not Family.MINILM:
        return True
    letters = [char for char in text if char.isalpha()]
    latin = sum(unicodedata.name(char, "").startswith("LATIN") for char in letters)
    return 2 * latin >= len(letters)
