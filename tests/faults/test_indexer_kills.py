"""The short form; `python -m tests.faults` is the long one."""

import sys

import pytest

from tests.faults import indexer_kills
from tests.standins import gemma

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="kills by a signal"),
]


@pytest.fixture
def places(tmp_path):
    """A library that includes an empty folder, and the folder."""
    library, folder = tmp_path / "library", tmp_path / "files"
    model = gemma.write_tiny(tmp_path / "tiny.gguf")
    indexer_kills.make_library(library, folder, model)
    return library, folder


def test_a_killed_indexer_comes_to_agree_with_the_disk(places):
    assert list(indexer_kills.kills(*places, count=2, seed=9)) == [[], []]
    _, folder = places
    assert len(list(folder.rglob("*.txt"))) > 10


def test_the_oracle_sees_a_file_that_is_not_known(places):
    library, folder = places
    indexer_kills.People(folder, 1).act()
    assert indexer_kills.converged(library, folder) == []
    (file,) = folder.rglob("*.txt")
    content = file.read_text()

    def forge(opened):
        with opened.catalogue.writing() as db:
            db.execute("UPDATE passages SET text = 'forged'")

    from indexer.library import open_library

    with open_library(library) as opened:
        forge(opened)
    found = indexer_kills.converged(library, folder)
    assert any(one.startswith("I1") for one in found)
    assert any("texts" in one for one in found)
    assert file.read_text() == content
