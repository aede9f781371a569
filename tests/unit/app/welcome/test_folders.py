import pytest
from PySide6.QtCore import Qt

from app.welcome.folders import SAMPLES, FoldersPage
from indexer.folder_messages import CountFiles, FilesCounted


@pytest.fixture
def make(qtbot):
    def make(*chosen):
        answers = iter([*map(str, chosen), ""])
        page = FoldersPage(ask=lambda _parent: next(answers))
        page.asked = []
        page.wanted.connect(page.asked.append)
        qtbot.addWidget(page)
        for _ in chosen:
            page.add()
        return page

    return make


def test_folders_are_included_as_they_are_ticked(make, tmp_path):
    page = make(tmp_path)
    page.add()
    assert page.chosen() == [str(tmp_path)]
    page.list.topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
    assert page.chosen() == []
    assert "without a folder" in page.sum.text()


def test_a_folder_is_offered_and_counted_once(make, tmp_path):
    page = make(tmp_path, tmp_path)
    assert page.list.topLevelItemCount() == 1
    assert page.asked == [CountFiles(1, str(tmp_path))]


def test_counts_add_up_to_an_estimate_when_all_are_done(make, tmp_path):
    (tmp_path / "a").mkdir()
    page = make(tmp_path, tmp_path / "a")
    first, second = (asked.path for asked in page.asked)
    page.show_count(FilesCounted(1, first, 36_000, 3_000_000_000, 2, done=True))
    page.show_count(FilesCounted(2, second, 500, 10))
    assert page.sum.text() == "Counting…"
    assert "so far" in page.list.topLevelItem(1).text(1)
    page.show_count(FilesCounted(2, second, 0, 0, done=True))
    assert "Files in all: 36,000, 3 GB" in page.sum.text()
    assert "about 15 min" in page.sum.text()


def test_a_folder_that_cannot_be_counted_says_why(make, tmp_path):
    page = make(tmp_path)
    told = FilesCounted(1, str(tmp_path), 0, 0, done=True, problem="It is gone.")
    page.show_count(told)
    assert page.list.topLevelItem(0).text(1) == "It is gone."


def test_samples_replace_what_was_ticked(make, tmp_path):
    page = make(tmp_path)
    page.take_samples()
    assert page.chosen() == [str(SAMPLES)]
    assert page.list.topLevelItem(1).text(0) == "A few samples"
