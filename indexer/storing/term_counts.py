"""How many of the indexed passages have each term of a column.

LanceDB keeps this to itself, and passages that no index holds yet have to be scored by
it. It stands in the folder of the generation of words, as one Arrow file a column that
upkeep replaces; what is damaged or gone counts as nothing.
"""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.storing.durability import put_in_place
from indexer.storing.recent_rows import CHUNK_IDS, Arrays
from indexer.storing.recent_words import posted

FILE = "counts-{}.arrow"
PASSAGES, TOKENS = b"passages", b"tokens"
"""What the counts are of, and how many tokens these passages have."""
OFF = 1.5
"""Times the passages that there are may be counted before they are counted anew."""
HELD = 2_000_000
"""Counts that wait in memory while a whole index is built."""

Ints = NDArray[Any]


def stamp(folder: Path, columns: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Return what changes when the counts in the folder of a generation do."""
    found = []
    for column in columns:
        with suppress(OSError):
            status = (folder / FILE.format(column)).stat()
            found.append((status.st_ino, status.st_mtime_ns))
    return tuple(found)


class TermCounts:
    """The counts of a column; for reading only."""

    def __init__(self, folder: Path, column: str) -> None:
        """Read the counts in the folder of a generation."""
        found = _read(folder / FILE.format(column))
        self.passages, self.tokens, self._terms, self._counts = found

    def of(self, term: int) -> int:
        """Return how many passages have a term, by its number."""
        at = int(np.searchsorted(self._terms, np.uint64(term)))
        if at == len(self._terms) or int(self._terms[at]) != term:
            return 0
        return int(self._counts[at])


class TermCountsWriter:
    """Counts what is indexed in a column; for one thread only."""

    def __init__(self, folder: Path, column: str) -> None:
        """Name the generation's folder, which may not exist yet."""
        self._file = folder / FILE.format(column)
        self._column = column
        self._passages = self._tokens = 0
        self._waiting: list[tuple[Ints, Ints]] = []

    def count(self, rows: Sequence[Sequence[str]]) -> None:
        """Count passages, given by their tokens, until the next `write`."""
        found = posted(rows)
        self._add(len(rows), sum(map(len, rows)), found.terms, found.starts)

    def fold_in(self, files: Sequence[Arrays]) -> None:
        """Count the rows of files that are indexed now, and write that down.

        Raises:
            OSError: the disk refused.
        """
        for one in files:
            terms, starts, lengths = (
                one[f"{self._column}_{name}"] for name in ("terms", "starts", "lengths")
            )
            self._add(len(one[CHUNK_IDS]), int(lengths.sum()), terms, starts)
        if files:
            self.write()

    def is_off(self, rows: int) -> bool:
        """Return whether what is written can no longer be taken for so many passages.

        A passage that was edited counts once more each time it is indexed.
        """
        passages, *_ = _read(self._file)
        return not rows <= passages <= OFF * rows

    def begin_anew(self) -> None:
        """Forget what is written.

        Raises:
            OSError: the disk refused.
        """
        self._file.unlink(missing_ok=True)

    def write(self) -> None:
        """Add what was counted to what is written.

        Raises:
            OSError: the disk refused.
        """
        import pyarrow as pa

        passages, tokens, terms, counts = _read(self._file)
        self._waiting.append((terms, counts))
        terms, counts = self._summed()
        about = {PASSAGES: passages + self._passages, TOKENS: tokens + self._tokens}
        schema = _schema().with_metadata({key: str(n) for key, n in about.items()})
        table = pa.table([terms, counts], schema=schema)
        partial = self._file.with_suffix(".partial")
        with (
            pa.OSFile(str(partial), "wb") as sink,
            pa.ipc.new_file(sink, schema) as file,
        ):
            file.write_table(table)
        put_in_place(partial, self._file)
        self._waiting, self._passages, self._tokens = [], 0, 0

    def _add(self, passages: int, tokens: int, terms: Ints, starts: Ints) -> None:
        self._passages += passages
        self._tokens += tokens
        self._waiting.append((terms, np.diff(starts).astype(np.uint32)))
        most = max(HELD, 2 * len(self._waiting[0][0]))
        if sum(len(one) for one, _ in self._waiting) > most:
            self._waiting = [self._summed()]

    def _summed(self) -> tuple[Ints, Ints]:
        terms = np.concatenate([one for one, _ in self._waiting])
        counts = np.concatenate([one for _, one in self._waiting])
        unique, places = np.unique(terms, return_inverse=True)
        summed = np.bincount(places, counts, len(unique))
        return unique, summed.astype(np.uint32)


def _read(file: Path) -> tuple[int, int, Ints, Ints]:
    """Return the numbers of passages and of their tokens, the terms and the counts.

    The file is mapped where a mapped one can be replaced.
    """
    import pyarrow as pa

    opens = pa.OSFile if os.name == "nt" else pa.memory_map
    try:
        with opens(str(file)) as source:
            table = pa.ipc.open_file(source).read_all()
        about = table.schema.metadata or {}
        passages, tokens = int(about[PASSAGES]), int(about[TOKENS])
        table = table.cast(_schema()).combine_chunks()
        # Where one is missing, numbers that are not whole come back.
        terms, counts = (
            column.to_numpy().astype(kind, casting="safe", copy=False)
            for column, kind in zip(table.columns, (np.uint64, np.uint32), strict=True)
        )
    except (pa.ArrowException, OSError, ValueError, TypeError, KeyError):
        return 0, 0, np.empty(0, np.uint64), np.empty(0, np.uint32)
    return passages, tokens, terms, counts


def _schema() -> Any:
    import pyarrow as pa

    return pa.schema([("term", pa.uint64()), ("passages", pa.uint32())])
