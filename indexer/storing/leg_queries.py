"""What is asked of a leg of the search index: words, a phrase, what is near a vector.

Asked through LanceDB's asynchronous interface, on the event loop that it runs anyway:
questions of one search run side by side, and each costs a millisecond less than through
the synchronous one, which looks the table's columns up again and again.
"""

import asyncio
from collections.abc import Collection, Coroutine, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Protocol, TypeVar

import numpy as np

from indexer.storing.generations import Generation
from indexer.storing.leg_index import TABLE, load_lancedb, require_sound_deletions
from indexer.storing.narrowing import Candidate, Rows, Scope, narrowed
from indexer.storing.row_keys import RowKeys
from indexer.storing.vectors import FloatRows, cut

READER_CACHES = (128, 32)
"""MiB for indexes and metadata."""
FORMS_WEIGHT = 0.6
"""Of a score by other forms, beside that by the words as they are; on six judged sets
anything from 0.3 to 1 was better than none."""
ALSO_WEIGHT = 0.5
"""Of a score by words that the last one may become."""
EXACT_FLOATS = 1_000_000
"""Up to so many numbers are compared one by one, faster than by the index."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class OpenLeg:
    """A generation whose table is open."""

    generation: Generation
    table: Any
    columns: frozenset[str]
    keys: RowKeys


class LegQuery(Protocol):
    """A question to a leg."""

    async def ask(self, leg: OpenLeg) -> list[Candidate]:
        """Return what the leg has, best first."""
        ...


def awaited(work: Coroutine[Any, Any, T]) -> T:
    """Return what LanceDB's event loop makes of some work."""
    load_lancedb()
    from lancedb.background_loop import LOOP

    result: T = LOOP.run(work)
    return result


def open_leg(folder: Path, generation: Generation) -> OpenLeg:
    """Open a generation for reading; `folder` is its own.

    Raises:
        StoreError: a file is damaged that LanceDB could not be trusted with.
    """
    require_sound_deletions(folder)
    table, columns = awaited(_opened(folder))
    return OpenLeg(generation, table, columns, RowKeys())


async def _opened(folder: Path) -> tuple[Any, frozenset[str]]:
    lancedb = load_lancedb()
    indexes, metadata = READER_CACHES
    session = lancedb.Session(
        index_cache_size_bytes=indexes << 20, metadata_cache_size_bytes=metadata << 20
    )
    database = await lancedb.connect_async(str(folder.absolute()), session=session)
    table = await database.open_table(TABLE)
    return table, frozenset((await table.schema()).names)


@dataclass(frozen=True, slots=True)
class ByWords:
    """Passages with any of some words, or of their other forms."""

    text: str
    other: str
    """The same words in their other forms."""
    also: str
    phrases: Sequence[str]
    """Passages with one of them come first."""
    limit: int
    scope: Scope | None

    async def ask(self, leg: OpenLeg) -> list[Candidate]:
        """Return what has any of the words, best first.

        Questions that are added up here are several times as fast as one with all.
        """
        from lancedb.query import MatchQuery

        asked = [(self._exactly(), 1.0)]
        if self.other and "forms" in leg.columns:
            asked.append((MatchQuery(self.other, "forms"), FORMS_WEIGHT))
        if self.also:
            asked.append((MatchQuery(self.also, "words"), ALSO_WEIGHT))
        found = await asyncio.gather(
            *(_scored(leg, one, self.limit, self.scope) for one, _ in asked)
        )
        return _added(found, [weight for _, weight in asked])

    def _exactly(self) -> Any:
        from lancedb.query import BooleanQuery, MatchQuery, Occur, PhraseQuery

        asked = MatchQuery(self.text, "words")
        if not self.phrases:
            return asked
        told = [(Occur.SHOULD, PhraseQuery(one, "words")) for one in self.phrases]
        return BooleanQuery([(Occur.SHOULD, asked), *told])


@dataclass(frozen=True, slots=True)
class ByPhrase:
    """Passages with some words in a row."""

    text: str
    limit: int

    async def ask(self, leg: OpenLeg) -> list[Candidate]:
        """Return what the leg has, best first."""
        from lancedb.query import PhraseQuery

        asked = PhraseQuery(self.text, "words")
        return await _scored(leg, asked, self.limit, None)


@dataclass(frozen=True, slots=True)
class Near:
    """Passages near a vector."""

    vector: FloatRows
    limit: int
    model: str | None
    """A generation of another model answers nothing."""
    scope: Scope | None
    probes: int
    """Parts of the index that are read."""

    async def ask(self, leg: OpenLeg) -> list[Candidate]:
        """Return what the leg has, best first."""
        if self.model is not None and leg.generation.model != self.model:
            return []
        return await narrowed(partial(self._fetch, leg), self.limit, self.scope)

    async def _fetch(
        self, leg: OpenLeg, limit: int, files: Collection[int] | None
    ) -> Rows:
        dims = leg.generation.dims
        query = leg.table.query().nearest_to(cut(self.vector, dims)).column("v")
        query = query.distance_type("dot")
        if files is not None:
            query = query.where(_among(files))
        if files is not None and await _is_few(leg.table, files, dims):
            query = query.bypass_vector_index()
        else:
            query = query.nprobes(self.probes)
        query = query.limit(limit).select(["_distance"]).with_row_id()
        rows = await query.to_arrow()
        return await _rows(leg, rows, 1.0 - rows.column("_distance").to_numpy())


async def _scored(
    leg: OpenLeg, asked: Any, limit: int, scope: Scope | None
) -> list[Candidate]:
    async def fetch(limit: int, files: Collection[int] | None) -> Rows:
        query = leg.table.query().nearest_to_text(asked).limit(limit)
        if files is not None:
            query = query.where(_among(files))
        rows = await query.select(["_score"]).with_row_id().to_arrow()
        return await _rows(leg, rows, rows.column("_score").to_numpy())

    return await narrowed(fetch, limit, scope)


def _added(
    answers: Sequence[list[Candidate]], weights: Sequence[float]
) -> list[Candidate]:
    """Return all answers as one, best first, with their weighted scores added."""
    if len(answers) == 1:
        return answers[0]
    scores: dict[tuple[int, int], float] = {}
    for found, weight in zip(answers, weights, strict=True):
        for one in found:
            key = (one.chunk_id, one.version)
            scores[key] = scores.get(key, 0.0) + weight * one.score
    added = [Candidate(*key, score) for key, score in scores.items()]
    return sorted(added, key=lambda one: (-one.score, one.chunk_id))


def _among(files: Collection[int]) -> str:
    return f"file_id IN ({','.join(map(str, sorted(files)))})"


async def _is_few(table: Any, files: Collection[int], dims: int) -> bool:
    """Return whether comparing all passages of files is cheaper than the index."""
    if len(files) * dims > EXACT_FLOATS:
        return False
    rows: int = await table.count_rows(_among(files))
    return rows * dims <= EXACT_FLOATS


async def _rows(leg: OpenLeg, rows: Any, scores: FloatRows) -> Rows:
    row_ids = rows.column("_rowid").to_numpy().astype(np.int64)
    return Rows(*await leg.keys.of(leg.table, row_ids), scores)
