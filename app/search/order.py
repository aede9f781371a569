"""The orders that results can be listed in."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QCollator

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
            collator = QCollator()
            collator.setNumericMode(True)
            key = collator.sortKey
            return tuple(sorted(results, key=lambda one: key(name_of(one))))
    return tuple(results)
