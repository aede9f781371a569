import os
import stat
import threading

import pytest

from indexer.errors import StoreError
from indexer.paths import CACHE_TAG, LibraryPaths, default_library


@pytest.fixture
def paths(tmp_path):
    return LibraryPaths(tmp_path / "some" / "library")


@pytest.fixture
def open_mask():
    before = os.umask(0)
    yield
    os.umask(before)


def test_everything_lies_inside_the_library(paths):
    inside = (
        paths.settings,
        paths.catalogue,
        paths.index,
        paths.models,
        paths.lock,
        paths.log,
    )
    assert all(path.parent == paths.root for path in inside)
    assert len(set(inside)) == len(inside)


def test_a_library_is_made_with_its_folders(paths):
    paths.create()
    assert paths.index.is_dir()
    assert paths.models.is_dir()


def test_making_a_library_again_changes_nothing(paths):
    paths.create()
    (paths.models / "model.gguf").write_bytes(b"x")
    paths.create()
    assert (paths.models / "model.gguf").read_bytes() == b"x"


def test_only_its_owner_may_look_into_a_library(paths, open_mask):
    paths.create()
    for folder in (paths.root, paths.index, paths.models):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_library_that_others_could_read_is_closed_to_them(paths):
    paths.root.mkdir(parents=True)
    paths.root.chmod(0o755)
    paths.create()
    assert stat.S_IMODE(paths.root.stat().st_mode) == 0o700


def test_what_others_could_read_in_a_library_is_closed_to_them(paths, tmp_path):
    paths.create()
    outside = tmp_path / "model.gguf"
    outside.write_bytes(b"")
    outside.chmod(0o644)
    (paths.root / "link").symlink_to(outside)
    paths.catalogue.write_bytes(b"")
    paths.catalogue.chmod(0o644)
    paths.index.chmod(0o755)
    paths.create()
    assert stat.S_IMODE(paths.catalogue.stat().st_mode) == 0o600
    assert stat.S_IMODE(paths.index.stat().st_mode) == 0o700
    assert stat.S_IMODE(outside.stat().st_mode) == 0o644


def test_a_library_that_others_could_write_is_refused(paths):
    paths.create()
    paths.root.chmod(0o777)
    with pytest.raises(StoreError, match="Other people on this computer"):
        paths.create()
    assert stat.S_IMODE(paths.root.stat().st_mode) == 0o777


def test_back_up_tools_know_the_library_as_a_cache(paths):
    paths.create()
    tag = (paths.root / "CACHEDIR.TAG").read_text()
    assert tag == CACHE_TAG
    assert tag.startswith("Signature: 8a477f597d28d172789f06886806bc55")


def test_a_library_that_cannot_be_made_is_named_with_the_reason(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StoreError, match="cannot be used: ") as caught:
        LibraryPaths(tmp_path / "file" / "library").create()
    assert "library" in caught.value.summary


def test_the_library_of_a_person_follows_their_home(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_library() == tmp_path / "Inkling"


def test_files_that_another_inkling_takes_away_meanwhile_are_no_fault(tmp_path):
    paths = LibraryPaths(tmp_path / "library")
    paths.create()
    passing = [paths.root / f"{number}.partial" for number in range(20)]
    ended = threading.Event()

    def come_and_go():
        while not ended.is_set():
            for file in passing:
                file.touch(0o644)
            for file in passing:
                file.unlink(missing_ok=True)

    other = threading.Thread(target=come_and_go)
    other.start()
    try:
        for _ in range(300):
            paths.create()
    finally:
        ended.set()
        other.join()
    assert paths.models.is_dir()
