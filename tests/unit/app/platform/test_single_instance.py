import os
import socket
import subprocess
import sys

import pytest

from app.platform.single_instance import SingleInstance, Wish

ELSEWHERE = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from app.platform.single_instance import SingleInstance, Wish
qt = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]))
print(instance.begin(Wish(sys.argv[2]), float(sys.argv[3])).name)
"""


@pytest.fixture
def running(library, qapp):
    instance = SingleInstance(library)
    assert instance.claim()
    yield instance
    instance.release()


def start_again(library, wish="quick", patience_s=20):
    return subprocess.Popen(
        [sys.executable, "-c", ELSEWHERE, str(library), wish, str(patience_s)],
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_second_start_hands_over_what_it_is_for(running, library, qtbot):
    with qtbot.waitSignal(running.asked, timeout=20_000) as asked:
        second = start_again(library)
    assert asked.args == [Wish.QUICK]
    assert second.communicate()[0].split() == ["HANDED_OVER"]


def test_a_start_waits_for_an_app_that_is_ending(running, library, qtbot):
    running.fall_silent()
    with qtbot.assertNotEmitted(running.asked):
        second = start_again(library)
        with pytest.raises(subprocess.TimeoutExpired):
            second.wait(1)
        running.release()
        assert second.communicate()[0].split() == ["FIRST"]


def test_an_app_that_never_ends_is_not_waited_for_for_ever(running, library):
    running.fall_silent()
    second = start_again(library, patience_s=0)
    assert second.communicate()[0].split() == ["NO_ANSWER"]


def test_libraries_do_not_know_of_each_other(running, tmp_path):
    other = SingleInstance(tmp_path)
    assert other.claim()
    other.release()


def test_what_was_released_can_be_claimed_again(library, qapp):
    for _ in range(2):
        instance = SingleInstance(library)
        assert instance.claim()
        instance.release()


@pytest.mark.parametrize(
    "junk",
    [b"../../etc/passwd\n", b"\xff\xfe\n", b"x" * 10_000, b"quick", b""],
    ids=["a path", "no text", "too long", "unfinished", "nothing"],
)
def test_only_known_words_are_heard(running, qtbot, junk):
    with (
        qtbot.assertNotEmitted(running.asked, wait=150),
        socket.socket(socket.AF_UNIX) as caller,
    ):
        caller.connect(running.address)
        caller.sendall(junk)


def test_a_visitor_that_says_nothing_holds_nobody_up(running, qtbot, library):
    with socket.socket(socket.AF_UNIX) as silent:
        silent.connect(running.address)
        with qtbot.waitSignal(running.asked, timeout=20_000):
            second = start_again(library, "show")
        second.communicate()


def test_nobody_else_may_connect(running):
    assert os.stat(running.address).st_mode & 0o077 == 0


def test_nothing_is_handed_over_where_nobody_runs(library, qapp):
    assert not SingleInstance(library).hand_over(Wish.SHOW)
