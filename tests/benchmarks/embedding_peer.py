"""Embedding beside sentence-transformers: the same weights and tokens, in turns.

`python -m tests.benchmarks embedding_peer`. sentence-transformers and PyTorch (the
build for the processor) are put into an environment of their own in a temporary folder:
PyTorch from a wheel that pip has at hand, else from where uv gets such builds. To be
run on idle cores: beside other programs threads that wait actively hardly get on.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Self

import numpy as np

from indexer.embedding import model_file, prompts
from indexer.embedding.llama_engine import LlamaEngine
from indexer.embedding.llama_library import WAITING
from indexer.embedding.processor import default_threads
from indexer.embedding.vectors import Vectors
from tests.benchmarks.measures import Figure
from tests.benchmarks.texts import texts
from tests.standins import gemma_reference
from tests.standins.gemma import FULL, write_full

PEER = "sentence-transformers"
KINDS = ("Q4_0", "Q8_0", "BF16")
BATCHES = (1, 8, 16)
PASSAGES, WORDS, ROUNDS = 16, 60, 3
WINDOW = 256

Spent = dict[str, list[tuple[float, float]]]
"""Seconds by the clock and of the processor, for each round."""


def run(folder: Path, cache: Path) -> Iterator[Figure]:
    python = environment(folder / "environment")
    passages = [("", text) for text in texts(PASSAGES, WORDS)]
    with ExitStack() as opened:
        engines = {kind: opened.enter_context(_engine(cache, kind)) for kind in KINDS}
        tokens = _tokens(engines[KINDS[0]], passages)
        weights = write_full(cache, "F16")
        peer = opened.enter_context(Peer(python, weights, folder / "model"))
        exact = gemma_reference.embed(FULL, _weights(weights), tokens[0])
        cosine = float(peer.embed(tokens[:1], 1)[0] @ exact)
        yield Figure(f"agreement of {PEER} with float32", 100 * cosine, "%")
        yield from in_turns(engines, peer, passages, tokens)


def in_turns(
    engines: Mapping[str, LlamaEngine],
    peer: "Peer",
    passages: Sequence[tuple[str, str]],
    tokens: list[list[int]],
) -> Iterator[Figure]:
    """Embed the same with all of them, several times."""
    spent: Spent = {}
    vectors: dict[str, Vectors] = {}
    for engine in engines.values():
        engine.embed_documents(passages[:1])
    for _ in range(ROUNDS):
        for kind, engine in engines.items():
            wall, cpu = time.perf_counter(), time.process_time()
            vectors[kind] = engine.embed_documents(passages)
            taken = (time.perf_counter() - wall, time.process_time() - cpu)
            spent.setdefault(kind, []).append(taken)
        for batch in BATCHES:
            vectors[PEER] = peer.embed(tokens, batch)
            spent.setdefault(f"{PEER} {batch}", []).append(peer.spent)
    yield from _figures(sum(map(len, tokens)), spent)
    for kind in engines:
        cosines = (vectors[kind] * vectors[PEER]).sum(axis=1)
        yield Figure(f"agreement of {kind}, least", 100 * float(cosines.min()), "%")


def environment(folder: Path) -> Path:
    """Return an interpreter that has sentence-transformers, for the processor."""
    python = folder / "bin" / "python"
    wheels = folder.with_name("wheels")
    _call("uv", "venv", "-q", "--python", sys.executable, folder)
    install = ("uv", "pip", "install", "-q", "--python", python)
    at_hand = ("pip", "download", "-q", "--no-index", "--no-deps", "-d", wheels)
    if subprocess.run([*at_hand, "torch"], capture_output=True, check=False).returncode:
        _call(*install, "--torch-backend=cpu", "torch")
    _call(*install, *wheels.glob("*.whl"), "sentence-transformers>=6", "gguf", "numpy")
    return python


class Peer:
    """The child that computes with sentence-transformers.

    Args:
        python: an interpreter that has it.
        weights: the stand-in whose weights it takes.
        folder: where its copy of them lies, for a while.
    """

    def __init__(self, python: Path, weights: Path, folder: Path) -> None:
        self.spent = (0.0, 0.0)
        """Seconds by the clock and of the processor, for the texts of the last call."""
        program = Path(__file__).with_name("sentence_encoder.py")
        # PyTorch is at its best when its threads wait actively.
        usual = {name: os.environ[name] for name in os.environ.keys() - WAITING.keys()}
        self._child = subprocess.Popen(
            [python, program, weights, str(default_threads()), folder],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**usual, "HF_HUB_OFFLINE": "1"},
        )
        assert self._child.stdin
        assert self._child.stdout
        self._requests, self._answers = self._child.stdin, self._child.stdout

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._child.communicate()

    def embed(self, tokens: list[list[int]], batch: int) -> Vectors:
        """Return the unit vectors of texts that are given as tokens."""
        request = json.dumps({"tokens": tokens, "batch": batch})
        self._requests.write(request + "\n")
        self._requests.flush()
        answer: dict[str, Any] = json.loads(self._answers.readline())
        self.spent = (answer["wall"], answer["cpu"])
        return np.array(answer["vectors"], np.float32)


def _engine(cache: Path, kind: str) -> LlamaEngine:
    file = model_file.inspect(write_full(cache, kind))
    return LlamaEngine(file, threads=default_threads(), passage_tokens=WINDOW)


def _figures(count: int, spent: Spent) -> Iterator[Figure]:
    for at, unit in ((0, "tokens/s"), (1, "tokens/core s")):
        rates = {
            name: count / min(taken[at] for taken in each)
            for name, each in spent.items()
        }
        peers = {name: rate for name, rate in rates.items() if name.startswith(PEER)}
        best = max(peers.values())
        for name, rate in peers.items():
            yield Figure(f"{name} a batch", rate, unit)
        for name in (kind for kind in rates if kind not in peers):
            yield Figure(f"embed passages, {name}", rates[name], unit, best, PEER)


def _tokens(
    engine: LlamaEngine, passages: Sequence[tuple[str, str]]
) -> list[list[int]]:
    read = [prompts.document(engine.file.family, *passage) for passage in passages]
    return [engine._tokenizer.tokens(text, WINDOW).tolist() for text in read]


def _weights(path: Path) -> dict[str, np.ndarray]:
    import gguf

    return {
        tensor.name: tensor.data.astype(np.float32)
        for tensor in gguf.GGUFReader(path).tensors
    }


def _call(*command: str | Path) -> None:
    subprocess.run(command, check=True)
