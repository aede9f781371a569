"""Which language a text is written in, by its script and its most common words.

Enough to tell the letters of one's German aunt from those of one's French bank; a
text of a few words, a table or code may stay without a language.
"""

import re
from collections import Counter
from functools import lru_cache

from indexer.languages.function_words import FUNCTION_WORDS

READ = 4000
"""Characters looked at."""
FEWEST_LETTERS = 12
FEWEST_WORDS = 2
"""Common words a text of an alphabet shared by many languages must have."""
SHARE = 0.08
"""Of all words; a list of names has a few `de` too."""
LEAD = 1.15
"""How much more common words the best language must have than the next."""

_SCRIPTS = (
    ("latin", "A-Za-z\u00c0-\u024f\u1e00-\u1eff"),
    ("cyrillic", "\u0400-\u04ff"),
    ("arabic", "\u0620-\u064a\u066e-\u06d3"),
    ("han", "\u3400-\u9fff"),
    ("ja", "\u3041-\u30ff"),
    ("ko", "\uac00-\ud7a3"),
    ("devanagari", "\u0904-\u0939"),
    ("el", "\u0370-\u03ff"),
    ("he", "\u05d0-\u05ea"),
    ("th", "\u0e01-\u0e2e"),
    ("lo", "\u0e81-\u0eae"),
    ("km", "\u1780-\u17a2"),
    ("my", "\u1000-\u102a"),
    ("ka", "\u10a0-\u10ff"),
    ("hy", "\u0531-\u0586"),
    ("am", "\u1200-\u135a"),
    ("bn", "\u0985-\u09b9"),
    ("pa", "\u0a05-\u0a39"),
    ("gu", "\u0a85-\u0ab9"),
    ("ta", "\u0b85-\u0bb9"),
    ("te", "\u0c05-\u0c39"),
    ("kn", "\u0c85-\u0cb9"),
    ("ml", "\u0d05-\u0d39"),
    ("si", "\u0d85-\u0dc6"),
)
_LETTERS = re.compile("|".join(f"(?P<{name}>[{span}])" for name, span in _SCRIPTS))
_TELLING = {
    "cyrillic": (
        ("sr", "ђћљњџјЂЋЉЊЏЈ"),
        ("be", "ўЎ"),
        ("uk", "іїєґІЇЄҐ"),
        ("ru", "ыэёЫЭЁ"),
        ("bg", "ъЪ"),
        ("ru", ""),
    ),
    "arabic": (("ur", "ٹڈڑںے"), ("fa", "پچژگکی"), ("ar", "")),
    "devanagari": (("mr", "ळ"), ("hi", "")),
    "han": (("zh", ""),),
}
"""Letters by which languages of one script are told apart; the first that fits."""
TELLING_SHARE = 0.004
"""Of all letters; a name with a foreign letter does not make a foreign text."""


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the language, or nothing where it is not plain."""
    counts: Counter[str] = Counter()
    for letter, count in Counter(text[:READ]).items():
        if script := _script_of(letter):
            counts[script] += count
    letters = counts.total()
    if not letters:
        return ""
    # A Japanese text has Chinese characters too, and a Chinese one takes fewer signs.
    if counts["ja"] * 6 > counts["han"] and counts["ja"] * 3 > counts["latin"]:
        return "ja"
    script, most = counts.most_common(1)[0]
    if script == "latin":
        return _by_words(text[:READ]) if letters >= FEWEST_LETTERS else ""
    if script in _TELLING:
        return _by_letters(text[:READ], script, most)
    return script


@lru_cache(maxsize=1 << 14)
def _script_of(letter: str) -> str:
    """Return the script of a letter; looked up once, as a text has few of them."""
    found = _LETTERS.match(letter)
    return (found.lastgroup or "") if found else ""


def _by_letters(text: str, script: str, letters: int) -> str:
    for language, telling in _TELLING[script]:
        found = sum(map(text.count, telling))
        if not telling or found > TELLING_SHARE * letters:
            return language
    return ""


def _by_words(text: str) -> str:
    words = re.findall(r"[^\W\d_]+", text.lower())
    found: Counter[str] = Counter()
    for word, count in Counter(words).items():
        for language in FUNCTION_WORDS.get(word, ()):
            found[language] += count
    if not found:
        return ""
    (best, count), *others = found.most_common(2)
    enough = count >= max(FEWEST_WORDS, SHARE * len(words))
    ahead = not others or count >= LEAD * others[0][1]
    return best if enough and ahead else ""
