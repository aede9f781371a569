"""File and folder names as words, so that `Rent_2024-Q1.pdf` is found by `rent`."""

import re
import unicodedata

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_WORD = re.compile(r"[^\W_]+")
_NO_SPACES = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff"
    r"\u3400-\u9fff\uf900-\ufaff]+"
)


def name_words(path: str) -> str:
    """Return the words of the last three parts of a path, separated by spaces.

    Scripts written without spaces become pairs of characters, which lets any part of
    a name be found. Characters that are not text (surrogate escapes) fall out.
    """
    parts = re.split(r"[/\\]", path.encode("utf-8", "ignore").decode("utf-8"))[-3:]
    words: list[str] = []
    for part in parts:
        for word in _WORD.findall(split_camel(unicodedata.normalize("NFKC", part))):
            words.extend(_pieces(word.lower()))
    return " ".join(words)


def split_camel(name: str) -> str:
    """Return `RentBill2024` as `Rent Bill2024`."""
    return _CAMEL.sub(" ", name)


def match_expression(query: str, limit: int = 16) -> str:
    """Return an FTS5 expression that finds names with any word of the query."""
    words = dict.fromkeys(name_words(re.sub(r"[/\\]", " ", query)).split())
    return " OR ".join(f'"{word}"' for word in list(words)[:limit])


def _pieces(word: str) -> list[str]:
    found = _NO_SPACES.fullmatch(word)
    if not found or len(word) < 3:
        return [word]
    return [word[start : start + 2] for start in range(len(word) - 1)]
