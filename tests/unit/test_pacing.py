import pytest

from indexer.errors import SettingsError
from indexer.gate import Gate
from indexer.pacing import IDLE_SECONDS, Pacing
from indexer.settings import Pace


class Computer:
    mains = True
    idle = 0.0
    now = 1000.0


@pytest.fixture
def computer():
    return Computer()


@pytest.fixture
def gate():
    return Gate()


@pytest.fixture
def pacing(gate, computer, tmp_path):
    return Pacing(
        gate,
        tmp_path / "pace.json",
        lambda: computer.mains,
        lambda: computer.idle,
        lambda: computer.now,
    )


def test_without_a_choice_nothing_is_waited_for(pacing, gate, computer):
    computer.mains = False
    pacing.look()
    assert gate.waits_for is None
    assert gate.is_open


def test_a_pause_that_another_process_wrote_is_obeyed(pacing, gate, tmp_path):
    Pace(paused=True).save(tmp_path / "pace.json")
    pacing.look()
    assert gate.waits_for == "person"
    Pace().save(tmp_path / "pace.json")
    pacing.look()
    assert gate.is_open


def test_mains_are_waited_for_where_that_is_chosen(pacing, gate, computer):
    computer.mains = False
    pacing.choose(Pace(only_on_mains=True))
    assert gate.waits_for == "mains"
    computer.mains = True
    pacing.look()
    assert gate.is_open


def test_idleness_is_waited_for_where_that_is_chosen(pacing, gate, computer):
    pacing.choose(Pace(only_when_idle=True))
    assert gate.waits_for == "idle"
    computer.idle = IDLE_SECONDS
    pacing.look()
    assert gate.is_open
    computer.idle = 0.0
    pacing.look()
    assert gate.waits_for == "idle"


def test_every_reason_has_to_end(pacing, gate, computer):
    computer.mains = False
    pacing.choose(Pace(paused=True, only_on_mains=True))
    assert gate.waits_for == "person", "what a person can change comes first"
    gate.resume()
    assert gate.waits_for == "mains"


def test_a_choice_outlives_the_process(pacing, tmp_path):
    pacing.choose(Pace(paused=True, only_when_idle=True))
    again = Pacing(Gate(), tmp_path / "pace.json", lambda: True, lambda: 0.0)
    again.look()
    assert again.pace == Pace(paused=True, only_when_idle=True)


def test_a_timed_pause_ends_by_itself_and_stays_ended(pacing, gate, computer, tmp_path):
    pacing.choose(Pace(paused=True, only_on_mains=True, until=1060.0))
    assert gate.waits_for == "person"
    computer.now = 1060.0
    pacing.look()
    assert gate.is_open
    assert Pace.load(tmp_path / "pace.json") == Pace(only_on_mains=True)


def test_a_pause_that_ended_while_nothing_ran_is_over(pacing, gate, tmp_path):
    Pace(paused=True, until=900.0).save(tmp_path / "pace.json")
    pacing.look()
    assert gate.is_open


def test_a_choice_that_cannot_be_written_is_obeyed_until_the_end(
    pacing, gate, tmp_path
):
    (tmp_path / "pace.partial").mkdir()
    with pytest.raises(SettingsError, match="cannot be written"):
        pacing.choose(Pace(paused=True))
    assert gate.waits_for == "person"


def test_a_file_that_makes_no_sense_is_named(pacing, tmp_path):
    (tmp_path / "pace.json").write_text("{")
    with pytest.raises(SettingsError, match=r"pace\.json"):
        pacing.look()
