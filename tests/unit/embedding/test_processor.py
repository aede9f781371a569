import os
from pathlib import Path

from indexer.embedding import processor


def _topology(folder: Path, siblings: dict[int, str]) -> Path:
    for number, text in siblings.items():
        place = folder / f"cpu{number}" / "topology"
        place.mkdir(parents=True)
        (place / "thread_siblings_list").write_text(text)
    return folder


def test_two_threads_of_one_core_count_once(tmp_path, monkeypatch):
    monkeypatch.setattr(processor, "_usable", lambda: {0, 1, 2, 3})
    folder = _topology(tmp_path, {0: "0,2\n", 1: "1,3\n", 2: "0,2\n", 3: "1,3\n"})
    assert processor.physical_cores(folder) == 2


def test_all_are_counted_where_the_system_does_not_tell(tmp_path, monkeypatch):
    monkeypatch.setattr(processor, "_usable", lambda: {0, 1, 2})
    assert processor.physical_cores(tmp_path) == 3


def test_the_default_is_between_one_and_eight():
    assert 1 <= processor.default_threads() <= min(8, os.cpu_count() or 1)
