"""How much each word tells in this library, in whatever languages it is written."""

import threading
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import inf, log

from indexer.searching.terms import terms
from indexer.storing import passages
from indexer.storing.catalogue import Catalogue

SAMPLE = 3000
FEWEST = 20
"""Passages from which on a share means something."""
COMMON_SHARE = 0.2
SPOKEN_SHARE = 0.01
"""Of passages in a language that belongs to the library."""


@dataclass(frozen=True, slots=True)
class Weights:
    """In how many of a sample of passages each term stands."""

    sampled: int = 0
    holding: Mapping[str, int] = field(default_factory=dict)
    lighter: Mapping[str, float] = field(default_factory=dict)
    """What terms weigh that are common in one of the library's languages."""
    languages: tuple[str, ...] = ()
    """Codes of those that passages are written in, the most common first."""
    common: frozenset[str] = field(init=False)
    """The terms of a fifth of all passages or more: `the`, `und`, `de`."""

    def __post_init__(self) -> None:
        least = COMMON_SHARE * self.sampled if self.sampled >= FEWEST else inf
        common = (one for one, count in self.holding.items() if count >= least)
        object.__setattr__(self, "common", frozenset(common))

    def of(self, term: str) -> float:
        """Return the inverse document frequency, as BM25 weighs a term.

        Among Turkish passages, if that is where it is common: `bir` is rare in a
        library that is mostly English, and yet it tells nothing.
        """
        weight = _inverse_frequency(self.holding.get(term, 0), self.sampled)
        return min(weight, self.lighter.get(term, weight))

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
        sampled: Counter[str] = Counter()
        holding: defaultdict[str, Counter[str]] = defaultdict(Counter)
        everywhere: Counter[str] = Counter()
        for text, language in passages.sample(self._catalogue, SAMPLE):
            sampled[language] += 1
            found = terms(text)
            holding[language].update(found)
            everywhere.update(found)
        return Weights(
            sampled.total(),
            everywhere,
            _lighter(sampled, holding),
            tuple(
                code
                for code, count in sampled.most_common()
                if code and count >= SPOKEN_SHARE * sampled.total()
            ),
        )


def _lighter(
    sampled: Mapping[str, int], holding: Mapping[str, Counter[str]]
) -> dict[str, float]:
    found: dict[str, float] = {}
    for language, count in sampled.items():
        if not language or count < FEWEST:
            continue
        for term, held in holding[language].items():
            if held >= COMMON_SHARE * count:
                weight = _inverse_frequency(held, count)
                found[term] = min(weight, found.get(term, weight))
    return found


def _inverse_frequency(holding: int, sampled: int) -> float:
    return log(1 + (sampled - holding + 0.5) / (holding + 0.5))
