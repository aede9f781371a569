"""A generation that follows the catalogue through the outbox."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from indexer.storing import generations, outbox, passages, stored_vectors
from indexer.storing.catalogue import Catalogue, put_meta
from indexer.storing.courtesy import Courtesy
from indexer.storing.generations import Generation
from indexer.storing.leg_index import LegIndex
from indexer.storing.outbox import Leg, Task
from indexer.storing.passages import TextRow

BATCH_TASKS = 1000
"""Tasks applied in one commit."""
BATCH_PASSAGES = 4000
COMMITS_BEFORE_UPKEEP = 100
"""At least; each leaves a dozen small files."""
MOST_COMMITS = 250
ROWS_A_COMMIT = 400
"""Of a larger table upkeep takes longer, and may wait for so many more commits."""
AT_A_TIME = 20
"""Passages that are taken apart before a search has its turn."""
MOST_RECENT = 50_000
"""Rows beside the table; a program that searches keeps a kilobyte of each in memory."""
WORTH = 0.01
"""Share of the rows that has to be outside the indexes, for upkeep in idle moments:
LanceDB writes the whole table and its indexes anew, a minute of work for a million
passages, and what is new is found without that."""
WORTH_REMOVED = 100
"""Files removed for which it is worth it, too."""


class LiveGeneration:
    """One that serves, or is to; for one thread at a time.

    `slot` is where the catalogue keeps what it is.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        slot: str,
        generation: Generation,
        table: LegIndex,
        courtesy: Courtesy,
    ) -> None:
        self.generation = generation
        self._give_way, self._freshen = courtesy.give_way, courtesy.freshen
        self._catalogue = catalogue
        self._slot = slot
        self._table = table
        self._commits = 0
        self._commits_before = table.commits_before
        self._removed = 0
        self._unpruned = False
        self._replay = True

    @property
    def needs_upkeep(self) -> bool:
        """Whether so much was written that searching would become slow."""
        recent = self._table.recent_rows
        return self._are_many(self._commits) or recent >= MOST_RECENT

    def apply(self) -> int:
        """Carry out what the outbox holds; return the number of passages written."""
        written = 0
        while tasks := self._next_tasks():
            try:
                written += self._write(tasks)
            except BaseException:
                # Some of it may be in the table already; the next try drops that.
                self._replay = True
                raise
            if self.needs_upkeep:
                self.maintain()
        self._replay = False
        return written

    def maintain(self) -> None:
        """Fold what was written into the indexes, if that is worth it by now.

        What that left behind goes with the next call.
        """
        if not (self._commits or self._commits_before):
            if self._unpruned:
                self._table.prune()
                self._unpruned = False
        elif self.needs_upkeep or self._is_worth_it():
            self._table.maintain(partial(self._keep, None))
            self._freshen()
            self._commits = self._commits_before = self._removed = 0
            self._unpruned = True

    def keep(self) -> None:
        """Write down what this generation is and what of it is durable."""
        self._keep(None, self.generation.durable_version)

    def take_slot(self, slot: str) -> None:
        """Be kept elsewhere in the catalogue from now on."""
        self._slot = slot

    def _are_many(self, commits: int) -> bool:
        if commits < COMMITS_BEFORE_UPKEEP:
            return False
        return commits >= min(self._table.rows // ROWS_A_COMMIT, MOST_COMMITS)

    def _is_worth_it(self) -> bool:
        # Programs that end before it is due leave more and more versions behind.
        many = self._are_many(self._commits + self._commits_before)
        removed = self._removed >= WORTH_REMOVED
        return many or removed or self._table.fresh_share >= WORTH

    def _next_tasks(self) -> list[Task]:
        leg, name = self.generation.leg, self.generation.name
        with self._catalogue.reading() as db:
            after = outbox.position(db, leg, name)
            tasks = outbox.take(db, leg, after, BATCH_TASKS)
        room = BATCH_PASSAGES
        for count, task in enumerate(tasks):
            room -= max(task.last - task.first + 1, 0)
            if room < 0:
                return tasks[: max(count, 1)]
        return tasks

    def _write(self, tasks: list[Task]) -> int:
        rows, versions = self._rows(tasks)
        removed = {task.file_id for task in tasks if task.version is None}
        self._table.write(
            rows, versions, removed, replay=self._replay, give_way=self._give_way
        )
        self._keep(tasks[-1].seq, self._table.version)
        self._give_way()
        self._freshen()
        self._commits += 1
        self._removed += len(removed)
        return rows.num_rows if rows is not None else 0

    def _rows(self, tasks: list[Task]) -> tuple[Any, dict[int, int]]:
        import pyarrow as pa

        current = passages.current_versions(
            self._catalogue, {task.file_id for task in tasks}
        )
        ranges = [
            (task.first, task.last)
            for task in tasks
            if task.version is not None and current.get(task.file_id) == task.version
        ]
        batches = self._batches(ranges)
        return (pa.Table.from_batches(batches) if batches else None), current

    def _batches(self, ranges: list[tuple[int, int]]) -> list[Any]:
        if self.generation.leg is Leg.WORDS:
            texts = passages.texts_in(self._catalogue, ranges)
            return list(self._words(texts))
        ids, versions, vectors = stored_vectors.vectors_in(
            self._catalogue, ranges, self.generation.model, self.generation.dims
        )
        return [generations.meaning_rows(ids, versions, vectors)] if ids else []

    def _words(self, texts: list[TextRow]) -> Iterator[Any]:
        """Yield texts as rows, a few at a time: their forms are made in Python."""
        for first in range(0, len(texts), AT_A_TIME):
            self._give_way()
            yield generations.words_rows(texts[first : first + AT_A_TIME])
        self._give_way()

    def _keep(self, applied: int | None, version: int) -> None:
        self.generation = replace(self.generation, durable_version=version)
        leg, name = self.generation.leg, self.generation.name
        with self._catalogue.writing() as db:
            put_meta(db, self._slot, generations.stored_form(self.generation))
            if applied is not None:
                outbox.done(db, leg, name, applied)
