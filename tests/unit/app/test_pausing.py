from datetime import UTC, datetime

import pytest

from app.pausing import PauseClock, Pausing

EVENING = datetime(2026, 3, 1, 22, 0, tzinfo=UTC)
HOUR_MS = 3_600_000


@pytest.mark.parametrize(
    ("pausing", "lasts"), [(Pausing.HOUR, HOUR_MS), (Pausing.TOMORROW, 8 * HOUR_MS)]
)
def test_a_pause_ends_by_itself(qapp, pausing, lasts):
    clock = PauseClock(lambda: EVENING)
    clock.begin(pausing)
    assert abs(clock.remaining_ms - lasts) < lasts / 10
    clock.end()
    assert clock.remaining_ms == -1


def test_a_pause_until_it_is_resumed_has_no_end(qapp):
    clock = PauseClock(lambda: EVENING)
    clock.begin(Pausing.HOUR)
    clock.begin(Pausing.RESUMED)
    assert clock.remaining_ms == -1
