import pytest
from PySide6.QtGui import QGuiApplication

from app.platform.opening import Opener
from app.result_actions import ResultActions
from app.search.history import SearchHistory
from indexer.records import Folder


class Desktop:
    """Remembers what it was asked to do."""

    def __init__(self):
        self.asked = []

    def open(self, path, handle, failed):
        self.asked.append(("open", path))

    def open_at(self, path, place, failed):
        return False

    def show(self, path, failed):
        self.asked.append(("show", path))


@pytest.fixture
def desktop():
    return Desktop()


@pytest.fixture
def actions(window, library, desktop, monkeypatch):
    actions = ResultActions(window, SearchHistory(library / "h.json", kept=True))
    opener = Opener(desktop, actions)
    monkeypatch.setattr("app.result_actions.Opener", lambda *_: opener)
    return actions


@pytest.fixture
def disk(tmp_path, actions):
    """A folder that is away, though its place is still there."""
    disk = tmp_path / "disk"
    disk.mkdir()
    actions.know_folders((Folder(str(disk), online=False),))
    return disk


@pytest.mark.parametrize("act", [ResultActions.open, ResultActions.show_in_folder])
def test_one_sentence_says_that_the_folder_of_a_file_is_away(
    actions, desktop, disk, make_result, act, qtbot
):
    QGuiApplication.clipboard().setText("before")
    window = actions.parent()
    act(actions, make_result(str(disk / "lease.pdf")))
    qtbot.waitUntil(lambda: bool(window.notice.text))
    assert desktop.asked == []
    assert "lease.pdf" in window.notice.text
    assert str(disk) in window.notice.text
    assert "cannot be reached now" in window.notice.text
    assert QGuiApplication.clipboard().text() == "before"


def test_it_is_said_where_it_is_seen_when_only_quick_search_was_open(
    actions, window, disk, make_result, qtbot
):
    assert not window.isVisible()
    for leave in (window.hide, window.showMinimized):
        leave()
        actions.open(make_result(str(disk / "lease.pdf")))
        qtbot.waitUntil(lambda: window.isVisible() and not window.isMinimized())
    assert window.notice.isVisible()


def test_a_file_that_came_back_before_anybody_looked_opens(
    actions, window, desktop, disk, make_result, qtbot
):
    file = disk / "lease.txt"
    file.touch()
    for ask in (lambda: actions.open(make_result(str(file))), None):
        desktop.asked.clear()
        ask() if ask else actions.show_file(str(file))
        qtbot.waitUntil(lambda: bool(desktop.asked))
        assert desktop.asked == [("open" if ask else "show", str(file))]
    assert window.notice.isHidden()


@pytest.fixture
def told(actions, window, disk, make_result, qtbot):
    """The notice about the folder of a file that was wanted."""
    actions.open(make_result(str(disk / "lease.pdf")))
    qtbot.waitUntil(lambda: not window.notice.isHidden())
    return window.notice


def test_the_sentence_goes_when_the_folder_is_back(actions, told, disk):
    actions.know_folders((Folder(str(disk), online=False),))
    assert not told.isHidden()
    actions.know_folders((Folder(str(disk)),))
    assert told.isHidden()


def test_the_sentence_goes_when_a_file_is_opened_next(
    actions, told, disk, make_result, desktop, qtbot
):
    (disk / "rent.txt").touch()
    actions.open(make_result(str(disk / "rent.txt")))
    qtbot.waitUntil(lambda: bool(desktop.asked))
    assert told.isHidden()


def test_another_sentence_stays_when_a_folder_is_back(actions, told, disk):
    told.tell("The disk is full.")
    actions.know_folders((Folder(str(disk)),))
    assert not told.isHidden()
