import dataclasses
import logging
import threading

import numpy as np
import pytest

from indexer.embedding.llama_engine import LlamaEngine
from indexer.embedding.vectors import finite_rows
from indexer.errors import ModelError

WORDS = "rent is due on the first day of each month and paid by transfer "


def test_no_texts_give_no_rows(engine):
    assert engine.embed_documents([]).shape == (0, engine.width)


def test_vectors_have_length_one_and_the_width_of_the_model(engine):
    rows = engine.embed_documents([("Lease", WORDS), ("", "other")])
    assert (rows.shape, rows.dtype) == ((2, 192), np.float32)
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-6)
    assert engine.embed_query("rent").shape == (192,)


@pytest.mark.parametrize(
    "text",
    ["", " \n\t", "\0", "a\0b", "\ud800 lone", "\U0001f4c4 页 ستر", "<eos>"],
)
def test_any_text_can_be_embedded(engine, text):
    assert finite_rows(engine.embed_documents([(text, text)])).all()
    assert finite_rows(engine.embed_query(text)[None]).all()


def test_a_text_beyond_the_window_is_read_up_to_it(engine):
    long = "".join(f"{number} " for number in range(2000))
    assert engine.count_tokens(long) > 2 * engine.window
    same_start = engine.embed_documents([("", long), ("", long + " more")])
    np.testing.assert_array_equal(same_start[0], same_start[1])


def test_the_title_is_part_of_what_is_read(engine):
    with_title, without = engine.embed_documents([("Lease", WORDS), ("", WORDS)])
    assert with_title @ without < 0.9999


def test_keys_change_with_title_text_and_model(engine, tiny):
    key = engine.document_key("Lease", WORDS)
    assert len(key) == 16
    assert key == engine.document_key("Lease", WORDS)
    other = dataclasses.replace(tiny, sha256="f" * 64)
    with LlamaEngine(other, threads=1) as renamed:
        keys = {
            key,
            engine.document_key("", WORDS),
            engine.document_key("Lease", WORDS + "!"),
            engine.document_key("Lease | text: " + WORDS, ""),
            renamed.document_key("Lease", WORDS),
        }
    assert len(keys) == 5


def test_tokens_are_counted_without_those_around_each_text(engine):
    assert engine.count_tokens("") == 0
    assert engine.count_tokens("rent") == engine.count_tokens("rentrent") // 2
    assert engine.count_tokens("\0\ud800") > 0


def test_many_threads_may_count_at_once(engine):
    texts = [WORDS * repeat for repeat in range(1, 9)]
    expected = [engine.count_tokens(text) for text in texts]
    found: dict[int, int] = {}

    def count(index: int) -> None:
        for _ in range(200):
            found[index] = engine.count_tokens(texts[index])

    threads = [threading.Thread(target=count, args=(i,)) for i in range(len(texts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [found[index] for index in range(len(texts))] == expected


def test_a_closed_engine_says_so_and_may_be_closed_again(tiny):
    engine = LlamaEngine(tiny, threads=1)
    engine.close()
    engine.close()
    with pytest.raises(ModelError, match="was closed"):
        engine.embed_query("rent")
    with pytest.raises(ModelError, match="was closed"):
        engine.count_tokens("rent")


def test_a_file_that_llama_cannot_load_costs_a_sentence(tiny, tmp_path, caplog):
    path = tmp_path / "broken.gguf"
    path.write_bytes(tiny.path.read_bytes()[:10_000])
    with (
        caplog.at_level(logging.DEBUG),
        pytest.raises(ModelError, match=r"llama\.cpp cannot load the model"),
    ):
        LlamaEngine(dataclasses.replace(tiny, path=path), threads=1)
    assert "llama.cpp: " in caplog.text


def test_llama_prints_nothing(tiny, capfd):
    with LlamaEngine(tiny, threads=1) as engine:
        engine.embed_query("rent")
    assert capfd.readouterr() == ("", "")


def test_a_file_name_with_any_letters_can_be_loaded(tiny, tmp_path):
    path = tmp_path / "größe 模型.gguf"
    path.write_bytes(tiny.path.read_bytes())
    with LlamaEngine(dataclasses.replace(tiny, path=path), threads=1) as engine:
        assert engine.count_tokens("rent") > 0
