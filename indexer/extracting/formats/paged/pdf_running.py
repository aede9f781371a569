"""Headers and footers that run through a document, told from its text."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from indexer.extracting.formats.paged.pdf_layout import Block
from indexer.extracting.formats.paged.pdf_pages import Page

MARGIN = 0.12
"""Share of a page, above and below, in which headers and footers stand."""
MIN_PAGES = 4
"""Fewer pages show no pattern."""
MOST_PAGES = 0.4
"""Share of the pages that a running line stands on: left and right ones may differ."""
MAX_CHARACTERS = 200

_NUMBER = re.compile(r"\d+|\b[ivxlc]+\b")


class RunningLines:
    """Knows which blocks of a document's pages are headers and footers."""

    def __init__(self, pages: Iterable[Page]) -> None:
        counts: Counter[str] = Counter()
        read = 0
        for page in pages:
            read += bool(page.blocks)
            counts.update({_pattern(block[4]) for block in _outer(page)})
        least = max(MIN_PAGES - 1, MOST_PAGES * read)
        self._patterns = {
            pattern
            for pattern, count in counts.items()
            if read >= MIN_PAGES and count >= least
        }
        self._said: set[str] = set()

    def part(self, page: Page) -> tuple[list[str], list[str]]:
        """Return the texts of a page's running text, and of its running lines.

        A line that an earlier page had word by word is left out.
        """
        if not self._patterns:
            return [block[4] for block in page.blocks], []
        running = [
            block for block in _outer(page) if _pattern(block[4]) in self._patterns
        ]
        body = [block[4] for block in page.blocks if block not in running]
        lines = dict.fromkeys(" ".join(block[4].split()) for block in running)
        fresh = [line for line in lines if line not in self._said]
        self._said.update(fresh)
        return body, fresh


def _outer(page: Page) -> Iterator[Block]:
    for block in page.blocks:
        _, top, _, bottom, text, *_ = block
        outside = bottom < MARGIN * page.height or top > (1 - MARGIN) * page.height
        if outside and len(text) <= MAX_CHARACTERS and text.strip():
            yield block


def _pattern(text: str) -> str:
    return _NUMBER.sub("#", " ".join(text.split()).lower())
