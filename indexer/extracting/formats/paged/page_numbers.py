"""Page numbers in words: which pages of a document are pictures without text."""

from itertools import pairwise

from indexer.records import Problem, ProblemCode
from indexer.sentences import Said

MAX_RANGES = 12
"""In a sentence for people."""


def page_ranges(pages: list[int]) -> list[str]:
    """Return ascending page numbers as `3` and `7-9`."""
    starts = [0] + [
        at for at, (one, other) in enumerate(pairwise(pages), 1) if other != one + 1
    ]
    ends = [*(start - 1 for start in starts[1:]), len(pages) - 1]
    return [
        str(pages[start]) if start == end else f"{pages[start]}-{pages[end]}"
        for start, end in zip(starts, ends, strict=True)
        if pages
    ]


def scan_problem(pages: list[int]) -> Problem:
    """Return the problem of a document in which some pages are pictures."""
    ranges = page_ranges(pages)
    if len(pages) == 1:
        said = Said("Page {page} is a picture without text.", {"page": ranges[0]})
    elif len(ranges) > MAX_RANGES:
        said = Said("{count} pages are pictures without text.", {"count": len(pages)})
    else:
        several = ", ".join(ranges)
        said = Said("Pages {pages} are pictures without text.", {"pages": several})
    return Problem(ProblemCode.SCAN, said.english, said)
