import os
import stat

import pytest

from indexer.errors import LibraryInUseError, StoreError
from indexer.paths import LibraryPaths
from indexer.sole_writer import VARIABLES, sole_writer
from indexer.storing import leg_index
from tests.filled_library import FilledLibrary


@pytest.fixture
def paths(tmp_path):
    return LibraryPaths(tmp_path / "library")


def named():
    return {name: os.environ.get(name) for name in VARIABLES}


def test_meanwhile_temporary_files_are_put_into_the_library(paths):
    before = named()
    with sole_writer(paths):
        assert set(named().values()) == {str(paths.temporary)}
        assert stat.S_IMODE(paths.temporary.stat().st_mode) & 0o077 == 0
    assert named() == before


def test_what_a_killed_writer_laid_aside_goes(paths):
    left = paths.temporary / ".tmpA7fx" / "shuffle_data.lance"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"vectors of somebody's letters")
    (paths.temporary / "file").touch()
    with sole_writer(paths):
        assert list(paths.temporary.iterdir()) == []


def test_a_second_writer_takes_nothing_from_the_first(paths):
    with sole_writer(paths):
        kept = paths.temporary / "in use"
        kept.touch()
        with pytest.raises(LibraryInUseError), sole_writer(paths):
            pass
        assert kept.exists()
        assert set(named().values()) == {str(paths.temporary)}


def test_where_no_folder_can_be_made_that_is_said(paths):
    paths.create()
    paths.temporary.touch()
    with pytest.raises(StoreError, match="cannot be used"), sole_writer(paths):
        pass


def test_an_index_of_vectors_is_built_without_a_file_outside(
    tmp_path, monkeypatch, paths
):
    monkeypatch.setattr(leg_index, "EXACT_BYTES", 0)
    outside = tmp_path / "system"
    outside.mkdir()
    for name in VARIABLES:
        monkeypatch.setenv(name, str(outside))
    untouched = outside.stat().st_mtime_ns
    with sole_writer(paths):
        library = FilledLibrary(paths.root)
        library.put("a.txt", *[f"letter {number}" for number in range(300)])
        library.embed()
        began = paths.temporary.stat().st_mtime_ns
        library.index().maintain()
        assert paths.temporary.stat().st_mtime_ns > began
        library.catalogue.close()
    assert outside.stat().st_mtime_ns == untouched
