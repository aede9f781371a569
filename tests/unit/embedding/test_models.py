import dataclasses
import errno
import shutil
from collections import namedtuple

import pytest

from indexer.embedding import known_files, models
from indexer.embedding.model_file import hash_file
from indexer.embedding.models import ModelShelf
from indexer.errors import DiskFullError, ModelError
from tests.standins import wrong


@pytest.fixture
def source(tmp_path):
    return wrong.write_right(tmp_path / "EmbeddingGemma 300M_Q8.gguf")


@pytest.fixture
def shelf(tmp_path):
    return ModelShelf(tmp_path / "models")


def test_the_starter_is_always_there_and_has_no_dial(shelf):
    (starter,) = shelf.list()
    assert (starter.name, starter.title) == ("starter", "Starter (MiniLM)")
    assert (starter.languages, starter.dimensions) == ("English", (384,))
    assert shelf.find("starter") == starter.file


def test_an_unknown_file_is_taken_only_when_it_is_trusted(shelf, source):
    with pytest.raises(ModelError, match="on the command line: --trust"):
        shelf.add(source, trust=False)
    added = shelf.add(source, trust=True)
    assert added.name == "embeddinggemma-300m-q8"
    assert added.file.path.read_bytes() == source.read_bytes()
    assert [model.name for model in shelf.list()] == ["starter", added.name]
    assert shelf.find(added.name) == added.file


@pytest.fixture
def known(source, monkeypatch):
    """The list of known files with the stand-in on it."""
    listed = dataclasses.replace(
        known_files.RECOMMENDED, sha256=hash_file(source), bytes=source.stat().st_size
    )
    monkeypatch.setattr(known_files, "KNOWN_FILES", (listed,))
    return listed


def test_a_known_file_needs_no_trust_and_gets_its_known_name(shelf, source, known):
    assert shelf.check(source).known == known
    added = shelf.add(source, trust=False)
    assert (added.name, added.known) == (known.name, known)


def test_a_file_with_the_name_of_a_known_one_is_not_taken_for_it(shelf, tmp_path):
    path = wrong.write_right(tmp_path / known_files.RECOMMENDED.file)
    with pytest.raises(ModelError, match="not the file that ggml-org published"):
        shelf.add(path, trust=False)


@pytest.mark.parametrize(("wanted", "dims"), [(768, 64), (256, 64), (128, 64)], ids=str)
def test_a_small_model_keeps_its_width(shelf, source, wanted, dims):
    assert shelf.check(source).dims_for(wanted) == dims


def test_the_same_file_again_needs_no_trust_and_no_space(shelf, source):
    added = shelf.add(source, trust=True)
    other = source.rename(source.with_name("other.gguf"))
    assert shelf.add(other, trust=False) == added


def test_a_name_that_is_taken_is_refused(shelf, source):
    shelf.add(source, trust=True)
    changed = bytearray(source.read_bytes())
    changed[-1] ^= 1
    source.write_bytes(changed)
    with pytest.raises(ModelError, match="another model named"):
        shelf.add(source, trust=True)


def test_nothing_may_call_itself_the_starter(shelf, source):
    with pytest.raises(ModelError, match='another model named "starter"'):
        shelf.add(source.rename(source.with_name("Starter.gguf")), trust=True)


def test_a_wrong_file_never_reaches_the_shelf(shelf, tmp_path):
    path = wrong.write_without_dense(tmp_path / "wrong.gguf")
    with pytest.raises(ModelError, match="lacks the last two layers"):
        shelf.add(path, trust=True)
    with pytest.raises(ModelError, match="lacks the last two layers"):
        shelf.check(path)
    assert [model.name for model in shelf.list()] == ["starter"]


def test_a_name_that_is_not_there_lists_those_that_are(shelf, source):
    shelf.add(source, trust=True)
    with pytest.raises(ModelError, match="There are: starter, embeddinggemma-300m-q8"):
        shelf.find("../../etc/passwd")


def test_a_full_disk_is_said_before_anything_is_copied(shelf, source, monkeypatch):
    usage = namedtuple("usage", "free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(free=1000))
    with pytest.raises(DiskFullError, match="not enough free space"):
        shelf.add(source, trust=True)
    assert [path.name for path in source.parent.joinpath("models").iterdir()] == []


def test_a_disk_that_fills_up_leaves_no_half_file(shelf, source, monkeypatch):
    def full(*_: object) -> str:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(models, "_copy_hashed", full)
    with pytest.raises(DiskFullError, match="not enough free space"):
        shelf.add(source, trust=True)
    assert [path.name for path in source.parent.joinpath("models").iterdir()] == []


def test_a_file_swapped_on_the_shelf_is_noticed(shelf, source):
    added = shelf.add(source, trust=True)
    changed = bytearray(added.file.path.read_bytes())
    changed[-1] ^= 1
    added.file.path.write_bytes(changed)
    with pytest.raises(ModelError, match=r"was changed\. Add it again"):
        shelf.find(added.name)
    assert [model.name for model in shelf.list()] == ["starter"]


def test_the_hash_of_a_large_file_is_computed_once(shelf, source, monkeypatch):
    added = shelf.add(source, trust=True)
    monkeypatch.setattr("indexer.embedding.model_file.hash_file", None)
    assert shelf.find(added.name).sha256 == added.file.sha256
