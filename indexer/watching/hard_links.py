"""Files that stand in folders under more than one name."""

import os


def has_other_names(path: bytes) -> bool:
    """Return whether a file has further hard links, wherever they are."""
    try:
        return os.lstat(path).st_nlink > 1
    except OSError:
        return False
