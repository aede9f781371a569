"""Text as the keyword index compares it: case, accents and widths folded."""

import re
import unicodedata
from functools import lru_cache

_SIGNS = "".join(
    char
    for char in map(chr, range(0x300, 0x3100))
    if unicodedata.category(char)[0] == "M"
)
"""Accents and vowel signs that stand behind their letter; `\\w` leaves them out."""
_WORD = re.compile(rf"\w[\w{_SIGNS}]*")
_SPELLING = re.compile(
    rf"(?<!\w)[^\W\d_](?:[^\W\d_]|[{_SIGNS}]){{2,29}}(?![\w{_SIGNS}])"
)
"""A word of letters alone, of three to thirty characters."""
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]{1,16}")
_DENSE = (
    r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
    r"\uff66-\uff9f\U00020000-\U0003ffff"
)
_NO_SPACES = re.compile(f"[{_DENSE}]")
_PIECE = re.compile(
    rf"[{_DENSE}][{_SIGNS}\uff9e\uff9f]*|(?:(?![{_DENSE}])[\w{_SIGNS}])+"
)
"""A character of a script without spaces with its signs, or a word beside such."""
_HANGUL = re.compile(r"[\u1100-\u11ff\uac00-\ud7a3]")
_FINAL = r"\u11a8-\u11ff"
"""Consonants that end a syllable of Hangul, where folding took it apart."""


def fold(text: str) -> str:
    """Return a text without case, accents and compatibility forms (UAX #15, NFKD).

    What a character is folded to does not depend on its neighbours, so that an accent
    here and there costs little.
    """
    if text.isascii():
        return text.lower()
    return _BEYOND_ASCII.sub(_folded_run, text.casefold())


def words(text: str) -> list[tuple[int, int, str]]:
    """Return `(start, end, folded)` of every word.

    Scripts written without spaces come one character at a time, with its signs, as no
    dictionary is at hand here; whoever compares runs of them compares neighbours. A
    number or a word of other letters among them stays whole.
    """
    if not has_no_spaces(text):
        return [
            (*match.span(), _fold_word(match.group())) for match in _WORD.finditer(text)
        ]
    found: list[tuple[int, int, str]] = []
    for match in _WORD.finditer(text):
        if has_no_spaces(match.group()):
            pieces = _PIECE.finditer(text, match.start(), match.end())
            folded = ((*one.span(), _fold_word(one.group())) for one in pieces)
            found.extend(one for one in folded if one[2])
        else:
            found.append((match.start(), match.end(), _fold_word(match.group())))
    return found


def folded_words(text: str) -> list[str] | None:
    """Return the folded words of a text, or None where some stand without spaces.

    Does what `words` does, ten times as fast and without places.
    """
    folded = fold(text)
    return None if has_no_spaces(folded) else text_words(folded)


def text_words(folded: str) -> list[str]:
    """Return the words of a folded text as they stand between spaces and signs.

    Where there are no spaces, what `words` does.
    """
    return (_PIECE if has_no_spaces(folded) else _WORD).findall(folded)


def spellings(text: str) -> set[str]:
    """Return the words that are made of letters alone, in lower case as they are spelt.

    Those of scripts without spaces are left out: nothing tells where they begin.
    """
    if text.isascii():
        return set(_SPELLING.findall(text.lower()))
    found = set(_SPELLING.findall(unicodedata.normalize("NFC", text.lower())))
    return {word for word in found if word.isascii() or not has_no_spaces(word)}


def phrase(text: str) -> str:
    """Return a text so that one can be looked for in another, letter for letter."""
    return " ".join(text.casefold().split())


def holds(text: str, typed: str) -> bool:
    """Tell whether `typed` stands in a text, not in the middle of a word.

    Both come from `phrase`. Without spaces there are no words to be in the middle of,
    and in Korean a particle may follow in the same word.
    """
    if not typed or typed not in text:
        return False
    before = r"(?<!\w)" if _begins_word(typed[0]) else ""
    after = r"(?!\w)" if _begins_word(typed[-1]) else ""
    if _HANGUL.match(typed[-1]):
        after = rf"(?![{_FINAL}])"
    return re.search(f"{before}{re.escape(typed)}{after}", text) is not None


def spread(typed: str) -> re.Pattern[str]:
    """Return what finds `typed` in a text without case, whatever space is between.

    A first look, quicker than `holds(phrase(text), typed)` by far: what it finds may
    begin or end within a word.
    """
    return re.compile(r"\s+".join(map(re.escape, typed.split())))


def _begins_word(char: str) -> bool:
    return char.isalnum() and not has_no_spaces(char)


def has_no_spaces(text: str) -> bool:
    """Tell whether a word belongs to a script written without spaces."""
    return _NO_SPACES.search(text) is not None


def has_particles(text: str) -> bool:
    """Tell whether words may have particles written to them, as in Korean."""
    return _HANGUL.search(text) is not None


def _folded_run(match: re.Match[str]) -> str:
    return _without_marks(match.group())


@lru_cache(maxsize=8192)
def _without_marks(run: str) -> str:
    spread = unicodedata.normalize("NFKD", run)
    return "".join(char for char in spread if not unicodedata.combining(char))


@lru_cache(maxsize=4096)
def _fold_word(word: str) -> str:
    return fold(word)
