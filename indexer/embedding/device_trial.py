"""`python -m indexer.embedding.device_trial`: tries a graphics device, and may crash.

One JSON line in: `{"device": name or null, "file": ..., "sha256": ..., "threads": n}`.
Without a device it prints those there are; with one, how its vectors agree with the
processor's and how fast both are. With `passages`, pairs of title and text, it prints
how many of them a second a model embeds on the device, or on the processor.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from indexer.embedding.devices import graphics_devices, load_gpu_back_ends
from indexer.embedding.llama_engine import LlamaEngine
from indexer.embedding.llama_library import load_library
from indexer.embedding.model_file import inspect
from indexer.embedding.vectors import Vectors
from indexer.errors import InklingError
from indexer.offline import forbid_network

SENTENCES = (
    "The rent is due on the first day of the month.",
    "To reset the router, hold the small button for ten seconds.",
    "Wash the rice, add twice as much water and let it stand.",
    "Der Zug nach Hamburg faehrt heute von Gleis sieben.",
    "The minutes of the last meeting were approved without a change.",
    "def area(width, height): return width * height",
    "Invoice 2024-117 was paid in full on the third of March.",
    "A lamp",
)
PASSAGES = (*SENTENCES, " ".join(SENTENCES), " ".join(SENTENCES * 2))
ROUNDS = 3


def main() -> int:
    """Answer the one question that comes through standard input."""
    forbid_network()
    asked = json.loads(sys.stdin.readline())
    load_library()
    load_gpu_back_ends()
    if "passages" in asked:
        _answer(_rate, asked)
        return 0
    if asked["device"] is None:
        devices = [
            [one.name, one.description, str(one.kind), one.memory]
            for one in graphics_devices()
        ]
        _tell({"devices": devices})
        return 0
    _answer(_tried, asked)
    return 0


def _answer(
    measure: Callable[[dict[str, Any]], dict[str, float]], asked: dict[str, Any]
) -> None:
    try:
        _tell(measure(asked))
    except InklingError as error:
        _tell({"failed": error.summary})


def _rate(asked: dict[str, Any]) -> dict[str, float]:
    file = inspect(Path(asked["file"]), sha256=asked["sha256"])
    passages = [(str(title), str(text)) for title, text in asked["passages"]]
    threads, device = int(asked["threads"]), asked["device"]
    with LlamaEngine(file, threads=threads, device=device) as engine:
        engine.embed_documents(passages[:1] or [("", PASSAGES[0])])
        started = time.perf_counter()
        engine.embed_documents(passages)
        return {"per_second": len(passages) / (time.perf_counter() - started)}


def _tried(asked: dict[str, Any]) -> dict[str, float]:
    file = inspect(Path(asked["file"]), sha256=asked["sha256"])
    threads = int(asked["threads"])
    with LlamaEngine(file, threads=threads) as engine:
        reference, slow_s = _embedded(engine)
    with LlamaEngine(file, threads=threads, device=asked["device"]) as engine:
        rows, fast_s = _embedded(engine)
    return {
        "agreement": float((rows * reference).sum(axis=1).min()),
        "faster": slow_s / fast_s,
    }


def _embedded(engine: LlamaEngine) -> tuple[Vectors, float]:
    """Return the vectors of passages and queries, and the best time of a few rounds."""
    passages = [("", text) for text in PASSAGES]
    best = float("inf")
    rows = engine.embed_documents(passages)
    for _ in range(ROUNDS):
        started = time.perf_counter()
        rows = engine.embed_documents(passages)
        best = min(best, time.perf_counter() - started)
    queries = np.stack([engine.embed_query(text) for text in SENTENCES[:2]])
    return np.concatenate([rows, queries]), best


def _tell(what: object) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
