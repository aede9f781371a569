"""Holds pages back for a while, so that the document before them can tell of them."""

import time
from collections.abc import Iterator
from typing import TypeVar

HOLD_SECONDS = 5.0
"""A document that takes longer is sent on as it is read."""

Page = TypeVar("Page")


def first_pages(pages: Iterator[Page]) -> list[Page]:
    """Return the pages that are read within a while; the iterator holds the rest."""
    end = time.monotonic() + HOLD_SECONDS
    held: list[Page] = []
    for page in pages:
        held.append(page)
        if time.monotonic() > end:
            break
    return held
