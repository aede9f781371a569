"""Which words of a passage to mark."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

from indexer.languages.folding import fold, has_no_spaces, words
from indexer.languages.forms import forms
from indexer.records import Mark
from indexer.searching.terms import terms

BEGINNING = 3
"""Letters that the forms of a word share; stemming every word would take too long."""

_HANGUL = re.compile(r"[\uac00-\ud7a3]{2,}")
_ENDLESS = "\0"
"""Stands for a character that is folded to none, or to several."""
_PREFIXED = re.compile(r"[\u05d0-\u05ea\u0620-\u06d3]")
"""Hebrew and Arabic, where an article or a preposition is part of the word."""


def telling_words(query: str, common: frozenset[str]) -> frozenset[str]:
    """Return the folded words of a query without those that are common here.

    If nothing else is left, all words count.
    """
    asked = frozenset(word for _, _, word in words(query))
    return (asked - common) or asked


class Marker:
    """Marks the words of a query, in any of their forms."""

    def __init__(
        self, query: str, common: frozenset[str], languages: Sequence[str]
    ) -> None:
        """Take what is marked: the words of a query without the common ones.

        Args:
            query: in any case and spelling.
            common: folded words that are common in this library.
            languages: those that words in Latin letters may be of.
        """
        self._languages = tuple(languages)
        self._exact = telling_words(query, common)
        self._runs = _telling_runs(query, common, self._exact)
        spelt = [
            query[start:end] for start, end, word in words(query) if word in self._exact
        ]
        self._stems = frozenset(
            stem
            for one in spelt
            if not has_no_spaces(one) and not _HANGUL.search(one)
            for stem in forms(one, self._languages)
            if len(stem) >= BEGINNING
        )
        # Not `fly` from its stem `fli`: the last letter of a short one may differ.
        self._begin = tuple(
            {stem[: min(BEGINNING, len(stem) - 1)] for stem in self._stems}
        )
        self._syllables = tuple(
            unicodedata.normalize("NFC", one) for one in spelt if _HANGUL.search(one)
        )
        self._plain = _plain(self._exact, self._begin)

    def marks(self, text: str) -> tuple[Mark, ...]:
        """Return the marks of a text in reading order; neighbours become one."""
        if (plain := letter_for_letter(text)) is not None:
            return self._plain_marks(text, plain)
        found: list[Mark] = []
        stretch: list[tuple[int, int, str]] = []
        for start, end, word in words(text):
            is_dense = has_no_spaces(text[start:end])
            if stretch and not (is_dense and stretch[-1][1] == start):
                found += self._runs_in(stretch)
                stretch = []
            if is_dense:
                stretch.append((start, end, word))
            elif self._is_wanted(word, text[start:end]):
                found.append(Mark(start, end, "words"))
        return (*found, *self._runs_in(stretch))

    def _runs_in(self, stretch: Sequence[tuple[int, int, str]]) -> list[Mark]:
        """Return the marks of runs of the query; those that meet become one.

        Args:
            stretch: `(start, end, folded)` of neighbours without a space.
        """
        folded = "".join(word for _, _, word in stretch)
        covered = set[int]()
        for run in self._runs:
            at = folded.find(run)
            while at >= 0:
                covered.update(range(at, at + len(run)))
                at = folded.find(run, at + 1)
        marks: list[Mark] = []
        offset = 0
        for start, end, word in stretch if covered else ():
            if not covered.isdisjoint(range(offset, offset + len(word))):
                joins = bool(marks) and marks[-1].end == start
                begin = marks.pop().start if joins else start
                marks.append(Mark(begin, end, "words"))
            offset += len(word)
        return marks

    def _plain_marks(self, text: str, plain: str) -> tuple[Mark, ...]:
        """Return the same where words are easy to find.

        Looks at words that begin like a wanted one alone, a tenth of the time.
        """
        found = self._plain.finditer(plain) if self._plain else ()
        return tuple(
            Mark(*match.span(), "words")
            for match in found
            if self._is_wanted(match.group(), text[slice(*match.span())])
        )

    def _is_wanted(self, folded: str, spelt: str) -> bool:
        if folded in self._exact:
            return True
        if self._syllables and _HANGUL.search(spelt):
            whole = unicodedata.normalize("NFC", spelt)
            return any(one in whole for one in self._syllables)
        like = folded.startswith(self._begin) or (
            _PREFIXED.match(folded) and any(stem in folded for stem in self._stems)
        )
        return (
            bool(like)
            and folded.isalpha()
            and not self._stems.isdisjoint(forms(spelt, self._languages))
        )


def _telling_runs(
    query: str, common: frozenset[str], exact: frozenset[str]
) -> tuple[str, ...]:
    """Return what is marked of a script without spaces: runs of a few characters.

    Single characters would mark half a text, unless one is all that is asked. A run
    that holds a common character is left out, as long as any word is left.
    """
    shortest = 1 if len(exact) == 1 else 2
    runs = tuple(
        run for run in terms(query) if len(run) >= shortest and has_no_spaces(run)
    )
    if exact.isdisjoint(common):
        return tuple(run for run in runs if common.isdisjoint(run))
    return runs


def letter_for_letter(text: str) -> str | None:
    """Return a folded text of the same length, or None where there is none.

    Nor for scripts without spaces, and those in which articles are part of a word.
    """
    if text.isascii():
        return text.lower()
    plain = text.translate(_letters())
    if _ENDLESS in plain or _HANGUL.search(text) or _PREFIXED.search(text):
        return None
    return None if has_no_spaces(text) else plain


class _Letters(dict[int, str]):
    """What single characters are folded to."""

    def __missing__(self, code: int) -> str:
        folded = fold(chr(code))
        self[code] = folded if len(folded) == 1 else _ENDLESS
        return self[code]


@cache
def _letters() -> _Letters:
    return _Letters()


def _plain(exact: Iterable[str], begin: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds folded words that are wanted, or begin like one."""
    whole = map(re.escape, exact)
    parts = [rf"{re.escape(start)}\w*" for start in begin]
    # The longest first: `\w*` would end a word that is wanted as a whole.
    either = "|".join(sorted((*whole, *parts), key=len, reverse=True))
    return re.compile(rf"\b(?:{either})\b") if either else None
