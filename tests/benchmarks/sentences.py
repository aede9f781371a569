"""How long the nearest sentences of the first ten results take, after the search.

`python -m tests.benchmarks sentences`: passages of six sentences of fourteen words, by
the starter model and by a model of EmbeddingGemma's shape.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from indexer.embedding import model_file
from indexer.embedding.llama_engine import LlamaEngine
from indexer.embedding.processor import default_threads
from indexer.embedding.starter import ensure_starter
from indexer.records import (
    Answer,
    Confidence,
    Hit,
    Mode,
    Place,
    Result,
    Signals,
    Took,
)
from indexer.searching.sentences import RESULTS, nearest_sentences
from tests.benchmarks.measures import Figure, each_ms, percentiles, timed
from tests.standins.gemma import write_full

SENTENCES = (
    "The lease of the flat ends on the last day of March next year.",
    "Whoever moves in earlier pays for the heating from that day on.",
    "In winter the pipes on the balcony have to be emptied before the frost.",
    "Our neighbours keep the second key in case somebody loses the first.",
    "The landlord wants the deposit on his account before he hands over keys.",
    "A new lamp for the stairs was ordered and should arrive within two weeks.",
)
ROUNDS = 5


def run(folder: Path, cache: Path) -> Iterator[Figure]:
    os.environ["OMP_WAIT_POLICY"] = "PASSIVE"
    yield Figure("load, 1 minute", os.getloadavg()[0], "jobs")
    models = (
        ("starter", ensure_starter(folder)),
        ("full Q4_0", write_full(cache, "Q4_0")),
    )
    for name, path in models:
        file = model_file.inspect(path)
        with LlamaEngine(file, threads=default_threads()) as engine:
            engine.embed_sentence(SENTENCES[0])
            taken = each_ms(engine.embed_sentence, SENTENCES * ROUNDS)
            yield from percentiles(f"a sentence, {name}", taken)
            with timed() as clock:
                marked = len(list(nearest_sentences(engine, _answer(), lambda: True)))
            yield Figure(f"passages marked, {name}", marked, f"of {RESULTS}")
            yield Figure(f"all of them, {name}", clock.seconds * 1e3, "ms")


def _answer() -> Answer:
    text = " ".join(SENTENCES)
    results = tuple(
        Result(
            *(rank, f"/{rank}", None, "", "text", 1.0, 0.0),
            (Hit(text, Place(), 1.0, Signals(meaning=0.5), (), rank),),
        )
        for rank in range(1, RESULTS + 1)
    )
    asked = "who has a spare key to the flat"
    return Answer(asked, Mode.HYBRID, Confidence.STRONG, Took(), results)
