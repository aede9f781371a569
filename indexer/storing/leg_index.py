"""One leg of the search index: a LanceDB table in a folder of its own.

The words leg holds text under a keyword index, the meaning leg holds vectors. Rows
carry the file version they were written for; the catalogue decides which still count.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from indexer.errors import StoreError
from indexer.storing.durability import (
    SET_ASIDE,
    VERSIONS,
    Barrier,
    set_aside_newer,
)
from indexer.storing.file_checks import FileChecks
from indexer.storing.lance_tables import (
    TABLE,
    connect,
    open_table,
    store_errors,
)
from indexer.storing.outbox import Leg
from indexer.storing.recent_writer import RecentWriter
from indexer.storing.vocabulary_writer import VocabularyWriter

NEVER = timedelta(days=36500)
HORIZON = timedelta(seconds=10)
"""Versions that are younger may still be read by a query, which takes the newest one
when it begins. Under a stream of single files each round of upkeep leaves half of the
index behind, so that a longer time costs a multiple of its size."""
EXACT_BYTES = 20 << 20
"""Below this size of all vectors a scan is as fast as an index, and exact."""
MAX_PARTS = 16
VERSIONS_A_COMMIT = 2
"""One with the new rows, one without what they replace; upkeep drops them."""
WRITER_CACHES = (16, 8)
"""MiB for indexes and metadata; a writer's cache entries are never used again."""


class LegIndex:
    """The writing side of a leg; for one thread only."""

    def __init__(self, folder: Path, leg: Leg, dims: int) -> None:
        """Name the leg in `folder`; `create` or `open` comes next."""
        self._folder = folder
        self._leg = leg
        self._dims = dims
        self._flush = Barrier(folder)
        self._checks = FileChecks(folder)
        self._vocabulary = VocabularyWriter(folder)
        self._recent = RecentWriter(folder, leg)
        self._table: Any = None
        self.commits_before = 0
        """About how many came since the last upkeep, when the table was opened."""

    @property
    def version(self) -> int:
        """The newest version of the table."""
        return int(self._table.version)

    @property
    def rows(self) -> int:
        """How many rows the table has.

        Raises:
            UnusableIndexError: the table cannot be read.
        """
        with store_errors(self._folder):
            return int(self._table.count_rows())

    @property
    def fresh_share(self) -> float:
        """The share of the rows that no index holds yet, 0 to 1.

        Raises:
            UnusableIndexError: the table cannot be read.
        """
        with store_errors(self._folder):
            name = self._index_on("file_id")
            known = self._table.index_stats(name) if name else None
            if known is None:
                return 1.0
            rows = known.num_indexed_rows + known.num_unindexed_rows
            return float(known.num_unindexed_rows / max(rows, 1))

    @property
    def recent_rows(self) -> int:
        """How many rows stand beside the table until upkeep folds them in."""
        return self._recent.rows

    def create(self, batches: Callable[[], Iterator[Any]] | None = None) -> None:
        """Make the table, filled from `batches`, and make it durable.

        `batches` runs on a thread of LanceDB's.
        """
        import pyarrow as pa

        shutil.rmtree(self._folder, ignore_errors=True)
        schema = leg_schema(self._leg, self._dims)
        with store_errors(self._folder):
            self._folder.mkdir(mode=0o700, parents=True)
            self._recent.create()
            if self._leg is Leg.WORDS:
                self._vocabulary.create()
            rows = (
                pa.RecordBatchReader.from_batches(schema, self._counted(batches()))
                if batches
                else None
            )
            self._table = connect(self._folder, *WRITER_CACHES).create_table(
                TABLE, rows, schema=schema
            )
            if self._leg is Leg.WORDS:
                self._index_words()
                self._vocabulary.join()
                self._recent.count(self._texts())
            self._index_files()
            self._index_vectors_when_large()
            self._barrier()

    def open(self, durable_version: int, *, power_lost: bool) -> None:
        """Open the table; versions that no barrier covered go if they are in doubt.

        Raises:
            StoreError: the table must be built anew from the catalogue.
        """
        with store_errors(self._folder):
            if not power_lost:
                try:
                    self._open_checked()
                except Exception:  # noqa: BLE001 - any failure leads to the durable version
                    self._table = None
                else:
                    shutil.rmtree(self._folder / SET_ASIDE, ignore_errors=True)
                    return
            set_aside_newer(self._folder / f"{TABLE}.lance", durable_version)
            self._open_checked()

    def write(
        self,
        rows: Any,
        versions: dict[int, int],
        removed: set[int],
        *,
        replay: bool,
        give_way: Callable[[], None] = lambda: None,
    ) -> None:
        """Add rows, then drop what they replace, then make it durable.

        `rows` is an Arrow table or None, `versions` the current version of every file
        in it. A crash in between leaves doubles, never holes; `replay` first drops
        what an earlier try may have added. `give_way` is called between the steps.
        """
        with store_errors(self._folder):
            if replay and rows is not None:
                ids = rows.column("chunk_id").to_pylist()
                self._table.delete(f"chunk_id IN ({','.join(map(str, ids))})")
                self._recent.take_back(ids)
            if rows is not None and rows.num_rows:
                self._add(rows, give_way)
            self._drop(versions, removed, give_way)
            self._barrier(give_way)

    def _add(self, rows: Any, give_way: Callable[[], None]) -> None:
        """Add rows; beside the table first, so that a reader never misses them."""
        if self._leg is Leg.WORDS or self._index_on("v") is not None:
            self._recent.add(rows, give_way)
            give_way()
        self._table.add(rows)
        give_way()
        self._count_words(rows)

    def _drop(
        self,
        versions: dict[int, int],
        removed: set[int],
        give_way: Callable[[], None],
    ) -> None:
        """Drop the rows of older versions of files, and of files that are gone.

        To look first is a third of the work of a deletion, which makes a new version
        of the table even where it finds nothing.
        """
        stale = [
            f"(file_id = {file_id} AND file_ver < {version})"
            for file_id, version in versions.items()
        ]
        if removed:
            stale.append(f"file_id IN ({','.join(map(str, sorted(removed)))})")
        where = " OR ".join(stale)
        give_way()
        if where and self._table.count_rows(where):
            give_way()
            self._table.delete(where)
        give_way()
        self._recent.remove(versions, removed)

    def maintain(self, remember_durable: Callable[[int], None]) -> None:
        """Fold new rows into the indexes, make that durable, then drop old versions.

        With them goes what a writer that was killed left half written.
        """
        with store_errors(self._folder):
            waiting = self._recent.waiting()
            self._table.optimize(cleanup_older_than=NEVER)
            if self._index_on("file_id") is None:
                self._index_files()
            self._index_vectors_when_large()
            self._merge_parts()
            self._vocabulary.join()
            self._barrier()
            remember_durable(self.version)
            if not self._unindexed():
                self._recent.folded_in(waiting)
            self._recent.count_if_off(self._table.count_rows(), self._texts)
        self.prune()
        self._let_go_of_what_is_gone()

    def prune(self) -> None:
        """Drop versions that nobody reads any more, save the newest."""
        with store_errors(self._folder):
            self._table.optimize(cleanup_older_than=HORIZON, delete_unverified=True)
            self._checks.forget_gone()

    def _let_go_of_what_is_gone(self) -> None:
        """Open the table anew: LanceDB keeps files open that upkeep has deleted."""
        with store_errors(self._folder):
            self._table = open_table(self._folder, *WRITER_CACHES)

    def _texts(self) -> Any:
        return self._table.search().select(["words", "forms"]).to_batches()

    def _counted(self, batches: Iterator[Any]) -> Iterator[Any]:
        """Pass batches on, and count the words in them."""
        for batch in batches:
            if self._leg is Leg.WORDS:
                self._vocabulary.count(batch.column("words").to_pylist())
            yield batch

    def _count_words(self, rows: Any) -> None:
        if self._leg is Leg.WORDS:
            self._vocabulary.count(rows.column("words").to_pylist())
            self._vocabulary.write()

    def _barrier(self, give_way: Callable[[], None] = lambda: None) -> None:
        self._flush(give_way)
        give_way()
        self._checks.note()

    def _open_checked(self) -> None:
        table = open_table(self._folder, *WRITER_CACHES)
        known = table.schema.names == leg_schema(self._leg, self._dims).names
        known = known and self._recent.exists
        if not known or (self._leg is Leg.WORDS and not self._vocabulary.exists):
            raise StoreError("The search index is of another Inkling.")
        scan = table.search().select(["chunk_id"])
        rows = sum(batch.num_rows for batch in scan.to_batches())
        if rows != table.count_rows():
            raise StoreError("The search index is not whole.")
        self._table = table
        versions = len(os.listdir(self._folder / f"{TABLE}.lance" / VERSIONS))
        self.commits_before = versions // VERSIONS_A_COMMIT
        self._touch_indexes()
        if self._recent.rows < self._unindexed():
            raise StoreError("The search index is not whole.")

    def _touch_indexes(self) -> None:
        """Read through every index once: opening does not notice empty files."""
        from lancedb.query import MatchQuery

        for row in self._table.search().limit(1).to_list():
            self._table.count_rows(f"file_id = {row['file_id']}")
            if self._leg is Leg.WORDS:
                for column in ("words", "forms"):
                    asked = MatchQuery(row[column][:80], column)
                    query = self._table.search(asked, query_type="fts")
                    query.limit(3).select(["chunk_id", "_score"]).to_arrow()
            else:
                query = self._table.search(row["v"], vector_column_name="v")
                query.limit(3).select(["chunk_id", "_distance"]).to_arrow()

    def _index_words(self) -> None:
        from lancedb.index import FTS

        options = FTS(
            base_tokenizer="icu/split",
            stem=False,
            remove_stop_words=False,
            with_position=True,
        )
        self._table.create_index("words", config=options, replace=True)
        folded = FTS(
            base_tokenizer="whitespace",
            stem=False,
            remove_stop_words=False,
            lower_case=False,
            ascii_folding=False,
            with_position=False,
        )
        self._table.create_index("forms", config=folded, replace=True)

    def _index_files(self) -> None:
        """Let a filter find the rows of its files without reading all of them."""
        from lancedb.index import BTree

        self._table.create_index("file_id", config=BTree(), replace=True)

    def _index_vectors_when_large(self) -> None:
        if self._leg is Leg.WORDS or self._index_on("v") is not None:
            return
        if self._table.count_rows() * self._dims * 4 > EXACT_BYTES:
            self._index_vectors()

    def _index_vectors(self) -> None:
        from lancedb.index import IvfRq

        options = IvfRq(
            distance_type="dot", num_bits=1, sample_rate=64, max_iterations=10
        )
        self._table.create_index("v", config=options, replace=True)

    def _merge_parts(self) -> None:
        name = self._index_on("v")
        if name and self._table.index_stats(name).num_indices > MAX_PARTS:
            self._index_vectors()
            self._table.optimize(cleanup_older_than=NEVER)

    def _unindexed(self) -> int:
        """Return how many rows no index holds, where LanceDB has one."""
        name = self._index_on("words" if self._leg is Leg.WORDS else "v")
        known = self._table.index_stats(name) if name else None
        return int(known.num_unindexed_rows) if known else 0

    def _index_on(self, column: str) -> str | None:
        indexes = self._table.list_indices()
        return next((index.name for index in indexes if column in index.columns), None)


def leg_schema(leg: Leg, dims: int) -> Any:
    """Return the Arrow schema of a leg's table."""
    import pyarrow as pa

    keys = [("chunk_id", pa.int64()), ("file_id", pa.int64()), ("file_ver", pa.int64())]
    if leg is Leg.MEANING:
        return pa.schema([*keys, ("v", pa.list_(pa.float32(), dims))])
    packed = {"lance-encoding:compression": "zstd"}
    texts = [pa.field(name, pa.utf8(), metadata=packed) for name in ("words", "forms")]
    return pa.schema([*keys, *texts])
