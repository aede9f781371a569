"""What a writer of the search index does for those who search meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass


def _do_nothing() -> None:
    """Nobody searches."""


@dataclass(frozen=True, slots=True)
class Courtesy:
    """Functions that a writer calls on its own thread."""

    give_way: Callable[[], None] = _do_nothing
    """Called between steps of some ten milliseconds; may block during a search."""
    freshen: Callable[[], None] = _do_nothing
    """Called when what was written can be searched, so that no query has to load it."""
