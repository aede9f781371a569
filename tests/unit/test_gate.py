import threading
import time

import pytest

from indexer import gate as gate_module
from indexer.gate import Gate

PATIENCE_S = 5.0


@pytest.fixture
def gate():
    return Gate()


class Asker:
    """A thread that asks whether it may go on."""

    def __init__(self, gate, ask=None):
        self.answer = None
        self._asking = threading.Event()
        self._thread = threading.Thread(target=self._ask, args=(ask or gate.go_on,))
        self._thread.start()
        assert self._asking.wait(PATIENCE_S)

    def _ask(self, ask):
        self._asking.set()
        self.answer = ask()

    def answers(self, within=PATIENCE_S):
        self._thread.join(within)
        return not self._thread.is_alive()


def test_an_open_gate_lets_pass_at_once(gate):
    assert gate.go_on() is True


def test_a_paused_gate_holds_until_it_is_resumed(gate):
    gate.pause()
    assert gate.paused
    asker = Asker(gate)
    assert not asker.answers(within=0.05)
    gate.resume()
    assert asker.answers()
    assert asker.answer is True
    assert not gate.paused


def test_stopping_ends_all_who_wait(gate):
    gate.pause()
    askers = [Asker(gate) for _ in range(3)]
    gate.stop()
    assert all(asker.answers() for asker in askers)
    assert {asker.answer for asker in askers} == {False}
    assert gate.stopped


def test_a_stopped_gate_lets_nobody_pass_again(gate):
    gate.stop()
    gate.resume()
    assert gate.go_on() is False


def test_a_search_holds_indexing_for_a_moment(gate, monkeypatch):
    monkeypatch.setattr(gate_module, "QUIET_SECONDS", 0.1)
    started = time.monotonic()
    gate.hold()
    assert gate.go_on() is True
    assert time.monotonic() - started >= 0.1


def test_a_pause_during_a_search_lasts_beyond_it(gate, monkeypatch):
    monkeypatch.setattr(gate_module, "QUIET_SECONDS", 0.05)
    gate.hold()
    gate.pause()
    asker = Asker(gate)
    assert not asker.answers(within=0.15)
    gate.resume()
    assert asker.answers()


def test_waiting_ends_with_the_time_or_with_everything(gate):
    started = time.monotonic()
    gate.wait(0.02)
    assert time.monotonic() - started >= 0.02
    gate.stop()
    gate.wait(60)
    assert time.monotonic() - started < PATIENCE_S


def test_reading_that_is_called_off_ends_even_while_paused(gate):
    gate.pause()
    asker = Asker(gate, gate.keep_reading)
    assert not asker.answers(within=0.05)
    with gate.reading_called_off():
        assert asker.answers()
        assert asker.answer is False
    gate.resume()
    assert gate.keep_reading() is True


@pytest.mark.parametrize("close", [Gate.hold, Gate.pause, Gate.stop])
def test_whoever_is_at_work_is_told_once_the_gate_has_closed(close):
    seen = []
    gate = Gate(lambda: seen.append(gate.is_open))
    close(gate)
    assert seen == [False]


def test_who_holds_something_back_waits_for_a_search_and_not_for_a_pause(
    gate, monkeypatch
):
    monkeypatch.setattr(gate_module, "QUIET_SECONDS", 0.1)
    gate.pause()
    started = time.monotonic()
    gate.hold()
    asker = Asker(gate, gate.give_way)
    assert asker.answers()
    assert time.monotonic() - started >= 0.1
    gate.stop()
    gate.hold()
    assert Asker(gate, gate.give_way).answers(within=PATIENCE_S)
