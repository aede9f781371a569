import os
import sys

import pytest

from app.platform.opening import Opener, Spot, could_run, this_desktop
from indexer.records import Place


class FakeDesktop:
    """Notes what it is asked and, when told to, fails; goes to places if it can."""

    def __init__(self, *, fails=False, goes=False):
        self.fails, self.goes = fails, goes
        self.asked = []

    def open_at(self, path, place, failed):
        if self.goes:
            self.asked.append((f"open at {place.page}", path))
        return self.goes

    def open(self, path, failed):
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
    Opener(desktop).open_file(file("lease.pdf"))
    assert desktop.asked == [("open", file("lease.pdf"))]


def test_a_program_opens_its_folder_and_says_why(file, qtbot):
    desktop = FakeDesktop()
    opener = Opener(desktop)
    with qtbot.waitSignal(opener.explained) as explained:
        opener.open_file(file("setup.exe"))
    assert desktop.asked == [("show", file("setup.exe"))]
    assert "could run a program" in explained.args[0]


def test_a_file_that_is_gone_is_told(tmp_path, qtbot):
    desktop = FakeDesktop()
    opener = Opener(desktop)
    with qtbot.waitSignal(opener.failed) as failed:
        opener.open_file(str(tmp_path / "gone.pdf"))
    assert (desktop.asked, "no longer" in failed.args[1]) == ([], True)


@pytest.fixture
def spot(file):
    """Return page 37 of a file as it is now."""

    def spot(path, **more):
        modified = os.stat(path).st_mtime
        return Spot(Place(page=37), "page 37", **{"modified": modified, **more})

    return spot


def test_a_document_is_opened_at_its_page(file, spot, qtbot):
    desktop, path = FakeDesktop(goes=True), file("lease.pdf")
    opener = Opener(desktop)
    with qtbot.assertNotEmitted(opener.explained):
        opener.open_file(path, spot(path))
    assert desktop.asked == [("open at 37", path)]


def test_where_a_program_knows_no_pages_the_place_is_told(file, spot, qtbot):
    desktop, path = FakeDesktop(), file("lease.pdf")
    opener = Opener(desktop)
    with qtbot.waitSignal(opener.explained) as explained:
        opener.open_file(path, spot(path))
    assert desktop.asked == [("open", path)]
    assert explained.args[0].endswith("page 37")


def test_a_file_that_was_changed_opens_at_no_page(file, spot, qtbot):
    desktop, path = FakeDesktop(goes=True), file("lease.pdf")
    opener = Opener(desktop)
    with qtbot.waitSignal(opener.explained) as explained:
        opener.open_file(path, spot(path, modified=1.0))
    assert desktop.asked == [("open", path)]
    assert "was changed" in explained.args[0]


def test_macros_are_warned_of(file, qtbot):
    desktop = FakeDesktop()
    opener = Opener(desktop)
    with qtbot.waitSignal(opener.explained) as explained:
        opener.open_file(file("rent.XLSM"))
    assert desktop.asked == [("open", file("rent.XLSM"))]
    assert "macros" in explained.args[0]


def test_what_is_no_plain_file_opens_its_folder(file, tmp_path, qtbot):
    link = tmp_path / "link.pdf"
    link.symlink_to(file("lease.pdf"))
    desktop = FakeDesktop()
    opener = Opener(desktop)
    with qtbot.waitSignal(opener.explained):
        opener.open_file(str(link))
    assert desktop.asked == [("show", str(link))]


@pytest.mark.parametrize("ask", [Opener.open_file, Opener.show_in_folder])
def test_a_desktop_that_fails_is_told_with_the_path(file, qtbot, ask):
    opener = Opener(FakeDesktop(fails=True))
    with qtbot.waitSignal(opener.failed) as failed:
        ask(opener, file("lease.pdf"))
    assert failed.args[0] == file("lease.pdf")


@pytest.mark.parametrize(
    ("system", "name", "mode", "runs"),
    [
        ("linux", "lease.pdf", 0o644, False),
        ("linux", "lease.pdf", 0o755, False),
        ("linux", "photo\u202efdp.exe", 0o644, True),
        ("linux", "game.AppImage", 0o644, True),
        ("linux", "link.desktop", 0o644, True),
        ("linux", "tool", 0o755, True),
        ("linux", "README", 0o644, False),
        ("linux", "script.py", 0o755, False),
        ("win32", "script.py", 0o644, True),
        ("win32", "setup.exe. .", 0o644, True),
        ("win32", "lease.pdf", 0o644, False),
        ("darwin", "do.command", 0o644, True),
        ("darwin", "script.py", 0o644, False),
    ],
)
def test_knows_what_could_run(monkeypatch, file, system, name, mode, runs):
    path = file(name, mode)
    monkeypatch.setattr(sys, "platform", system)
    assert could_run(path) == runs


def test_this_system_has_a_desktop():
    desktop = this_desktop()
    assert callable(desktop.open)
    assert callable(desktop.show)
