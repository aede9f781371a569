"""The words of the library's texts, each with about how many passages hold it.

They are what a misspelt word is compared with, and what the beginning of a word may
become. The vocabulary belongs to a generation of the words leg and stands in its
folder, so that it is built, and forgotten, together with the index: each commit adds a
part, upkeep joins the parts. Words of passages that are no more stay in it until the
leg is built anew; whoever shows one asks the index first.
"""

import os
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

FOLDER = "vocabulary"
SUFFIX = ".arrow"
MOST_ALIKE = 1000
"""Words of a part that are compared letter by letter; of more the most frequent."""
LOWEST, HIGHEST = "\0", "\U0010ffff"

UInts = npt.NDArray[np.unsignedinteger[Any]]


@dataclass(frozen=True, slots=True)
class KnownWord:
    """A word of the library."""

    folded: str
    shown: str
    """As it is spelt, in lower case."""
    passages: int


class Vocabulary:
    """What some parts hold; for reading only."""

    def __init__(
        self, files: tuple[Path, ...] = (), before: "Vocabulary | None" = None
    ) -> None:
        """Read the parts that were not there before.

        One that is damaged or gone meanwhile counts as empty.
        """
        known = before._read if before is not None else {}
        self._read: dict[Path, _Part] = {
            file: known.get(file) or _Part(read_part(file)) for file in files
        }
        self._parts = [part for part in self._read.values() if part.table.num_rows]

    @property
    def files(self) -> tuple[Path, ...]:
        """The parts."""
        return tuple(self._read)

    def passages(self, folded: str) -> int:
        """Return about how many passages hold a folded word."""
        return sum(
            int(part.passages[at])
            for part in self._parts
            for at in part.between(folded, folded + LOWEST)
        )

    def beginning(self, folded: str, limit: int) -> list[KnownWord]:
        """Return the words that begin so, the most frequent first, with no other."""
        found: Counter[tuple[str, str]] = Counter()
        for part in self._parts:
            rows = part.between(folded, folded + HIGHEST)
            counts = part.passages[rows.start : rows.stop]
            # More than are wanted, as another part may hold more of one of them.
            often = np.argsort(counts, kind="stable")[::-1][: 4 * limit] + rows.start
            found.update(part.counted(often))
        return [KnownWord(*word, count) for word, count in found.most_common(limit)]

    def resembling(
        self, folded: str, edits: int, *, begin: str = "", least: int = 1
    ) -> list[KnownWord]:
        """Return the words that some edits could make of a word, and further ones.

        By their lengths and the letters that they have, which rules out nearly all;
        only those that `begin` so and stand in at `least` so many passages.
        """
        found: Counter[tuple[str, str]] = Counter()
        wanted = letters_of([folded])[0]
        for part in self._parts:
            rows = part.between(begin, begin + HIGHEST)
            some = slice(rows.start, rows.stop)
            near = np.bitwise_count(part.letters[some] ^ wanted) <= 2 * edits
            near &= part.lengths[some] >= max(len(folded) - edits, 0)
            near &= part.lengths[some] <= len(folded) + edits
            near &= part.passages[some] >= least
            often = np.flatnonzero(near) + rows.start
            if len(often) > MOST_ALIKE:
                order = np.argpartition(part.passages[often], -MOST_ALIKE)
                often = often[order[-MOST_ALIKE:]]
            found.update(part.counted(often))
        return [KnownWord(*word, count) for word, count in found.items()]


def parts_in(folder: Path) -> tuple[Path, ...]:
    """Return the parts in the folder of a generation."""
    try:
        return tuple(sorted((folder / FOLDER).glob(f"*{SUFFIX}")))
    except OSError:
        return ()


def letters_of(words: list[str]) -> UInts:
    """Return for each word a number whose bits tell which letters it has.

    Some letters share a bit; those of one alphabet hardly do.
    """
    codes = codes_of(words)
    bits = np.left_shift(np.uint64(1), (codes % 61).astype(np.uint64))
    bits[codes == 0] = 0
    letters: UInts = np.bitwise_or.reduce(bits, axis=1)
    return letters


def codes_of(words: list[str]) -> npt.NDArray[np.uint32]:
    """Return the characters of words `(n, longest)` as numbers, then zeros."""
    longest = max(map(len, words), default=0) or 1
    rows = np.array(words, dtype=f"<U{longest}")
    return rows.view(np.uint32).reshape(len(words), longest)


@dataclass(frozen=True)
class _Part:
    """A table of words, sorted by their folded form."""

    table: Any

    @cached_property
    def passages(self) -> UInts:
        return self._numbers("passages")

    @cached_property
    def letters(self) -> UInts:
        return self._numbers("letters")

    @cached_property
    def lengths(self) -> UInts:
        return self._numbers("length")

    @cached_property
    def folded(self) -> Any:
        return self.table.column("folded").chunk(0)

    def between(self, first: str, last: str) -> range:
        """Return the rows from one folded word to the last before another."""
        begin = bisect_left(self.folded, first, key=_plain)
        return range(begin, bisect_left(self.folded, last, begin, key=_plain))

    def counted(self, rows: Any) -> dict[tuple[str, str], int]:
        """Return words with their counts."""
        some = self.table.select(["folded", "shown", "passages"]).take(rows)
        folded, shown, counts = (column.to_pylist() for column in some.columns)
        return {
            (word, spelt or word): count
            for word, spelt, count in zip(folded, shown, counts, strict=True)
        }

    def _numbers(self, name: str) -> UInts:
        found: UInts = self.table.column(name).chunk(0).to_numpy()
        return found


def _plain(value: Any) -> str:
    return str(value.as_py())


def read_part(file: Path) -> Any:
    """Return the table of a part, empty where it is damaged or gone.

    It is mapped where a mapped file can be deleted.
    """
    import pyarrow as pa

    opens = pa.OSFile if os.name == "nt" else pa.memory_map
    try:
        with opens(str(file)) as source:
            table = pa.ipc.open_file(source).read_all().cast(part_schema())
        # A damaged offset would be read from anywhere.
        table.validate(full=True)
    except (pa.ArrowException, OSError, ValueError):
        return part_schema().empty_table()
    return table.combine_chunks()


def part_schema() -> Any:
    """Return the columns of a part, which is sorted by the first."""
    import pyarrow as pa

    return pa.schema(
        [
            ("folded", pa.utf8()),
            ("shown", pa.utf8()),  # null where it is the same
            ("letters", pa.uint64()),
            ("length", pa.uint8()),
            ("passages", pa.uint32()),
        ]
    )
