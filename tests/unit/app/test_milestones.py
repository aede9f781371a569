import pytest
from PySide6.QtCore import QSettings

from app.milestones import Milestones
from indexer.records import Progress

BUSY = Progress("indexing", files=1234, waiting=3)
DONE = Progress("ready", files=1234)


@pytest.fixture
def make(tmp_path):
    def make():
        stored = QSettings(str(tmp_path / "a.ini"), QSettings.Format.IniFormat)
        milestones = Milestones(stored)
        milestones.said = []
        milestones.reached.connect(milestones.said.append)
        return milestones

    return make


def test_the_first_index_is_announced_once_in_a_librarys_life(make):
    milestones = make()
    for progress in (BUSY, DONE, BUSY, DONE):
        milestones.take(progress)
    assert milestones.said == ["The first index is finished. Files: 1,234"]
    again = make()
    again.take(BUSY)
    again.take(DONE)
    assert again.said == []


def test_files_that_need_attention_are_counted_and_not_named(make):
    milestones = make()
    for problems in (2, 5):
        milestones.take(BUSY)
        milestones.take(Progress("ready", files=9, problems=problems))
    assert milestones.said[1:] == ["Some files need your attention: 2"]


@pytest.mark.parametrize("state", ["starting", "paused", "failed"])
def test_nothing_is_announced_before_the_work_is_done(make, state):
    milestones = make()
    milestones.take(DONE)
    milestones.take(BUSY)
    milestones.take(Progress(state, files=9))
    assert milestones.said == []
