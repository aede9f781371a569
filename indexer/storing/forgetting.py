"""Taking things out of the library so that no byte of them stays in its files.

Deleting alone leaves text behind: in the search index until it is written anew, in
pages and logs of the catalogue, in copies. `erase` is what makes it go. That it is
still to be done is remembered with the deletion, so a crash only puts it off.
"""

import json
import os
from collections.abc import Callable, Iterable

from indexer.errors import StoreError
from indexer.paths import LibraryPaths
from indexer.storing import generations, passages, scans
from indexer.storing.catalogue import Catalogue, StoredRoot, put_meta
from indexer.storing.recovery import Keeping

PENDING = "erasing"
FORGOTTEN = "forgotten"
SPECIAL = frozenset("\\*?[]!#")
"""What means something in a pattern."""


def take_out_folder(catalogue: Catalogue, path: bytes) -> int:
    """Take an included folder out; return how many files went. `erase` comes next.

    Raises:
        UsageError: the folder is not included.
    """
    with catalogue.writing() as db:
        gone = catalogue.remove_root(path)
        put_meta(db, PENDING, "1")
    return gone


def take_out(catalogue: Catalogue, root: StoredRoot, path: bytes) -> int:
    """Take a file, or a folder with all below, out and never read it again.

    Returns how many files went. `erase` comes next.
    """
    with catalogue.writing() as db:
        files = [file.path for file in catalogue.files_below(root.root_id, [path])]
        gone = catalogue.remove(files)
        paths = dict.fromkeys([*forgotten(catalogue), path])
        _remember(catalogue, paths)
        put_meta(db, PENDING, "1")
        added = patterns(root.path, [path])
        kept = [line for line in root.exclude if line not in added]
        _exclude(catalogue, root, (*kept, *added))
    return gone


def take_back(catalogue: Catalogue, root: StoredRoot, path: bytes) -> bool:
    """Let a forgotten path be read again; return whether it was forgotten."""
    paths = forgotten(catalogue)
    if path not in paths:
        return False
    lifted = patterns(root.path, [path])
    with catalogue.writing():
        _remember(catalogue, (one for one in paths if one != path))
        kept = tuple(one for one in root.exclude if one not in lifted)
        _exclude(catalogue, root, kept)
    return True


def forgotten(catalogue: Catalogue) -> list[bytes]:
    """Return the paths that are never to be read again."""
    stored = json.loads(catalogue.meta(FORGOTTEN) or "[]")
    return [os.fsencode(path) for path in stored]


def forget_names(catalogue: Catalogue) -> None:
    """Keep no list of what was forgotten; for a library that is emptied."""
    _remember(catalogue, ())


def patterns(root: bytes, paths: Iterable[bytes]) -> list[str]:
    """Return the gitignore lines that leave these paths out of a root."""
    prefix = os.path.join(root, b"")
    return [
        "/" + _escaped(os.fsdecode(path[len(prefix) :]))
        for path in paths
        if path.startswith(prefix)
    ]


def is_pending(catalogue: Catalogue) -> bool:
    """Return whether something was taken out and not erased yet."""
    return catalogue.meta(PENDING) == "1"


def erase(catalogue: Catalogue, paths: LibraryPaths, renew: Callable[[], None]) -> None:
    """Leave no byte of what was taken out; `renew` builds the search index anew.

    Raises:
        StoreError: something is left; the next start tries again.
    """
    passages.drop_unused_vectors(catalogue)
    scans.drop_unused(catalogue)
    renew()
    if generations.drop_strangers(catalogue, paths.index):
        raise StoreError(
            "Something in {folder} cannot be deleted; close other programs that use "
            "it and try again.",
            folder=str(paths.index),
        )
    Keeping(paths.catalogue).forget()
    catalogue.compact()
    catalogue.set_meta(PENDING, "")


def _remember(catalogue: Catalogue, paths: Iterable[bytes]) -> None:
    catalogue.set_meta(FORGOTTEN, json.dumps([os.fsdecode(path) for path in paths]))


def _exclude(catalogue: Catalogue, root: StoredRoot, lines: tuple[str, ...]) -> None:
    unique = dict.fromkeys(lines)
    catalogue.set_rules(root.root_id, unique, gitignore=root.gitignore)


def _escaped(relative: str) -> str:
    plain = relative.replace(os.sep, "/") if os.sep != "/" else relative
    marked = "".join(f"\\{char}" if char in SPECIAL else char for char in plain)
    body = marked.rstrip(" ")
    return body + "\\ " * (len(marked) - len(body))
