"""A query through both legs and the names to results, one a document."""

import logging
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import TracebackType
from typing import Protocol, Self

from indexer.errors import ModelError
from indexer.languages.folding import holds, phrase
from indexer.records import Answer, Confidence, Mode, Took
from indexer.searching import results
from indexer.searching.background import Background
from indexer.searching.common_words import CommonWords
from indexer.searching.confidence import confidence
from indexer.searching.exact import nearest, nearest_of
from indexer.searching.fusion import Evidence, Level, fuse
from indexer.searching.holding import Holding, says
from indexer.searching.listing import newest_results
from indexer.searching.marks import telling_words
from indexer.searching.query_language import Query, literal, parse
from indexer.searching.reach import Reach
from indexer.storing import passages, stored_vectors
from indexer.storing.breadth import breadth
from indexer.storing.catalogue import Catalogue
from indexer.storing.names_search import files_named
from indexer.storing.outbox import POSITION_BITS, Leg
from indexer.storing.passages import StoredPassage
from indexer.storing.reader import Candidate, IndexReader
from indexer.storing.selection import select
from indexer.storing.vectors import FloatRows, cut

logger = logging.getLogger(__name__)

CANDIDATES = 200
"""Passages taken from each leg; stale ones and further passages of a file fall out."""
NAMES = 50
LONGEST_QUERY = 2000
"""Characters; what comes after them is not read."""


class QueryEmbedder(Protocol):
    """What the searcher needs of a model."""

    identity: str

    def embed_query(self, text: str) -> FloatRows:
        """Return the unit vector `(width,)` to search with."""
        ...

    def reads(self, text: str) -> bool:
        """Return whether the model knows the script of a text."""
        ...


@dataclass(slots=True)
class _Looked:
    """What the legs found, and how long it took."""

    words: list[Candidate] = field(default_factory=list)
    meaning: list[Candidate] = field(default_factory=list)
    vector: FloatRows | None = None
    level: Level = field(default_factory=Level)
    reads: bool = True
    embed_ms: float = 0.0
    dims: int | None = None
    model: str = ""


class Searcher:
    """Answers queries from one library; any thread may call.

    `embedder` is called for each search that needs meaning, so that a search by words
    alone never loads a model.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        reader: IndexReader,
        embedder: Callable[[], QueryEmbedder],
    ) -> None:
        self._catalogue = catalogue
        self._reader = reader
        self._embedder = embedder
        self._background = Background(catalogue)
        self._common = CommonWords(catalogue)
        self._legs = ThreadPoolExecutor(2, thread_name_prefix="search-leg")

    def search(
        self,
        query: str,
        *,
        mode: Mode = Mode.HYBRID,
        limit: int = 10,
        dims: int | None = None,
        as_words: bool = False,
    ) -> Answer:
        """Return the documents that answer a query best.

        Filters in the query are read, unless it is to be taken `as_words`. With `dims`
        every stored vector is compared exactly at that size, for measuring; otherwise
        the index proposes and full vectors decide. Without a model that can be used, a
        hybrid search goes by words alone.

        Raises:
            ModelError: only meaning was asked for, and the model cannot be used.
            StoreError: the library cannot be read.
        """
        started = time.perf_counter()
        typed = query[:LONGEST_QUERY]
        asked = (
            literal(typed) if as_words else parse(typed, datetime.now().astimezone())
        )
        holding = Holding(self._catalogue, self._reader)
        reach = Reach()
        if asked.condition is not None:
            reach = Reach(select(self._catalogue, asked.condition, holding))
        if reach.selection is not None and not asked.text:
            found = newest_results(self._catalogue, reach.selection, limit)
            sure = Confidence.STRONG if found else Confidence.NONE
            answer = Answer(query, mode, sure, Took(), found)
        else:
            answer = self._find(query, asked, reach, mode, limit, dims)
        total = (time.perf_counter() - started) * 1e3
        embed = answer.took.embed
        return replace(
            answer,
            took=Took(embed, round(total - embed, 2), round(total, 2)),
            chips=asked.chips,
            notes=(*asked.notes, *holding.notes),
        )

    def _find(
        self,
        query: str,
        asked: Query,
        reach: Reach,
        mode: Mode,
        limit: int,
        dims: int | None,
    ) -> Answer:
        names = self._legs.submit(
            files_named, self._catalogue, asked.text, NAMES, reach.files
        )
        count = max(CANDIDATES, 2 * limit)
        looked = self._look(asked, reach, mode, count, dims)
        known, evidence = self._weigh(asked, reach, looked)
        fused = fuse(evidence, looked.level, reads=looked.reads)
        named = [
            file
            for file in ([] if mode is Mode.MEANING else names.result())
            if reach.selection is None or reach.selection.has(file.file_id, 0)
        ]
        telling = telling_words(asked.text, self._common.get())
        first = passages.first_passages(
            self._catalogue, [file.file_id for file in named]
        )
        found = results.ranked(telling, fused, known, named, first, limit)
        sure = confidence(evidence, named, looked.level, self._size())
        return Answer(query, mode, sure, Took(round(looked.embed_ms, 2)), found)

    def close(self) -> None:
        """End the legs' threads."""
        self._legs.shutdown()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _look(
        self, asked: Query, reach: Reach, mode: Mode, count: int, dims: int | None
    ) -> _Looked:
        looked = _Looked(dims=dims)
        words = None
        if mode is not Mode.MEANING:
            words = self._legs.submit(
                self._reader.words,
                asked.text,
                reach.count(count),
                files=reach.files,
                phrases=asked.phrases,
            )
        if mode is not Mode.WORDS and asked.text:
            try:
                self._look_by_meaning(asked.text, reach, count, looked)
            except ModelError:
                if mode is Mode.MEANING:
                    raise
                logger.warning("The model cannot be used; searching by words alone.")
        if words is not None:
            looked.words = words.result()
        looked.words = reach.within(self._current(looked.words), count)
        looked.meaning = reach.within(self._current(looked.meaning), count)
        return looked

    def _look_by_meaning(
        self, text: str, reach: Reach, count: int, looked: _Looked
    ) -> None:
        generation = self._reader.generation(Leg.MEANING)
        if generation is None:
            return
        started = time.perf_counter()
        embedder = self._embedder()
        if embedder.identity != generation.model:
            return
        looked.model = embedder.identity
        looked.vector = embedder.embed_query(text)
        looked.reads = embedder.reads(text)
        looked.embed_ms = (time.perf_counter() - started) * 1e3
        looked.level = Level(*self._background.level(looked.vector, embedder.identity))
        if looked.dims is not None:
            most = count if reach.selection is None else self._size()
            looked.meaning = nearest(
                self._catalogue, embedder.identity, looked.vector, looked.dims, most
            )
        else:
            wide = max(breadth(self._catalogue).shortlist, reach.count(count))
            found = self._reader.meaning(
                looked.vector, wide, looked.model, files=reach.files
            )
            looked.meaning = nearest_of(
                self._catalogue, found, looked.vector, looked.model, reach.count(count)
            )
            serves = self._reader.generation(Leg.MEANING)
            if serves is not None and serves.model != looked.model:
                # Another model began to serve meanwhile; what it made is not compared.
                self._look_by_meaning(text, reach, count, looked)

    def _weigh(
        self, asked: Query, reach: Reach, looked: _Looked
    ) -> tuple[dict[int, StoredPassage], dict[int, Evidence]]:
        """Return what the candidates in reach say, each with its evidence."""
        versions: dict[int, int | None] = {
            one.chunk_id: one.version for one in (*looked.meaning, *looked.words)
        }
        known = {
            chunk_id: passage
            for chunk_id, passage in passages.passages(
                self._catalogue, versions
            ).items()
            if reach.has(passage)
        }
        cosines = self._cosines(looked, known)
        bm25 = {one.chunk_id: one.score for one in looked.words}
        typed = phrase(asked.text)
        evidence = {
            chunk_id: Evidence(
                cosines.get(chunk_id),
                bm25.get(chunk_id),
                phrase=holds(phrase(passage.text), typed)
                or any(says(passage.text, one) for one in asked.phrases),
                waits=passage.embeds and chunk_id not in cosines,
            )
            for chunk_id, passage in known.items()
        }
        return known, evidence

    def _current(self, candidates: list[Candidate]) -> list[Candidate]:
        """Drop rows of older versions, which may stand beside the current ones."""
        files = {one.chunk_id >> POSITION_BITS for one in candidates}
        versions = passages.current_versions(self._catalogue, files)
        return [
            one
            for one in candidates
            if versions.get(one.chunk_id >> POSITION_BITS) == one.version
        ]

    def _cosines(
        self, looked: _Looked, known: dict[int, StoredPassage]
    ) -> dict[int, float]:
        """Compare with the full vectors, whatever size the index holds."""
        if looked.vector is None:
            return {}
        ids, rows = stored_vectors.full_vectors(
            self._catalogue, known, looked.model, looked.dims
        )
        if not ids:
            return {}
        cosines = rows @ cut(looked.vector, rows.shape[1])
        return dict(zip(ids, cosines.tolist(), strict=True))

    def _size(self) -> int:
        return passages.vector_count(self._catalogue)
