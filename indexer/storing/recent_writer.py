"""Keeping what is searched of new rows until an index holds them."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from indexer.storing import recent_rows
from indexer.storing.lance_tables import awaited, opened_table
from indexer.storing.outbox import POSITION_BITS, Leg
from indexer.storing.recent_rows import (
    CHUNK_IDS,
    VERSIONS,
    Arrays,
    Bools,
    Keys,
    RecentRows,
)
from indexer.storing.recent_vectors import VECTORS, VectorColumns
from indexer.storing.recent_words import FORMS, WORDS, WordColumns, arrays_of
from indexer.storing.term_counts import TermCountsWriter
from indexer.storing.tokens import Tokenizer

AT_A_TIME = 50
"""Texts that are taken apart before a search has its turn, some three milliseconds."""
GONE = 1 << 40
"""Newer than any version of a file."""


class RecentWriter:
    """The recent rows of one generation; for one thread only."""

    def __init__(self, folder: Path, leg: Leg) -> None:
        """Name the generation's folder, which may not exist yet."""
        self._folder = folder
        self._leg = leg
        columns = WordColumns() if leg is Leg.WORDS else VectorColumns()
        self._files = RecentRows(folder, columns)
        named = (WORDS, FORMS) if leg is Leg.WORDS else ()
        self._counts = {column: TermCountsWriter(folder, column) for column in named}
        self._tokenizer: Tokenizer | None = None

    @property
    def exists(self) -> bool:
        """Whether the generation keeps its recent rows, be it none."""
        return self._files.exists

    @property
    def rows(self) -> int:
        """How many rows wait for upkeep; damaged ones do not count."""
        return self._files.rows

    def create(self) -> None:
        """Begin without any.

        Raises:
            OSError: the disk refused.
        """
        self._files.create()

    def count(self, batches: Iterable[Any]) -> None:
        """Count the terms of all rows of a new index, and keep that.

        Raises:
            OSError: the disk refused.
        """
        for rows in batches:
            for column, tokens in self._tokens(rows).items():
                self._counts[column].count(tokens)
        for counts in self._counts.values():
            counts.write()

    def count_if_off(self, rows: int, batches: Callable[[], Iterable[Any]]) -> None:
        """Count all terms anew if the counts are damaged, or of other passages.

        `rows` are in the indexes now; `batches` brings their columns.

        Raises:
            OSError: the disk refused.
        """
        if any(counts.is_off(rows) for counts in self._counts.values()):
            for counts in self._counts.values():
                counts.begin_anew()
            self.count(batches())

    def add(self, rows: Any, give_way: Callable[[], None] = lambda: None) -> None:
        """Keep what is searched of some rows of the leg, before the table has them.

        `give_way` is called between the steps.

        Raises:
            OSError: the disk refused.
        """
        if self._leg is Leg.WORDS:
            arrays = self._words(rows, give_way)
        else:
            arrays = _vectors(rows)
        give_way()
        self._files.add(arrays)

    def remove(self, versions: Mapping[int, int], removed: Collection[int]) -> None:
        """Take out rows of files that were removed, or have a newer version.

        Raises:
            OSError: the disk refused.
        """
        newest = {**versions, **dict.fromkeys(removed, GONE)}
        if not newest:
            return
        files = np.array(sorted(newest), np.int64)
        least = np.array([newest[one] for one in sorted(newest)], np.int64)

        def gone(keys: Keys) -> Bools:
            rows = keys[0] >> POSITION_BITS
            at = np.searchsorted(files, rows).clip(max=len(files) - 1)
            lost: Bools = (files[at] == rows) & (keys[1] < least[at])
            return lost

        self._files.remove(gone)

    def take_back(self, chunk_ids: Sequence[int]) -> None:
        """Take out rows that are going to be added once more.

        Raises:
            OSError: the disk refused.
        """
        self._files.remove(lambda keys: np.isin(keys[0], chunk_ids))

    def waiting(self) -> tuple[Path, ...]:
        """Return the files whose rows upkeep is going to fold in."""
        return recent_rows.files_in(self._folder)

    def folded_in(self, files: Sequence[Path]) -> None:
        """Let go of files whose rows are in the indexes, for good.

        Raises:
            OSError: the disk refused.
        """
        read = list(recent_rows.readable(files))
        for counts in self._counts.values():
            if len(read) == len(files):
                counts.fold_in(read)
            else:
                # What cannot be read cannot be counted: all is counted anew.
                counts.begin_anew()
        self._files.drop(files)

    def _words(self, rows: Any, give_way: Callable[[], None]) -> Arrays:
        tokens: dict[str, list[list[str]]] = {WORDS: [], FORMS: []}
        for first in range(0, rows.num_rows, AT_A_TIME):
            give_way()
            for column, found in self._tokens(rows.slice(first, AT_A_TIME)).items():
                tokens[column] += found
        give_way()
        return arrays_of(
            rows.column("chunk_id").to_numpy(),
            rows.column("file_ver").to_numpy(),
            tokens,
        )

    def _tokens(self, rows: Any) -> dict[str, list[list[str]]]:
        if self._tokenizer is None:
            self._tokenizer = Tokenizer(awaited(opened_table(self._folder)))
        words, forms = (rows.column(name).to_pylist() for name in (WORDS, FORMS))
        return {
            WORDS: awaited(self._tokenizer.tokens(words)),
            FORMS: [row.split() for row in forms],
        }


def _vectors(rows: Any) -> Arrays:
    vectors = rows.column("v").combine_chunks()
    return {
        CHUNK_IDS: rows.column("chunk_id").to_numpy(),
        VERSIONS: rows.column("file_ver").to_numpy().astype(np.int32),
        VECTORS: np.asarray(vectors.flatten().to_numpy(), np.float32).reshape(
            rows.num_rows, -1
        ),
    }
