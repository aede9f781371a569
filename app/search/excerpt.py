"""Cuts the part of a passage that fits into a row, around what matched."""

import re
from dataclasses import dataclass

from indexer.records import Mark

ROW_CHARACTERS = 500
"""More than two lines of a wide window hold."""
LEAD_IN = 40
"""Characters shown before the first marked word, for its context."""
CUT = "… "

_GAP = re.compile(r"[\s\x00-\x1f\x7f\ufeff]+")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of a passage on one line, with its marks."""

    text: str
    marks: tuple[Mark, ...] = ()


def excerpt(
    text: str, marks: tuple[Mark, ...] = (), length: int = ROW_CHARACTERS
) -> Excerpt:
    """Return about `length` characters that start close to the best mark.

    Line breaks and runs of spaces become one space; marks move along.
    """
    start = _start(text, marks)
    stretch = text[start : start + length]
    line, shifts = _on_one_line(stretch)
    lead = CUT if text[:start].strip() else ""

    def moved(offset: int) -> int:
        within = min(max(offset - start, 0), len(stretch))
        return len(lead) + shifts[within]

    kept = (Mark(moved(m.start), moved(m.end), m.reason) for m in marks)
    return Excerpt(lead + line, tuple(m for m in kept if m.start < m.end))


def _start(text: str, marks: tuple[Mark, ...]) -> int:
    """Return where to begin: a little before a word, else at the marked sentence."""
    first_gap = _GAP.match(text)
    beginning = first_gap.end() if first_gap else 0
    sentences = [mark.start for mark in marks if mark.reason == "meaning"]
    words = [mark.start for mark in marks if mark.reason == "words"]
    anchor = _word_start(text, min(words)) if words else min(sentences, default=0)
    return beginning if anchor <= beginning + LEAD_IN else anchor


def _word_start(text: str, marked: int) -> int:
    """Return the start of a word up to `LEAD_IN` characters before a mark."""
    gap = _GAP.search(text, max(marked - LEAD_IN, 0), marked)
    return gap.end() if gap else marked


def _on_one_line(text: str) -> tuple[str, list[int]]:
    """Return the text without line breaks, and where each character went."""
    pieces: list[str] = []
    shifts: list[int] = []
    size = position = 0
    for gap in [*_GAP.finditer(text), None]:
        end = gap.start() if gap else len(text)
        pieces.append(text[position:end])
        shifts.extend(range(size, size + end - position))
        size += end - position
        if gap:
            pieces.append(" ")
            shifts.extend([size] * len(gap[0]))
            size += 1
            position = gap.end()
    return "".join(pieces), [*shifts, size]
