"""Whether a file or a folder is searchable: the answer of a library to a path."""

import os
import shutil
import zipfile

import pytest

from indexer.coverage import coverage
from indexer.document_records import CoverageState
from indexer.folder_coverage import count_left_out, folder_coverage
from indexer.folder_messages import FolderCoverage, ReasonCount
from indexer.library import open_library
from indexer.messages import AskCoverage
from indexer.records import FolderRules, ProblemCode


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    above = tmp_path_factory.mktemp("coverage")
    (above / "other.txt").write_text("elsewhere")
    folder = above / "documents"
    folder.mkdir()
    for name in ("read.txt", "waits.txt"):
        (folder / name).write_text(f"The umbrella of {name} was left in the tram.")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    with zipfile.ZipFile(folder / "box.zip", "w") as box:
        box.writestr("inside.txt", "The ladder stands behind the shed.")
        box.writestr("torn.pdf", b"%PDF-1.7 nothing")
    (folder / "tidy").mkdir()
    (folder / "tidy" / "plan.txt").write_text("Paint the fence before it rains.")
    (folder / "notes.tmp").write_text("left out")
    (folder / "cache").mkdir()
    (folder / "cache" / "deep.txt").write_text("left out")
    return folder


@pytest.fixture(scope="module")
def library(new_library, tmp_path_factory, folder):
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
        yield library


@pytest.fixture
def ask(library, folder):
    def ask(name):
        asked = AskCoverage(os.path.normpath(folder / name))
        return coverage(library.catalogue, os.fsencode(library.paths.root), asked)

    return ask


@pytest.fixture
def ask_folder(library, folder):
    def ask(name):
        path = os.path.normpath(folder / name)
        own = os.fsencode(library.paths.root)
        told = folder_coverage(library.catalogue, own, path)
        left_out = count_left_out(library.catalogue, own, path, lambda: True)
        return told, left_out

    return ask


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("read.txt", CoverageState.SEARCHABLE),
        ("waits.txt", CoverageState.BY_WORDS),
        ("broken.pdf", CoverageState.BY_NAME),
        ("box.zip", CoverageState.PARTLY),
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
    assert ask("box.zip").problem.startswith("torn.pdf: ")


def test_a_folder_tells_how_its_files_are_found_and_why_not_in_full(ask_folder, folder):
    told, left_out = ask_folder(".")
    assert told == FolderCoverage(
        str(folder),
        CoverageState.PARTLY,
        searchable=2,
        by_words=1,
        partly=1,
        by_name=1,
        reasons=(ReasonCount(ProblemCode.DAMAGED, 2),),
    )
    assert told.files == 5
    assert left_out == 2


@pytest.mark.parametrize(
    ("name", "state", "files"),
    [
        ("tidy", CoverageState.SEARCHABLE, 1),
        ("cache", CoverageState.LEFT_OUT, 0),
        ("nowhere", CoverageState.MISSING, 0),
        ("..", CoverageState.ELSEWHERE, 5),
    ],
)
def test_each_folder_has_its_state(ask_folder, name, state, files):
    told, _ = ask_folder(name)
    assert (told.state, told.files) == (state, files)


def test_problems_are_told_of_one_folder_alone(library, folder):
    def paths(below):
        found = library.catalogue.problems(9, os.fsencode(below))
        return {os.path.basename(one.path) for one in found}

    assert paths("") == paths(folder) == {"broken.pdf", "box.zip"}
    assert paths(folder / "tidy") == set()


def test_what_was_read_of_a_folder_that_is_away_is_still_told(library, folder):
    own = os.fsencode(library.paths.root)
    shutil.move(folder, folder.with_name("elsewhere"))
    try:
        told = folder_coverage(library.catalogue, own, str(folder))
    finally:
        shutil.move(folder.with_name("elsewhere"), folder)
    assert (told.online, told.searchable) == (False, 2)
