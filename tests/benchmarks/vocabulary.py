"""The vocabulary: what counting costs, its size, and how soon a word is put right.

`INKLING_PASSAGES=1000000 python -m tests.benchmarks vocabulary`. Passages of 80 made-up
words drawn by Zipf's law from a million, which resemble each other more than words of
a language do; the misspelt ones have one slip.
"""

import os
import random
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from indexer.searching.spelling import nearest_words
from indexer.storing.vocabulary import Vocabulary, parts_in
from indexer.storing.vocabulary_writer import VocabularyWriter
from tests.benchmarks.measures import Figure, each_ms, percentiles, timed

KNOWN = 1_000_000
WORDS = 80
BLOCK = 4000
"""Passages that are written together."""
SYLLABLES = [c + v for c in "bdfghklmnprstvz" for v in ("a", "e", "i", "o", "u", "ar")]
ASKED = 200


def run(folder: Path, _cache: Path) -> Iterator[Figure]:
    count = int(os.environ.get("INKLING_PASSAGES", "100000"))
    writer = VocabularyWriter(folder)
    writer.create()
    counting = joining = 0.0
    for number, passages in enumerate(_blocks(count), 1):
        with timed() as clock:
            writer.count(passages)
            writer.write()
        counting += clock.seconds
        if number % 50 == 0 or number * BLOCK >= count:
            with timed() as clock:
                writer.join()
            joining += clock.seconds
    size = sum(file.stat().st_size for file in parts_in(folder))
    yield Figure("load, 1 minute", os.getloadavg()[0], "jobs")
    yield Figure("counting and writing, a passage", counting / count * 1e6, "us")
    yield Figure("joining, a passage", joining / count * 1e6, "us")
    yield Figure("size, a passage", size / count, "bytes")
    with timed() as opening:
        vocabulary = Vocabulary(parts_in(folder))
    rows = sum(len(part.folded) for part in vocabulary._parts)
    yield Figure("words", rows, "rows")
    yield Figure("opening", opening.seconds * 1e3, "ms")
    yield from _looking(vocabulary)


def _looking(vocabulary: Vocabulary) -> Iterator[Figure]:
    drawn = random.Random(5)
    known = [_word(drawn.randrange(KNOWN)) for _ in range(ASKED)]
    asked = [_misspelt(word, drawn) for word in known]
    yield from percentiles("is it known", each_ms(vocabulary.passages, asked))
    for letters in (2, 4):
        begun = [word[:letters] for word in known]
        taken = each_ms(lambda begin: vocabulary.beginning(begin, 5), begun)
        yield from percentiles(f"complete {letters} letters", taken)
    taken = each_ms(lambda word: nearest_words(vocabulary, word, 3), asked)
    yield from percentiles("put a word right", taken)
    before = time.thread_time()
    each_ms(lambda word: nearest_words(vocabulary, word, 3), asked)
    spent = (time.thread_time() - before) / ASKED
    yield Figure("put a word right, processor", spent * 1e3, "ms")
    meant = [
        known_one in [one.shown for one in nearest_words(vocabulary, word, 3)]
        for known_one, word in zip(known, asked, strict=True)
        if vocabulary.passages(known_one) and len(word) > 4
    ]
    yield Figure("meant, among three", 100 * float(np.mean(meant)), "%")


def _blocks(count: int) -> Iterator[list[str]]:
    chance = np.random.default_rng(1)
    shares = np.cumsum(1 / np.arange(1, KNOWN + 1))
    shares /= shares[-1]
    for first in range(0, count, BLOCK):
        passages = min(BLOCK, count - first)
        ranks = np.searchsorted(shares, chance.random(passages * WORDS)).tolist()
        words = list(map(_word, ranks))
        yield [" ".join(words[n * WORDS : (n + 1) * WORDS]) for n in range(passages)]


def _word(rank: int) -> str:
    """Return the word of a rank; the longer the rarer, scattered over the alphabet."""
    parts: list[str] = []
    rank = rank * 7919 % KNOWN + rank // 1000 * KNOWN
    while rank or not parts:
        rank, part = divmod(rank, len(SYLLABLES))
        parts.append(SYLLABLES[part])
    return "".join(parts)


def _misspelt(word: str, drawn: random.Random) -> str:
    at = drawn.randrange(1, max(len(word) - 1, 2))
    match drawn.randrange(4):
        case 0:
            return word[:at] + word[at + 1 :]
        case 1:
            return word[:at] + drawn.choice("aeiourstln") + word[at:]
        case 2:
            return word[:at] + drawn.choice("aeiourstln") + word[at + 1 :]
        case _:
            return word[: at - 1] + word[at - 1 : at + 1][::-1] + word[at + 1 :]
