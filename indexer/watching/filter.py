"""Which paths below a root count.

Left out by name is what programs write for themselves: caches, version control,
installed packages, trash, lock files, unfinished downloads and the system. Other
names that begin with a dot count, since people keep mail (Maildir) and notes in them.
A person's own patterns follow gitignore rules and win over these defaults, both ways.
"""

import os
from collections.abc import Sequence

from pathspec import GitIgnoreSpec

from indexer.watching.root import SEPARATOR, identity_of

FOLDERS = frozenset(
    b".git .hg .svn .bzr cvs .jj"
    b" .cache .ccache .npm .nvm .cargo .rustup .gradle .m2 .thumbnails"
    b" node_modules bower_components __pycache__ .venv venv site-packages"
    b" .tox .nox .mypy_cache .ruff_cache .pytest_cache .ipynb_checkpoints"
    b" .trash .trashes $recycle.bin lost+found .snapshots"
    b" .fseventsd .spotlight-v100 .temporaryitems .documentrevisions-v100"
    b" cache2 cachestorage gpucache shadercache startupcache".split()
) | {b"system volume information", b"code cache"}
FOLDER_BEGINNINGS = (b".trash-",)
FOLDER_PATHS = (
    (b".local", b"share", b"trash"),
    (b"library", b"caches"),
    (b"appdata", b"local", b"temp"),
    (b"appdata", b"local", b"microsoft", b"windows", b"inetcache"),
)
"""The last parts of a path where one name alone would say too little."""
SYSTEM_FOLDERS = frozenset(
    b"proc sys dev run boot snap windows programdata system private cores".split()
) | {b"program files", b"program files (x86)"}
"""At the top of a disk, where somebody includes all of it."""
FILES = frozenset((b".ds_store", b"thumbs.db", b"desktop.ini", b".localized"))
FILE_BEGINNINGS = (
    b"~$",
    b".~lock.",
    b"._",
    b".#",
    b".nfs",
    b".fuse_hidden",
    b".goutputstream-",
)
FILE_ENDINGS = (
    b".part",
    b".partial",
    b".filepart",
    b".crdownload",
    b".opdownload",
    b".download",
    b".aria2",
    b".!ut",
    b".!qb",
    b".tmp",
    b".swp",
    b".swo",
    b".swx",
    b"~",
)


class PathFilter:
    """Decides which files are indexed and which folders are entered.

    The library's own folder never is, or indexing would feed on itself.
    """

    def __init__(self, root: bytes, patterns: Sequence[str], library: bytes) -> None:
        self._root = root
        self._is_disk = os.path.dirname(root) == root
        self._library = os.path.realpath(library)
        self._spec = GitIgnoreSpec.from_lines(patterns, backend="simple")
        self._has_patterns = bool(patterns)

    def admits_file(self, relative: bytes) -> bool:
        """Return whether this file counts, its folders being admitted already."""
        chosen = self._chosen(relative)
        return not _is_junk_file(relative) if chosen is None else chosen

    def admits_folder(self, relative: bytes) -> bool:
        """Return whether to enter this folder, those above being admitted already."""
        if os.path.join(self._root, relative) == self._library:
            return False
        chosen = self._chosen(relative + SEPARATOR)
        if chosen is not None:
            return chosen
        is_of_the_system = self._is_disk and relative.lower() in SYSTEM_FOLDERS
        return not (is_of_the_system or _is_junk_folder(relative))

    def admits_folders_above(self, relative: bytes) -> bool:
        """Return whether every folder between the root and this path is entered."""
        parts = relative.split(SEPARATOR)[:-1]
        return all(
            self.admits_folder(SEPARATOR.join(parts[:length]))
            for length in range(1, len(parts) + 1)
        )

    def library_identity(self) -> tuple[int, int] | None:
        """Return the library's device and inode, to know it under another path."""
        try:
            return identity_of(os.lstat(self._library))
        except OSError:
            return None

    def _chosen(self, relative: bytes) -> bool | None:
        """Return what the person's patterns say, or None where they say nothing."""
        if not self._has_patterns:
            return None
        left_out = self._spec.check_file(os.fsdecode(relative)).include
        return None if left_out is None else not left_out


def _is_junk_file(relative: bytes) -> bool:
    name = relative[relative.rfind(SEPARATOR) + 1 :].lower()
    return (
        name.startswith(FILE_BEGINNINGS) or name.endswith(FILE_ENDINGS) or name in FILES
    )


def _is_junk_folder(relative: bytes) -> bool:
    parts = relative.lower().split(SEPARATOR)
    return (
        parts[-1] in FOLDERS
        or parts[-1].startswith(FOLDER_BEGINNINGS)
        or any(tuple(parts[-len(path) :]) == path for path in FOLDER_PATHS)
    )
