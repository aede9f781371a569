"""Where a passage stands on a page, in boxes around its words.

The text of a passage went through reading order, joined lines and divided words. So
only letters and digits are compared, folded; what cannot be found whole is looked for
piece by piece, and where too little of it is found nothing is marked: no mark is better
than a wrong one.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, groupby, pairwise

from indexer.document_records import BoxReason, MarkedBox
from indexer.extracting.formats.paged.pdf_layout import Word
from indexer.records import (
    Mark,
)

ENOUGH = 0.5
"""Share of a passage that has to be found on the page."""
PIECE = 40
"""Letters of a piece that is looked for where the whole is not found."""
LONGEST_PIECE = 60
"""Where words are not divided by spaces, a piece ends after so many letters."""
SHORTEST_PIECE = 8
"""Fewer letters stand on a page by chance."""


@dataclass(slots=True)
class _Letters:
    """The letters and digits of a text, folded, and what each belongs to."""

    text: str = ""
    owners: list[int] = field(default_factory=list)

    def add(self, text: str, owner: int) -> None:
        folded = unicodedata.normalize("NFKC", text).casefold()
        kept = "".join(filter(str.isalnum, folded))
        self.text += kept
        self.owners.extend([owner] * len(kept))


def marked_boxes(
    words: Sequence[Word],
    passage: str,
    marks: Sequence[Mark],
    size: tuple[float, float],
) -> tuple[MarkedBox, ...]:
    """Return boxes for a passage and its marks, as shares of the page's `size`.

    Boxes of the passage come first, so that those of its marks are drawn over them.
    """
    wanted = _letters(enumerate(passage))
    found = _best(wanted, words)
    if not found or len(found) < ENOUGH * len(wanted.text):
        return ()
    stretches: list[tuple[int, int, BoxReason]] = [(0, len(passage), "passage")]
    stretches += [(mark.start, mark.end, mark.reason) for mark in marks]
    return tuple(
        box
        for start, end, reason in stretches
        for box in _boxes(
            {word for at, word in found.items() if start <= wanted.owners[at] < end},
            words,
            size,
            reason,
        )
    )


def _best(wanted: _Letters, words: Sequence[Word]) -> dict[int, int]:
    """Return in which word each letter of the passage is, read as fits best.

    Files keep right-to-left lines in the order of reading or in that of their looks,
    and some the letters of each word as well.
    """
    left = list(enumerate(words))
    right = [
        one
        for _, line in groupby(left, key=lambda one: one[1][5:7])
        for one in sorted(line, key=lambda one: -one[1][0])
    ]
    orders = (
        _letters((number, word[4]) for number, word in left),
        _letters((number, word[4]) for number, word in right),
        _letters((number, word[4][::-1]) for number, word in right),
    )
    best: dict[int, int] = {}
    for page in orders:
        found = _found(wanted, page)
        best = found if len(found) > len(best) else best
        if len(best) == len(wanted.text):
            break
    return best


def _letters(texts: Iterator[tuple[int, str]]) -> _Letters:
    letters = _Letters()
    for owner, text in texts:
        letters.add(text, owner)
    return letters


def _found(wanted: _Letters, page: _Letters) -> dict[int, int]:
    """Return the owner on the page of each letter of the passage that is found."""
    whole = page.text.find(wanted.text) if wanted.text else -1
    if whole >= 0:
        return dict(enumerate(page.owners[whole : whole + len(wanted.text)]))
    found: dict[int, int] = {}
    after = 0
    for start, end in _pieces(wanted):
        piece = wanted.text[start:end]
        at = page.text.find(piece, after)
        at = at if at >= 0 else page.text.find(piece)
        if at >= 0:
            after = at + len(piece)
            found.update(zip(range(start, end), page.owners[at:after], strict=True))
    return found


def _pieces(wanted: _Letters) -> Iterator[tuple[int, int]]:
    for start, end in pairwise(chain([0], _breaks(wanted), [len(wanted.text)])):
        if end - start >= SHORTEST_PIECE:
            yield start, end


def _breaks(wanted: _Letters) -> Iterator[int]:
    last = 0
    for at, (one, following) in enumerate(pairwise(wanted.owners), 1):
        length = at - last
        if length >= LONGEST_PIECE or (length >= PIECE and following - one > 1):
            last = at
            yield at


def _boxes(
    numbers: set[int],
    words: Sequence[Word],
    size: tuple[float, float],
    reason: BoxReason,
) -> Iterator[MarkedBox]:
    """Yield one box for words that are neighbours on a line."""
    width, height = size
    runs = groupby(
        enumerate(sorted(numbers)),
        key=lambda one: (one[1] - one[0], words[one[1]][5:7]),
    )
    for _, run in runs:
        line = [words[number] for _, number in run]
        yield MarkedBox(
            round(min(word[0] for word in line) / width, 5),
            round(min(word[1] for word in line) / height, 5),
            round(max(word[2] for word in line) / width, 5),
            round(max(word[3] for word in line) / height, 5),
            reason,
        )
