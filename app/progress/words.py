"""The stages of indexing in sentences: how much, how fast, how long still."""

from PySide6.QtCore import QLocale

from app.quantities import duration_text, number_text
from app.search.file_names import file_name, folder_text, isolated
from app.translation import tr
from indexer.records import Progress

SEPARATOR = " · "


def state_text(progress: Progress) -> str:
    """Return what goes on, and why nothing does where that is so."""
    match progress.state:
        case "starting":
            return tr("Starting…")
        case "ready":
            return tr("Up to date")
        case "failed":
            return tr("Indexing waits and tries again by itself")
        case "paused":
            return _waiting_text(progress.waits_for)
    if not progress.waiting and not progress.to_embed:
        return tr("Looking for changes")
    return tr("Indexing")


def reading_text(progress: Progress) -> str:
    """Return how far reading is: from here on a file is found by its words."""
    done = max(progress.files - progress.waiting, 0)
    parts = [
        tr("{done} of {files} files").format(
            done=number_text(done), files=number_text(progress.files)
        )
    ]
    if progress.waiting:
        parts.append(_rate(tr("{rate} files a second"), progress.files_per_second))
        parts.append(_left(progress.words_seconds_left))
    return SEPARATOR.join(filter(None, parts))


def meaning_text(progress: Progress) -> str:
    """Return how far meaning is: from here on a passage is found by what it says."""
    parts = [
        tr("{done} of {passages} passages").format(
            done=number_text(progress.embedded),
            passages=number_text(progress.embedded + progress.to_embed),
        )
    ]
    if progress.to_embed:
        rate = tr("{rate} passages a second")
        parts.append(_rate(rate, progress.passages_per_second))
    if progress.to_embed or progress.waiting:
        parts.append(_left(progress.meaning_seconds_left))
    return SEPARATOR.join(filter(None, parts))


def current_text(progress: Progress) -> str:
    """Return the file in hand, with the folders right above it."""
    if not progress.current:
        return tr("nothing")
    name, folder = file_name(progress.current), folder_text(progress.current)
    return tr("{name} in {folder}").format(name=isolated(name), folder=isolated(folder))


def _waiting_text(reason: str) -> str:
    match reason:
        case "mains":
            return tr("Waiting for mains power")
        case "idle":
            return tr("Waiting until nobody uses the computer")
    return tr("Paused")


def _rate(text: str, rate: float) -> str:
    if rate <= 0:
        return ""
    return text.format(rate=QLocale().toString(rate, "f", 0 if rate >= 10 else 1))


def _left(seconds: float | None) -> str:
    """Return how long still; nothing while nobody knows."""
    if seconds is None or seconds <= 0:
        return ""
    return tr("{time} left").format(time=duration_text(seconds))
