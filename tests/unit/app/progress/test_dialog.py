import pytest

from app.pausing import Pausing
from app.progress.dialog import ProgressDialog
from app.search.file_names import isolated
from indexer.folder_messages import AskStages, FolderStages, StagesReport
from indexer.messages import ProgressReport
from indexer.records import Progress


@pytest.fixture
def dialog(qtbot):
    dialog = ProgressDialog()
    dialog.asked = []
    dialog.wanted.connect(dialog.asked.append)
    qtbot.addWidget(dialog)
    return dialog


def progress(dialog, **fields):
    dialog.show_progress(ProgressReport(Progress("indexing", **fields)))


def rows(dialog):
    items = (
        dialog.list.topLevelItem(n) for n in range(dialog.list.topLevelItemCount())
    )
    return [[item.text(n) for n in range(dialog.list.columnCount())] for item in items]


def test_every_folder_stands_with_its_stages(dialog):
    first = FolderStages("/a", 29_815, 12_340, 208_000, 90_000, 3)
    second = FolderStages("/b", 1, 0, 0, 0, 0)
    dialog.show_stages(StagesReport((first, second)))
    dialog.list.setCurrentItem(dialog.list.topLevelItem(1))
    dialog.show_stages(StagesReport((second, first)))
    assert rows(dialog) == [
        [isolated("/b"), "1", "0", "0", "0", "0"],
        [isolated("/a"), "29,815", "12,340", "208,000", "90,000", "3"],
    ]
    assert dialog.list.currentItem().text(0) == isolated("/b")


def test_long_counts_keep_apart_below_short_words(dialog):
    dialog.list.setHeaderLabels(["", "a", "b", "c", "d", "e"])
    stages = FolderStages("/a", 29_815, 12_340, 208_000, 90_000, 3)
    dialog.show_stages(StagesReport((stages,)))
    dialog.show()
    digits = dialog.fontMetrics().horizontalAdvance("208,000")
    room = [dialog.list.columnWidth(n) - digits for n in range(1, 6)]
    assert min(room) >= dialog.fontMetrics().horizontalAdvance("0")


def test_stages_are_asked_for_while_they_are_looked_at_and_change(dialog):
    progress(dialog, files=1)
    assert dialog.asked == []
    dialog.show()
    assert dialog.asked == [AskStages()]
    dialog.ask()
    assert dialog.asked == [AskStages()]
    progress(dialog, files=2)
    dialog.ask()
    assert dialog.asked == [AskStages()] * 2
    dialog.hide()
    assert not dialog.asks


def test_indexing_is_paused_for_a_length_and_resumed_from_here(dialog, qtbot):
    assert dialog.resume.isHidden()
    with qtbot.waitSignal(dialog.pause_wanted) as wanted:
        dialog.lengths.actions()[0].trigger()
    assert wanted.args == [Pausing.HOUR]
    dialog.show_progress(ProgressReport(Progress("paused", waits_for="person")))
    assert dialog.pause.isHidden()
    with qtbot.waitSignal(dialog.resume_wanted):
        dialog.resume.click()


def test_problems_can_be_shown_when_there_are_some(dialog, qtbot):
    assert not dialog.problems.isEnabled()
    progress(dialog, files=2, problems=1)
    with qtbot.waitSignal(dialog.problems_wanted):
        dialog.problems.click()
