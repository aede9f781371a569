"""How a leg looks within some files: told which, or bringing more than is wanted.

Told its files a leg finds all there is in them, in time that grows with their number.
Bringing more takes less time for many files, and finds as much unless what is asked
for stands mostly outside; then the files are told after all.
"""

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from indexer.storing.id_set import IdSet
from indexer.storing.outbox import POSITION_BITS
from indexer.storing.row_keys import NOBODY, Numbers

FEW_FILES = 1000
FEW_SHARE = 0.02
ENOUGH = 0.25
"""Of what is wanted that has to be inside, or the files are told."""


class Candidate(NamedTuple):
    """A row of the index; counts only if the catalogue still has this version.

    A query has hundreds, and tuples are made in half the time.
    """

    chunk_id: int
    version: int
    score: float
    """BM25 for words; dot product of unit vectors for meaning."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of a leg's table, best first, `(n,)` each."""

    chunk_ids: Numbers
    versions: Numbers
    scores: NDArray[np.float32]

    def inside(self, files: Collection[int]) -> "Rows":
        """Return those of some files."""
        wanted = files if isinstance(files, IdSet) else IdSet(files)
        kept = wanted.have(self.chunk_ids >> POSITION_BITS)
        return Rows(self.chunk_ids[kept], self.versions[kept], self.scores[kept])

    def candidates(self) -> list[Candidate]:
        """One candidate a passage: doubled rows fold into the best, lost ones go."""
        columns = (self.chunk_ids, self.versions, self.scores)
        rows = zip(*(column.tolist() for column in columns), strict=True)
        found = list(map(Candidate._make, rows))
        known = {one.chunk_id for one in found}
        if len(known) == len(found) and NOBODY not in known:
            return found
        best: dict[tuple[int, int], Candidate] = {}
        for one in found:
            if one.chunk_id != NOBODY:
                best.setdefault(one[:2], one)
        return list(best.values())


@dataclass(frozen=True, slots=True)
class Scope:
    """The files that count."""

    files: Collection[int]
    share: float = 0.0
    """Of all files, 0 to 1; 0 where it is not known."""

    @property
    def is_told(self) -> bool:
        """Whether a leg is told the files at once."""
        return len(self.files) <= FEW_FILES or self.share < FEW_SHARE


Fetch = Callable[[int, Collection[int] | None], Awaitable[Rows]]
"""Returns so many rows, of these files alone where some are given."""


async def narrowed(fetch: Fetch, limit: int, scope: Scope | None) -> list[Candidate]:
    """Return up to `limit` candidates in a scope, best first."""
    if scope is None:
        return (await fetch(limit, None)).candidates()
    if not scope.is_told:
        more = ceil(limit / scope.share)
        found = await fetch(more, None)
        inside = found.inside(scope.files)
        if len(inside.scores) >= ENOUGH * limit or len(found.scores) < more:
            return inside.candidates()[:limit]
    return (await fetch(limit, scope.files)).candidates()
