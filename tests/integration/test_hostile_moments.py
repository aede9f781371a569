"""Files that change, vanish or lie at the worst moment, from the disk to results."""

import os
import shutil
import struct
import threading
import time
from contextlib import suppress

import pytest

from indexer import file_reading
from indexer.extracting.limits import Limits
from indexer.file_reading import FileReader, Fresh
from indexer.records import Mode
from indexer.watching.root import Root
from indexer.watching.safe_open import OpenFolder, OpenRoot
from tests.documents_found import documents_found


def found(library, query):
    answer = library.search(query, mode=Mode.WORDS)
    return [os.fsencode(one.path) for one in documents_found(answer)]


def index(library, *folders):
    for folder in folders:
        library.include(folder)
    library.reconcile()
    library.embed_all()


def paths(library):
    return [
        file.path
        for root in library.catalogue.roots()
        for file in library.catalogue.files(root.root_id)
    ]


def names(library):
    return sorted(os.path.basename(path) for path in paths(library))


def test_13_a_rename_of_case_only_is_one_file_with_the_new_name(library, notes):
    index(library, notes)
    (notes / "cake.txt").rename(notes / "Cake.TXT")
    index(library)
    assert names(library) == [b"Cake.TXT", b"router.md", b"ticket.txt"]
    assert found(library, "bananas") == [bytes(notes / "Cake.TXT")]


def test_23_a_file_that_says_it_is_empty_is_read_to_the_limit_only(library):
    folder = f"/proc/{os.getpid()}".encode()
    reader = FileReader(
        library.catalogue,
        library.pipeline.extractors,
        library.engine(),
        Limits(file_bytes=1000),
    )
    outcome = reader.read(Root.at(folder), 1, folder + b"/smaps")
    assert isinstance(outcome, Fresh)
    assert outcome.reading.stamp.size == 0
    assert outcome.reading.problem.code == "too_large"


def test_27_a_folder_swapped_for_a_link_before_it_is_read_is_not_followed(
    library, notes, tmp_path
):
    inner, outside = notes / "inner", tmp_path / "outside"
    for folder, text in ((inner, "The heron waits."), (outside, "The verboten.")):
        folder.mkdir()
        (folder / "bird.txt").write_text(text)
    library.include(notes)
    (root,) = library.catalogue.roots()
    library.pipeline.find(root)
    shutil.rmtree(inner)
    inner.symlink_to(outside)
    while library.pipeline.read_some(1.0):
        pass
    assert found(library, "verboten") == []
    index(library)
    assert names(library) == [b"cake.txt", b"router.md", b"ticket.txt"]


def test_28_both_hard_links_are_found_and_embedded_once(library, notes):
    os.link(notes / "cake.txt", notes / "again.txt")
    index(library, notes)
    assert len(found(library, "bananas")) == 2
    with library.catalogue.reading() as db:
        assert db.execute("SELECT COUNT(*) FROM vectors").fetchone() == (4,)


def test_28_a_write_through_one_hard_link_is_found_under_the_others(library, notes):
    os.link(notes / "cake.txt", notes / "again.txt")
    index(library, notes)
    (notes / "cake.txt").write_text("The heron waits.")
    (root,) = library.catalogue.roots()
    library.pipeline.settle(root, [bytes(notes / "cake.txt")])
    assert found(library, "bananas") == []
    assert sorted(found(library, "heron")) == [
        bytes(notes / "again.txt"),
        bytes(notes / "cake.txt"),
    ]


def test_28_a_hard_link_that_was_renamed_and_written_is_found_under_the_others(
    library, notes
):
    os.link(notes / "cake.txt", notes / "again.txt")
    index(library, notes)
    (notes / "cake.txt").rename(notes / "bird.txt")
    (notes / "bird.txt").write_text("The heron waits.")
    (root,) = library.catalogue.roots()
    dirty = [bytes(notes / name) for name in ("cake.txt", "bird.txt")]
    library.pipeline.settle(root, dirty)
    assert found(library, "bananas") == []
    assert sorted(found(library, "heron")) == [
        bytes(notes / "again.txt"),
        bytes(notes / "bird.txt"),
    ]


def test_29_a_file_in_roots_that_overlap_is_there_once(library, notes):
    inner = notes / "inner"
    inner.mkdir()
    (inner / "bird.txt").write_text("The heron waits.")
    index(library, inner, notes, notes, inner)
    assert found(library, "heron") == [bytes(inner / "bird.txt")]
    assert len(paths(library)) == 4


@pytest.mark.parametrize(
    "name",
    ["~$bird.txt", "bird.txt.part", "bird.txt.crdownload", ".~lock.bird.txt#"],
)
def test_37_what_is_not_finished_is_read_once_it_has_its_name(library, notes, name):
    (notes / name).write_text("The heron waits.")
    index(library, notes)
    assert found(library, "heron") == []
    (notes / name).rename(notes / "bird.txt")
    index(library)
    assert found(library, "heron") == [bytes(notes / "bird.txt")]


def test_68_a_file_that_grows_while_it_is_read_is_read_whole_in_the_end(library, notes):
    ended = threading.Event()

    def grow():
        with open(notes / "log.txt", "a") as file:
            while not ended.is_set():
                file.write("Another line of the log.\n")
                file.flush()
                ended.wait(0.001)

    thread = threading.Thread(target=grow)
    thread.start()
    try:
        index(library, notes)
    finally:
        ended.set()
        thread.join()
    assert found(library, "bananas") == [bytes(notes / "cake.txt")]
    with open(notes / "log.txt", "a") as file:
        file.write("The heron waits.\n")
    index(library)
    assert found(library, "heron") == [bytes(notes / "log.txt")]


def test_70_a_bad_sector_is_told_once_and_not_tried_without_end(
    library, notes, monkeypatch
):
    tries = []

    def broken(content, most):
        tries.append(content)
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(file_reading, "_hash", broken)
    index(library, notes)
    problems = library.catalogue.problems(10)
    assert [one.code for one in problems] == ["unreadable"] * 3
    wait_out_the_clock()
    index(library)
    tried = len(tries)
    wait_out_the_clock()
    index(library)
    assert len(tries) == tried
    monkeypatch.undo()
    (notes / "cake.txt").touch()
    index(library)
    assert found(library, "bananas") == [bytes(notes / "cake.txt")]


@pytest.mark.parametrize("years", [-40, -1, 1, 40])
def test_73_a_change_is_noticed_whatever_the_clock_said(library, notes, years):
    file = notes / "cake.txt"
    moment = time.time() + years * 365 * 86_400
    os.utime(file, (moment, moment))
    index(library, notes)
    assert found(library, "bananas") == [bytes(file)]
    file.write_text(file.read_text().replace("bananas", "plantain"))
    os.utime(file, (moment, moment))
    index(library)
    assert found(library, "plantain") == [bytes(file)]
    assert found(library, "bananas") == []


def test_80_another_disk_under_the_same_path_is_not_mixed_in(library, notes, tmp_path):
    index(library, notes)
    notes.rename(tmp_path / "pulled out")
    notes.mkdir()
    (notes / "cake.txt").write_text("The heron waits.")
    index(library)
    assert not library.folders()[0].online
    assert found(library, "heron") == []
    assert found(library, "bananas") == [bytes(notes / "cake.txt")]
    shutil.rmtree(notes)
    (tmp_path / "pulled out").rename(notes)
    (notes / "bird.txt").write_text("The heron waits.")
    index(library)
    assert library.folders()[0].online
    assert found(library, "heron") == [bytes(notes / "bird.txt")]


def test_numbers_beyond_what_the_catalogue_holds_do_no_harm(library, notes):
    largest = struct.unpack("<q", b"\xff" * 7 + b"\x7f")[0]
    with suppress(OSError, OverflowError):
        os.utime(notes / "cake.txt", ns=(largest, largest))
    index(library, notes)
    assert found(library, "bananas") == [bytes(notes / "cake.txt")]


def wait_out_the_clock():
    """Let the readings be surely later than the writes."""
    until = time.time() + 0.06
    while time.time() < until:
        threading.Event().wait(0.005)


def test_69_what_may_not_be_read_any_more_leaves_the_results_and_is_told(
    library, notes, monkeypatch
):
    index(library, notes)
    file = notes / "cake.txt"
    file.chmod(0)
    opened = OpenRoot.open_file

    def refused(self, relative):
        if relative == b"cake.txt":
            raise PermissionError(13, "Permission denied")
        return opened(self, relative)

    # Who runs the tests may be allowed to read everything.
    monkeypatch.setattr(OpenRoot, "open_file", refused)
    index(library)
    assert found(library, "bananas") == []
    assert [one.code for one in library.catalogue.problems(10)] == ["unreadable"]
    monkeypatch.undo()
    file.chmod(0o600)
    index(library)
    assert found(library, "bananas") == [bytes(file)]


def test_81_a_share_that_does_not_answer_holds_up_no_search(
    library, notes, monkeypatch
):
    index(library, notes)
    asked, answered = threading.Event(), threading.Event()
    listed = OpenFolder.entries

    def slowly(self):
        asked.set()
        assert answered.wait(30)
        return listed(self)

    monkeypatch.setattr(OpenFolder, "entries", slowly)
    scan = threading.Thread(target=library.reconcile)
    scan.start()
    assert asked.wait(30)
    assert found(library, "bananas") == [bytes(notes / "cake.txt")]
    assert scan.is_alive()
    answered.set()
    scan.join()
    assert len(names(library)) == 3
