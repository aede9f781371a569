"""Files whose names say what a query asks for."""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import sqrt

from indexer.searching.question import Question
from indexer.searching.terms import terms
from indexer.searching.word_weights import Weights
from indexer.storing.names import name_words
from indexer.storing.names_search import NamedFile
from indexer.storing.passages import StoredPassage

ALIKE = 0.5
"""Share of words that the names of two versions have in common."""

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Named:
    """A file found by its name, and how far the name says the query, 0 to 1."""

    file: NamedFile
    likeness: float
    first: StoredPassage | None = None
    """Its first passage, to be shown where no other was found."""


def likeness(path: bytes, asked: Question, weights: Weights) -> float:
    """Compare a query with the name of a file, without its ending and with it."""
    name = os.fsdecode(path).replace("\\", "/").rpartition("/")[2]
    stem = name.rpartition(".")[0] or name
    return max(asked.likeness(name_terms(one), weights) for one in (stem, name))


def alike(path: bytes, other: bytes) -> bool:
    """Return whether two files are named so that one may be a version of the other."""
    one, two = (name_terms(_stem(name)) for name in (path, other))
    return len(one & two) >= ALIKE * sqrt(len(one) * len(two)) > 0


def shown_names(named: Iterable[Named]) -> Iterator[str]:
    """Yield the words of each name and of the folders around it."""
    for one in named:
        yield name_words(os.fsdecode(one.file.path))


def name_terms(name: str) -> frozenset[str]:
    """Return the terms of a name, with `Rent_2024` and `RentDue` taken apart."""
    return frozenset(terms(_CAMEL.sub(" ", name).replace("_", " ")))


def _stem(path: bytes) -> str:
    return os.path.splitext(os.path.basename(os.fsdecode(path)))[0]
