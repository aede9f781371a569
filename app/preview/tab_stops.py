"""Tab stops that bring the cells of rows under each other."""

from collections.abc import Callable, Sequence
from itertools import accumulate

CELL_BREAK = "\t"
"""What readers put between the cells of a row."""
WIDEST_CELL = 260.0
"""Pixels; a wider cell reaches over the next stop."""
BETWEEN = 18.0
"""Pixels between columns."""


def tab_stops(text: str, width_of: Callable[[str], float]) -> Sequence[float]:
    """Return where the columns of all rows in a text begin, but for the first."""
    widths: list[float] = []
    for line in text.split("\n"):
        cells = line.split(CELL_BREAK)[:-1]
        widths.extend([0.0] * (len(cells) - len(widths)))
        for column, cell in enumerate(cells):
            wide = min(width_of(cell), WIDEST_CELL)
            widths[column] = max(widths[column], wide)
    return list(accumulate(width + BETWEEN for width in widths))
