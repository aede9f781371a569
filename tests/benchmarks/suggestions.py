"""How often a word is put right that should be, and one that should not.

    python -m tests.benchmarks.suggestions SET=KEPT ... [--most N]

SET and KEPT are as for `tests.benchmarks.fusion`. Words of the set's questions get a
slip as fingers and ears make them; nonsense and off-topic queries stay as they are.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from indexer.languages.folding import fold, words
from indexer.library import open_library
from indexer.searching.edit_costs import neighbours, sounding_like
from indexer.searching.query_language import literal
from tests.benchmarks.fusion import DATA, NONSENSE

LEAST = 5
"""Letters of a word that gets a slip."""
LONGEST = 300
"""Characters of a question."""

Suggest = Callable[[str], str]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="+", metavar="SET=KEPT")
    parser.add_argument("--most", type=int, default=150)
    arguments = parser.parse_args()
    for one in arguments.sets:
        judged, _, kept = one.partition("=")
        with open_library(Path(kept) / "library", writable=False) as library:

            def suggest(text: str, library=library) -> str:
                return library._searcher._correction(literal(text)).typed

            known = library._reader.vocabulary().passages
            asked = list(_misspelt(Path(judged), known))[: arguments.most]
            told = Counter(_verdict(suggest(typed), meant) for typed, meant in asked)
            print(f"{Path(judged).name}: {dict(told)} of {len(asked)} slips")
            for file in NONSENSE:
                lines = (DATA / file).read_text("utf-8").splitlines()
                some = sum(bool(suggest(line)) for line in lines)
                print(f"  {some} of {len(lines)} in {file} get a suggestion")


def _verdict(suggested: str, meant: str) -> str:
    if not suggested:
        return "left"
    return "right" if fold(suggested) == fold(meant) else "wrong"


def _misspelt(judged: Path, known: Callable[[str], int]) -> Iterator[tuple[str, str]]:
    """Yield questions with a slip in a known word, and without it, by chance."""
    drawn = random.Random(5)
    lines = (judged / "queries.jsonl").read_text("utf-8").splitlines()
    drawn.shuffle(lines)
    for line in lines:
        text = json.loads(line)["text"]
        whole = [one for one in words(text) if len(one[2]) >= LEAST and known(one[2])]
        whole = [one for one in whole if one[2].isascii() and one[2].isalpha()]
        if not whole or len(text) > LONGEST:
            continue
        start, end, word = drawn.choice(whole)
        typed = slip(word, drawn)
        if typed != word and not known(typed):
            yield text[:start] + typed + text[end:], text


def slip(word: str, drawn: random.Random) -> str:
    """Return a word with a letter missing, doubled, beside, alike or exchanged."""
    at = drawn.randrange(1, len(word) - 1)
    before, letter, after = word[:at], word[at], word[at + 1 :]
    beside = sorted(filter(str.isascii, neighbours(letter))) or [letter]
    alike = sorted(filter(str.isascii, sounding_like(letter))) or [letter]
    kinds = {
        before + after: 33,
        before + letter + letter + after: 12,
        before + letter + drawn.choice(beside) + after: 13,
        before + drawn.choice(beside) + after: 14,
        before + drawn.choice(alike) + after: 13,
        before + after[0] + letter + after[1:]: 15,
    }
    return drawn.choices(list(kinds), list(kinds.values()))[0]


if __name__ == "__main__":
    main()
