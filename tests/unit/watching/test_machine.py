import pytest

from indexer.watching.machine import Clocks, Machine, clocks


class Hands:
    """Clocks that a test moves."""

    def __init__(self):
        self.now = Clocks(100.0, 100.0, 1_000_000.0)

    def __call__(self):
        return self.now

    def go_on(self, awake, running, wall):
        before = self.now
        self.now = Clocks(
            before.awake + awake, before.running + running, before.wall + wall
        )


@pytest.fixture
def hands():
    return Hands()


@pytest.fixture
def machine(hands):
    return Machine(hands)


@pytest.mark.parametrize(
    ("seconds", "is_upset"),
    [
        pytest.param((5, 5, 5), False, id="nothing happened"),
        pytest.param((3600, 3600, 3600), False, id="nobody looked for an hour"),
        pytest.param((5, 5, 5.4), False, id="the clock was trimmed"),
        pytest.param((5, 28_805, 28_805), True, id="it slept for eight hours"),
        pytest.param((5, 5, 31_536_005), True, id="the clock went a year ahead"),
        pytest.param((5, 5, -31_535_995), True, id="the clock went a year back"),
        pytest.param((5, 5, 3605), True, id="a snapshot was restored and set right"),
    ],
)
def test_what_may_have_cost_events_is_noticed_once(hands, machine, seconds, is_upset):
    hands.go_on(*seconds)
    assert machine.was_upset() is is_upset
    hands.go_on(5, 5, 5)
    assert not machine.was_upset()


def test_the_clocks_of_this_machine_agree_with_each_other():
    machine = Machine()
    assert not machine.was_upset()
    assert clocks().running >= clocks().awake - 1
