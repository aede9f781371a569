"""Asks both legs at once; each brings the texts and vectors of what it found."""

import logging
import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from functools import partial

from indexer.errors import ModelError
from indexer.records import Mode
from indexer.searching.background import Background
from indexer.searching.embedder import QueryEmbedder
from indexer.searching.exact import nearest, nearest_of
from indexer.searching.fusion import Level
from indexer.searching.query_language import Query
from indexer.searching.reach import Reach
from indexer.storing import passages
from indexer.storing.breadth import breadth
from indexer.storing.candidate_passages import (
    CandidatePassage,
    ReadCandidates,
    read_candidates,
)
from indexer.storing.catalogue import Catalogue
from indexer.storing.narrowing import Candidate
from indexer.storing.outbox import Leg
from indexer.storing.reader import IndexReader
from indexer.storing.vectors import FloatRows, cut

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Sought:
    """What the legs look for."""

    asked: Query
    reach: Reach
    count: int
    """Passages wanted of each leg."""
    told: int
    """Passages of the words leg that are read; of the others those alone that the leg
    of meaning brings too."""
    dims: int | None = None
    """Compare every stored vector, cut to this size; None: let the index propose."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What a leg found, best first, and what the catalogue has of it."""

    candidates: list[Candidate] = field(default_factory=list)
    read: ReadCandidates = field(default_factory=ReadCandidates)
    """Of some of them, or all."""


@dataclass(slots=True)
class Looked:
    """What the legs found, and how long it took."""

    words: Brought = field(default_factory=Brought)
    meaning: Brought = field(default_factory=Brought)
    vector: FloatRows | None = None
    level: Level = field(default_factory=Level)
    reads: bool = True
    embed_ms: float = 0.0
    model: str = ""

    def passages(
        self, cosines: Mapping[int, float], nearest: int
    ) -> dict[int, CandidatePassage]:
        """Return what is weighed, by chunk id, as it is now.

        Of what meaning alone found that is the `nearest`, by their full vectors.
        """
        known = dict(self.words.read.passages)
        said = {one.chunk_id for one in self.words.candidates}
        near = self.meaning.read.passages
        order = sorted(near, key=lambda one: -cosines.get(one, -1.0))
        kept = (*order[:nearest], *said.intersection(order[nearest:]))
        for chunk_id in kept:
            one, other = near[chunk_id], known.get(chunk_id)
            if other is None or other.version < one.version:
                known[chunk_id] = one
        return known

    def cosines(self) -> dict[int, float]:
        """Compare with the full vectors, whatever the index holds; by chunk id."""
        found: dict[int, float] = {}
        if self.vector is not None:
            for read in (self.words.read, self.meaning.read):
                near = read.vectors @ cut(self.vector, read.vectors.shape[1])
                found.update(zip(read.with_vector, near.tolist(), strict=True))
        return found


class Legs:
    """Looks for a query by its words and by its meaning."""

    def __init__(
        self,
        catalogue: Catalogue,
        reader: IndexReader,
        embedder: Callable[[], QueryEmbedder],
        threads: Executor,
    ) -> None:
        """Take what is asked; two of the `threads` are busy during a look."""
        self._catalogue = catalogue
        self._reader = reader
        self._embedder = embedder
        self._threads = threads
        self._background = Background(catalogue)

    def begin(self, sought: Sought, mode: Mode) -> Callable[[], Looked]:
        """Set the legs off; what is returned waits for them, and returns their finds.

        It raises ModelError where only meaning was asked for, and the model cannot be
        used.
        """
        by_meaning = mode is not Mode.WORDS and bool(sought.asked.text)
        model = self._serving() if by_meaning else ""
        words = meaning = None
        if mode is not Mode.MEANING:
            words = self._threads.submit(self.by_words, sought, model)
        if by_meaning:
            meaning = self._threads.submit(self._by_meaning, sought)
        return partial(self._ended, sought, mode, model, words, meaning)

    def _ended(
        self,
        sought: Sought,
        mode: Mode,
        model: str,
        words: Future[Brought] | None,
        meaning: Future[Looked] | None,
    ) -> Looked:
        looked = Looked()
        if meaning is not None:
            try:
                looked = meaning.result()
            except ModelError:
                if mode is Mode.MEANING:
                    raise
                logger.warning("The model cannot be used; searching by words alone.")
        if words is not None:
            looked.words = words.result()
            if looked.vector is not None and looked.model != model:
                # Another model began to serve meanwhile.
                found = looked.words.candidates
                first = found[: sought.told]
                looked.words = self._brought(found, first, sought, looked.model)
        return looked

    def by_words(self, sought: Sought, model: str) -> Brought:
        """Return what the words leg finds, with vectors of a model if one is named."""
        asked = sought.asked
        found = self._reader.words(
            asked.text,
            sought.count,
            scope=sought.reach.scope,
            phrases=asked.phrases,
            also=asked.also,
        )
        found = sought.reach.within(found, sought.count)
        return self._brought(found, found[: sought.told], sought, model)

    def in_full(self, looked: Looked, sought: Sought) -> Brought:
        """Return what the words leg found with all of it read."""
        found = looked.words.candidates
        if len(found) <= sought.told:
            return looked.words
        return self._brought(found, found, sought, looked.model)

    def _by_meaning(self, sought: Sought) -> Looked:
        looked = Looked()
        text = sought.asked.text
        serving = self._serving()
        if not serving:
            return looked
        started = time.perf_counter()
        embedder = self._embedder()
        if embedder.identity != serving:
            return looked
        looked.model = embedder.identity
        looked.vector = embedder.embed_query(text)
        looked.reads = embedder.reads(text)
        looked.embed_ms = (time.perf_counter() - started) * 1e3
        found = self._near(sought, looked.vector, looked.model)
        looked.level = Level(*self._background.level(looked.vector, looked.model))
        found = sought.reach.within(found, sought.count)
        looked.meaning = self._brought(found, found, sought, looked.model)
        if self._serving() not in ("", looked.model):
            # Another model began to serve meanwhile; what it made is not compared.
            return self._by_meaning(sought)
        return looked

    def _near(self, sought: Sought, vector: FloatRows, model: str) -> list[Candidate]:
        reach, count = sought.reach, sought.count
        if sought.dims is not None:
            everything = reach.selection is not None
            most = passages.vector_count(self._catalogue) if everything else count
            return nearest(self._catalogue, model, vector, sought.dims, most)
        wide = max(breadth(self._catalogue).shortlist, count)
        found = self._reader.meaning(vector, wide, model, scope=reach.scope)
        return nearest_of(self._catalogue, found, vector, model, count)

    def _brought(
        self,
        found: list[Candidate],
        wanted: Iterable[Candidate],
        sought: Sought,
        model: str,
    ) -> Brought:
        """Return what a leg found, and of what is `wanted` all there is of it."""
        read = read_candidates(self._catalogue, newest(wanted), model, sought.dims)
        for chunk_id in sought.reach.outside([*read.passages.values()]):
            del read.passages[chunk_id]
        return Brought(found, read)

    def _serving(self) -> str:
        """Return the model whose vectors are searched; empty where there are none."""
        generation = self._reader.generation(Leg.MEANING)
        return generation.model if generation is not None else ""


def newest(found: Iterable[Candidate]) -> dict[int, int]:
    """Return the newest version of each passage that a leg brought, by chunk id.

    Rows of older versions may stand beside the current ones.
    """
    versions: dict[int, int] = {}
    for one in found:
        versions[one.chunk_id] = max(one.version, versions.get(one.chunk_id, 0))
    return versions
