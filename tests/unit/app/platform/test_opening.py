import os
from pathlib import Path

import pytest

from app.platform.look import look_at
from app.platform.opening import Opener, Spot, this_desktop
from indexer.records import Folder, Place


class Looks:
    """Looks at once, in this process; or says that nothing answered."""

    def __init__(self, *, answers=True):
        self.answers = answers

    def look(self, path, folder, told):
        names = os.fsencode(path), os.fsencode(folder)
        told(look_at(*names) if self.answers else None)


class FakeDesktop:
    """Notes what it is asked and, when told to, fails; goes to places if it can."""

    def __init__(self, *, fails=False, goes=False, starts=True):
        self.fails, self.goes, self.starts = fails, goes, starts
        self.asked = []

    def open_at(self, path, place, failed):
        if self.goes:
            self.asked.append((f"open at {place.page}", path))
            if not self.starts:
                failed()
        return self.goes

    def open(self, path, handle, failed):
        self._do("open", path, failed)

    def show(self, path, failed):
        self._do("show", path, failed)

    def _do(self, what, path, failed):
        self.asked.append((what, path))
        if self.fails:
            failed()


@pytest.fixture
def file(tmp_path):
    def file(name, mode=0o644):
        path = tmp_path / name
        path.write_text("x")
        path.chmod(mode)
        return str(path)

    return file


def test_a_document_is_opened(file):
    desktop = FakeDesktop()
    Opener(desktop, looker=Looks()).open_file(file("lease.pdf"))
    assert desktop.asked == [("open", file("lease.pdf"))]


def test_a_program_opens_its_folder_and_says_why(file, qtbot):
    desktop = FakeDesktop()
    opener = Opener(desktop, looker=Looks())
    with qtbot.waitSignal(opener.explained) as explained:
        opener.open_file(file("setup.exe"))
    assert desktop.asked == [("show", file("setup.exe"))]
    assert "could run a program" in explained.args[0]


def test_a_file_that_is_gone_is_told(tmp_path, qtbot):
    desktop = FakeDesktop()
    opener = Opener(desktop, looker=Looks())
    with qtbot.waitSignal(opener.failed) as failed:
        opener.open_file(str(tmp_path / "gone.pdf"))
    assert (desktop.asked, "no longer" in failed.args[1]) == ([], True)


@pytest.fixture
def spot(file):
    """Return page 37 of a file as it is now."""

    def spot(path, **more):
        status = os.stat(path)
        told = {"place": Place(page=37), "words": "page 37"}
        told |= {"modified": status.st_mtime, "size": status.st_size}
        return Spot(**{**told, "inode": status.st_ino, **more})

    return spot


def test_two_quick_presses_open_once_and_may_show_as_well(file, qtbot):
    desktop, path = FakeDesktop(), file("lease.pdf")
    opener = Opener(desktop)
    for ask in (opener.open_file, opener.open_file, opener.show_in_folder):
        ask(path)
    qtbot.waitUntil(lambda: len(desktop.asked) == 2)
    assert sorted(desktop.asked) == [("open", path), ("show", path)]
    opener.open_file(path)
    qtbot.waitUntil(lambda: len(desktop.asked) == 3)


def test_a_document_is_opened_at_its_page(file, spot, qtbot):
    desktop, path = FakeDesktop(goes=True), file("lease.pdf")
    opener = Opener(desktop, looker=Looks())
    with qtbot.assertNotEmitted(opener.explained):
        opener.open_file(path, spot(path))
    assert desktop.asked == [("open at 37", path)]


def test_a_slide_is_told_as_well_for_the_program_may_miss_it(file, spot, qtbot):
    desktop, path = FakeDesktop(goes=True), file("show.pptx")
    opener = Opener(desktop, looker=Looks())
    with qtbot.waitSignal(opener.explained) as explained:
        opener.open_file(path, spot(path, place=Place(slide=8), words="slide 8"))
    assert desktop.asked == [("open at None", path)]
    assert explained.args[0].endswith("slide 8")


def test_where_a_program_knows_no_pages_the_place_is_told(file, spot, qtbot):
    desktop, path = FakeDesktop(), file("lease.pdf")
    opener = Opener(desktop, looker=Looks())
    with qtbot.waitSignal(opener.explained) as explained:
        opener.open_file(path, spot(path))
    assert desktop.asked == [("open", path)]
    assert explained.args[0].endswith("page 37")


def test_a_file_that_was_changed_opens_at_no_page(file, spot, qtbot):
    desktop, path = FakeDesktop(goes=True), file("lease.pdf")
    opener = Opener(desktop, looker=Looks())
    with qtbot.waitSignal(opener.explained) as explained:
        opener.open_file(path, spot(path, modified=1.0))
    assert desktop.asked == [("open", path)]
    assert "was changed" in explained.args[0]


def test_a_file_with_the_time_of_the_one_that_was_read_counts_as_changed(
    file, spot, qtbot
):
    desktop, path = FakeDesktop(goes=True), file("lease.pdf")
    opener = Opener(desktop, looker=Looks())
    with qtbot.waitSignal(opener.explained) as explained:
        opener.open_file(path, spot(path, size=7))
    assert desktop.asked == [("open", path)]
    assert explained.args[0] == "This file was changed after it was read."


@pytest.mark.parametrize("words", ["page 37", ""])
@pytest.mark.parametrize("keeps_time", [True, False], ids=["same time", "other time"])
def test_another_file_in_the_place_of_one_opens_at_no_page_and_that_is_said(
    file, spot, qtbot, words, keeps_time
):
    desktop, path = FakeDesktop(goes=True), file("lease.pdf")
    was, times = spot(path, words=words), os.stat(path)
    other = file("other.pdf")
    with open(other, "w") as stream:
        stream.write("another text")
    then = times.st_mtime_ns + (0 if keeps_time else 10**9)
    os.utime(other, ns=(then, then))
    Path(other).replace(path)
    opener = Opener(desktop, looker=Looks())
    with qtbot.waitSignal(opener.explained) as explained:
        opener.open_file(path, was)
    assert desktop.asked == [("open", path)]
    assert explained.args[0] == "This file was changed or replaced after it was read."


@pytest.mark.parametrize(
    "inode", [0, 1], ids=["none known", "a new one for the same file"]
)
def test_the_number_of_a_file_alone_says_nothing(file, spot, qtbot, inode):
    desktop, path = FakeDesktop(goes=True), file("lease.pdf")
    opener = Opener(desktop, looker=Looks())
    with qtbot.assertNotEmitted(opener.explained):
        opener.open_file(path, spot(path, inode=inode))
    assert desktop.asked == [("open at 37", path)]


def test_macros_are_warned_of(file, qtbot):
    desktop = FakeDesktop()
    opener = Opener(desktop, looker=Looks())
    with qtbot.waitSignal(opener.explained) as explained:
        opener.open_file(file("rent.XLSM"))
    assert desktop.asked == [("open", file("rent.XLSM"))]
    assert "macros" in explained.args[0]


def test_what_is_no_plain_file_opens_its_folder(file, tmp_path, qtbot):
    link = tmp_path / "link.pdf"
    link.symlink_to(file("lease.pdf"))
    desktop = FakeDesktop()
    opener = Opener(desktop, looker=Looks())
    with qtbot.waitSignal(opener.explained):
        opener.open_file(str(link))
    assert desktop.asked == [("show", str(link))]


def test_a_viewer_that_does_not_start_leaves_the_file_to_the_desktop(file, spot):
    desktop, path = FakeDesktop(goes=True, starts=False), file("lease.pdf")
    Opener(desktop, looker=Looks()).open_file(path, spot(path))
    assert ("open", path) in desktop.asked


@pytest.mark.parametrize("ask", [Opener.open_file, Opener.show_in_folder])
def test_a_folder_that_does_not_answer_is_named_and_nothing_is_asked(
    file, tmp_path, qtbot, ask
):
    desktop = FakeDesktop()
    opener = Opener(desktop, looker=Looks(answers=False))
    opener.know_folders((Folder(str(tmp_path)),))
    with qtbot.waitSignal(opener.unreached) as told:
        ask(opener, file("lease.pdf"))
    assert desktop.asked == []
    for part in ("lease.pdf", str(tmp_path), "does not answer"):
        assert part in told.args[1]


def test_a_file_is_gone_alone_where_its_folder_is_there(tmp_path, qtbot):
    opener = Opener(FakeDesktop(), looker=Looks())
    opener.know_folders((Folder(str(tmp_path)),))
    with qtbot.waitSignal(opener.failed), qtbot.assertNotEmitted(opener.unreached):
        opener.open_file(str(tmp_path / "gone.pdf"))


def test_a_folder_that_went_unnoticed_took_its_files_along(tmp_path, qtbot):
    opener = Opener(FakeDesktop(), looker=Looks())
    opener.know_folders((Folder(str(tmp_path / "disk")),))
    with qtbot.waitSignal(opener.unreached) as told:
        opener.open_file(str(tmp_path / "disk" / "x.pdf"))
    assert "cannot be reached now" in told.args[1]


@pytest.mark.parametrize("ask", [Opener.open_file, Opener.show_in_folder])
def test_a_desktop_that_fails_is_told_with_the_path(file, qtbot, ask):
    opener = Opener(FakeDesktop(fails=True), looker=Looks())
    with qtbot.waitSignal(opener.failed) as failed:
        ask(opener, file("lease.pdf"))
    assert failed.args[0] == file("lease.pdf")


def test_this_system_has_a_desktop():
    desktop = this_desktop()
    assert callable(desktop.open)
    assert callable(desktop.show)
