import os
import queue

import pytest

from indexer.document_records import CoverageState
from indexer.folder_desk import FolderDesk
from indexer.folder_messages import (
    AskFolderCoverage,
    AskScans,
    AskStages,
    CountFiles,
    FilesCounted,
    FolderCoverage,
    FolderStages,
    SetScans,
    StagesReport,
)
from indexer.library import open_library
from indexer.messages import Fault, decode, encode
from indexer.records import FolderRules


@pytest.fixture
def library(tmp_path):
    with open_library(tmp_path / "library") as library:
        yield library


@pytest.fixture
def desk(library):
    sent = queue.Queue()
    desk = FolderDesk(library, sent.put)
    desk.sent = sent
    desk.start()
    yield desk
    desk.close()


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "notes"
    (folder / "old").mkdir(parents=True)
    (folder / "node_modules").mkdir()
    for name in ("a.txt", "b.txt", "c.md", "old/d.txt", "node_modules/e.txt"):
        (folder / name).write_text("ten bytes.")
    return folder


def ask(desk, request):
    """Send a request through the wire's form and return what comes back."""
    desk.ask(decode(encode(request)))
    told = desk.sent.get(timeout=30)
    assert decode(encode(told)) == told
    return told


def counted(desk, number, folder, **rules):
    return ask(desk, CountFiles(number, str(folder), FolderRules(**rules)))


def test_what_a_folder_holds_is_counted_and_nothing_is_included(desk, folder, library):
    told = counted(desk, 1, folder)
    assert told == FilesCounted(1, str(folder), 4, 40, left_out=1, done=True)
    assert library.catalogue.roots() == []


def test_rules_are_tried_before_they_hold(desk, folder, library):
    library.include(folder, FolderRules(exclude=("*.md",)))
    assert counted(desk, 1, folder).files == 3
    assert counted(desk, 2, folder, exclude=("*.md", "/old/")).files == 2
    assert counted(desk, 3, folder, exclude=(), include=("node_modules",)).files == 5
    (root,) = library.catalogue.roots()
    assert root.exclude == ("*.md",)


@pytest.mark.parametrize(
    ("path", "rules", "reason"),
    [
        pytest.param("gone", {}, "There is no folder", id="a folder that is gone"),
        pytest.param("notes", {"exclude": ("/",)}, "no pattern", id="an odd pattern"),
        pytest.param("library", {}, "own folder", id="the library itself"),
    ],
)
def test_what_cannot_be_counted_has_a_reason(desk, folder, path, rules, reason):
    told = counted(desk, 1, folder.parent / path, **rules)
    assert (told.files, told.done) == (0, True)
    assert reason in told.problem


def test_only_the_newest_question_about_a_folder_is_answered(library, folder):
    sent = queue.Queue()
    desk = FolderDesk(library, sent.put)
    for number in (1, 2, 3):
        desk.ask(CountFiles(number, str(folder)))
    desk.start()
    assert sent.get(timeout=30).number == 3
    desk.close()
    assert sent.empty()


class Recogniser:
    version = "5.3.0"
    languages = ("deu", "eng")


def test_text_recognition_is_switched_on_where_it_is_installed(desk, library):
    library.scans.find = Recogniser
    told = ask(desk, AskScans())
    assert (told.wanted, told.version, told.waiting) == (False, "5.3.0", 0)
    assert told.installed == ("deu", "eng")
    told = ask(desk, SetScans(wanted=True, languages="deu"))
    assert (told.wanted, told.languages, told.chosen) == (True, ("deu",), "deu")
    assert library.settings.scans
    fault = ask(desk, SetScans(wanted=True, languages="xyz"))
    assert fault == Fault("Tesseract has no data for xyz.")


def test_text_recognition_cannot_be_switched_on_where_it_is_missing(desk, library):
    library.scans.find = lambda: None
    assert ask(desk, AskScans()).version == ""
    assert "not installed" in ask(desk, SetScans(wanted=True)).summary
    assert not library.settings.scans


def test_the_stages_of_each_folder_are_told(desk, folder, library, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (other / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    for one in (folder, other):
        library.include(one)
    (root, _) = library.catalogue.roots()
    library.pipeline.find(root)
    assert ask(desk, AskStages()).folders[0] == FolderStages(str(folder), 4, 0, 0, 0, 0)
    assert [one.read for one in library.folders()] == [False, True]
    library.reconcile()
    assert all(one.read for one in library.folders())
    told = ask(desk, AskStages())
    assert isinstance(told, StagesReport)
    first, second = told.folders
    assert (first.found, first.read, first.problems) == (4, 4, 0)
    assert first.passages > first.embedded == 0
    assert second == FolderStages(os.fspath(other), 1, 1, 0, 0, 1)
    library.embed_all()
    first, _ = ask(desk, AskStages()).folders
    assert first.embedded == first.passages


def test_how_searchable_a_folder_is_is_told_before_what_is_left_out(
    desk, folder, library
):
    library.include(folder)
    library.reconcile()
    told = ask(desk, AskFolderCoverage(str(folder)))
    expected = FolderCoverage(str(folder), CoverageState.BY_WORDS, by_words=4)
    assert told == expected
    assert desk.sent.get(timeout=30).left_out == 1
    again = ask(desk, AskFolderCoverage(str(folder), count_left_out=False))
    assert again == expected
    assert desk.sent.empty()
