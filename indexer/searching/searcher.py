"""A query through both legs and the names to results, one a document."""

import logging
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from types import TracebackType
from typing import Self

from indexer.errors import ModelError
from indexer.records import Answer, Confidence, Mode, Took
from indexer.searching import results
from indexer.searching.background import Background
from indexer.searching.calibration import stored_scale
from indexer.searching.confidence import confidence, held_by
from indexer.searching.embedder import QueryEmbedder
from indexer.searching.exact import nearest, nearest_of
from indexer.searching.fusion import Evidence, Level, fuse
from indexer.searching.grading import graded
from indexer.searching.holding import Holding
from indexer.searching.listing import newest_results
from indexer.searching.marks import Marker
from indexer.searching.naming import Named, likeness, shown_names
from indexer.searching.query_language import Query, literal, parse
from indexer.searching.question import Question, question, telling_terms
from indexer.searching.reach import Reach
from indexer.searching.weighing import (
    LOOKED_THROUGH,
    cosines,
    most_telling,
    newest,
    weigh,
)
from indexer.searching.word_weights import Weights, WordWeights
from indexer.searching.wording import Correction, completed, correction
from indexer.storing import passages
from indexer.storing.breadth import breadth
from indexer.storing.catalogue import Catalogue
from indexer.storing.kinship import kin
from indexer.storing.names_search import NamedFile, files_named
from indexer.storing.narrowing import Candidate
from indexer.storing.outbox import Leg
from indexer.storing.passages import StoredPassage
from indexer.storing.reader import IndexReader
from indexer.storing.selection import select
from indexer.storing.vectors import FloatRows

logger = logging.getLogger(__name__)

CANDIDATES = 200
"""Passages taken from each leg; stale ones and further passages of a file fall out."""
NAMES = 50
LONGEST_QUERY = 2000
"""Characters; what comes after them is not read."""


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
        self._weights = WordWeights(catalogue)
        self._legs = ThreadPoolExecutor(2, thread_name_prefix="search-leg")

    def search(
        self,
        query: str,
        *,
        mode: Mode = Mode.HYBRID,
        limit: int = 10,
        dims: int | None = None,
        as_words: bool = False,
        typing: bool = False,
    ) -> Answer:
        """Return the documents that answer a query best.

        Filters in the query are read, unless it is to be taken `as_words`. While a
        person is `typing` the last word may be the beginning of one. With `dims`
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
        if typing:
            asked = completed(asked, self._reader.vocabulary())
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
            notes=(*asked.notes, *holding.notes, *answer.notes),
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
        meant = Correction() if mode is Mode.MEANING else self._correction(asked)
        instead = self._look_instead(meant, reach, count, looked)
        if instead:
            asked = replace(asked, text=meant.text)
        weights = self._weights.get()
        weighed = question(asked.text, weights, reads=looked.reads)
        known, evidence = self._weigh(weighed, asked.phrases, reach, looked)
        fused = fuse(evidence, looked.level, weighed)
        named = self._named(
            [] if mode is Mode.MEANING else names.result(), reach, weighed, weights
        )
        wording = " ".join((asked.text, *asked.also))
        found = results.ranked(
            Marker(wording, weights.common, self._reader.languages()),
            fused,
            known,
            named,
            partial(kin, self._catalogue),
            limit,
        )
        scale = stored_scale(self._catalogue, looked.model)
        sure = confidence(
            evidence,
            held_by((*most_telling(known, evidence), *shown_names(named)), weighed),
            [one.likeness for one in named],
            weighed,
            scale,
        )
        if instead and sure is Confidence.STRONG:
            # What is a guess is no more than that.
            sure = Confidence.POSSIBLE
        if sure is Confidence.STRONG:
            found = graded(found, evidence, named, weighed, scale)
        return Answer(
            query,
            mode,
            sure,
            Took(round(looked.embed_ms, 2)),
            found,
            notes=(meant.note,) if instead else (),
            suggestion=meant.typed,
        )

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
                count,
                scope=reach.scope,
                phrases=asked.phrases,
                also=asked.also,
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
        looked.words = reach.within(looked.words, count)
        looked.meaning = reach.within(looked.meaning, count)
        return looked

    def _correction(self, asked: Query) -> Correction:
        """Return what may have been meant by words that stand nowhere."""
        return correction(
            asked,
            self._reader.vocabulary(),
            lambda word: bool(
                self._reader.words(word, 1) or files_named(self._catalogue, word, 1)
            ),
            self._stands_beside,
        )

    def _stands_beside(self, word: str, others: str) -> bool:
        """Tell whether a passage holds a word beside any that tells something."""
        weights = self._weights.get()
        asked = question(f"{others} {word}", weights)
        telling = telling_terms(others, weights)
        if not telling:
            return True
        found = self._reader.words(asked.text, LOOKED_THROUGH)
        stored = passages.passages(self._catalogue, newest(found))
        held = (asked.held_by(f"{one.title}\n{one.text}") for one in stored.values())
        return any(word in some and telling & some for some in held)

    def _look_instead(
        self, meant: Correction, reach: Reach, count: int, looked: _Looked
    ) -> bool:
        """Look for what was meant where words found nothing; tell whether that did."""
        if looked.words or not meant.text:
            return False
        found = self._reader.words(meant.text, count, scope=reach.scope)
        looked.words = reach.within(found, count)
        return bool(looked.words)

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
            wide = max(breadth(self._catalogue).shortlist, count)
            found = self._reader.meaning(
                looked.vector, wide, looked.model, scope=reach.scope
            )
            looked.meaning = nearest_of(
                self._catalogue, found, looked.vector, looked.model, count
            )
            serves = self._reader.generation(Leg.MEANING)
            if serves is not None and serves.model != looked.model:
                # Another model began to serve meanwhile; what it made is not compared.
                self._look_by_meaning(text, reach, count, looked)

    def _named(
        self,
        files: Sequence[NamedFile],
        reach: Reach,
        asked: Question,
        weights: Weights,
    ) -> list[Named]:
        """Return the files in reach whose names say something of the query."""
        inside = [
            one
            for one in files
            if reach.selection is None or reach.selection.has(one.file_id, 0)
        ]
        ids = [one.file_id for one in inside]
        first = passages.first_passages(self._catalogue, ids)
        return [
            Named(one, likeness(one.path, asked, weights), first.get(one.file_id))
            for one in inside
        ]

    def _weigh(
        self, asked: Question, phrases: Sequence[str], reach: Reach, looked: _Looked
    ) -> tuple[dict[int, StoredPassage], dict[int, Evidence]]:
        """Return what the candidates in reach say, each with its evidence."""
        versions = newest(looked.meaning, looked.words)
        # Vectors and texts are read at once, which takes a third off the time of both.
        near: Future[dict[int, float]] | None = None
        if looked.vector is not None:
            near = self._legs.submit(
                cosines,
                self._catalogue,
                list(versions),
                looked.model,
                looked.vector,
                looked.dims,
            )
        stored = passages.passages(self._catalogue, versions)
        known = {key: one for key, one in stored.items() if reach.has(one)}
        compared = near.result() if near is not None else {}
        told = [one for one in looked.words if versions[one.chunk_id] == one.version]
        return known, weigh(known, told, compared, asked, phrases)

    def _size(self) -> int:
        return passages.vector_count(self._catalogue)
