"""The orders that results can be listed in."""

import re
from collections.abc import Sequence
from enum import StrEnum

from app.search.result_text import name_of
from indexer.records import Result


class Order(StrEnum):
    """How results follow each other."""

    BEST = "best"
    NEWEST = "newest"
    NAME = "name"


def ordered(results: Sequence[Result], order: Order) -> tuple[Result, ...]:
    """Return results in an order; equals keep the order of the answer."""
    match order:
        case Order.NEWEST:
            return tuple(sorted(results, key=lambda one: -one.modified))
        case Order.NAME:
            return tuple(sorted(results, key=lambda one: _as_people_sort(name_of(one))))
    return tuple(results)


def _as_people_sort(name: str) -> list[tuple[int, str]]:
    """Return a key by which part 2 comes before part 10, and A beside a."""
    parts = re.findall(r"\d+|\D+", name.casefold())
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]
