import pytest

from indexer.rates import Rates


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def rates(clock):
    return Rates(clock)


def test_nothing_is_known_at_first(rates):
    assert rates.per_second(50, 7) == (0.0, 0.0)


def test_growth_is_told_a_second(rates, clock):
    rates.per_second(0, 100)
    clock.now += 2
    assert rates.per_second(9, 100) == (4.5, 0.0)


def test_only_the_last_ten_seconds_count(rates, clock):
    rates.per_second(0)
    for count in (1000, 1000, 1020):
        clock.now += 5
        rate = rates.per_second(count)
    assert rate == (2.0,)


def test_after_a_long_silence_nothing_grows(rates, clock):
    rates.per_second(0)
    clock.now += 3600
    assert rates.per_second(1000) == (0.0,)
