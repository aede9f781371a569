"""Cuts raw lines into sections of a sensible size, at blank lines where it can."""

from collections.abc import Iterator, Sequence

SOFT_CHARACTERS = 3_000
"""A section this long ends at the next blank line."""
HARD_CHARACTERS = 12_000
"""A section this long ends at the next line."""


def group_lines(lines: Sequence[str], first: int = 1) -> Iterator[tuple[int, str]]:
    """Yield runs of lines as (number of the first line, text).

    `first` is the number of the first of `lines`. Blank lines around a run are left
    out, inside they stay, so line numbers can be counted on from the run's first.
    """
    start, size = 0, 0
    for at, line in enumerate(lines):
        blank = not line.strip()
        if blank and (start == at or size >= SOFT_CHARACTERS):
            yield from _run(lines, start, at, first)
            start, size = at + 1, 0
            continue
        size += len(line) + 1
        if size >= HARD_CHARACTERS:
            yield from _run(lines, start, at + 1, first)
            start, size = at + 1, 0
    yield from _run(lines, start, len(lines), first)


def _run(
    lines: Sequence[str], start: int, end: int, first: int
) -> Iterator[tuple[int, str]]:
    while end > start and not lines[end - 1].strip():
        end -= 1
    if end > start:
        yield first + start, "\n".join(lines[start:end])
