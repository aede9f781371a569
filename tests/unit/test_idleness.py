import os

import pytest

from indexer.idleness import (
    LinuxIdleness,
    idleness,
    last_typed,
    others_seconds,
)


class Computer:
    """What Linux tells, as a test sets it."""

    def __init__(self):
        self.now = self.busy = self.typed = 0.0

    def idleness(self):
        return LinuxIdleness(lambda: self.now, lambda: self.busy, lambda: self.typed)


@pytest.fixture
def computer():
    return Computer()


def test_time_without_use_adds_up(computer):
    idle = computer.idleness()
    for _ in range(10):
        computer.now += 5
        computer.busy += 0.2
    assert idle() == 50


def test_a_program_at_work_is_use(computer):
    idle = computer.idleness()
    computer.now, computer.busy = 100, 60
    assert idle() == 0
    computer.now += 30
    assert idle() == 30


def test_typing_in_a_terminal_is_use(computer):
    idle = computer.idleness()
    computer.now, computer.typed = 100, 95
    assert idle() == 0
    computer.now += 7
    assert idle() == 7


def test_terminals_remember_when_somebody_typed(tmp_path):
    for name, at in (("0", 100), ("12", 300), ("ptmx", 900)):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (at, at))
    assert last_typed(tmp_path) == 300
    assert last_typed(tmp_path / "nowhere") == 0


def test_work_at_low_priority_and_our_own_are_not_counted(tmp_path):
    ticks = os.sysconf("SC_CLK_TCK")
    own = os.times()
    mine = own.user + own.system
    user = int((mine + 100) * ticks)
    (tmp_path / "stat").write_text(f"cpu  {user} 5000000 {20 * ticks} 7 7 7\ncpu0 1\n")
    assert others_seconds(tmp_path / "stat") == pytest.approx(120, abs=2)
    assert others_seconds(tmp_path / "nowhere") == 0


def test_this_computer_can_be_asked():
    assert idleness()() >= 0
