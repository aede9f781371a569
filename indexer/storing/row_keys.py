"""Which passage each row of a leg's table is.

LanceDB takes as long to fetch two numbers of each of 200 rows as to find these rows. A
part of a table (a fragment) never changes, save that rows are marked as deleted, so
what its rows are is read once and kept, at twelve bytes a row.
"""

import asyncio
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Numbers: TypeAlias = NDArray[np.int64]

FRAGMENT_BITS = 32
"""A row id is `number of the fragment << 32 | position in it`."""
PATIENCE = 1
"""How often the rows of a fragment are fetched one by one before all are read: a
program that asks a single question does not read a million rows for it."""
SPARE_ROWS = 100_000
"""Rows of fragments that are no more, which may be kept beside as many as there are."""
COLUMNS = ["chunk_id", "file_ver"]
NOBODY = -1


@dataclass(frozen=True, slots=True)
class _Fragment:
    """What the rows of a fragment are, by position; `NOBODY` where there is none."""

    chunk_ids: Numbers
    versions: NDArray[np.int32]


class RowKeys:
    """Tells chunk id and file version of rows; belongs to one open table."""

    def __init__(self) -> None:
        self._known: dict[int, _Fragment] = {}
        self._asked: dict[int, int] = {}
        self._rows = 0
        self._loading = asyncio.Lock()

    async def of(self, table: Any, row_ids: Numbers) -> tuple[Numbers, Numbers]:
        """Return chunk ids and versions `(n,)` each; `NOBODY` for a row that is gone.

        To be called on one event loop only.
        """
        fragments = row_ids >> FRAGMENT_BITS
        wanted = [int(one) for one in np.unique(fragments)]
        await self._load(table, [one for one in wanted if self._is_due(one)])
        chunk_ids = np.full(len(row_ids), NOBODY, np.int64)
        versions = np.full(len(row_ids), NOBODY, np.int64)
        unknown = np.ones(len(row_ids), np.bool_)
        for number in wanted:
            found = self._known.get(number)
            if found is not None:
                here = np.flatnonzero(fragments == number)
                places = row_ids[here] & (1 << FRAGMENT_BITS) - 1
                # A row that was added to what is known would be another fragment's.
                here = here[places < len(found.chunk_ids)]
                places = places[places < len(found.chunk_ids)]
                chunk_ids[here] = found.chunk_ids[places]
                versions[here] = found.versions[places]
                unknown[here] = False
        if unknown.any():
            await _fetch(table, row_ids, unknown, chunk_ids, versions)
        return chunk_ids, versions

    def _is_due(self, fragment: int) -> bool:
        if fragment in self._known:
            return False
        asked = self._asked[fragment] = self._asked.get(fragment, 0) + 1
        return asked > PATIENCE

    async def _load(self, table: Any, fragments: list[int]) -> None:
        if not fragments:
            return
        async with self._loading:
            missing = [one for one in fragments if one not in self._known]
            if not missing:
                return
            query = table.query().fragment_ids(missing).select(COLUMNS).with_row_id()
            rows = await query.to_arrow()
            self._keep(missing, *_columns(rows))
            if self._rows > 2 * int(await table.count_rows()) + SPARE_ROWS:
                self._known = {one: self._known[one] for one in missing}
                self._rows = sum(len(one.chunk_ids) for one in self._known.values())

    def _keep(
        self, fragments: list[int], ids: Numbers, chunk_ids: Numbers, versions: Numbers
    ) -> None:
        for number in fragments:
            inside = ids >> FRAGMENT_BITS == number
            places = ids[inside] & (1 << FRAGMENT_BITS) - 1
            size = int(places.max(initial=-1)) + 1
            kept = _Fragment(
                np.full(size, NOBODY, np.int64), np.full(size, NOBODY, np.int32)
            )
            kept.chunk_ids[places] = chunk_ids[inside]
            kept.versions[places] = versions[inside]
            self._known[number] = kept
            self._rows += size


async def _fetch(
    table: Any,
    row_ids: Numbers,
    wanted: NDArray[np.bool_],
    chunk_ids: Numbers,
    versions: Numbers,
) -> None:
    """Fill in the wanted rows from the table, one by one."""
    query = table.take_row_ids(row_ids[wanted].tolist()).select(COLUMNS).with_row_id()
    ids, found_chunks, found_versions = _columns(await query.to_arrow())
    order = np.argsort(ids)
    places = np.searchsorted(ids, row_ids, sorter=order).clip(max=len(ids) - 1)
    if len(ids):
        here = order[places]
        good = wanted & (ids[here] == row_ids)
        chunk_ids[good] = found_chunks[here[good]]
        versions[good] = found_versions[here[good]]


def _columns(rows: Any) -> tuple[Numbers, Numbers, Numbers]:
    ids, chunk_ids, versions = (
        rows.column(name).to_numpy().astype(np.int64) for name in ("_rowid", *COLUMNS)
    )
    return ids, chunk_ids, versions
