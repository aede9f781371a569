"""What a cosine is worth in one library with one model."""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from indexer.languages.folding import words
from indexer.searching.embedder import QueryEmbedder
from indexer.storing import passages, stored_vectors
from indexer.storing.catalogue import Catalogue
from indexer.storing.outbox import Leg
from indexer.storing.reader import IndexReader
from indexer.storing.vectors import FloatRows

KEY = "confidence.measured"
SAMPLE = 200
"""Passages that the trial queries are made of."""
TRIALS = 48
"""Queries of each kind; the model takes a few seconds for all of them. With half as
many, and medians, twice as many verdicts changed from one measurement to the next."""
LENGTH = 8
"""Words of a query that means nothing, about as many as a question has."""
PIECE = 24
"""Words of a piece of a passage; fewer may mean as little as nonsense does."""
FEWEST_WORDS = 200
USUAL_PASSAGES = 1000
LEAST_RANGE = 0.05
_SPACED = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Scale:
    """The best cosines of queries that mean nothing and of queries that must fit."""

    noise: float = 0.37
    """Mean for words thrown together from the library."""
    near: float = 0.69
    """Mean for pieces of its own passages."""
    passages: int = USUAL_PASSAGES
    """How many there were when it was measured."""

    def nearness(self, cosine: float) -> float:
        """Return 0 for what any nonsense reaches, 1 for what a passage itself does."""
        return (cosine - self.noise) / max(self.near - self.noise, LEAST_RANGE)


def stored_scale(catalogue: Catalogue, model: str) -> Scale:
    """Return the scale that was measured last, or a usual one for lack of any.

    What was measured with another model tells how large the library is.
    """
    stored = json.loads(catalogue.meta(KEY) or "{}")
    if stored.get("model") != model:
        return Scale(passages=stored.get("vectors", USUAL_PASSAGES))
    return Scale(stored["noise"], stored["near"], stored["vectors"])


def is_stale(catalogue: Catalogue, model: str) -> bool:
    """Return whether the library has doubled, or has another model, since."""
    stored = json.loads(catalogue.meta(KEY) or "{}")
    grown = passages.vector_count(catalogue)
    return bool(stored.get("model") != model or grown > 2 * stored["vectors"])


def calibrate(
    catalogue: Catalogue, reader: IndexReader, embedder: QueryEmbedder
) -> Scale:
    """Measure the scale with queries made of the library's own words, and keep it.

    Only numbers are kept. The queries are the same for the same passages. They are made
    of those in languages that the model knows: to it all texts of another language are
    alike, which tells nothing of those that it can tell apart.

    Raises:
        StoreError: the library cannot be read or written.
    """
    texts = sorted(passages.sample_texts(catalogue, SAMPLE))
    nonsense, pieces = trial_queries([one for one in texts if embedder.speaks(one)])
    count = passages.vector_count(catalogue)
    scale = Scale(passages=count)
    if nonsense and pieces:
        best = _best_cosines(catalogue, reader, embedder)
        scale = Scale(
            round(float(np.mean([best(one) for one in nonsense])), 4),
            round(float(np.mean([best(one) for one in pieces])), 4),
            count,
        )
    kept = {
        "model": embedder.identity,
        "vectors": count,
        "noise": scale.noise,
        "near": scale.near,
    }
    catalogue.set_meta(KEY, json.dumps(kept))
    return scale


def trial_queries(texts: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return queries that mean nothing, and pieces of the texts; none if too few."""
    chance = np.random.default_rng(len(texts))
    pool = [
        text[start:end]
        for text in texts
        for start, end, _ in words(text)
        if end - start > 1 and text[start:end].isalpha()
    ]
    spaced = [found for text in texts if len(found := _SPACED.findall(text)) > PIECE]
    if len(pool) < FEWEST_WORDS or not spaced:
        return [], []
    nonsense = [" ".join(chance.choice(pool, LENGTH)) for _ in range(TRIALS)]
    pieces = []
    for index in chance.integers(len(spaced), size=TRIALS):
        found = spaced[index]
        start = int(chance.integers(len(found) - PIECE))
        pieces.append(" ".join(found[start : start + PIECE]))
    return nonsense, pieces


def _best_cosines(
    catalogue: Catalogue, reader: IndexReader, embedder: QueryEmbedder
) -> Callable[[str], float]:
    def best(query: str) -> float:
        vector: FloatRows = embedder.embed_query(query)
        generation = reader.generation(Leg.MEANING)
        if generation is None or generation.model != embedder.identity:
            return 0.0
        found = reader.meaning(vector, 10, embedder.identity)
        ids = [one.chunk_id for one in found]
        _, rows = stored_vectors.full_vectors(catalogue, ids, embedder.identity)
        return float((rows @ vector).max()) if len(rows) else 0.0

    return best
