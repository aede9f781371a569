"""How much each word tells in this library, in whatever languages it is written."""

import threading
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import inf, log

from indexer.searching.terms import terms
from indexer.storing import passages
from indexer.storing.catalogue import Catalogue

SAMPLE = 1500
FEWEST = 20
"""Passages from which on a share means something."""
COMMON_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class Weights:
    """In how many of a sample of passages each term stands."""

    sampled: int = 0
    holding: Mapping[str, int] = field(default_factory=dict)
    common: frozenset[str] = field(init=False)
    """The terms of a fifth of all passages or more: `the`, `und`, `de`."""

    def __post_init__(self) -> None:
        least = COMMON_SHARE * self.sampled if self.sampled >= FEWEST else inf
        common = (one for one, count in self.holding.items() if count >= least)
        object.__setattr__(self, "common", frozenset(common))

    def of(self, term: str) -> float:
        """Return the inverse document frequency, as BM25 weighs a term."""
        holding = self.holding.get(term, 0)
        return log(1 + (self.sampled - holding + 0.5) / (holding + 0.5))

    def total(self, asked: Iterable[str]) -> float:
        """Return what some terms weigh together."""
        return sum(map(self.of, asked))


class WordWeights:
    """Counts the terms of a sample of passages; again when the library has doubled."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._lock = threading.Lock()
        self._weights = Weights()
        self._taken_at = 0

    def get(self) -> Weights:
        """Return what the terms of this library weigh."""
        with self._lock:
            grown = passages.newest_file(self._catalogue)
            if grown > 2 * self._taken_at:
                self._weights = self._count()
                self._taken_at = grown
            return self._weights

    def _count(self) -> Weights:
        texts = passages.sample_texts(self._catalogue, SAMPLE)
        holding = Counter(term for text in texts for term in terms(text))
        return Weights(len(texts), holding)
