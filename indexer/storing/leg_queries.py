"""What is asked of a leg of the search index: words, a phrase, what is near a vector.

Asked through LanceDB's asynchronous interface, on the event loop that it runs anyway:
questions of one search run side by side, and each costs a millisecond less than through
the synchronous one, which looks the table's columns up again and again.
"""

import asyncio
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from math import log
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from indexer.storing.generations import Generation
from indexer.storing.lance_tables import awaited, opened_table, require_sound_deletions
from indexer.storing.narrowing import Candidate, Rows, Scope, narrowed
from indexer.storing.recent import Recent
from indexer.storing.recent_words import FORMS, WORDS, Asked, term_number
from indexer.storing.row_keys import RowKeys
from indexer.storing.tokens import Tokenizer
from indexer.storing.vectors import FloatRows, cut

FORMS_WEIGHT = 0.6
"""Of a score by other forms, beside that by the words as they are; on six judged sets
anything from 0.3 to 1 was better than none."""
ALSO_WEIGHT = 0.5
"""Of a score by words that the last one may become."""
LARGE = 100_000
"""Passages from which on a word that is not `RARE` is not looked for: it tells next to
nothing, and reading its list takes as long as all others together."""
RARE = log(3)
"""Inverse frequency of a word that every third passage has."""
EXACT_FLOATS = 1_000_000
"""Up to so many numbers are compared one by one, faster than by the index."""


@dataclass(frozen=True, slots=True)
class OpenLeg:
    """A generation whose table is open."""

    generation: Generation
    table: Any
    columns: frozenset[str]
    keys: RowKeys
    recent: Recent = field(default_factory=Recent)
    """Rows that no index holds yet, if they can be searched without LanceDB."""


class LegQuery(Protocol):
    """A question to a leg."""

    async def ask(self, leg: OpenLeg) -> list[Candidate]:
        """Return what the leg has, best first."""
        ...


def open_leg(folder: Path, generation: Generation) -> OpenLeg:
    """Open a generation for reading; `folder` is its own.

    Raises:
        StoreError: a file is damaged that LanceDB could not be trusted with.
    """
    require_sound_deletions(folder)
    table = awaited(opened_table(folder))
    columns = frozenset(awaited(table.schema()).names)
    return OpenLeg(generation, table, columns, RowKeys())


@dataclass(frozen=True, slots=True)
class ByWords:
    """Passages with any of some words, or of their other forms."""

    text: str
    other: str
    """The same words in their other forms."""
    also: str
    phrases: Sequence[str]
    """Passages with one of them come first."""
    limit: int
    scope: Scope | None

    async def ask(self, leg: OpenLeg) -> list[Candidate]:
        """Return what has any of the words, best first.

        Questions that are added up here are several times as fast as one with all.
        """
        from lancedb.query import MatchQuery

        told = await self._told(leg)
        asked = [(self._exactly(told.words), 1.0)]
        if told.also:
            asked.append((MatchQuery(" ".join(told.also), "words"), ALSO_WEIGHT))
        if told.forms:
            asked.append((MatchQuery(" ".join(told.forms), "forms"), FORMS_WEIGHT))
        found = await asyncio.gather(
            *(_scored(leg, one, self.limit, self.scope) for one, _ in asked)
        )
        indexed = _added(found, [weight for _, weight in asked])
        return _together(indexed, self._recent(leg.recent, told), self.limit)

    async def _told(self, leg: OpenLeg) -> "_Told":
        words, also, *phrases = await Tokenizer(leg.table).tokens(
            [self.text, self.also, *self.phrases]
        )
        exact = _telling(leg.recent, WORDS, words)
        forms = _telling(leg.recent, FORMS, self.other.split())
        if "forms" not in leg.columns or not _widens(leg.recent, forms, exact):
            forms = ()
        return _Told(exact, forms, also, phrases)

    def _exactly(self, words: Sequence[str]) -> Any:
        from lancedb.query import BooleanQuery, MatchQuery, Occur, PhraseQuery

        asked = MatchQuery(" ".join(words), "words")
        if not self.phrases:
            return asked
        told = [(Occur.SHOULD, PhraseQuery(one, "words")) for one in self.phrases]
        return BooleanQuery([(Occur.SHOULD, asked), *told])

    def _recent(self, recent: Recent, told: "_Told") -> list[Candidate]:
        if not recent.stand_in:
            return []
        # A row with the words of a phrase is taken for one with the phrase.
        words = [(told.words, 1.0), (told.also, ALSO_WEIGHT)]
        words += [(one, 1.0) for one in told.phrases]
        asked = Asked(
            _weights(recent, WORDS, words),
            _weights(recent, FORMS, [(told.forms, FORMS_WEIGHT)]),
        )
        return recent.words.best(
            asked, recent.mean_lengths, self.limit, _files(self.scope)
        )


@dataclass(frozen=True, slots=True)
class _Told:
    """The tokens of a question."""

    words: Sequence[str]
    forms: Sequence[str]
    """None where no passage has a word in another form only."""
    also: Sequence[str]
    phrases: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class ByPhrase:
    """Passages with some words in a row, and recent ones with all of the words."""

    text: str
    limit: int

    async def ask(self, leg: OpenLeg) -> list[Candidate]:
        """Return what the leg has, best first."""
        from lancedb.query import PhraseQuery

        asked = PhraseQuery(self.text, "words")
        indexed = await _scored(leg, asked, self.limit, None)
        if not leg.recent.stand_in:
            return indexed
        (tokens,) = await Tokenizer(leg.table).tokens([self.text])
        held = leg.recent.words.holding(
            [term_number(one) for one in tokens], self.limit
        )
        return _together(indexed, held, self.limit)


@dataclass(frozen=True, slots=True)
class Near:
    """Passages near a vector."""

    vector: FloatRows
    limit: int
    model: str | None
    """A generation of another model answers nothing."""
    scope: Scope | None
    probes: int
    """Parts of the index that are read."""

    async def ask(self, leg: OpenLeg) -> list[Candidate]:
        """Return what the leg has, best first."""
        if self.model is not None and leg.generation.model != self.model:
            return []
        found = await narrowed(partial(self._fetch, leg), self.limit, self.scope)
        if not leg.recent.stand_in:
            return found
        recent = leg.recent.vectors.best(self.vector, self.limit, _files(self.scope))
        return _together(found, recent, self.limit)

    async def _fetch(
        self, leg: OpenLeg, limit: int, files: Collection[int] | None
    ) -> Rows:
        dims = leg.generation.dims
        query = leg.table.query().nearest_to(cut(self.vector, dims)).column("v")
        query = query.distance_type("dot")
        if files is not None:
            query = query.where(_among(files))
        if files is not None and await _is_few(leg.table, files, dims):
            query = query.bypass_vector_index()
        else:
            query = query.nprobes(self.probes)
            if leg.recent.stand_in:
                query = query.fast_search()
        query = query.limit(limit).select(["_distance"]).with_row_id()
        rows = await query.to_arrow()
        return await _rows(leg, rows, 1.0 - rows.column("_distance").to_numpy())


async def _scored(
    leg: OpenLeg, asked: Any, limit: int, scope: Scope | None
) -> list[Candidate]:
    async def fetch(limit: int, files: Collection[int] | None) -> Rows:
        query = leg.table.query().nearest_to_text(asked).limit(limit)
        if files is not None:
            query = query.where(_among(files))
        if leg.recent.stand_in:
            query = query.fast_search()
        rows = await query.select(["_score"]).with_row_id().to_arrow()
        return await _rows(leg, rows, rows.column("_score").to_numpy())

    return await narrowed(fetch, limit, scope)


def _added(
    answers: Sequence[list[Candidate]], weights: Sequence[float]
) -> list[Candidate]:
    """Return all answers as one, best first, with their weighted scores added."""
    scores: defaultdict[tuple[int, int], float] = defaultdict(float)
    for found, weight in zip(answers, weights, strict=True):
        for chunk_id, version, score in found:
            scores[chunk_id, version] += weight * score
    added = [Candidate(*key, score) for key, score in scores.items()]
    return sorted(added, key=lambda one: (-one.score, one.chunk_id))


def _telling(recent: Recent, column: str, tokens: Sequence[str]) -> Sequence[str]:
    """Return the tokens without what is common in a large library, or all if all is."""
    if recent.passages(column) < LARGE:
        return tokens
    rare = [one for one in tokens if recent.rarity(column, term_number(one)) >= RARE]
    return rare or tokens


def _widens(recent: Recent, forms: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether any passage has a form of a word that is not the word itself.

    Names, numbers and words of most scripts have none. Where the library keeps no
    counts, as if they had.
    """

    def is_more(form: str) -> bool:
        term = term_number(form)
        same = recent.holding(WORDS, term) if form in words else 0
        return recent.holding(FORMS, term) > same

    return not recent.has_counts or any(map(is_more, forms))


def _weights(
    recent: Recent, column: str, asked: Iterable[tuple[Sequence[str], float]]
) -> dict[int, float]:
    weights: defaultdict[int, float] = defaultdict(float)
    for tokens, weight in asked:
        for term in map(term_number, tokens):
            weights[term] += weight * recent.rarity(column, term)
    return weights


def _together(
    indexed: list[Candidate], recent: list[Candidate], limit: int
) -> list[Candidate]:
    """Return both, best first, each row once."""
    if not recent:
        return indexed
    best: dict[tuple[int, int], Candidate] = {}
    for one in sorted((*indexed, *recent), key=lambda one: -one.score):
        best.setdefault((one.chunk_id, one.version), one)
    return list(best.values())[:limit]


def _files(scope: Scope | None) -> Collection[int] | None:
    return None if scope is None else scope.files


def _among(files: Collection[int]) -> str:
    return f"file_id IN ({','.join(map(str, sorted(files)))})"


async def _is_few(table: Any, files: Collection[int], dims: int) -> bool:
    """Return whether comparing all passages of files is cheaper than the index."""
    if len(files) * dims > EXACT_FLOATS:
        return False
    rows: int = await table.count_rows(_among(files))
    return rows * dims <= EXACT_FLOATS


async def _rows(leg: OpenLeg, rows: Any, scores: FloatRows) -> Rows:
    row_ids = rows.column("_rowid").to_numpy().astype(np.int64)
    return Rows(*await leg.keys.of(leg.table, row_ids), scores)
