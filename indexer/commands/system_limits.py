"""Limits of the system that decide how well folders can be followed."""

from collections.abc import Iterator, Mapping
from pathlib import Path

INOTIFY = Path("/proc/sys/fs/inotify")
FEW_WATCHES = 65_536
"""Fewer folders than a home folder with a few projects may have."""


def limits(inotify: Path = INOTIFY) -> dict[str, int]:
    """Return what the system allows; nothing where it sets no such limits."""
    found = {}
    for name, file in (
        ("watched_folders", "max_user_watches"),
        ("waiting_events", "max_queued_events"),
    ):
        try:
            found[name] = int((inotify / file).read_text("ascii"))
        except (OSError, ValueError):
            continue
    return found


def limit_lines(found: Mapping[str, int]) -> Iterator[str]:
    """Yield the limits in words, with what to do about one that is low."""
    watches = found.get("watched_folders")
    if watches is None:
        return
    yield f"Limits: {watches} folders can be watched, the others are checked"
    if watches < FEW_WATCHES:
        yield (
            "Limits: an administrator can raise that with: "
            "sysctl fs.inotify.max_user_watches=524288"
        )
