"""Which folder of the search index serves, and building another one beside it."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from indexer.errors import DiskFullError
from indexer.storing import passages
from indexer.storing.catalogue import Catalogue, put_meta
from indexer.storing.leg_index import LegIndex, leg_schema
from indexer.storing.outbox import Leg

PAGE = 2048
"""Passages read at a time while a generation is built."""


@dataclass(frozen=True, slots=True)
class Generation:
    """A folder of the search index that serves one leg."""

    leg: Leg
    name: str
    durable_version: int
    """The newest version of its table that would survive a power cut."""
    dims: int
    """Width of its vectors; 0 for words."""
    model: str
    """Identity of the model that made its vectors; empty for words."""


def serving(catalogue: Catalogue, leg: Leg) -> Generation | None:
    """Return the generation that serves a leg, if there is one yet."""
    stored = catalogue.meta(f"{leg}.generation")
    if not stored:
        return None
    name, version, dims, model = stored.split("|", 3)
    return Generation(leg, name, int(version), int(dims), model)


def remember(catalogue: Catalogue, generation: Generation) -> None:
    """Make a generation the one that serves its leg."""
    with catalogue.writing() as db:
        put_meta(db, f"{generation.leg}.generation", stored_form(generation))


def stored_form(generation: Generation) -> str:
    """Return the generation as the catalogue keeps it."""
    return (
        f"{generation.name}|{generation.durable_version}"
        f"|{generation.dims}|{generation.model}"
    )


def build(
    catalogue: Catalogue, index: Path, leg: Leg, dims: int, model: str
) -> tuple[Generation, LegIndex]:
    """Build a generation from the catalogue alone and let it serve.

    The outbox need not be empty: its tasks are repeated on the new generation, which
    is harmless. The folder that served before is deleted.

    Raises:
        StoreError: the new generation could not be written; the old one still serves.
    """
    old = serving(catalogue, leg)
    name = _next_name(index, leg)
    table = LegIndex(index / name, leg, dims)
    try:
        table.create(lambda: _batches(catalogue, leg, dims))
    except BaseException:
        shutil.rmtree(index / name, ignore_errors=True)
        raise
    generation = Generation(leg, name, table.version, dims, model)
    remember(catalogue, generation)
    if old is not None:
        shutil.rmtree(index / old.name, ignore_errors=True)
    return generation, table


def renew(catalogue: Catalogue, index: Path) -> None:
    """Build what serves anew, so that nothing is left of what was deleted.

    Where the disk has no room for both, the old one goes first.

    Raises:
        StoreError: a leg could not be written; the next opening builds it.
    """
    for leg in Leg:
        old = serving(catalogue, leg)
        if old is not None:
            rebuild(catalogue, index, old)


def rebuild(
    catalogue: Catalogue, index: Path, old: Generation
) -> tuple[Generation, LegIndex]:
    """Build a generation anew, in the room of the old one if there is no other.

    Raises:
        StoreError: it could not be written; the next opening builds it.
    """
    shape = (old.leg, old.dims, old.model)
    try:
        return build(catalogue, index, *shape)
    except DiskFullError:
        catalogue.set_meta(f"{old.leg}.generation", "")
        shutil.rmtree(index / old.name, ignore_errors=True)
        return build(catalogue, index, *shape)


def drop_strangers(catalogue: Catalogue, index: Path) -> list[str]:
    """Delete folders that serve no leg, as a crash during a build leaves them.

    Returns the names of those that the system did not let go.
    """
    generations = [serving(catalogue, leg) for leg in Leg]
    names = {generation.name for generation in generations if generation}
    strangers = [
        folder
        for folder in index.iterdir()
        if folder.is_dir() and folder.name not in names
    ]
    for folder in strangers:
        shutil.rmtree(folder, ignore_errors=True)
    return [folder.name for folder in strangers if folder.exists()]


def words_rows(rows: list[tuple[int, int, str, str]]) -> Any:
    """Return `(chunk_id, version, title, text)` rows as a batch of the words leg."""
    import pyarrow as pa

    return pa.RecordBatch.from_arrays(
        [
            pa.array([row[0] for row in rows], pa.int64()),
            pa.array([row[0] >> 20 for row in rows], pa.int64()),
            pa.array([row[1] for row in rows], pa.int64()),
            pa.array([_searched_text(row[2], row[3]) for row in rows], pa.utf8()),
        ],
        schema=leg_schema(Leg.WORDS, 0),
    )


def meaning_rows(ids: list[int], versions: list[int], rows: Any) -> Any:
    """Return unit rows `(n, dims)` as a batch of the meaning leg."""
    import pyarrow as pa

    dims = rows.shape[1]
    return pa.RecordBatch.from_arrays(
        [
            pa.array(ids, pa.int64()),
            pa.array([chunk_id >> 20 for chunk_id in ids], pa.int64()),
            pa.array(versions, pa.int64()),
            pa.FixedSizeListArray.from_arrays(pa.array(rows.ravel()), dims),
        ],
        schema=leg_schema(Leg.MEANING, dims),
    )


def _batches(catalogue: Catalogue, leg: Leg, dims: int) -> Iterator[Any]:
    if leg is Leg.WORDS:
        for rows in passages.all_texts(catalogue, PAGE):
            yield words_rows(rows)
        return
    for ids, versions, vectors in passages.all_vectors(catalogue, dims, PAGE):
        yield meaning_rows(ids, versions, vectors)


def _searched_text(title: str, text: str) -> str:
    """Put the title before the text unless the text says it anyway."""
    clean = text.encode("utf-8", "replace").decode("utf-8")
    head = title.encode("utf-8", "replace").decode("utf-8")
    return clean if not head or head in clean else f"{head}\n{clean}"


def _next_name(index: Path, leg: Leg) -> str:
    numbers = [
        int(folder.name.rpartition("-")[2])
        for folder in index.glob(f"{leg}-*")
        if folder.name.rpartition("-")[2].isdigit()
    ]
    return f"{leg}-{max(numbers, default=0) + 1:04d}"
