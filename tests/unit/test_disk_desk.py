import queue
import threading
import time
from pathlib import Path

import pytest

from indexer import disk_desk
from indexer.disk_desk import DiskDesk
from indexer.errors import UsageError
from indexer.messages import Fault, IncludeFolder, RemoveFolder, SetFolderRules
from indexer.records import FolderRules

RULES = FolderRules(exclude=("*.tmp",))
PATIENCE_S = 10


class Disks:
    """Carries out what a service would; one disk does not answer until it is let."""

    def __init__(self):
        self.done = queue.Queue()
        self.stalled, self.answers = threading.Event(), threading.Event()

    def include(self, folder, _rules):
        if folder.name == "stalled":
            self.stalled.set()
            self.answers.wait()
        if folder.name == "missing":
            raise UsageError("There is no folder {path}.", path=str(folder))
        self.done.put(("include", folder.name))

    def set_rules(self, folder, rules):
        self.done.put((rules, folder.name))

    def remove(self, folder, told):
        self.done.put(("remove", folder.name))
        told()

    def hear(self, count):
        return [self.done.get(timeout=PATIENCE_S) for _ in range(count)]


@pytest.fixture
def disks():
    disks = Disks()
    yield disks
    disks.answers.set()


@pytest.fixture
def desk(disks):
    desk = DiskDesk(None, disks, disks.done.put, lambda: disks.done.put("folders"))
    desk.start()
    yield desk
    disks.answers.set()
    desk.close()


def test_folders_change_in_the_order_in_which_that_was_asked(desk, disks):
    desk.ask(IncludeFolder("/a/notes"))
    desk.ask(SetFolderRules("/a/notes", RULES))
    desk.ask(RemoveFolder("/a/notes"))
    told = disks.hear(6)
    assert told[::2] == [("include", "notes"), (RULES, "notes"), ("remove", "notes")]
    assert told[1::2] == ["folders"] * 3


def test_a_disk_that_does_not_answer_holds_up_nobody_who_asks(desk, disks):
    desk.ask(IncludeFolder("/away/stalled"))
    assert disks.stalled.wait(PATIENCE_S)
    desk.ask(IncludeFolder("/a/notes"))
    assert disks.done.empty()
    disks.answers.set()
    assert disks.hear(3)[::2] == [("include", "stalled"), ("include", "notes")]


def test_what_cannot_be_done_is_told_and_the_next_is_done(desk, disks):
    desk.ask(IncludeFolder("/a/missing"))
    desk.ask(IncludeFolder("/a/notes"))
    fault, done = disks.hear(2)
    assert fault == Fault(f"There is no folder {Path('/a/missing')}.")
    assert done == ("include", "notes")


def test_closing_does_what_was_asked_but_does_not_wait_for_a_dead_disk(
    desk, disks, monkeypatch
):
    monkeypatch.setattr(disk_desk, "FAREWELL_S", 0.1)
    desk.ask(IncludeFolder("/away/stalled"))
    assert disks.stalled.wait(PATIENCE_S)
    began = time.monotonic()
    desk.close()
    assert time.monotonic() - began < PATIENCE_S
    other = DiskDesk(None, disks, disks.done.put, lambda: None)
    other.start()
    other.ask(IncludeFolder("/a/notes"))
    other.close()
    assert disks.hear(1) == [("include", "notes")]
