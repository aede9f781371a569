"""Copies new pictures from a camera card to the disk in the study, by day."""

import shutil
import sys
from datetime import datetime
from pathlib import Path


def day_of(picture: Path) -> str:
    """Return the day a picture was taken, as the name of its folder."""
    return datetime.fromtimestamp(picture.stat().st_mtime).strftime("%Y-%m-%d")


def copy_new(card: Path, archive: Path) -> int:
    """Copy every picture that the archive does not have yet and return how many.

    A picture counts as known when a file with its name and size is there already, so
    the card can stay in the camera for weeks and be read again and again.
    """
    copied = 0
    for picture in sorted(card.rglob("*.JPG")):
        target = archive / day_of(picture) / picture.name
        if target.exists() and target.stat().st_size == picture.stat().st_size:
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(picture, target)
        copied += 1
    return copied


if __name__ == "__main__":
    print(copy_new(Path(sys.argv[1]), Path(sys.argv[2])), "new pictures")
