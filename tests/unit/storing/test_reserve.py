import shutil
from collections import namedtuple

import pytest

from indexer.errors import DiskFullError
from indexer.storing import reserve
from indexer.storing.reserve import Reserve

Usage = namedtuple("Usage", "total used free")


@pytest.fixture
def held(tmp_path):
    return Reserve(tmp_path / "catalogue.sqlite")


@pytest.fixture
def leave_free(monkeypatch):
    def leave(count):
        monkeypatch.setattr(shutil, "disk_usage", lambda _path: Usage(0, 0, count))

    return leave


def test_the_reserve_is_there_in_full_and_cannot_be_made_smaller(held):
    held.require()
    assert held.size == reserve.SMALLEST
    assert held.file.stat().st_blocks * 512 >= reserve.SMALLEST
    assert len(set(held.file.read_bytes()[:4096])) > 200


def test_the_reserve_grows_with_the_catalogue_up_to_a_limit(held, tmp_path):
    with (tmp_path / "catalogue.sqlite").open("wb") as content:
        content.truncate(5 << 20)
        held.require()
        assert held.size == 5 << 20
        content.truncate(8 << 20)
        held.require()
        assert held.size == 5 << 20
        content.truncate(11 << 20)
        held.require()
        assert held.size == 11 << 20
    assert reserve.LARGEST == 256 << 20


def test_a_disk_with_little_room_has_no_reserve_and_is_used(held, leave_free):
    leave_free(reserve.SMALLEST * reserve.PLENTY - 1)
    held.require()
    assert held.size == 0
    assert not held.release()
    held.require()


def test_what_was_given_back_is_asked_for_before_work_goes_on(held, leave_free):
    held.require()
    assert held.release()
    assert held.size == 0
    leave_free(reserve.SMALLEST * reserve.ENOUGH - 1)
    for _ in range(2):
        with pytest.raises(DiskFullError, match="is full"):
            held.require()
    leave_free(reserve.SMALLEST * reserve.ENOUGH)
    held.require()
    assert held.size == reserve.SMALLEST
    assert [path.name for path in held.file.parent.iterdir()] == ["reserve"]
