from datetime import UTC, datetime

import pytest

from app.pausing import Pausing, end_of

EVENING = datetime(2026, 3, 1, 22, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("pausing", "end"),
    [
        (Pausing.HOUR, datetime(2026, 3, 1, 23, 15, tzinfo=UTC)),
        (Pausing.TOMORROW, datetime(2026, 3, 2, 6, 0, tzinfo=UTC)),
    ],
)
def test_a_pause_ends_by_itself(pausing, end):
    assert end_of(pausing, EVENING) == end.timestamp()


def test_a_pause_until_it_is_resumed_has_no_end():
    assert end_of(Pausing.RESUMED, EVENING) == 0.0
