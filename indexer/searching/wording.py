"""A query in other words: misspelt ones put right, an unfinished one completed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from indexer.languages.folding import has_no_spaces, words
from indexer.records import Chip
from indexer.searching.query_language import Query
from indexer.searching.spelling import SHORTEST, nearest_words
from indexer.sentences import Said
from indexer.storing.vocabulary import Vocabulary

LOOKED_UP = 4
"""Words of a query that are compared with others at most."""
TRIED = 3
USUAL = 10
"""Passages from which on a word is likely to be meant, whatever stands beside it."""
COMPLETIONS = 4
SHORTEST_BEGINNING = 2


@dataclass(frozen=True, slots=True)
class Correction:
    """What was probably meant by words that stand nowhere in the library."""

    text: str = ""
    """The words of the query; empty where nothing is put right."""
    typed: str = ""
    """All that was typed, with its filters."""
    meant: Mapping[str, str] = field(default_factory=dict)
    """What was typed -> what may have been meant."""

    @property
    def note(self) -> Said:
        """The sentence for a person when it was searched for in place of the query."""
        typed, meant = (
            ", ".join(f"“{word}”" for word in some)
            for some in (self.meant, self.meant.values())
        )
        return Said(
            "Nothing holds {typed}. Searched instead: {meant}.",
            {"typed": typed, "meant": meant},
        )


def correction(
    asked: Query,
    vocabulary: Vocabulary,
    stands: Callable[[str], bool],
    beside: Callable[[str, str], bool],
) -> Correction:
    """Return what may have been meant, nothing where every word stands somewhere.

    Args:
        asked: the query.
        vocabulary: the words of the library.
        stands: whether a text or a name of the library holds a word in any form.
        beside: whether a passage holds a word together with any that tells something
            of a text, which is the rest of the query: `garlic bread` is about no
            `gaelic bread`.
    """
    unknown = {
        asked.text[start:end]: word
        for start, end, word in words(asked.text)
        if len(word) >= SHORTEST
        and word.isalpha()
        and not has_no_spaces(word)
        and not vocabulary.passages(word)
    }
    meant: dict[str, str] = {}
    usual = 0
    rest = _replaced(asked.text, dict.fromkeys(unknown, ""))
    for spelt, word in list(unknown.items())[:LOOKED_UP]:
        near = nearest_words(vocabulary, word, TRIED)
        if near and stands(word):
            del unknown[spelt]
            continue
        best = next(
            (one for one in near if stands(one.folded) and beside(one.folded, rest)),
            None,
        )
        if best is not None:
            meant[spelt] = _cased(best.shown, spelt)
            usual += best.passages >= USUAL
    if 2 * len(meant) + usual <= len(unknown):
        # Of words in another language, or of another subject, some resemble others.
        return Correction()
    filters = [chip for chip in asked.chips if chip.kind != "phrase"]
    typed = _replaced(asked.typed, meant, filters)
    return Correction(_replaced(asked.text, meant), typed, meant)


def completed(asked: Query, vocabulary: Vocabulary) -> Query:
    """Return a query whose last word, which is still being typed, has its rest.

    A word that stands nowhere becomes the most frequent one that begins so. Others
    that begin so, and are no rarer than it is, count a little beside it.
    """
    start, end, last = next(reversed(words(asked.unfinished)), (0, 0, ""))
    if (
        end != len(asked.unfinished)
        or not asked.text.endswith(asked.unfinished)
        or len(last) < SHORTEST_BEGINNING
        or has_no_spaces(last)
    ):
        return asked
    known = vocabulary.passages(last)
    found = vocabulary.beginning(last, COMPLETIONS + 1)
    longer = [
        one.shown for one in found if one.folded != last and one.passages >= known
    ]
    text = asked.text
    if not known and longer:
        text = text[: len(text) - (end - start)] + longer.pop(0)
    return replace(asked, text=text, also=tuple(longer[:COMPLETIONS]))


def _replaced(text: str, meant: Mapping[str, str], keep: Iterable[Chip] = ()) -> str:
    """Return a text with words replaced, save where it stands in a filter."""
    kept = [(chip.start, chip.end) for chip in keep]
    parts: list[str] = []
    last = 0
    for start, end, _ in words(text):
        instead = meant.get(text[start:end])
        if instead is not None and not any(
            first <= start < after for first, after in kept
        ):
            parts += [text[last:start], instead]
            last = end
    return "".join((*parts, text[last:]))


def _cased(word: str, like: str) -> str:
    if len(like) > 1 and like.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if like[:1].isupper() else word
