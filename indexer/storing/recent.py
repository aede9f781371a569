"""The rows of a leg that no index of LanceDB holds yet, as a reader sees them."""

from functools import cached_property
from math import log
from pathlib import Path

from indexer.storing.recent_rows import (
    Arrays,
    UnreadableRowsError,
    files_in,
    read,
)
from indexer.storing.recent_vectors import RecentVectors
from indexer.storing.recent_words import FORMS, WORDS, RecentWords
from indexer.storing.term_counts import TermCounts, stamp

PATIENCE = 5
"""How often files are listed anew that were joined or folded in meanwhile."""


class Recent:
    """Files of recent rows at one moment; for reading only.

    They have to be listed before the reader learns which version of the table is the
    newest: what is no longer here is in the indexes of that version.
    """

    def __init__(
        self, folder: Path | None = None, before: "Recent | None" = None
    ) -> None:
        """Read the files in the folder of a generation that were not there before."""
        self._folder = folder
        known = before._read if before is not None and before._folder == folder else {}
        self._read: dict[Path, Arrays] = {}
        self._stamp = _stamp(folder)
        self.is_whole = True
        for _ in range(PATIENCE):
            self.files = files_in(folder) if folder is not None else ()
            try:
                self._read = {
                    file: known.get(file) or read(file) for file in self.files
                }
            except FileNotFoundError:
                continue
            except UnreadableRowsError:
                break
            return
        self.is_whole = False

    def is_current(self, folder: Path) -> bool:
        """Return whether a new look at the folder of a generation would tell no more.

        Upkeep may have folded rows in since, and left no files as there were none.
        """
        known = (self._folder, self.files, self._stamp)
        return known == (folder, files_in(folder), _stamp(folder))

    @property
    def stand_in(self) -> bool:
        """Whether LanceDB may leave out what it has not indexed."""
        return self.is_whole and bool(self.files)

    @cached_property
    def vectors(self) -> RecentVectors:
        """The vectors of the rows, in a leg of meaning."""
        return RecentVectors(list(self._read.values()))

    @cached_property
    def words(self) -> RecentWords:
        """The words of the rows, in a leg of words."""
        return RecentWords(list(self._read.values()))

    @property
    def mean_lengths(self) -> tuple[float, float]:
        """Tokens that a passage of the library has in the columns, words first."""
        words, forms = (
            (self._counts[column].tokens + self.words.tokens(column))
            / max(self.passages(column), 1)
            for column in (WORDS, FORMS)
        )
        return words, forms

    def rarity(self, column: str, term: int) -> float:
        """Return the inverse frequency of a term in the library, as BM25 has it."""
        held = self.holding(column, term)
        others = max(self.passages(column) - held, 0)
        return log(1 + (others + 0.5) / (held + 0.5))

    def holding(self, column: str, term: int) -> int:
        """Return how many passages of the library have a term in a column."""
        return self._counts[column].of(term) + self.words.passages(column, term)

    def passages(self, column: str) -> int:
        """Return how many passages of the library the words of a column are of."""
        return self._counts[column].passages + self.words.rows

    @property
    def has_counts(self) -> bool:
        """Whether it is known how many passages have a term."""
        counted = all(one.passages for one in self._counts.values())
        return counted and self.is_whole

    @cached_property
    def _counts(self) -> dict[str, TermCounts]:
        folder = self._folder or Path()
        return {column: TermCounts(folder, column) for column in (WORDS, FORMS)}


def _stamp(folder: Path | None) -> tuple[tuple[int, int], ...]:
    return stamp(folder, (WORDS, FORMS)) if folder is not None else ()
