"""Passages of a document -> one running text, each passage with its stretch of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.search.place_text import heading_text
from indexer.document_records import Passage
from indexer.records import (
    Place,
)

LONGEST_OVERLAP = 600
"""Characters that a passage may repeat of the one before it."""
SHORTEST_OVERLAP = 3
HEADING_MARKS = "#= "
"""What Markdown and its like put around a heading."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a passage, or the heading of a place, stands in the text."""

    start: int
    end: int
    number: int = 0
    """Of the passage; 0 for a heading."""


@dataclass(frozen=True, slots=True)
class Flow:
    """A text with what stands where in it."""

    text: str
    stretches: tuple[Stretch, ...]

    def stretch_of(self, number: int) -> Stretch | None:
        """Return where a passage stands."""
        return next((one for one in self.stretches if one.number == number), None)

    def headings(self) -> list[Stretch]:
        """Return where the headings of places stand."""
        return [one for one in self.stretches if not one.number]


def flow(passages: Iterable[Passage]) -> Flow:
    """Join passages that follow each other; what two of them share comes once.

    A new page, slide, sheet, heading or part of a mail begins with a line that says so.
    """
    text = ""
    stretches: list[Stretch] = []
    before: Passage | None = None
    for passage in passages:
        shared = 0
        if before is None or _scene(before.place) != _scene(passage.place):
            text, heading = _begin(text, passage)
            stretches.extend(heading)
        else:
            shared = _overlap(text, passage.text)
            text += "" if shared else "\n"
        start = len(text) - shared
        text += passage.text[shared:]
        stretches.append(Stretch(start, len(text), passage.number))
        before = passage
    return Flow(text, tuple(stretches))


def _begin(text: str, passage: Passage) -> tuple[str, list[Stretch]]:
    gap = "\n\n" if text else ""
    title = heading_text(passage.place)
    first = passage.text.split("\n", 1)[0].strip(HEADING_MARKS)
    said = passage.place.headings[-1:] == (first,)
    if not title or said:
        return text + gap, []
    start = len(text) + len(gap)
    return f"{text}{gap}{title}\n", [Stretch(start, start + len(title))]


def _scene(place: Place) -> Place:
    """Return what two passages share that stand under one heading."""
    return replace(place, line=None, row=None, time=None)


def _overlap(text: str, following: str) -> int:
    """Return how many characters the following passage repeats of the text's end."""
    most = min(len(text), len(following), LONGEST_OVERLAP)
    for length in range(most, SHORTEST_OVERLAP - 1, -1):
        if text.endswith(following[:length]):
            return length
    return 0
