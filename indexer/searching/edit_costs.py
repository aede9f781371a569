"""What it costs to make one word of another by slips of the fingers.

The optimal string alignment distance (Damerau 1964: one letter more, less, other, or
two exchanged), with slips that are likelier than others at a lower price. Thousands of
words are compared at once, a letter at a time.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from indexer.storing.vocabulary import codes_of

SWAPPED = 0.6
"""Two neighbouring letters in the wrong order."""
NEARBY = 0.8
"""A letter beside the right one on the keyboard."""
EXTRA = 1.1
"""A letter too many; one too few, which happens more often, costs 1."""
UNLIKE = 1 + EXTRA
"""Another letter that neither stands beside the right one nor sounds like it, which
hardly happens; where the keyboard is not known, another letter costs 1."""
DOUBLED = 0.6
"""A double letter written once, or a single one twice."""
FIRST = 0.4
"""What it costs more when the first letter is wrong, which is rare."""
ROWS = (
    ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    ("qwertzuiop", "asdfghjkl", "yxcvbnm"),
    ("azertyuiop", "qsdfghjklm", "wxcvbn"),
    ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"),
    ("ςερτυθιοπ", "ασδφγηξκλ", "ζχψωβνμ"),
)
"""Letters of keyboards, each row half a key further to the right."""
ALIKE = (
    *("aeiouy", "ckqgx", "cszx", "dt", "bp", "fvw", "gj", "ijy", "mn", "lr", "uvw"),
    *("аеёиоуыэюяй", "бп", "вф", "гк", "дт", "жшщч", "зс", "мн", "цс", "ьъ"),
    *("αεηιουω", "βφ", "γκχ", "δτθ", "ζσς", "μν"),
)
"""Letters that are written for each other because they sound alike."""

Costs = npt.NDArray[np.float32]


def edit_costs(typed: str, words: Sequence[str]) -> Costs:
    """Return what it costs to make each of the words `(n,)` of what was typed."""
    codes = np.ascontiguousarray(codes_of(list(words)).T)
    longest, count = codes.shape
    letters, which = np.unique(codes, return_inverse=True)
    which = which.reshape(codes.shape)
    adding = np.ones(codes.shape, np.float32)
    adding[1:][codes[1:] == codes[:-1]] = DOUBLED
    edge = np.zeros((1, count), np.float32)
    before = above = np.concatenate([edge, np.cumsum(adding, axis=0)])
    last = ""
    for letter in typed:
        extra = np.float32(DOUBLED if letter == last else EXTRA)
        best = above[:-1] + _replacing(letter, letters)[which]
        np.minimum(best, above[1:] + extra, out=best)
        if last:
            swapped = (codes[1:] == ord(last)) & (codes[:-1] == ord(letter))
            cost = np.where(swapped, before[:-2] + np.float32(SWAPPED), np.inf)
            np.minimum(best[1:], cost, out=best[1:])
        row = np.empty_like(above)
        row[0] = above[0] + extra
        for at in range(longest):
            np.minimum(best[at], row[at] + adding[at], out=row[at + 1])
        before, above, last = above, row, letter
    first = np.where(codes[0] == ord(typed[0]), np.float32(0), np.float32(FIRST))
    costs: Costs = above[np.count_nonzero(codes, axis=0), np.arange(count)] + first
    return costs


def _replacing(letter: str, letters: npt.NDArray[np.uint32]) -> Costs:
    """Return what it costs to put one letter in the place of each of others."""
    beside, alike = neighbours(letter), sounding_like(letter)
    cost = [
        NEARBY if other in beside else 1.0 if other in alike or not beside else UNLIKE
        for other in map(chr, letters)
    ]
    return np.where(letters == ord(letter), 0, cost).astype(np.float32)


@lru_cache(256)
def neighbours(letter: str) -> frozenset[str]:
    """Return the letters beside one on the usual keyboards."""
    found: set[str] = set()
    for rows in ROWS:
        for number, row in enumerate(rows):
            if (at := row.find(letter)) < 0:
                continue
            found.update(row[max(at - 1, 0) : at + 2])
            if number:
                found.update(rows[number - 1][at : at + 2])
            if number + 1 < len(rows):
                found.update(rows[number + 1][max(at - 1, 0) : at + 1])
    return frozenset(found - {letter})


@lru_cache(256)
def sounding_like(letter: str) -> frozenset[str]:
    """Return the letters that sound like one in some language."""
    return frozenset("".join(some for some in ALIKE if letter in some)) - {letter}
