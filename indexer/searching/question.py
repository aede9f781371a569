"""What a query asks for, as far as its words tell."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from math import sqrt

from indexer.languages.folding import fold, has_no_spaces, text_words
from indexer.languages.forms import LATIN, forms
from indexer.languages.question_words import question_words
from indexer.searching.terms import terms
from indexer.searching.word_weights import Weights

_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"[.!?:。！？]\s")
ASKING = 0.5
"""What a word such as `which` weighs at most, beside the words that it asks about."""
STEMMED = 5
"""Languages in Latin letters in whose forms a word of a query is compared."""
SHORTEST_STEM = 4
LONGEST_ENDING = 5
"""Characters of a stem and of what may follow it in a word that is another form."""


@dataclass(frozen=True, slots=True)
class Question:
    """The terms of a query with what each of them weighs in this library."""

    text: str
    weighs: Mapping[str, float]
    specific: float
    """Share of what names, numbers and identifiers weigh."""
    reads: bool = True
    """Whether the model knows the script."""
    stems: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What other forms of a term begin with."""
    weight: float = field(init=False)
    """What all terms weigh together."""
    _dense: tuple[str, ...] = field(init=False)
    """Terms of scripts without spaces, which may stand within a word."""
    _begin: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        put = partial(object.__setattr__, self)
        put("weight", sum(self.weighs.values()))
        put("_dense", tuple(filter(has_no_spaces, self.weighs)))
        put("_begin", tuple({stem for some in self.stems.values() for stem in some}))

    def share(self, held: Collection[str]) -> float:
        """Return how much of the query some terms hold, 0 to 1, by weight."""
        if not held:
            return 0.0
        found = sum(weight for term, weight in self.weighs.items() if term in held)
        return found / self.weight if self.weighs else 0.0

    def held_by(self, text: str) -> frozenset[str]:
        """Return the terms that a text holds, in any of their forms."""
        folded = fold(text)
        standing = frozenset(text_words(folded))
        alike = [word for word in standing if word.startswith(self._begin)]
        held = {
            term
            for term in self.weighs
            if term in standing or (alike and self._another_form(term, alike))
        }
        held.update(term for term in self._dense if term in folded)
        return frozenset(held)

    def _another_form(self, term: str, alike: Collection[str]) -> bool:
        return any(
            word.startswith(stem) and len(word) <= len(stem) + LONGEST_ENDING
            for stem in self.stems.get(term, ())
            for word in alike
        )

    def likeness(self, held: Collection[str], weights: Weights) -> float:
        """Return how far a query and a name say the same, 0 to 1.

        The geometric mean of the share of the query that the name holds and the share
        of the name that the query holds (Ochiai's coefficient, by weight).
        """
        all_of_it = weights.total(held)
        if not all_of_it or not self.weighs:
            return 0.0
        common = sum(weight for term, weight in self.weighs.items() if term in held)
        return min(common / sqrt(self.weight * all_of_it), 1.0)


def question(text: str, weights: Weights, *, reads: bool = True) -> Question:
    """Weigh the terms of a query."""
    asked = terms(text)
    specific = specific_terms(text)
    asks = question_words((*weights.languages, "en")).intersection(asked) - specific
    weighs = {term: weights.of(term) for term in asked}
    if len(asks) < len(asked):
        weighs |= {term: min(weighs[term], ASKING) for term in asks}
    named = sum(weighs.get(term, 0.0) for term in specific)
    total = sum(weighs.values())
    share = named / total if total else 0.0
    spoken = [one for one in weights.languages if one in LATIN][:STEMMED]
    stems = {term: _stems(term, (*spoken, "en")) for term in asked}
    return Question(text, weighs, share, reads, stems)


def telling_terms(text: str, weights: Weights) -> frozenset[str]:
    """Return the terms that say what is asked about: neither common nor `which`."""
    asks = question_words((*weights.languages, "en"))
    return frozenset(terms(text)) - weights.common - weights.lighter.keys() - asks


def specific_terms(text: str) -> frozenset[str]:
    """Return the terms that stand for one thing: names, numbers, identifiers.

    They have a digit, an underscore or a capital within, or begin with a capital in
    the middle of a sentence. A query typed mostly in capitals names nothing.
    """
    letters = [char for char in text if char.isalpha()]
    if 2 * sum(char.isupper() for char in letters) > len(letters):
        return frozenset()
    found: set[str] = set()
    last = 0
    for match in _WORD.finditer(text):
        begins = not last or _SENTENCE_END.search(text, last, match.start())
        if _is_specific(match.group(), begins=bool(begins)):
            found.add(fold(match.group()))
        last = match.end()
    return frozenset(found)


@lru_cache(maxsize=4096)
def cached_terms(text: str) -> frozenset[str]:
    """Return the terms of a title, which comes with passage after passage."""
    return frozenset(terms(text))


def _stems(term: str, languages: Collection[str]) -> tuple[str, ...]:
    """Return the stems of a word in some languages that are long enough to tell."""
    if has_no_spaces(term):
        return ()
    found = dict.fromkeys(forms(term, languages))
    return tuple(stem for stem in found if len(stem) >= SHORTEST_STEM)


def _is_specific(word: str, *, begins: bool) -> bool:
    inner = word[1:]
    return (
        any(map(str.isdigit, word))
        or "_" in word
        or inner != inner.lower()
        or (word[:1].isupper() and not begins)
    )
