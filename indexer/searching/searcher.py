"""A query through both legs and the names to results, one a document."""

import logging
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from functools import partial
from types import TracebackType
from typing import Self

from indexer.records import Answer, Confidence, Mode, Took
from indexer.searching import results
from indexer.searching.calibration import stored_scale
from indexer.searching.confidence import confidence, held_by
from indexer.searching.embedder import QueryEmbedder
from indexer.searching.finalists import finalists
from indexer.searching.fusion import fuse, signals
from indexer.searching.grading import graded
from indexer.searching.holding import Holding
from indexer.searching.legs import Legs, Looked, Sought, newest
from indexer.searching.listing import newest_results
from indexer.searching.marks import Marker
from indexer.searching.naming import Named, likeness, shown_names
from indexer.searching.query_language import Query, literal, parse
from indexer.searching.question import Question, question, telling_terms
from indexer.searching.reach import Reach
from indexer.searching.weighing import LOOKED_THROUGH, most_telling, weigh
from indexer.searching.word_weights import Weights, WordWeights
from indexer.searching.wording import Correction, completed, correction
from indexer.storing import passages
from indexer.storing.candidate_passages import CandidatePassage, read_candidates
from indexer.storing.catalogue import Catalogue
from indexer.storing.kinship import kin
from indexer.storing.names_search import NamedFile, files_named
from indexer.storing.reader import IndexReader
from indexer.storing.selection import Selections

logger = logging.getLogger(__name__)

CANDIDATES = 200
"""Passages taken from each leg; stale ones and further passages of a file fall out."""
TOLD, NEAREST = 60, 100
"""Passages that only words, or only meaning, found and that are weighed besides those
that both did: what one leg ranks low and the other does not know is never among the
first results."""
NAMES = 50
LONGEST_QUERY = 2000
"""Characters; what comes after them is not read."""


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
        self._weights = WordWeights(catalogue)
        self._selections = Selections(catalogue)
        self._threads = ThreadPoolExecutor(3, thread_name_prefix="search-leg")
        self._legs = Legs(catalogue, reader, embedder, self._threads)

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
            reach = Reach(self._selections.select(asked.condition, holding))
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
        least = 2 * limit
        sought = Sought(asked, reach, max(CANDIDATES, least), max(TOLD, least), dims)
        ended = self._legs.begin(sought, mode)
        # LanceDB's threads work now, not Python's: time to look at names.
        files: list[NamedFile] = []
        meant = Correction()
        if mode is not Mode.MEANING:
            files = files_named(self._catalogue, asked.text, NAMES, reach.files)
            meant = self._correction(asked)
        looked = ended()
        instead = self._look_instead(meant, sought, looked)
        if instead:
            asked = replace(asked, text=meant.text)
        weights = self._weights.get()
        weighed = question(asked.text, weights, reads=looked.reads)
        near, known = self._weighed(looked, sought, limit)
        evidence = weigh(known, looked.words.candidates, near, weighed, asked.phrases)
        named = self._named(files, reach, weighed, weights)
        fused = fuse(evidence, looked.level, weighed)
        chosen = finalists(fused, known, named, limit)
        told = signals(evidence, chosen)
        wording = " ".join((asked.text, *asked.also))
        found = results.ranked(
            Marker(wording, weights.common, self._reader.languages()),
            {one: (fused[one], told[one]) for one in chosen},
            passages.passages(
                self._catalogue, {one: known[one].version for one in chosen}
            ),
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
        self._threads.shutdown()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

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
        read = read_candidates(self._catalogue, newest(found)).passages.values()
        held = (asked.held_by(f"{one.title}\n{one.text}") for one in read)
        return any(word in some and telling & some for some in held)

    def _look_instead(self, meant: Correction, sought: Sought, looked: Looked) -> bool:
        """Look for what was meant where words found nothing; tell whether that did."""
        if looked.words.candidates or not meant.text:
            return False
        instead = replace(sought, asked=literal(meant.text))
        looked.words = self._legs.by_words(instead, looked.model)
        return bool(looked.words.candidates)

    def _weighed(
        self, looked: Looked, sought: Sought, limit: int
    ) -> tuple[dict[int, float], dict[int, CandidatePassage]]:
        """Return the cosines, and the passages that are weighed."""
        near = looked.cosines()
        known = looked.passages(near, max(NEAREST, 2 * limit))
        if len({(one.file_id, one.document) for one in known.values()}) < limit:
            # A few long documents have the first ranks; others come after them.
            looked.words = self._legs.in_full(looked, sought)
            near = looked.cosines()
            known = looked.passages(near, sought.count)
        return near, known

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
