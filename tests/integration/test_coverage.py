"""Whether a file is searchable: the answer of a library to a path."""

import os

import pytest

from indexer.coverage import coverage
from indexer.document_records import CoverageState
from indexer.library import open_library
from indexer.messages import AskCoverage
from indexer.records import FolderRules


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    above = tmp_path_factory.mktemp("coverage")
    (above / "other.txt").write_text("elsewhere")
    folder = above / "documents"
    folder.mkdir()
    for name in ("read.txt", "waits.txt"):
        (folder / name).write_text(f"The umbrella of {name} was left in the tram.")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    (folder / "notes.tmp").write_text("left out")
    (folder / "cache").mkdir()
    (folder / "cache" / "deep.txt").write_text("left out")
    return folder


@pytest.fixture(scope="module")
def ask(new_library, tmp_path_factory, folder):
    place = new_library(tmp_path_factory.mktemp("library") / "library")
    with open_library(place) as library:
        library.include(folder, FolderRules(exclude=("*.tmp", "/cache/")))
        library.reconcile()
        library.embed_all()
        with library.catalogue.writing() as db:
            db.execute(
                "INSERT INTO waiting SELECT chunk_id, 0 FROM passages p JOIN files f "
                "ON f.id = p.chunk_id >> 20 WHERE CAST(path AS TEXT) LIKE '%waits.txt'"
            )
        (folder / "late.txt").write_text("not seen yet")

        def ask(name):
            path = os.path.normpath(folder / name)
            asked = AskCoverage(path)
            return coverage(library.catalogue, os.fsencode(place), asked)

        yield ask


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("read.txt", CoverageState.SEARCHABLE),
        ("waits.txt", CoverageState.BY_WORDS),
        ("broken.pdf", CoverageState.BY_NAME),
        ("late.txt", CoverageState.UNREAD),
        ("notes.tmp", CoverageState.LEFT_OUT),
        ("cache/deep.txt", CoverageState.LEFT_OUT),
        ("../other.txt", CoverageState.ELSEWHERE),
        ("gone.txt", CoverageState.MISSING),
    ],
)
def test_each_file_has_its_state(ask, name, state):
    assert ask(name).state is state


def test_a_problem_is_told_with_its_sentence(ask):
    assert ask("broken.pdf").problem.endswith(".")
    assert ask("read.txt").passages == 1
