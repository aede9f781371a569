"""Which folder of the search index serves, and building another one beside it."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from indexer.errors import DiskFullError
from indexer.languages.forms import forms
from indexer.storing import outbox, passages, stored_vectors
from indexer.storing.catalogue import Catalogue, put_meta
from indexer.storing.leg_index import LegIndex, leg_schema
from indexer.storing.outbox import Leg
from indexer.storing.passages import TextRow

PAGE = 2048
"""Passages read at a time while a generation is built."""
SUCCESSOR = "meaning.successor"


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
    stored = catalogue.meta(slot_of(leg))
    if not stored:
        return None
    return _from_stored(leg, stored)


def remember(catalogue: Catalogue, generation: Generation) -> None:
    """Make a generation the one that serves its leg, and follows its tasks anew."""
    with catalogue.writing() as db:
        put_meta(db, slot_of(generation.leg), stored_form(generation))
        outbox.follow(db, generation.leg, generation.name)
        remember_followers(catalogue, generation.leg)


def remember_followers(catalogue: Catalogue, leg: Leg) -> None:
    """Let the outbox wait for those generations alone that are or will be in use."""
    next_one = successor(catalogue) if leg is Leg.MEANING else None
    used = [one.name for one in (serving(catalogue, leg), next_one) if one is not None]
    with catalogue.writing() as db:
        outbox.leave_only(db, leg, used)


def slot_of(leg: Leg) -> str:
    """Return where the catalogue keeps which generation serves a leg."""
    return f"{leg}.generation"


def stored_form(generation: Generation) -> str:
    """Return the generation as the catalogue keeps it."""
    return (
        f"{generation.name}|{generation.durable_version}"
        f"|{generation.dims}|{generation.model}"
    )


def successor(catalogue: Catalogue) -> Generation | None:
    """Return the generation that is to follow the one that serves meaning.

    Its durable version is 0 until it was filled once.
    """
    stored = catalogue.meta(SUCCESSOR)
    return _from_stored(Leg.MEANING, stored) if stored else None


def announce(catalogue: Catalogue, index: Path, dims: int, model: str) -> Generation:
    """Begin a successor: from now on the outbox keeps what it will have to follow."""
    generation = Generation(Leg.MEANING, _next_name(index, Leg.MEANING), 0, dims, model)
    with catalogue.writing() as db:
        put_meta(db, SUCCESSOR, stored_form(generation))
        outbox.follow(db, Leg.MEANING, generation.name)
    return generation


def let_serve(catalogue: Catalogue, generation: Generation) -> None:
    """Let a successor serve meaning, in one transaction."""
    with catalogue.writing() as db:
        put_meta(db, slot_of(Leg.MEANING), stored_form(generation))
        db.execute("DELETE FROM meta WHERE key = ?", (SUCCESSOR,))
        remember_followers(catalogue, Leg.MEANING)
        stored_vectors.forget_former(db)


def forsake(catalogue: Catalogue) -> None:
    """Give a successor up; its folder is left to `drop_strangers`."""
    with catalogue.writing() as db:
        db.execute("DELETE FROM meta WHERE key = ?", (SUCCESSOR,))
        remember_followers(catalogue, Leg.MEANING)


def fill(
    catalogue: Catalogue,
    index: Path,
    generation: Generation,
    go_on: Callable[[int], None] = lambda _count: None,
) -> tuple[Generation, LegIndex]:
    """Write a generation from the catalogue alone, in a folder of its own.

    `go_on` is told how many passages were read so far; what it raises ends the work.

    Raises:
        StoreError: it could not be written; nothing of it is left.
    """
    table = LegIndex(index / generation.name, generation.leg, generation.dims)
    try:
        table.create(lambda: _batches(catalogue, generation, go_on))
    except BaseException:
        shutil.rmtree(index / generation.name, ignore_errors=True)
        raise
    return replace(generation, durable_version=table.version), table


def build(
    catalogue: Catalogue, index: Path, leg: Leg, dims: int, model: str
) -> tuple[Generation, LegIndex]:
    """Build a generation from the catalogue alone and let it serve.

    The outbox need not be empty: its tasks are repeated on the new generation, which
    is harmless. The folder that served before is deleted.

    Raises:
        StoreError: the new generation could not be written; the old one still serves.
    """
    fresh = Generation(leg, _next_name(index, leg), 0, dims, model)
    return _built(catalogue, index, fresh)


def _built(
    catalogue: Catalogue, index: Path, fresh: Generation
) -> tuple[Generation, LegIndex]:
    old = serving(catalogue, fresh.leg)
    generation, table = fill(catalogue, index, fresh)
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
    fresh = replace(old, name=_next_name(index, old.leg, old.name), durable_version=0)
    try:
        return _built(catalogue, index, fresh)
    except DiskFullError:
        # Under the old name a reader would take it for what it has open.
        catalogue.set_meta(slot_of(old.leg), "")
        shutil.rmtree(index / old.name, ignore_errors=True)
        return _built(catalogue, index, fresh)


def drop_strangers(catalogue: Catalogue, index: Path) -> list[str]:
    """Delete folders that neither serve a leg nor are to, as a crash leaves them.

    Returns the names of those that the system did not let go.
    """
    generations = [*(serving(catalogue, leg) for leg in Leg), successor(catalogue)]
    names = {generation.name for generation in generations if generation}
    strangers = [
        folder
        for folder in index.iterdir()
        if folder.is_dir() and folder.name not in names
    ]
    for folder in strangers:
        shutil.rmtree(folder, ignore_errors=True)
    return [folder.name for folder in strangers if folder.exists()]


def words_rows(rows: list[TextRow]) -> Any:
    """Return texts as a batch of the words leg."""
    import pyarrow as pa

    searched = [_searched_text(row[2], row[3]) for row in rows]
    other = [
        " ".join(forms(text, (row[4],) if row[4] else ()))
        for text, row in zip(searched, rows, strict=True)
    ]
    return pa.RecordBatch.from_arrays(
        [
            pa.array([row[0] for row in rows], pa.int64()),
            pa.array([row[0] >> 20 for row in rows], pa.int64()),
            pa.array([row[1] for row in rows], pa.int64()),
            pa.array(searched, pa.utf8()),
            pa.array(other, pa.utf8()),
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


def _batches(
    catalogue: Catalogue, generation: Generation, go_on: Callable[[int], None]
) -> Iterator[Any]:
    count = 0
    if generation.leg is Leg.WORDS:
        for rows in passages.all_texts(catalogue, PAGE):
            yield words_rows(rows)
            count += len(rows)
            go_on(count)
        return
    every = stored_vectors.all_vectors(
        catalogue, generation.model, generation.dims, PAGE
    )
    for ids, versions, vectors in every:
        yield meaning_rows(ids, versions, vectors)
        count += len(ids)
        go_on(count)


def _from_stored(leg: Leg, stored: str) -> Generation:
    name, version, dims, model = stored.split("|", 3)
    return Generation(leg, name, int(version), int(dims), model)


def _searched_text(title: str, text: str) -> str:
    """Put the title before the text unless the text says it anyway."""
    clean = text.encode("utf-8", "replace").decode("utf-8")
    head = title.encode("utf-8", "replace").decode("utf-8")
    return clean if not head or head in clean else f"{head}\n{clean}"


def _next_name(index: Path, leg: Leg, former: str = "") -> str:
    """Return a name that nothing has, nor had before if that is the `former` one."""
    names = [former, *(folder.name for folder in index.glob(f"{leg}-*"))]
    ends = [name.rpartition("-")[2] for name in names]
    numbers = [int(end) for end in ends if end.isdigit()]
    return f"{leg}-{max(numbers, default=0) + 1:04d}"
