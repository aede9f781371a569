import pytest

from indexer.watching.removal_guard import (
    HOLD_SECONDS,
    MEMORY_SECONDS,
    RemovalGuard,
)


@pytest.fixture
def guard(clock):
    return RemovalGuard(clock)


@pytest.mark.parametrize(
    ("vanished", "total"),
    [(1, 1), (1000, 1000), (1000, 1200), (20_000, 100_000)],
)
def test_ordinary_removals_are_believed_at_once(guard, vanished, total):
    assert guard.may_remove(vanished, total)
    assert not guard.is_due()


@pytest.mark.parametrize(("vanished", "total"), [(1001, 1001), (20_001, 100_000)])
def test_a_great_many_are_believed_when_they_are_still_gone_later(
    guard, clock, vanished, total
):
    assert not guard.may_remove(vanished, total)
    clock.now += HOLD_SECONDS - 1
    assert not guard.may_remove(vanished, total)
    assert not guard.is_due()
    clock.now += 1
    assert guard.is_due()
    assert not guard.is_due(), "one scan is enough, whatever it shows"
    assert guard.may_remove(vanished, total)


def test_an_old_suspicion_does_not_vouch_for_a_fresh_one(guard, clock):
    assert not guard.may_remove(5000, 5000)
    clock.now += HOLD_SECONDS + MEMORY_SECONDS
    assert not guard.may_remove(5000, 5000)
    clock.now += HOLD_SECONDS
    assert guard.may_remove(5000, 5000)


def test_small_removals_go_on_while_large_ones_are_held(guard, clock):
    assert not guard.may_remove(5000, 5000)
    assert guard.may_remove(3, 5000)
    clock.now += HOLD_SECONDS
    assert guard.is_due()


def test_the_next_periodic_scan_is_believed_even_if_it_comes_late(guard, clock):
    assert not guard.may_remove(5000, 5000)
    clock.now += 3600
    assert guard.may_remove(5000, 5000)
    assert not guard.is_due()
