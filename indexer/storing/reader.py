"""The reading side of the search index: candidates for a query from either leg."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

from indexer.errors import StoreError
from indexer.languages.forms import forms
from indexer.storing import generations
from indexer.storing.breadth import breadth
from indexer.storing.catalogue import Catalogue
from indexer.storing.generations import Generation
from indexer.storing.leg_index import open_table, store_errors
from indexer.storing.outbox import Leg
from indexer.storing.vectors import FloatRows, cut
from indexer.storing.vocabulary import Vocabulary, parts_in
from indexer.storing.written_languages import WrittenLanguages

READER_CACHES = (128, 32)
FORMS_WEIGHT = 0.6
"""Of a score by other forms, beside that by the words as they are; on six judged sets
anything from 0.3 to 1 was better than none."""
ALSO_WEIGHT = 0.5
"""Of a score by words that the last one may become."""
EXACT_FLOATS = 1_000_000
"""Up to so many numbers are compared one by one, faster than by the index."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row of the index; counts only if the catalogue still has this version."""

    chunk_id: int
    version: int
    score: float
    """BM25 for words; dot product of unit vectors for meaning."""


Query: TypeAlias = Callable[[Any, Generation], list[Candidate]]
"""Asks a table of the index, which belongs to a generation."""


class IndexReader:
    """Finds candidates; usable from several threads, one query a leg at a time.

    Follows the catalogue: another generation is opened when it begins to serve, and
    what a writer added, in this process or another, is seen by the next query.
    """

    def __init__(self, catalogue: Catalogue, folder: Path) -> None:
        self._catalogue = catalogue
        self._folder = folder
        self._languages = WrittenLanguages(catalogue)
        self._open: dict[Leg, tuple[Generation, Any]] = {}
        self._vocabulary = Vocabulary()

    def words(
        self,
        text: str,
        limit: int,
        *,
        files: Collection[int] | None = None,
        phrases: Sequence[str] = (),
        also: Sequence[str] = (),
    ) -> list[Candidate]:
        """Return passages with any word of `text` in any of its forms, best first.

        Those with one of the `phrases` come before others; words in `also` count
        less; with `files` only their passages count.
        """
        if not text.strip() or (files is not None and not files):
            return []
        query = _Worded(
            _sent(text),
            _sent(" ".join(forms(text, self.languages()))),
            _sent(" ".join(also)),
            list(map(_sent, phrases)),
            limit,
            files,
        )
        return self._ask(Leg.WORDS, query.ask)

    def holding(self, text: str, limit: int) -> list[Candidate]:
        """Return passages with the words of `text` in a row, best first."""
        if not text.strip():
            return []
        return self._ask(Leg.WORDS, partial(_by_phrase, text=_sent(text), limit=limit))

    def meaning(
        self,
        vector: FloatRows,
        limit: int,
        model: str | None = None,
        *,
        files: Collection[int] | None = None,
    ) -> list[Candidate]:
        """Return passages near a unit vector of any width, best first, about.

        It is cut to the size of the generation that serves. With `model` a generation
        of another model, which may begin to serve at any moment, answers nothing.
        An index of the vectors compares one bit a number: ask for a shortlist that is
        longer than what is wanted, and let full vectors decide.
        With `files` only their passages count; few are compared one by one.
        """
        if files is not None and not files:
            return []
        probes = breadth(self._catalogue).probes
        query = _Near(vector, limit, model, files, probes)
        return self._ask(Leg.MEANING, query.ask)

    def vocabulary(self) -> Vocabulary:
        """Return the words that the words leg holds; none while there is no leg."""
        generation = self.generation(Leg.WORDS)
        files = parts_in(self._folder / generation.name) if generation else ()
        if files != self._vocabulary.files:
            self._vocabulary = Vocabulary(files, self._vocabulary)
        return self._vocabulary

    def languages(self) -> tuple[str, ...]:
        """Return the languages by which words are looked for in their other forms."""
        return self._languages.get()

    def generation(self, leg: Leg) -> Generation | None:
        """Return the generation that serves a leg."""
        return generations.serving(self._catalogue, leg)

    def _ask(self, leg: Leg, query: Query) -> list[Candidate]:
        """Ask the serving table; once more, opened anew, if that fails.

        Meanwhile it may have been replaced, or the version that was read be gone.
        """
        try:
            return self._run(leg, query)
        except StoreError:
            self._open.pop(leg, None)
            return self._run(leg, query)

    def _run(self, leg: Leg, query: Query) -> list[Candidate]:
        generation = self.generation(leg)
        if generation is None:
            return []
        with store_errors(self._folder):
            return query(self._table(generation), generation)

    def _table(self, generation: Generation) -> Any:
        opened = self._open.get(generation.leg)
        if opened is None or opened[0].name != generation.name:
            table = open_table(self._folder / generation.name, *READER_CACHES)
            opened = (generation, table)
        elif opened[0].durable_version != generation.durable_version:
            opened[1].checkout_latest()
        self._open[generation.leg] = (generation, opened[1])
        return opened[1]


def _sent(text: str) -> str:
    """Return a text that another library takes: half characters are replaced."""
    return text.encode("utf-8", "replace").decode("utf-8")


@dataclass(frozen=True, slots=True)
class _Worded:
    """A search for words."""

    text: str
    other: str
    """The same words in their other forms."""
    also: str
    phrases: Sequence[str]
    limit: int
    files: Collection[int] | None

    def ask(self, table: Any, _generation: Generation) -> list[Candidate]:
        """Return what has any of the words, best first.

        Questions that are added up here are several times as fast as one with all.
        """
        from lancedb.query import MatchQuery

        found = self._scored(table, self._exactly())
        if self.other and "forms" in table.schema.names:
            by_forms = self._scored(table, MatchQuery(self.other, "forms"))
            found = _added(found, by_forms, FORMS_WEIGHT)
        if self.also:
            longer = self._scored(table, MatchQuery(self.also, "words"))
            found = _added(found, longer, ALSO_WEIGHT)
        return found

    def _exactly(self) -> Any:
        from lancedb.query import BooleanQuery, MatchQuery, Occur, PhraseQuery

        asked = MatchQuery(self.text, "words")
        if not self.phrases:
            return asked
        told = [(Occur.SHOULD, PhraseQuery(one, "words")) for one in self.phrases]
        return BooleanQuery([(Occur.SHOULD, asked), *told])

    def _scored(self, table: Any, asked: Any) -> list[Candidate]:
        return _scored(table, asked, self.limit, self.files)


def _added(
    exact: list[Candidate], other: list[Candidate], weight: float
) -> list[Candidate]:
    """Return both lists as one, best first, with their scores added, one weighted."""
    scores = {(one.chunk_id, one.version): one.score for one in exact}
    for one in other:
        key = (one.chunk_id, one.version)
        scores[key] = scores.get(key, 0.0) + weight * one.score
    found = [Candidate(*key, score) for key, score in scores.items()]
    return sorted(found, key=lambda one: (-one.score, one.chunk_id))


def _by_phrase(
    table: Any, _generation: Generation, text: str, limit: int
) -> list[Candidate]:
    from lancedb.query import PhraseQuery

    return _scored(table, PhraseQuery(text, "words"), limit, None)


def _scored(
    table: Any, asked: Any, limit: int, files: Collection[int] | None
) -> list[Candidate]:
    query = table.search(asked, query_type="fts").limit(limit)
    if files is not None:
        query = query.where(_among(files), prefilter=True)
    rows = query.select(["chunk_id", "file_ver", "_score"]).to_arrow()
    return _candidates(rows, rows.column("_score").to_pylist())


@dataclass(frozen=True, slots=True)
class _Near:
    """A search for what is near a vector."""

    vector: FloatRows
    limit: int
    model: str | None
    files: Collection[int] | None
    probes: int

    def ask(self, table: Any, generation: Generation) -> list[Candidate]:
        """Return what is near in a generation, best first."""
        if self.model is not None and generation.model != self.model:
            return []
        short = cut(self.vector, generation.dims)
        query = table.search(short, vector_column_name="v").distance_type("dot")
        if self.files is not None:
            query = query.where(_among(self.files), prefilter=True)
        if self.files is not None and _is_few(table, self.files, generation.dims):
            query = query.bypass_vector_index()
        else:
            query = query.nprobes(self.probes)
        columns = ["chunk_id", "file_ver", "_distance"]
        rows = query.limit(self.limit).select(columns).to_arrow()
        scores = [1.0 - distance for distance in rows.column("_distance").to_pylist()]
        return _candidates(rows, scores)


def _among(files: Collection[int]) -> str:
    return f"file_id IN ({','.join(map(str, sorted(files)))})"


def _is_few(table: Any, files: Collection[int], dims: int) -> bool:
    """Return whether comparing all passages of files is cheaper than the index."""
    if len(files) * dims > EXACT_FLOATS:
        return False
    return bool(table.count_rows(_among(files)) * dims <= EXACT_FLOATS)


def _candidates(rows: Any, scores: list[float]) -> list[Candidate]:
    """One candidate a passage: doubled and stale rows fold into the best."""
    ids = rows.column("chunk_id").to_pylist()
    versions = rows.column("file_ver").to_pylist()
    best: dict[tuple[int, int], Candidate] = {}
    for key, score in zip(zip(ids, versions, strict=True), scores, strict=True):
        best.setdefault(key, Candidate(*key, score))
    return list(best.values())
