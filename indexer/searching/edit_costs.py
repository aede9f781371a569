"""What it costs to make one word of another by slips of the fingers.

The optimal string alignment distance (Damerau 1964: one letter more, less, other, or
two exchanged), with slips that are likelier than others at a lower price. Thousands of
words are compared at once, a letter at a time.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from indexer.storing.vocabulary import codes_of

SWAPPED = 0.6
"""Two neighbouring letters in the wrong order."""
NEARBY = 0.8
"""A letter beside the right one on the keyboard."""
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

Costs = npt.NDArray[np.float32]


def edit_costs(typed: str, words: Sequence[str]) -> Costs:
    """Return what it costs to make each of the words `(n,)` of what was typed."""
    codes = codes_of(list(words))
    count, longest = codes.shape
    doubled = np.zeros((longest, count), bool)
    doubled[1:] = (codes[:, 1:] == codes[:, :-1]).T
    adding = np.where(doubled, np.float32(DOUBLED), np.float32(1))
    edge = np.zeros((1, count), np.float32)
    before = above = np.concatenate([edge, np.cumsum(adding, axis=0)])
    last = ""
    for letter in typed:
        missing = DOUBLED if letter == last else 1.0
        other = _replacing(letter, codes).T
        row = np.empty_like(above)
        row[0] = above[0] + missing
        for at in range(longest):
            cost = np.minimum(above[at + 1] + missing, row[at] + adding[at])
            cost = np.minimum(cost, above[at] + other[at])
            if last and at:
                swapped = (codes[:, at] == ord(last)) & (
                    codes[:, at - 1] == ord(letter)
                )
                cost = np.where(
                    swapped, np.minimum(cost, before[at - 1] + SWAPPED), cost
                )
            row[at + 1] = cost
        before, above, last = above, row, letter
    lengths = np.count_nonzero(codes, axis=1)
    first = np.where(codes[:, 0] == ord(typed[0]), np.float32(0), np.float32(FIRST))
    costs: Costs = above[lengths, np.arange(count)] + first
    return costs


def _replacing(letter: str, codes: npt.NDArray[np.uint32]) -> Costs:
    near = [ord(one) for one in neighbours(letter)]
    cost = np.where(np.isin(codes, near), np.float32(NEARBY), np.float32(1))
    cost[codes == ord(letter)] = 0
    return cost


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
