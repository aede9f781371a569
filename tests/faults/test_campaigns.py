"""The short form of every campaign; `python -m tests.faults` is the long one."""

import contextlib
import os
import sqlite3
import subprocess
import sys

import pytest

from tests.faults import campaign, oracle, shim, small_disks
from tests.faults.__main__ import CAMPAIGNS
from tests.faults.campaign import Ledger, Outcome, Trials
from tests.faults.forks import Forks
from tests.faults.indexer_kills import make_library
from tests.faults.people import People
from tests.standins import gemma

SHORT = {
    "power-cuts": (3, 4),
    "failing-calls": (300, 501),
    "killed-calls": (1,),
    "killed-steps": (17,),
    "killed-indexer": (0, 1),
    "lost-index": (0,),
    "torn-bytes": (127,),
    "two-writers": (0,),
    "forgotten-files": (1,),
    "readers-beside": (0,),
}
"""Numbers of trials; the commits of single files have a unit test of their own."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="counts calls of Linux"),
]


@pytest.fixture(scope="module")
def forks(tmp_path_factory):
    made = Forks(shim.build(tmp_path_factory.mktemp("shim")))
    yield made
    made.close()


@pytest.fixture(autouse=True)
def same_mask():
    before = os.umask(0o077)
    yield
    os.umask(before)


@pytest.mark.parametrize("name", SHORT)
def test_nothing_is_violated(forks, tmp_path, name):
    with contextlib.closing(CAMPAIGNS[name].make(forks, tmp_path, 1)) as trials:
        found = {number: trials.trial(number) for number in SHORT[name]}
    assert found == {number: [] for number in SHORT[name]}


def may_mount(place):
    try:
        with small_disks.small_disk(place, 1):
            return True
    except (OSError, subprocess.CalledProcessError):
        return False


def test_a_full_disk_is_outlived(forks, tmp_path):
    kind = small_disks.SmallDisks
    if not may_mount(tmp_path / "disk"):
        kind = small_disks.SmallFiles
    trials = kind(forks, tmp_path, 1)
    assert [trials.trial(number) for number in (1, 2)] == [[], []]


def test_a_file_that_cannot_grow_is_outlived(forks, tmp_path):
    trials = small_disks.SmallFiles(forks, tmp_path, 1)
    assert trials.trial(1) == []


def test_the_oracle_sees_a_text_that_is_not_in_its_file(forks, tmp_path):
    library, folder = tmp_path / "library", tmp_path / "files"
    make_library(library, folder, gemma.write_tiny(tmp_path / "tiny.gguf"))
    People(folder, 1).act()
    assert forks.ask(oracle.finish, library) == []
    assert forks.ask(oracle.look, library, folder) == []
    with contextlib.closing(sqlite3.connect(library / "catalogue.sqlite")) as db:
        db.execute("UPDATE passages SET text = 'forged'")
        db.commit()
    found = forks.ask(oracle.look, library, folder)
    assert any(one.startswith("I1") for one in found)
    assert any("texts" in one for one in found)


class Counting(Trials):
    """Has three trials, of which the second goes wrong."""

    def __init__(self):
        self.made = []

    def trial(self, number):
        self.made.append(number)
        if number == 3:
            return None
        return ["wrong"] if number == 1 else []


def test_a_campaign_goes_on_where_it_stopped(tmp_path):
    file = tmp_path / "ledger"
    first = list(campaign.run("any", Counting(), 7, range(2), Ledger(file)))
    assert [one.violations for one in first] == [[], ["wrong"]]
    again = Counting()
    ledger = Ledger(file)
    assert len(list(campaign.run("any", again, 7, range(10), ledger))) == 1
    assert again.made == [2, 3]
    assert campaign.table(ledger.outcomes)[1].split()[:3] == ["any", "3", "1"]
    assert ledger.outcomes[1] == Outcome("any", 7, 1, 0.0, ["wrong"])
