"""The sentence of a passage that is nearest to the query in meaning."""

import re
import time
from collections.abc import Callable, Iterator
from datetime import datetime

from indexer.languages.folding import has_no_spaces
from indexer.records import Answer, Hit, Mark, Mode
from indexer.searching.embedder import QueryEmbedder
from indexer.searching.query_language import parse
from indexer.storing.vectors import FloatRows

RESULTS = 10
"""Results whose best passage gets a sentence: about as many as can be seen."""
MOST_SECONDS = 2.0
SHORTEST = 24
"""Characters; what is shorter is joined to what follows on its line."""
SHORTEST_DENSE = 6
"""The same where no spaces stand between words."""
SHORT_LINE = 50
"""A line that ends before was not broken for want of room."""
MOST_SENTENCES = 12

_STOP = re.compile(
    r"\n[ \t]*\n\s*"  # blank line
    r"|\n\s*(?=[-*•–·|]|\d{1,3}[.)]\s)"  # items of a list, rows of a table
    rf"|(?<!.{{{SHORT_LINE}}})\n\s*"
    r"|(?<!\b[^\W\d_][.])(?<!\b[A-Z][a-z][.])(?<!\bProf[.])"  # z. B. Dr. No. Prof.
    r"(?<=[.!?…])[\"'”’)\]]*\s+(?=[^\sa-z])"  # Latin and Cyrillic sentence
    r"|(?<=[。！？；؟۔।॥])[”’」』）]*\s*"  # scripts with their own stops
)


def nearest_sentences(
    embedder: QueryEmbedder, answer: Answer, go_on: Callable[[], bool]
) -> Iterator[tuple[int, Mark]]:
    """Yield the nearest sentence of the best passages found by meaning, by passage.

    Embeds a few sentences a passage, which takes milliseconds each, and is therefore
    done when results are there already. `go_on` is asked before each; after two
    seconds what is left goes without.

    Raises:
        ModelError: the model cannot be used any more.
    """
    asked = parse(answer.query, datetime.now().astimezone()).text
    hits = [result.hits[0] for result in answer.results[:RESULTS]]
    if answer.mode is Mode.WORDS or not asked or not any(map(_by_meaning, hits)):
        return
    until = time.monotonic() + MOST_SECONDS
    vector = embedder.embed_query(asked)
    for hit in filter(_by_meaning, hits):
        best = _nearest(
            embedder, vector, hit.text, lambda: go_on() and time.monotonic() < until
        )
        if best is not None:
            yield hit.passage, best


def sentences(text: str) -> list[tuple[int, int]]:
    """Return `(start, end)` of the sentences of a passage, without space around them.

    Lines that were broken for want of room are read on; items of a list and rows of a
    table stand alone. Headings and others too short to say much are left out.
    """
    stops = [match.span() for match in _STOP.finditer(text)]
    found: list[tuple[int, int]] = []
    start = 0
    for end, after in [*stops, (len(text), len(text))]:
        piece = text[start:end]
        if len(piece.strip()) >= (SHORTEST_DENSE if has_no_spaces(piece) else SHORTEST):
            begin = start + len(piece) - len(piece.lstrip())
            found.append((begin, begin + len(piece.strip())))
        elif "\n" not in text[end:after]:
            continue
        start = after
    return found


def _by_meaning(hit: Hit) -> bool:
    return bool(hit.passage) and hit.signals.meaning > 0


def _nearest(
    embedder: QueryEmbedder, vector: FloatRows, text: str, go_on: Callable[[], bool]
) -> Mark | None:
    spans = sentences(text)[:MOST_SENTENCES]
    if len(spans) < 2 or not embedder.reads(text):
        # One sentence is marked by being there; what is not read, by nothing.
        return None
    scores: dict[tuple[int, int], float] = {}
    for start, end in spans:
        if not go_on():
            return None
        row = embedder.embed_sentence(text[start:end])
        scores[start, end] = float(row @ vector)
    return Mark(*max(scores, key=lambda span: scores[span]), "meaning")
