import pytest

from indexer.forecast import STEADY_SECONDS, Forecast


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


def run(forecast, clock, seconds, rate, total, *, working=True, done=0.0):
    """Look each second; return the last answer and how much is done."""
    said = None
    for _ in range(int(seconds)):
        clock.now += 1
        done += rate if working else 0
        said = forecast.seconds_left(done, total - done, working=working)
    return said, done


def test_nothing_is_said_before_the_work_was_seen_to_be_steady(clock):
    said, _ = run(Forecast(clock), clock, STEADY_SECONDS, 10, 1000)
    assert said is None


def test_steady_work_is_foretold(clock):
    said, done = run(Forecast(clock), clock, STEADY_SECONDS + 5, 10, 1000)
    assert said == pytest.approx((1000 - done) / 10)


def test_a_pause_spoils_nothing(clock):
    forecast = Forecast(clock)
    _, done = run(forecast, clock, STEADY_SECONDS + 5, 10, 1000)
    run(forecast, clock, 500, 10, 1000, working=False, done=done)
    said, done = run(forecast, clock, 2, 10, 1000, done=done)
    assert said == pytest.approx((1000 - done) / 10, rel=0.1)


def test_a_change_of_speed_is_followed(clock):
    forecast = Forecast(clock)
    _, done = run(forecast, clock, 100, 10, 100_000)
    said, done = run(forecast, clock, 200, 2, 100_000, done=done)
    assert said == pytest.approx((100_000 - done) / 2, rel=0.05)


def test_the_time_before_anything_was_done_does_not_count(clock):
    forecast = Forecast(clock)
    run(forecast, clock, 60, 0, 1000)
    said, done = run(forecast, clock, STEADY_SECONDS + 5, 10, 1000)
    assert said == pytest.approx((1000 - done) / 10, rel=0.05)


def test_work_that_stands_still_has_no_end(clock):
    said, _ = run(Forecast(clock), clock, 200, 0, 1000)
    assert said is None


def test_the_end_is_now_when_nothing_is_left(clock):
    assert Forecast(clock).seconds_left(5, 0) == 0.0
