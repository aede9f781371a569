"""The words of recent rows, and how well they fit a query.

An inverted file in arrays: of each column the terms, as numbers, and which rows have
them how often. Scored as LanceDB does, by BM25 (Robertson and Zaragoza, "The
Probabilistic Relevance Framework", 2009), with the frequencies of the whole library, so
that it hardly matters to a passage whether it is indexed yet.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import chain, count
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.storing.narrowing import Candidate
from indexer.storing.recent_rows import CHUNK_IDS, VERSIONS, Arrays, Bools, strongest

SATURATION = 1.2
LENGTH_SHARE = 0.75
"""BM25's k1 and b, as LanceDB has them."""
WORDS, FORMS = "words", "forms"
LENGTHS = ("words_lengths", "forms_lengths")
"""Tokens that a row has in each column, `(n,) uint32`."""

Ints = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Postings:
    """Which rows have which terms; the arrays of a term run from its start on."""

    terms: Ints
    """`(terms,) uint64`, ascending."""
    starts: Ints
    """`(terms + 1,) uint32`."""
    rows: Ints
    """`(postings,) uint32`."""
    times: Ints
    """`(postings,) uint8`, how often the row has the term."""

    def of(self, term: int) -> slice:
        """Return where the rows of a term stand."""
        at = int(np.searchsorted(self.terms, np.uint64(term)))
        if at == len(self.terms) or int(self.terms[at]) != term:
            return slice(0, 0)
        return slice(int(self.starts[at]), int(self.starts[at + 1]))

    def each_term(self) -> Ints:
        """Return the term of each posting."""
        return np.repeat(self.terms, np.diff(self.starts))

    def arrays(self, column: str) -> dict[str, Ints]:
        """Return the arrays by name."""
        return {f"{column}_{name}": getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for: the weight of each term, by its number, in each column."""

    words: Mapping[int, float]
    forms: Mapping[int, float]


class RecentWords:
    """The words of some files of recent rows; for reading only."""

    def __init__(self, files: Sequence[Arrays]) -> None:
        """Take files as they were read."""
        self._files = [(one, _postings(one)) for one in files]
        self.rows = sum(len(one[CHUNK_IDS]) for one in files)

    def tokens(self, column: str) -> int:
        """Return how many tokens the rows have in a column."""
        return sum(int(one[f"{column}_lengths"].sum()) for one, _ in self._files)

    def passages(self, column: str, term: int) -> int:
        """Return how many rows have a term in a column."""
        where = (postings[column].of(term) for _, postings in self._files)
        return sum(one.stop - one.start for one in where)

    def best(
        self,
        asked: Asked,
        mean_lengths: tuple[float, float],
        limit: int,
        files: Collection[int] | None = None,
    ) -> list[Candidate]:
        """Return the rows that fit best, best first, of some `files` alone if given.

        `mean_lengths` are tokens of a passage in the columns of words and of forms.
        """
        scores = [
            self._scores(arrays, postings, asked, mean_lengths)
            for arrays, postings in self._files
        ]
        return strongest([arrays for arrays, _ in self._files], scores, limit, files)

    def holding(self, terms: Collection[int], limit: int) -> list[Candidate]:
        """Return rows that have all of some terms, be it in a row or not."""
        wanted = frozenset(terms)
        scores = []
        for arrays, postings in self._files:
            held = np.zeros(len(arrays[CHUNK_IDS]), np.float32)
            for term in wanted:
                held[postings[WORDS].rows[postings[WORDS].of(term)]] += 1
            scores.append(np.where(held == len(wanted), held, 0))
        return strongest([arrays for arrays, _ in self._files], scores, limit, None)

    def _scores(
        self,
        arrays: Arrays,
        postings: Mapping[str, Postings],
        asked: Asked,
        mean_lengths: tuple[float, float],
    ) -> NDArray[np.float32]:
        scores = np.zeros(len(arrays[CHUNK_IDS]), np.float32)
        columns = zip(
            (WORDS, FORMS), (asked.words, asked.forms), mean_lengths, strict=True
        )
        for column, weights, mean_length in columns:
            lengths = arrays[f"{column}_lengths"] / max(mean_length, 1.0)
            room = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * lengths)
            one = postings[column]
            for term, weight in weights.items():
                where = one.of(term)
                rows, times = one.rows[where], one.times[where]
                share = times * (SATURATION + 1) / (times + room[rows])
                # A row stands once among the postings of a term.
                scores[rows] += weight * share
        return scores


def posted(rows: Sequence[Sequence[str]]) -> Postings:
    """Return the postings of rows of terms."""
    known: defaultdict[str, int] = defaultdict(count().__next__)
    every = chain.from_iterable(rows)
    numbers = np.fromiter(map(known.__getitem__, every), np.uint64)
    places = np.repeat(np.arange(len(rows), dtype=np.uint64), list(map(len, rows)))
    terms = np.fromiter(map(term_number, known), np.uint64, len(known))
    keys, times = np.unique(numbers << np.uint64(32) | places, return_counts=True)
    return _sorted(
        terms[(keys >> np.uint64(32)).astype(np.int64)],
        keys & np.uint64(0xFFFFFFFF),
        times.clip(max=255),
    )


def arrays_of(
    chunk_ids: Ints, versions: Ints, tokens: Mapping[str, Sequence[Sequence[str]]]
) -> Arrays:
    """Return what is searched of some rows, with the tokens of each column."""
    arrays: dict[str, Ints] = {
        CHUNK_IDS: np.asarray(chunk_ids, np.int64),
        VERSIONS: np.asarray(versions, np.int32),
    }
    for column, rows in tokens.items():
        arrays[f"{column}_lengths"] = np.fromiter(map(len, rows), np.uint32)
        arrays |= posted(rows).arrays(column)
    return arrays


class WordColumns:
    """How files of words are joined and thinned out."""

    def joined(self, files: Sequence[Arrays]) -> Arrays:
        """Return several files as one."""
        sizes = [len(one[CHUNK_IDS]) for one in files]
        offsets = np.cumsum([0, *sizes[:-1]], dtype=np.uint32)
        whole: dict[str, Ints] = {
            name: np.concatenate([one[name] for one in files])
            for name in (CHUNK_IDS, VERSIONS, *LENGTHS)
        }
        for column in (WORDS, FORMS):
            parts = [_postings(one)[column] for one in files]
            moved = [
                one.rows + first for one, first in zip(parts, offsets, strict=True)
            ]
            whole |= _sorted(
                np.concatenate([one.each_term() for one in parts]),
                np.concatenate(moved),
                np.concatenate([one.times for one in parts]),
            ).arrays(column)
        return whole

    def part(self, arrays: Arrays, kept: Bools) -> Arrays:
        """Return what is left of a file with the rows that are `kept`."""
        left = {name: arrays[name][kept] for name in (CHUNK_IDS, VERSIONS, *LENGTHS)}
        numbers = np.cumsum(kept, dtype=np.uint32) - 1
        for column, one in _postings(arrays).items():
            stays = kept[one.rows]
            left |= _sorted(
                one.each_term()[stays], numbers[one.rows[stays]], one.times[stays]
            ).arrays(column)
        return left


@lru_cache(maxsize=1 << 17)
def term_number(term: str) -> int:
    """Return a number of 64 bits for a term, the same in every process."""
    digest = blake2b(term.encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, "little")


def _sorted(terms: Ints, rows: Ints, times: Ints) -> Postings:
    order = np.argsort(terms, kind="stable")
    unique, starts = np.unique(terms[order], return_index=True)
    return Postings(
        unique.astype(np.uint64),
        np.append(starts, len(terms)).astype(np.uint32),
        rows[order].astype(np.uint32),
        times[order].astype(np.uint8),
    )


def _postings(arrays: Arrays) -> dict[str, Postings]:
    return {
        column: Postings(*(arrays[f"{column}_{name}"] for name in Postings.__slots__))
        for column in (WORDS, FORMS)
    }
