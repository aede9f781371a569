"""The short form; `python -m tests.faults` is the long one."""

import random

import pytest

from tests.faults import power_cuts, shim
from tests.faults.disk import Change, Disk, changes
from tests.faults.failing_calls import failures, kills

STEPS = 20
CALLS = 900
"""The writer makes somewhat more in so many steps."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shim.compiler(), reason="needs Linux and a C compiler"),
]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return shim.build(tmp_path_factory.mktemp("shim"))


@pytest.fixture(scope="module")
def recorded(built, tmp_path_factory):
    """A folder with the log of a whole run, and the library that it left."""
    folder = tmp_path_factory.mktemp("recorded")
    power_cuts.record(built, folder, seed=5, steps=STEPS)
    return folder


def some_calls(count, seed):
    return sorted(random.Random(seed).sample(range(20, CALLS), count))


def test_the_log_says_what_is_on_the_disk(recorded):
    assert power_cuts.differences(recorded / "log", recorded / "library") == []


def test_power_cuts_lose_nothing_that_was_acknowledged(recorded):
    found = list(power_cuts.cuts(recorded / "log", count=8, seed=1))
    assert found == [[]] * 8


def test_calls_that_fail_are_told_and_lose_nothing(built, tmp_path):
    calls = some_calls(3, seed=2)
    assert list(failures(built, tmp_path, 6, STEPS, calls)) == [[]] * 3


def test_kills_between_two_calls_lose_nothing(built, tmp_path):
    calls = some_calls(3, seed=3)
    assert list(kills(built, tmp_path, 6, STEPS, calls)) == [[]] * 3


def test_the_oracle_sees_what_was_lost(recorded):
    disk = Disk()
    for change in changes(recorded / "log"):
        disk.apply(change)
    left = disk.content()
    diary = left[power_cuts.DIARY].decode()
    assert power_cuts.after(left, diary) == []
    forged = diary + '["done", "0.txt", ["tokenX of a letter"]]\n'
    assert power_cuts.after(left, forged)[0].startswith("I5: 0.txt holds")


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
