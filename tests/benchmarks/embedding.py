"""Embedding: tokens a second, against a bare llama.cpp loop at its best batch."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from indexer.embedding import model_file, prompts
from indexer.embedding.llama_engine import LlamaEngine
from indexer.embedding.processor import default_threads
from indexer.embedding.starter import ensure_starter
from tests.benchmarks.bare_llama import BareLlama
from tests.benchmarks.embedding_manners import QUERY
from tests.benchmarks.measures import Figure, each_ms, percentiles, private_mb, timed
from tests.benchmarks.texts import texts
from tests.standins.gemma import write_full

BATCHES = (256, 512, 1024)
WORDS = 45
"""Made-up words are cut into many tokens: this gives passages of up to 200."""
ROUNDS = 3


def run(folder: Path, cache: Path) -> Iterator[Figure]:
    for name, path, count in (
        ("starter", ensure_starter(folder), 160),
        ("full Q8_0", write_full(cache, "Q8_0"), 16),
        ("full Q4_0", write_full(cache, "Q4_0"), 16),
    ):
        yield from _measure(name, path, texts(count, WORDS))


def _measure(name: str, path: Path, passages: Sequence[str]) -> Iterator[Figure]:
    file = model_file.inspect(path)
    before = private_mb()
    with LlamaEngine(file, threads=default_threads()) as engine:
        pairs = [("", text) for text in passages]
        engine.embed_documents(pairs[:4])
        engine.embed_query(QUERY)
        added = private_mb() - before
        read = [prompts.document(file.family, "", text) for text in passages]
        tokens = 0
        ours: list[float] = []
        bare: dict[int, list[float]] = {size: [] for size in BATCHES}
        for _ in range(ROUNDS):
            with timed() as clock:
                engine.embed_documents(pairs)
            ours.append(clock.seconds)
            for size in BATCHES:
                with BareLlama(path, size, default_threads()) as loop:
                    loop.run(read[:2])
                    with timed() as clock:
                        tokens = loop.run(read)
                    bare[size].append(clock.seconds)
        best = tokens / min(min(seconds) for seconds in bare.values())
        yield Figure(
            f"embed passages, {name}",
            tokens / min(ours),
            "tokens/s",
            best,
            "bare llama.cpp",
        )
        taken = each_ms(engine.embed_query, QUERIES)
        yield from percentiles(f"embed a query, {name}", taken)
        yield Figure(f"private memory added, {name}", added, "MB")


QUERIES = [QUERY] * 20
