import os
import sys
import time

import pytest

from app.platform.look import Look, look_at, read, written
from app.platform.looker import MOST_LOST, Looker
from indexer.watching.root import stamp_of

NEVER = [sys.executable, "-c", "import time; time.sleep(600)"]
NONSENSE = [sys.executable, "-c", "print('nonsense')"]


@pytest.fixture
def looks(qtbot):
    """Look through a process and return what was told, in the order of the answers."""

    def looks(*paths, folder="", **more):
        looker, told = Looker(**more), []
        for path in paths:
            looker.look(str(path), str(folder), told.append)
        qtbot.waitUntil(lambda: len(told) == len(paths))
        qtbot.waitUntil(lambda: not looker.lost)
        return told

    return looks


def test_a_file_comes_back_open_with_its_time(looks, tmp_path):
    file = tmp_path / "lease.pdf"
    file.write_bytes(b"rent")
    os.utime(file, (1, 1234.5))
    [look] = looks(file, folder=tmp_path)
    assert os.read(look.handle, 100) == b"rent"
    os.close(look.handle)
    assert (look.there, look.plain, look.runs, look.folder) == (True, True, False, True)
    assert look.modified == 1234.5
    assert (look.size, look.inode) == (4, file.stat().st_ino)


def test_a_name_that_is_no_text_arrives_whole(looks, tmp_path):
    path = os.path.join(os.fsencode(tmp_path), b"caf\xe9\n#1.txt")
    with open(path, "wb"):
        pass
    [look] = looks(os.fsdecode(path))
    os.close(look.handle)
    assert look.plain


def test_what_is_no_plain_file_is_not_opened(looks, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(tmp_path)
    for path in (tmp_path / "pipe", tmp_path / "link", tmp_path):
        [look] = looks(path)
        assert (look.there, look.plain, look.handle) == (True, False, None)


def test_what_is_gone_is_told_with_whether_its_folder_is_there(looks, tmp_path):
    assert looks(tmp_path / "gone", folder=tmp_path) == [Look(folder=True)]
    assert looks(tmp_path / "a" / "b", folder=tmp_path / "a") == [Look()]


def test_a_file_that_does_not_answer_is_given_up_and_nobody_waits(looks, tmp_path):
    begun = time.monotonic()
    assert looks(tmp_path, command_line=NEVER, patience_s=0.1) == [None]
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize(
    "command", [NONSENSE, ["/no/such/program"]], ids=["nonsense", "no start"]
)
def test_a_look_that_fails_is_no_answer(looks, tmp_path, command):
    assert looks(tmp_path, command_line=command) == [None]


def test_dead_disks_do_not_pile_up_processes(qtbot, monkeypatch, tmp_path):
    looker, told, killed = Looker(command_line=["sleep", "600"], patience_s=0.0), [], []

    def outlive(process):
        killed.append(process)

    # What waits for a dead disk does not even end when it is killed.
    monkeypatch.setattr("subprocess.Popen.kill", outlive)
    for number in range(MOST_LOST + 3):
        looker.look(str(tmp_path / str(number)), "", told.append)
        qtbot.waitUntil(lambda number=number: len(told) == number + 1)
    assert told == [None] * (MOST_LOST + 3)
    assert looker.lost == len(killed) == MOST_LOST
    for process in killed:
        process.terminate()
    qtbot.waitUntil(lambda: not looker.lost)


def test_closing_ends_what_still_looks(tmp_path):
    looker, told = Looker(command_line=NEVER), []
    looker.look(str(tmp_path), "", told.append)
    begun = time.monotonic()
    looker.close()
    assert (told, looker.lost) == ([], 0)
    assert time.monotonic() - begun < 5


def test_a_number_is_cut_as_the_catalogue_cuts_it(tmp_path, monkeypatch):
    status = os.stat_result((0o100644, (1 << 64) - 5, 1, 1, 0, 0, 9, 0, 0, 0))
    monkeypatch.setattr("os.lstat", lambda _: status)
    assert look_at(b"/mnt/pool/a.txt", b"").inode == stamp_of(status).inode


def test_a_look_travels_without_its_descriptor():
    look = look_at(b"/", b"/")
    assert read(written(look)) == look
    assert read(b"[1]") is None
