"""What a running indexer is doing, in a person's words."""

from collections.abc import Iterator

from indexer.bulletin import Bulletin
from indexer.commands.output import counted
from indexer.records import Progress

WAITING = {
    "person": "paused",
    "mains": "waiting for mains power",
    "idle": "waiting until nobody uses the computer",
}
MINUTE = 60


def running_lines(bulletin: Bulletin) -> Iterator[str]:
    """Yield lines about the indexer that runs now."""
    yield f"running: {running_sentence(bulletin.progress)}"
    for path, folders in bulletin.polled.items():
        which = f"{folders} folders in {path} are" if folders else f"{path} is"
        yield f"{which} checked every minute instead of watched"


def running_sentence(progress: Progress) -> str:
    """Return what is done and how long it will take, where that is known."""
    state = WAITING.get(progress.waits_for, progress.state)
    done = (
        f"{state}: {counted(progress.files, 'file')}, {progress.waiting:,} waiting; "
        f"{progress.embedded:,} of "
        f"{counted(progress.embedded + progress.to_embed, 'passage')} with meaning"
    )
    if progress.state != "indexing":
        return done
    rates = f"{progress.files_per_second} files/s"
    if progress.passages_per_second:
        rates += f", {progress.passages_per_second} passages/s"
    return "; ".join(filter(None, (done, rates, _time_left(progress))))


def _time_left(progress: Progress) -> str:
    words, meaning = progress.words_seconds_left, progress.meaning_seconds_left
    parts = []
    if progress.waiting and words:
        parts.append(f"by words in about {_duration(words)}")
    if meaning:
        parts.append(f"by meaning in about {_duration(meaning)}")
    return f"all found {', '.join(parts)}" if parts else ""


def _duration(seconds: float) -> str:
    if seconds < MINUTE:
        return "a minute"
    minutes = round(seconds / MINUTE)
    if minutes < 2 * MINUTE:
        return f"{minutes} min"
    return f"{minutes / MINUTE:.0f} h"
