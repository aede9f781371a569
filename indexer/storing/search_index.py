"""The writing side of the search index: follows the catalogue through the outbox."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from indexer.errors import DiskFullError, StoreError
from indexer.storing import generations, outbox, passages
from indexer.storing.catalogue import Catalogue, put_meta
from indexer.storing.durability import boot_id
from indexer.storing.generations import Generation
from indexer.storing.leg_index import LegIndex, UnusableIndexError
from indexer.storing.outbox import Leg, Task

BATCH_TASKS = 1000
"""Tasks applied in one commit."""
BATCH_PASSAGES = 4000
COMMITS_BEFORE_UPKEEP = 50


class SearchIndex:
    """Keeps both legs equal to the catalogue; for one thread only."""

    def __init__(
        self, catalogue: Catalogue, folder: Path, *, dims: int, model: str
    ) -> None:
        """Open both legs; what cannot be opened is built from the catalogue.

        Raises:
            StoreError: the index cannot be written at all.
        """
        self._catalogue = catalogue
        self._folder = folder
        self._commits = dict.fromkeys(Leg, 0)
        self._unpruned: set[Leg] = set()
        self._lost: set[Leg] = set()
        self._legs: dict[Leg, tuple[Generation, LegIndex]] = {}
        power_lost = catalogue.meta("boot") != boot_id() or not boot_id()
        generations.drop_strangers(catalogue, folder)
        self._legs[Leg.WORDS] = self._open(Leg.WORDS, 0, "", power_lost=power_lost)
        self._legs[Leg.MEANING] = self._open(
            Leg.MEANING, dims, model, power_lost=power_lost
        )
        catalogue.set_meta("boot", boot_id())
        self._replay = set(Leg)

    def apply(self) -> int:
        """Bring both legs up to date; return the number of passages written."""
        for leg in list(self._lost):
            self._renew(leg)
        return sum(self._apply_leg(leg) for leg in Leg)

    def maintain(self) -> None:
        """Fold what was written since the last call into the indexes.

        What that left behind goes with the next call.
        """
        for leg, commits in self._commits.items():
            if leg in self._lost:
                continue
            try:
                self._maintain_leg(leg, commits)
            except UnusableIndexError:
                self._renew(leg)

    @property
    def needs_upkeep(self) -> bool:
        """Whether so much was written that searching would become slow."""
        return any(count >= COMMITS_BEFORE_UPKEEP for count in self._commits.values())

    def renew(self) -> None:
        """Build both legs anew, so that nothing is left of what was deleted.

        Raises:
            StoreError: a leg could not be written; the next use tries again.
        """
        for leg in Leg:
            self._renew(leg)

    def rebuild(self, leg: Leg, *, dims: int = 0, model: str = "") -> None:
        """Build a leg anew from the catalogue; the old one serves until it is done."""
        self._legs[leg] = generations.build(
            self._catalogue, self._folder, leg, dims, model
        )
        self._commits[leg] = 0
        self._replay.add(leg)

    def _maintain_leg(self, leg: Leg, commits: int) -> None:
        if commits:
            self._legs[leg][1].maintain(partial(self._keep, leg))
            self._commits[leg] = 0
            self._unpruned.add(leg)
        elif leg in self._unpruned:
            self._legs[leg][1].prune()
            self._unpruned.discard(leg)

    def _renew(self, leg: Leg) -> None:
        self._lost.add(leg)
        old, _ = self._legs[leg]
        self._legs[leg] = generations.rebuild(self._catalogue, self._folder, old)
        self._lost.discard(leg)
        self._commits[leg] = 0
        self._replay.add(leg)

    def _open(
        self, leg: Leg, dims: int, model: str, *, power_lost: bool
    ) -> tuple[Generation, LegIndex]:
        stored = generations.serving(self._catalogue, leg)
        if stored is None or (stored.dims, stored.model) != (dims, model):
            return generations.build(self._catalogue, self._folder, leg, dims, model)
        index = LegIndex(self._folder / stored.name, leg, dims)
        try:
            index.open(stored.durable_version, power_lost=power_lost)
        except DiskFullError:
            raise
        except StoreError:
            return generations.build(self._catalogue, self._folder, leg, dims, model)
        return stored, index

    def _apply_leg(self, leg: Leg) -> int:
        """Apply what waits; an index that can be opened and not used is built anew."""
        try:
            return self._apply_tasks(leg)
        except UnusableIndexError:
            self._renew(leg)
            return self._apply_tasks(leg)

    def _apply_tasks(self, leg: Leg) -> int:
        written = 0
        while tasks := self._next_tasks(leg):
            try:
                written += self._write(leg, tasks)
            except BaseException:
                # Some of it may be in the table already; the next try drops that.
                self._replay.add(leg)
                raise
            if self.needs_upkeep:
                self.maintain()
        self._replay.discard(leg)
        return written

    def _write(self, leg: Leg, tasks: list[Task]) -> int:
        rows, versions = self._rows(leg, tasks)
        removed = {task.file_id for task in tasks if task.version is None}
        index = self._legs[leg][1]
        index.write(rows, versions, removed, replay=leg in self._replay)
        self._keep(leg, index.version, tasks[-1].seq)
        self._commits[leg] += 1
        return rows.num_rows if rows is not None else 0

    def _next_tasks(self, leg: Leg) -> list[Task]:
        with self._catalogue.reading() as db:
            tasks = outbox.take(db, leg, BATCH_TASKS)
        room = BATCH_PASSAGES
        for count, task in enumerate(tasks):
            room -= max(task.last - task.first + 1, 0)
            if room < 0:
                return tasks[: max(count, 1)]
        return tasks

    def _rows(self, leg: Leg, tasks: list[Task]) -> tuple[Any, dict[int, int]]:
        import pyarrow as pa

        current = passages.current_versions(
            self._catalogue, {task.file_id for task in tasks}
        )
        ranges = [
            (task.first, task.last)
            for task in tasks
            if task.version is not None and current.get(task.file_id) == task.version
        ]
        batches = list(self._batches(leg, ranges))
        return (pa.Table.from_batches(batches) if batches else None), current

    def _batches(self, leg: Leg, ranges: list[tuple[int, int]]) -> list[Any]:
        if leg is Leg.WORDS:
            texts = passages.texts_in(self._catalogue, ranges)
            return [generations.words_rows(texts)] if texts else []
        dims = self._legs[leg][0].dims
        ids, versions, vectors = passages.vectors_in(self._catalogue, ranges, dims)
        return [generations.meaning_rows(ids, versions, vectors)] if ids else []

    def _keep(self, leg: Leg, version: int, applied: int | None = None) -> None:
        generation = replace(self._legs[leg][0], durable_version=version)
        with self._catalogue.writing() as db:
            put_meta(db, f"{leg}.generation", generations.stored_form(generation))
            if applied is not None:
                outbox.done(db, leg, applied)
        self._legs[leg] = (generation, self._legs[leg][1])
