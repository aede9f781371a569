"""Graphics devices: tokens a second and agreement, against the processor's.

Needs a llama.cpp with a back end for graphics (packaging/llama_wheel.py) and a device;
without them only the processor is measured.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from indexer.embedding import model_file
from indexer.embedding.devices import graphics_devices, load_gpu_back_ends
from indexer.embedding.llama_engine import LlamaEngine
from indexer.embedding.llama_library import load_library
from indexer.embedding.processor import default_threads
from indexer.embedding.vectors import Vectors
from tests.benchmarks.measures import Figure, each_ms, percentiles, timed
from tests.benchmarks.texts import texts
from tests.standins.gemma import write_full

QUANTISATIONS = ("Q8_0", "Q4_0", "F16")
PASSAGES = 64
WORDS = 45
ROUNDS = 3
QUERIES = ["when is the rent for the flat due and what happens if it is late"] * 10


def run(folder: Path, cache: Path) -> Iterator[Figure]:
    load_library()
    load_gpu_back_ends()
    passages = texts(PASSAGES, WORDS)
    for quantisation in QUANTISATIONS:
        path = write_full(cache, quantisation)
        speed, reference = 0.0, None
        for device in (None, *(each.name for each in graphics_devices())):
            rows, speed_now, figures = _measure(path, passages, device)
            name = f"{quantisation}, {device or 'processor'}"
            yield Figure(
                f"embed passages, {name}",
                speed_now,
                "tokens/s",
                speed or None,
                "the processor",
            )
            yield from percentiles(f"embed a query, {name}", figures)
            if reference is None:
                speed, reference = speed_now, rows
            else:
                agreement = float((rows * reference).sum(axis=1).min())
                yield Figure(f"smallest cosine x 1000, {name}", agreement * 1e3, "")


def _measure(
    path: Path, passages: Sequence[str], device: str | None
) -> tuple[Vectors, float, list[float]]:
    """Return the vectors, tokens a second, and how long each query took in ms."""
    file = model_file.inspect(path, sha256="0" * 64)
    pairs = [("", text) for text in passages]
    with LlamaEngine(file, threads=default_threads(), device=device) as engine:
        engine.embed_documents(pairs[:8])
        best, rows = float("inf"), np.zeros((0, file.width), np.float32)
        for _ in range(ROUNDS):
            with timed() as clock:
                rows = engine.embed_documents(pairs)
            best = min(best, clock.seconds)
        tokens = sum(engine.count_tokens(text) for text in passages)
        return rows, tokens / best, each_ms(engine.embed_query, QUERIES)
