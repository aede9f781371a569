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

    def open(self, path, failed):
        self.asked.append(("open", path))

    def open_at(self, path, place, failed):
        return False

    def show(self, path, failed):
        self.asked.append(("show", path))


@pytest.fixture
def desktop():
    return Desktop()


@pytest.fixture
def actions(window, library, desktop):
    actions = ResultActions(window, SearchHistory(library / "h.json", kept=True))
    opener = Opener(desktop, actions)
    opener.explained.connect(window.tell)
    vars(actions)["opener"] = opener
    return actions


@pytest.fixture
def disk(tmp_path, actions):
    """A folder that is away, though its place is still there."""
    disk = tmp_path / "disk"
    disk.mkdir()
    actions.know_folders((Folder(str(disk), online=False),))
    return disk


@pytest.mark.parametrize("what", ["open", "show_in_folder"])
def test_one_sentence_says_that_the_folder_of_a_file_is_away(
    actions, window, desktop, disk, make_result, what
):
    QGuiApplication.clipboard().setText("before")
    getattr(actions, what)(make_result(str(disk / "lease.pdf")))
    assert desktop.asked == []
    assert "lease.pdf" in window.notice.text
    assert str(disk) in window.notice.text
    assert "cannot be reached now" in window.notice.text
    assert QGuiApplication.clipboard().text() == "before"


def test_it_is_said_where_it_is_seen_when_only_quick_search_was_open(
    actions, window, disk, make_result
):
    assert not window.isVisible()
    for leave in (window.hide, window.showMinimized):
        leave()
        actions.open(make_result(str(disk / "lease.pdf")))
        assert window.isVisible()
        assert not window.isMinimized()
    assert window.notice.isVisible()


def test_a_file_that_came_back_before_anybody_looked_opens(
    actions, window, desktop, disk, make_result
):
    file = disk / "lease.txt"
    file.touch()
    actions.open(make_result(str(file)))
    actions.show_file(str(file))
    assert desktop.asked == [("open", str(file)), ("show", str(file))]
    assert window.notice.isHidden()
