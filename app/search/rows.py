"""Which rows the list has: the results, and what belongs to one that is opened up."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from indexer.records import Relative, Result

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


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what is opened, previewed and copied from it, and what it is."""

    result: Result
    part: Part = Part.RESULT
    relative: Relative | None = None
    opened: bool = False
    """Whether the rows that belong to it follow."""

    @property
    def identity(self) -> tuple[Key, Part, int]:
        """What stays the same when the list comes again in another order."""
        hits = self.result.hits
        passage = hits[0].passage if hits and self.part is Part.PASSAGE else 0
        return key_of(self.result), self.part, passage


def key_of(result: Result) -> Key:
    """Return what tells a result from others of the same answer."""
    return result.path, result.member


def rows_of(results: Sequence[Result], opened: Collection[Key]) -> tuple[Row, ...]:
    """Return a row for each result, followed by its parts where it is opened up."""
    rows: list[Row] = []
    for result in results:
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
