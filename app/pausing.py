"""How long indexing rests when a person pauses it."""

from datetime import datetime, timedelta
from enum import StrEnum

MORNING = 6
"""The hour of tomorrow at which a pause until tomorrow ends."""


class Pausing(StrEnum):
    """The lengths of a pause that are offered."""

    HOUR = "hour"
    TOMORROW = "tomorrow"
    RESUMED = "resumed"
    """Until a person says so."""


def end_of(pausing: Pausing, now: datetime) -> float:
    """Return when a pause that begins now ends, in seconds of the epoch; 0 for never.

    The indexer keeps it, so that it ends also when the app has been quit meanwhile.
    """
    match pausing:
        case Pausing.HOUR:
            return (now + timedelta(hours=1)).timestamp()
        case Pausing.TOMORROW:
            morning = now + timedelta(days=1)
            return morning.replace(hour=MORNING, minute=0, second=0).timestamp()
    return 0.0
