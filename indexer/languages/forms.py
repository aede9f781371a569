"""Other forms of words, by which `running` is found by `run` and 学校 inside 学校里.

Every word becomes its stem (the Snowball algorithms, Porter 2001); words of scripts
that are written without spaces, and Korean ones with their particles, become pairs of
characters; names such as `readFile` become their parts too.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Protocol

from indexer.languages.folding import fold, has_no_spaces

STEMMERS = {
    "ar": "arabic",
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "fi": "finnish",
    "fr": "french",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
}
REMEMBERED = 1 << 17
SHORTEST_STEMMED = 3
_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0dff\u0e31-\u0e4e\u1000-\u17ff"
)
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}])*")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_HANGUL = re.compile(r"[\uac00-\ud7a3]+")
_HEBREW = re.compile(r"[\u05d0-\u05ea]{4,}")
_HEBREW_PREFIX = re.compile(r"^(?:ו?[שהבלמכ]?ה?)(?=[\u05d0-\u05ea]{3})")
_ARABIC_PREFIX = re.compile(r"^[وف]?[بكل]?(?:ال|(?<=ل)ل)(?=[\u0620-\u06d3]{2})")
_OF_SCRIPT = (
    (re.compile(r"[\u0400-\u04ff]"), "ru"),
    (re.compile(r"[\u0620-\u06d3]"), "ar"),
    (re.compile(r"[\u0900-\u097f]"), "hi"),
    (re.compile(r"[\u0370-\u03ff]"), "el"),
    (re.compile(r"[\u0b80-\u0bff]"), "ta"),
    (re.compile(r"[\u0530-\u058f]"), "hy"),
)
"""Scripts whose words are stemmed in one way whatever the language of the text."""
LATIN = frozenset(STEMMERS) - {language for _, language in _OF_SCRIPT}
"""The languages that make a difference to the forms of a word in Latin letters."""


def forms(text: str, languages: Iterable[str]) -> list[str]:
    """Return the forms of all words of a text, in its order.

    `languages` are those that words in Latin letters may be of.
    """
    wanted = tuple(languages)
    found: list[str] = []
    for match in _WORD.finditer(text):
        found += _forms(match.group(), wanted)
    return found


@lru_cache(REMEMBERED)
def _forms(word: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    if has_no_spaces(word) or _HANGUL.search(word):
        return _pairs(unicodedata.normalize("NFKC", word.casefold()))
    parts = _CAMEL.split(word)
    spelt = [word] if len(parts) == 1 else [word, *parts]
    return tuple(
        dict.fromkeys(stem for one in spelt for stem in _stems(one, languages))
    )


def _pairs(word: str) -> tuple[str, ...]:
    if len(word) < 2:
        return (word,)
    return tuple(word[start : start + 2] for start in range(len(word) - 1))


def _stems(word: str, languages: tuple[str, ...]) -> Iterator[str]:
    lower = word.casefold()
    if len(lower) < SHORTEST_STEMMED or lower.isdigit():
        yield fold(lower)
        return
    if _HEBREW.fullmatch(lower):
        yield lower
        yield _HEBREW_PREFIX.sub("", lower)
        return
    for script, language in _OF_SCRIPT:
        if script.match(lower):
            bare = _ARABIC_PREFIX.sub("", lower)
            yield fold(stemmer(language).stemWord(bare))
            return
    for language in languages or ("en",):
        yield fold(stemmer(language).stemWord(lower))


class Stemmer(Protocol):
    """What a language's algorithm can do."""

    def stemWord(self, word: str) -> str:  # noqa: N802 - the library's name
        """Return the stem of a word in lower case."""
        ...


def stemmer(language: str) -> Stemmer:
    """Return a stemmer of a language, English where there is none.

    It holds the word that it is at: one that two threads share mixes their words up.
    """
    import snowballstemmer

    made: Stemmer = snowballstemmer.stemmer(STEMMERS.get(language, "english"))
    return made
