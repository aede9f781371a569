"""Which rows the list has: the results, and what belongs to one that is opened up."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from indexer.records import Confidence, Relative, Result

Key = tuple[str, str | None]
"""Path and member: what tells one document in the list from another."""


class Part(Enum):
    """What a row is."""

    RESULT = auto()
    PASSAGE = auto()
    """Another passage of the result above."""
    REST = auto()
    """How many further passages matched that did not come along."""
    RELATIVE = auto()
    """A copy, a version, or another mail of the conversation."""
    HEADING = auto()
    """Says that what follows is less sure; nothing can be done with it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what is opened, previewed and copied from it, and what it is."""

    result: Result
    part: Part = Part.RESULT
    relative: Relative | None = None
    opened: bool = False
    """Whether the rows that belong to it follow."""
    away: bool = False
    """Whether its folder cannot be reached now."""

    @property
    def identity(self) -> tuple[Key, Part, int]:
        """What stays the same when the list comes again in another order."""
        hits = self.result.hits
        passage = hits[0].passage if hits and self.part is Part.PASSAGE else 0
        return key_of(self.result), self.part, passage


def key_of(result: Result) -> Key:
    """Return what tells a result from others of the same answer."""
    return result.path, result.member


def rows_of(
    results: Sequence[Result], opened: Collection[Key], *, grouped: bool
) -> tuple[Row, ...]:
    """Return a row for each result, followed by its parts where it is opened up.

    Where they are `grouped`, a heading stands between what is sure and what follows.
    """
    rows: list[Row] = []
    less_sure = _where_doubt_begins(results) if grouped else 0
    for number, result in enumerate(results):
        if number and number == less_sure:
            rows.append(Row(result, Part.HEADING))
        open_up = key_of(result) in opened
        rows.append(Row(result, opened=open_up))
        rows.extend(parts_of(result) if open_up else ())
    return tuple(rows)


def parts_of(result: Result) -> tuple[Row, ...]:
    """Return the rows that a result hides until it is opened up."""
    rest = (Row(result, Part.REST),) if result.more else ()
    relatives = tuple(
        Row(_as_result(one, result), Part.RELATIVE, one) for one in result.beside
    )
    return (*_passages(result), *rest, *relatives)


def _where_doubt_begins(results: Sequence[Result]) -> int:
    """Return how many results end with the last that is sure; all stay in order."""
    sure = (n for n, one in enumerate(results, 1) if one.sure is Confidence.STRONG)
    return max(sure, default=0)


def _passages(result: Result) -> Iterator[Row]:
    """Yield a row for each further passage; it leads where it is opened from."""
    for at, hit in enumerate(result.hits[1:], 1):
        others = (*result.hits[:at], *result.hits[at + 1 :])
        yield Row(replace(result, hits=(hit, *others), beside=()), Part.PASSAGE)


def _as_result(relative: Relative, beside: Result) -> Result:
    """Return what stands beside a result as one of its own, without a passage."""
    return Result(
        rank=beside.rank,
        path=relative.path,
        member=relative.member,
        title=relative.title,
        kind="mail" if relative.reason == "thread" else beside.kind,
        score=0.0,
        modified=0.0,
        hits=(),
        file_id=relative.file_id,
        document=relative.document,
    )
