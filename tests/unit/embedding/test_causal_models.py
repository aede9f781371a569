"""Models that read from left to right, as Qwen3 Embedding does."""

import numpy as np
import pytest

from indexer.embedding.llama_engine import LlamaEngine
from indexer.embedding.model_file import inspect
from indexer.embedding.prompts import Family
from indexer.errors import ModelError
from tests.standins import qwen

PASSAGES = [("", "abc def"), ("", "the rent is due " * 20), ("Lease", "due"), ("", "x")]

AGREE = 0.99999
"""llama.cpp keeps what it has read in half precision."""


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    path = qwen.write(tmp_path_factory.mktemp("qwen") / "qwen.gguf")
    with LlamaEngine(inspect(path), threads=1) as made:
        yield made


def test_it_is_known_with_its_prompts_and_its_last_token(engine):
    assert engine.file.family is Family.INSTRUCT
    assert (engine.file.pooling, engine.file.matryoshka) == ("last", True)


def test_its_vectors_are_those_of_a_plain_computation(engine):
    weights = qwen.make_weights()
    rows = engine.embed_documents(PASSAGES)
    for row, (title, text) in zip(rows, PASSAGES, strict=True):
        read = f"{title}\n{text}" if title else text
        tokens = engine._tokenizer.tokens(read, engine.window)
        assert row @ qwen.embed(weights, tokens) > AGREE


def test_no_text_reads_the_one_before_it(engine):
    together = engine.embed_documents(PASSAGES)
    alone = [engine.embed_documents([passage])[0] for passage in PASSAGES]
    assert (together * np.stack(alone)).sum(axis=1).min() > AGREE
    again = [engine.embed_query("rent") for _ in range(3)]
    np.testing.assert_array_equal(again[0], again[2])


def test_a_model_that_writes_texts_is_refused(tmp_path):
    path = qwen.write(tmp_path / "chat.gguf", pooling=None)
    with pytest.raises(ModelError, match="does not say how to make one vector"):
        inspect(path)
