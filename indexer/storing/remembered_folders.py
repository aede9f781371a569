"""The included folders in a small file of their own, should the catalogue be lost."""

import json
import os
from collections.abc import Sequence
from pathlib import Path

from indexer.storing.catalogue import StoredRoot
from indexer.storing.durability import disk_errors, put_in_place


def remember(catalogue_file: Path, roots: Sequence[StoredRoot]) -> None:
    """Write the folders down, unless they stand there already.

    Raises:
        StoreError: the disk refused; what was written before stays.
    """
    file = _file(catalogue_file)
    text = json.dumps([_plain(root) for root in roots], indent=1)
    with disk_errors(file.parent):
        if file.exists() and file.read_text("ascii", "replace") == text:
            return
        partial = file.with_suffix(".partial")
        partial.write_text(text, "ascii")
        put_in_place(partial, file)


def remembered(catalogue_file: Path) -> list[StoredRoot]:
    """Return the folders that were written down; none where that cannot be read."""
    try:
        stored = json.loads(_file(catalogue_file).read_text("ascii"))
        return [_root(one) for one in stored]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def _file(catalogue_file: Path) -> Path:
    return catalogue_file.with_name("folders.json")


def _plain(root: StoredRoot) -> dict[str, object]:
    return {
        "path": os.fsdecode(root.path),
        "identity": [root.device, root.inode, root.volume],
        "exclude": list(root.exclude),
        "gitignore": root.gitignore,
    }


def _root(plain: dict[str, object]) -> StoredRoot:
    path, identity, exclude = plain["path"], plain["identity"], plain["exclude"]
    if not isinstance(path, str) or not isinstance(exclude, list):
        raise TypeError
    if not isinstance(identity, list):
        raise TypeError
    device, inode, volume = map(int, identity)
    patterns = tuple(map(str, exclude))
    return StoredRoot(
        0,
        os.fsencode(path),
        device,
        inode,
        volume,
        patterns,
        online=True,
        gitignore=plain.get("gitignore") is True,
    )
