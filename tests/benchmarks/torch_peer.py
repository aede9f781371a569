"""Embedding beside PyTorch: the same weights, texts and threads, in turns.

`python -m tests.benchmarks torch_peer`. PyTorch (its build for the processor) is put
into an environment of its own in a temporary folder: a wheel that pip has at hand, else
from where uv gets such builds.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from indexer.embedding import model_file, prompts
from indexer.embedding.llama_engine import LlamaEngine
from indexer.embedding.processor import default_threads
from tests.benchmarks.measures import Figure
from tests.benchmarks.texts import texts
from tests.standins.gemma import write_full

KINDS = ("Q4_0", "Q8_0", "BF16")
BATCHES = (1, 8, 16)
PASSAGES, WORDS, ROUNDS = 16, 60, 3
WINDOW = 256
WAITING = "OMP_WAIT_POLICY"


def run(folder: Path, cache: Path) -> Iterator[Figure]:
    os.environ[WAITING] = "PASSIVE"
    threads = default_threads()
    python = environment(folder / "torch")
    passages = [("", text) for text in texts(PASSAGES, WORDS)]
    spent: dict[str, list[tuple[float, float]]] = {}
    vectors: dict[str, np.ndarray] = {}
    engines = {kind: _engine(cache, kind, threads) for kind in KINDS}
    engine = engines[KINDS[0]]
    tokens = _tokens(engine, passages)
    count = sum(map(len, tokens))
    with _Torch(python, write_full(cache, "F16"), threads) as torch:
        for each in engines.values():
            each.embed_documents(passages[:1])
        torch.embed(tokens[:1], 1)
        for _ in range(ROUNDS):
            for kind, each in engines.items():
                wall, cpu = time.perf_counter(), time.process_time()
                vectors[kind] = each.embed_documents(passages)
                taken = (time.perf_counter() - wall, time.process_time() - cpu)
                spent.setdefault(kind, []).append(taken)
            for batch in BATCHES:
                answer = torch.embed(tokens, batch)
                vectors["torch"] = np.array(answer["vectors"], np.float32)
                taken = (answer["wall"], answer["cpu"])
                spent.setdefault(f"torch {batch}", []).append(taken)
    for each in engines.values():
        each.close()
    yield from _figures(count, spent)
    for kind in KINDS:
        cosines = (vectors[kind] * vectors["torch"]).sum(axis=1)
        least = 100 * float(cosines.min())
        yield Figure(f"agreement with float32, {kind}, least", least, "%")


def _engine(cache: Path, kind: str, threads: int) -> LlamaEngine:
    file = model_file.inspect(write_full(cache, kind))
    return LlamaEngine(file, threads=threads, passage_tokens=WINDOW)


def _figures(
    count: int, spent: dict[str, list[tuple[float, float]]]
) -> Iterator[Figure]:
    for at, unit in ((0, "tokens/s"), (1, "tokens/core s")):
        rates = {
            name: count / min(taken[at] for taken in each)
            for name, each in spent.items()
        }
        best = max(rates[f"torch {batch}"] for batch in BATCHES)
        yield Figure("PyTorch float32, its better batch", best, unit)
        for kind in KINDS:
            yield Figure(f"embed passages, {kind}", rates[kind], unit, best, "PyTorch")


def environment(folder: Path) -> Path:
    """Return an interpreter that has PyTorch for the processor."""
    python = folder / "bin" / "python"
    wheels = folder.with_name("wheels")
    make: list[str | Path] = ["uv", "venv", "-q", "--python", sys.executable, folder]
    subprocess.run(make, check=True)
    install: list[str | Path] = ["uv", "pip", "install", "-q", "--python", python]
    at_hand: list[str | Path] = [
        "pip",
        "download",
        "-q",
        "--no-index",
        "--no-deps",
        "-d",
        wheels,
    ]
    if subprocess.run([*at_hand, "torch"], capture_output=True, check=False).returncode:
        subprocess.run([*install, "--torch-backend=cpu", "torch"], check=True)
    subprocess.run([*install, *wheels.glob("*.whl"), "gguf", "numpy"], check=True)
    return python


def _tokens(
    engine: LlamaEngine, passages: Sequence[tuple[str, str]]
) -> list[list[int]]:
    read = [prompts.document(engine.file.family, *passage) for passage in passages]
    return [engine._tokenizer.tokens(text, WINDOW).tolist() for text in read]


class _Torch:
    """The child that computes with PyTorch."""

    def __init__(self, python: Path, model: Path, threads: int) -> None:
        program = Path(__file__).with_name("torch_gemma.py")
        # PyTorch is at its best when its threads wait actively.
        usual = {name: os.environ[name] for name in os.environ if name != WAITING}
        self._child = subprocess.Popen(
            [python, program, model, str(threads)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=usual,
        )
        assert self._child.stdin
        assert self._child.stdout
        self._requests, self._answers = self._child.stdin, self._child.stdout

    def __enter__(self) -> "_Torch":
        return self

    def __exit__(self, *_: object) -> None:
        self._child.communicate()

    def embed(self, tokens: list[list[int]], batch: int) -> dict[str, Any]:
        request = json.dumps({"tokens": tokens, "batch": batch})
        self._requests.write(request + "\n")
        self._requests.flush()
        answer: dict[str, Any] = json.loads(self._answers.readline())
        return answer
