import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QPushButton, QToolButton

from app.search.status_line import StatusLine, done_share
from indexer.records import Progress


@pytest.fixture
def line(qtbot):
    line = StatusLine()
    qtbot.addWidget(line)
    return line


@pytest.mark.parametrize(
    ("progress", "text"),
    [
        (Progress("starting"), "Starting…"),
        (Progress("ready"), "No files yet"),
        (Progress("ready", files=1), "Up to date · 1 file"),
        (Progress("ready", files=12), "Up to date · 12 files"),
        (Progress("paused", files=12), "Paused · 12 files"),
        (Progress("failed"), "Indexing waits and tries again by itself"),
        (Progress("indexing", files=40), "40 files · Looking for changes"),
        (
            Progress("indexing", files=40, waiting=28, to_embed=120),
            "Reading 12 of 40 files · 120 passages still found by words alone",
        ),
        (
            Progress("indexing", files=40, to_embed=1),
            "40 files · 1 passage still found by words alone",
        ),
    ],
)
def test_says_where_indexing_stands(line, progress, text):
    line.show_progress(progress)
    assert line.text == text
    assert line.findChild(QToolButton).text() == text


def test_what_will_not_go_on_by_itself_is_said_so(line):
    line.show_progress(Progress("indexing", files=40, waiting=30))
    line.show_stopped()
    assert line.text == "Indexing has stopped"
    assert line.findChild(QProgressBar).isHidden()


def test_the_text_leads_to_the_progress(line, qtbot):
    with qtbot.waitSignal(line.progress_wanted):
        qtbot.mouseClick(line.findChild(QToolButton), Qt.MouseButton.LeftButton)


def test_the_bar_is_there_while_there_is_work(line):
    bar = line.findChild(QProgressBar)
    line.show_progress(Progress("indexing", files=40, waiting=30))
    assert (bar.isHidden(), bar.value()) == (False, 250)
    for idle in ("ready", "indexing"):
        line.show_progress(Progress(idle, files=40))
        assert bar.isHidden()


def test_a_restart_of_the_indexer_is_told_until_it_says_how_it_goes(line):
    line.show_progress(Progress("ready", files=40))
    line.show_restarting()
    assert line.text == "The indexer ended and is being started again."
    line.show_progress(Progress("ready", files=40))
    assert line.text == "Up to date · 40 files"


def test_the_badge_counts_problems_and_leads_to_them(line, qtbot):
    badge = line.findChild(QPushButton)
    assert badge.isHidden()
    line.show_progress(Progress("ready", files=40, problems=3))
    assert badge.text() == "3 problems"
    with qtbot.waitSignal(line.problems_wanted):
        qtbot.mouseClick(badge, Qt.MouseButton.LeftButton)


def test_the_share_is_of_reading_and_then_of_meaning():
    assert done_share(Progress("indexing", files=4, waiting=1, to_embed=9)) == 0.75
    assert done_share(Progress("indexing", files=4, embedded=1, to_embed=3)) == 0.25
    assert done_share(Progress("indexing")) == 1.0
