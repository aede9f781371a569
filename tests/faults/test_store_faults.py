"""What the trials stand on: a log of all changes, and an oracle that sees faults."""

import random
import sys

import pytest

from tests.faults import power_cuts, shim
from tests.faults.disk import Change, Disk, changes
from tests.faults.forks import Forks

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="counts calls of Linux"),
]


@pytest.fixture(scope="module")
def forks(tmp_path_factory):
    made = Forks(shim.build(tmp_path_factory.mktemp("shim")))
    yield made
    made.close()


@pytest.fixture(scope="module")
def recorded(forks, tmp_path_factory):
    """A folder with the log of a whole run, and the library that it left."""
    folder = tmp_path_factory.mktemp("recorded")
    power_cuts.record(forks, folder, seed=5, steps=20)
    return folder


def test_the_log_says_what_is_on_the_disk(recorded):
    assert power_cuts.differences(recorded / "log", recorded / "library") == []


def test_the_oracle_sees_what_was_lost(forks, recorded, tmp_path):
    disk = Disk()
    for change in changes(recorded / "log"):
        disk.apply(change)
    left = disk.content()
    diary = left[power_cuts.DIARY]
    assert power_cuts.after(forks, tmp_path / "cut", left, diary) == []
    forged = diary + b'["done", "0.txt", ["tokenX of a letter"]]\n'
    found = power_cuts.after(forks, tmp_path / "cut", left, forged)
    assert found[0].startswith("I5: 0.txt holds")


def test_what_was_not_flushed_is_not_always_there():
    def written(*, flushed):
        disk = Disk()
        disk.apply(Change("C", 1, 0, b"a"))
        disk.apply(Change("W", 1, 0, b"content"))
        if flushed:
            disk.apply(Change("S", 1, 0, b"a"))
        return {disk.after_a_cut(random.Random(seed)).get("a") for seed in range(40)}

    assert written(flushed=True) == {b"content"}
    assert {None, b"", b"content"} < written(flushed=False)
