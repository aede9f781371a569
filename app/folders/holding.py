"""Which included folder a file lies in, and whether that can be reached."""

import os
from collections.abc import Sequence

from indexer.records import Folder


def folder_holding(folders: Sequence[Folder], path: str) -> Folder | None:
    """Return the nearest included folder above a path; None where there is none."""
    above = [one for one in folders if path.startswith(os.path.join(one.path, ""))]
    return max(above, key=lambda one: len(one.path), default=None)


def is_away(folders: Sequence[Folder], path: str) -> bool:
    """Tell whether a path lies in a folder that could not be reached of late."""
    folder = folder_holding(folders, path)
    return folder is not None and not folder.online
