"""What the preview has of the document in hand, and what it has to ask for."""

from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import count

from indexer.document_records import DocumentAbout, Passage
from indexer.messages import DocumentReport, DrawPage, ShowDocument
from indexer.records import (
    Hit,
    Result,
)

MOST_PASSAGES = 160
"""Passages of a document that are held at a time; those far from view are let go."""
STEP = 30
PAGED_KINDS = frozenset({"pdf", "xps"})
PICTURE_KINDS = frozenset({"picture"})


class Part(Enum):
    """Which part of a document a report brings."""

    AROUND = auto()
    EARLIER = auto()
    LATER = auto()


@dataclass(slots=True)
class Reading:
    """One document at one hit: decides what to ask and takes what comes.

    Numbers of requests grow; reports to others than the newest of a part are dropped.
    """

    file_id: int
    document: int
    hits: tuple[Hit, ...] = ()
    at: int = 0
    """Position of the hit in hand among the hits."""
    passages: list[Passage] = field(default_factory=list)
    about: DocumentAbout | None = None
    begins: bool = True
    ends: bool = True
    _asked: dict[int, Part] = field(default_factory=dict)

    @classmethod
    def of(cls, result: Result) -> "Reading":
        """Begin with the best hit of a result; hits are walked in their order there."""
        reading = cls(result.file_id, result.document)
        reading.take_hits(result)
        best = next((hit for hit in result.hits if hit.passage), None)
        reading.at = reading.hits.index(best) if best else 0
        return reading

    def take_hits(self, result: Result) -> None:
        """Take the hits of the same result, which may be marked otherwise now."""
        hits = (hit for hit in result.hits if hit.passage)
        self.hits = tuple(sorted(hits, key=lambda hit: hit.passage))

    @property
    def hit(self) -> Hit | None:
        """The hit in hand."""
        return self.hits[self.at] if self.hits else None

    def step(self, by: int) -> bool:
        """Go to the next or previous hit; return whether there is another one."""
        if len(self.hits) < 2:
            return False
        self.at = (self.at + by) % len(self.hits)
        return True

    def ask_around(self, numbers: "count[int]") -> ShowDocument:
        """Return the request for the text around the hit."""
        start = self.hit.passage if self.hit else 0
        return self._ask(numbers, Part.AROUND, start, 10 if start else 0, STEP)

    def ask_earlier(self, numbers: "count[int]") -> ShowDocument | None:
        """Return the request for what comes before, unless it is on its way."""
        if self.begins or not self.passages or Part.EARLIER in self._asked.values():
            return None
        return self._ask(numbers, Part.EARLIER, self.passages[0].number, STEP, 0)

    def ask_later(self, numbers: "count[int]") -> ShowDocument | None:
        """Return the request for what comes after, unless it is on its way."""
        if self.ends or not self.passages or Part.LATER in self._asked.values():
            return None
        return self._ask(numbers, Part.LATER, self.passages[-1].number + 1, 0, STEP)

    def take(self, report: DocumentReport) -> Part | None:
        """Take a report; return what it brought, None if nobody waits for it."""
        part = self._asked.pop(report.number, None)
        if part is None:
            return None
        self.about = report.about
        match part:
            case Part.AROUND:
                self.passages = list(report.passages)
                self.begins, self.ends = report.begins, report.ends
            case Part.EARLIER:
                self._take_earlier(report)
            case Part.LATER:
                self._take_later(report)
        return part

    def _take_earlier(self, report: DocumentReport) -> None:
        self.passages = [*report.passages, *self.passages]
        self.begins = report.begins
        if len(self.passages) > MOST_PASSAGES:
            self.passages, self.ends = self.passages[:MOST_PASSAGES], False

    def _take_later(self, report: DocumentReport) -> None:
        self.passages = [*self.passages, *report.passages]
        self.ends = report.ends
        if len(self.passages) > MOST_PASSAGES:
            self.passages, self.begins = self.passages[-MOST_PASSAGES:], False

    def spoken(self) -> list[Passage]:
        """Return the passages to show; a mail's headers stand above them already."""
        held = self.hit.passage if self.hit else 0
        return [
            one
            for one in self.passages
            if one.place.part != "headers" or one.number == held
        ]

    def page(self) -> int | None:
        """Return the page to draw, None where this document is shown as text."""
        if self.about is None:
            return None
        if self.about.name.kind in PICTURE_KINDS:
            return 1
        if self.about.name.kind not in PAGED_KINDS:
            return None
        return (self.hit.place.page if self.hit else None) or 1

    def draw(self, number: int, page: int, width: int) -> DrawPage:
        """Return the request for a page, marked where the hit stands on it."""
        hit = self.hit
        here = (number, self.file_id, self.document, page, width)
        if hit is not None and hit.place.page == page:
            return DrawPage(*here, hit.text, hit.marks)
        return DrawPage(*here)

    def _ask(
        self, numbers: "count[int]", part: Part, start: int, before: int, after: int
    ) -> ShowDocument:
        number = next(numbers)
        self._asked = {n: p for n, p in self._asked.items() if p is not part}
        self._asked[number] = part
        return ShowDocument(number, self.file_id, self.document, start, before, after)
