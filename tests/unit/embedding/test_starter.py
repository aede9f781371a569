import os
from importlib import metadata

import pytest

from indexer.embedding import starter
from indexer.embedding.model_file import inspect
from indexer.embedding.prompts import Family
from indexer.embedding.starter import ensure_starter
from indexer.errors import ModelError


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("models")
    ensure_starter(made)
    return made


def test_the_starter_is_what_it_should_be(folder):
    file = inspect(ensure_starter(folder))
    assert file.name == "all-MiniLM-L6-v2"
    assert file.family is Family.MINILM
    assert (file.width, file.context, file.vocabulary) == (384, 512, 30522)
    assert (file.pooling, file.quantisation) == ("mean", "Q8_0")
    assert not file.matryoshka
    assert file.bytes < 30_000_000


def test_it_is_converted_once_and_leaves_nothing_else_behind(folder):
    before = os.stat(ensure_starter(folder))
    after = os.stat(ensure_starter(folder))
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert [path.name for path in folder.iterdir()] == ["starter.gguf"]


def test_a_damaged_starter_is_converted_again(folder, tmp_path):
    good = ensure_starter(folder).read_bytes()
    (tmp_path / "starter.gguf").write_bytes(good[:1000])
    assert ensure_starter(tmp_path).read_bytes() == good


def test_weights_of_someone_else_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(starter, "WEIGHTS_SHA256", "0" * 64)
    with pytest.raises(ModelError, match="not the file its publisher released"):
        ensure_starter(tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_missing_package_is_said_plainly(tmp_path, monkeypatch):
    def missing(name: str) -> None:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "distribution", missing)
    with pytest.raises(ModelError, match="The starter model is not installed"):
        ensure_starter(tmp_path)


def test_a_place_that_cannot_be_written_is_said_plainly(tmp_path):
    (tmp_path / "models").write_text("a file where the folder should be")
    with pytest.raises(ModelError, match=r"cannot be written to .*: File exists"):
        ensure_starter(tmp_path / "models")
