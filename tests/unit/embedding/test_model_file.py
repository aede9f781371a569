import hashlib

import pytest

from indexer.embedding.model_file import hash_file, inspect
from indexer.embedding.prompts import Family
from indexer.errors import ModelError
from tests.standins import wrong


def test_a_right_file_tells_what_it_is(tmp_path):
    path = wrong.write_right(tmp_path / "right.gguf")
    file = inspect(path)
    assert file.path == path
    assert file.architecture == "gemma-embedding"
    assert file.family is Family.GEMMA
    assert (file.width, file.context, file.vocabulary) == (64, 2048, 600)
    assert (file.pooling, file.quantisation) == ("mean", "F32")
    assert file.matryoshka
    assert file.bytes == path.stat().st_size
    assert file.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_known_hash_is_not_computed_again(tmp_path):
    path = wrong.write_right(tmp_path / "right.gguf")
    assert inspect(path, sha256="known").sha256 == "known"


@pytest.mark.parametrize(
    ("write", "sentence"),
    [
        (wrong.write_truncated, "The model file wrong.gguf is incomplete"),
        (wrong.write_other_architecture, 'its architecture is "llama"'),
        (wrong.write_without_dense, "lacks the last two layers of EmbeddingGemma"),
        (wrong.write_wrong_pooling, 'pooling is "cls", EmbeddingGemma needs "mean"'),
        (wrong.write_wrong_width, "vocabulary table does not fit its width of 96"),
        (wrong.write_wrong_dense, "dense layers do not fit its width of 64"),
        (wrong.write_split, "one of 2 parts of a model"),
        (wrong.write_other_tokenizer, 'its tokenizer is "gpt2"'),
    ],
)
def test_each_wrong_file_gets_its_own_sentence(tmp_path, write, sentence):
    path = write(tmp_path / "wrong.gguf")
    with pytest.raises(ModelError, match=sentence) as caught:
        inspect(path)
    assert caught.value.summary.endswith(".")
    assert "\n" not in caught.value.summary


def test_a_file_without_dense_layers_names_one_that_has_them(tmp_path):
    path = wrong.write_without_dense(tmp_path / "wrong.gguf")
    with pytest.raises(ModelError, match=r"embeddinggemma-300M-Q8_0\.gguf"):
        inspect(path)


def test_a_file_that_cannot_be_hashed_is_named(tmp_path):
    with pytest.raises(ModelError, match="gone cannot be read: No such file"):
        hash_file(tmp_path / "gone")
