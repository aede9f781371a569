"""Text as the keyword index compares it: case, accents and widths folded."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"\w+")
_NO_SPACES = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
)


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """Return a word without case, accents and compatibility forms (UAX #15, NFKD)."""
    spread = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in spread if not unicodedata.combining(char))


def words(text: str) -> list[tuple[int, int, str]]:
    """Return `(start, end, folded)` of every word.

    Scripts written without spaces come one character at a time, as no dictionary is
    at hand here; whoever compares runs of them compares neighbours.
    """
    found: list[tuple[int, int, str]] = []
    for match in _WORD.finditer(text):
        if _NO_SPACES.search(match.group()):
            found.extend(
                (match.start() + offset, match.start() + offset + 1, fold(char))
                for offset, char in enumerate(match.group())
            )
        else:
            found.append((match.start(), match.end(), fold(match.group())))
    return found


def phrase(text: str) -> str:
    """Return a text so that one can be looked for in another, letter for letter."""
    return " ".join(text.casefold().split())


def has_no_spaces(text: str) -> bool:
    """Tell whether a word belongs to a script written without spaces."""
    return _NO_SPACES.search(text) is not None
