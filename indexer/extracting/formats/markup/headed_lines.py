"""Text with headings between its lines: a section under each heading."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.extracting.formats.text.lines import group_lines
from indexer.records import Place, Section


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading and the lines that it takes."""

    line: int
    """Index of its first line, from 0."""
    level: int
    text: str
    lines: int = 1
    """How many lines it takes, with those that underline it."""


def headed_sections(
    lines: Sequence[str], headings: Sequence[Heading], above: tuple[str, ...] = ()
) -> Iterator[Section]:
    """Yield what stands under each heading, a heading without text with the next.

    `above` are headings that stand over all of them.
    """
    path: list[Heading] = []
    start = 0
    taken = 0
    """The first line that is not part of a heading since `start`."""
    for heading in [*headings, None]:
        end = len(lines) if heading is None else heading.line
        if heading is None or _has_text(lines[taken:end]):
            names = tuple(one.text for one in path if one.text)
            for line, run in group_lines(lines[start:end], start + 1):
                yield Section(run, Place(line=line, headings=above + names))
            start = end
        if heading is not None:
            path = [one for one in path if one.level < heading.level]
            path.append(heading)
            taken = heading.line + heading.lines


def path_at_end(headings: Sequence[Heading]) -> tuple[Heading, ...]:
    """Return the headings that still hold after the last line."""
    path: list[Heading] = []
    for heading in headings:
        path = [one for one in path if one.level < heading.level]
        path.append(heading)
    return tuple(path)


def first_title(headings: Sequence[Heading]) -> str:
    """Return the text of the first heading of the highest level."""
    highest = min((one.level for one in headings), default=0)
    return next((one.text for one in headings if one.level == highest), "")


def _has_text(lines: Sequence[str]) -> bool:
    return any(line.strip() for line in lines)
