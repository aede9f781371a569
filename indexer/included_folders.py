"""Which folders a library holds, and what of them counts."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from indexer.errors import UsageError
from indexer.records import Folder, FolderRules
from indexer.safekeeping import Safekeeping
from indexer.storing.catalogue import Catalogue, StoredRoot
from indexer.watching.gitignore import require_sense
from indexer.watching.root import Root

BACK = "!"
"""Before a gitignore line that brings back what would be left out."""


class IncludedFolders:
    """Adds folders to a library and changes their rules."""

    def __init__(
        self, catalogue: Catalogue, safekeeping: Safekeeping, library: bytes
    ) -> None:
        self._catalogue = catalogue
        self._safekeeping = safekeeping
        self._library = library

    def include(self, folder: Path, rules: FolderRules) -> StoredRoot:
        """Include a folder and return its root; one inside a root joins that root.

        A folder that is included already keeps the rules that are not given anew.

        Raises:
            UsageError: there is no such folder, or a pattern makes no sense.
        """
        root = self._allowed(folder)
        stored = self._around(root.path)
        if stored is not None and stored.path != root.path:
            if rules != FolderRules():
                raise _inside(stored)
            return stored
        lines, gitignore = self._changed(stored, root.path, rules)
        identity = (root.device, root.inode, root.volume)
        self._catalogue.add_root(root.path, identity, lines, gitignore=gitignore)
        self._catalogue.absorb_roots(root.path)
        self._safekeeping.remember_folders()
        return self._at(root.path)

    def set_rules(self, folder: Path, rules: FolderRules) -> StoredRoot:
        """Let other files of an included folder count; what is not given stays.

        Raises:
            UsageError: the folder is not included, or a pattern makes no sense.
        """
        stored = self._at(os.fsencode(os.path.realpath(folder)))
        lines, gitignore = self._changed(stored, stored.path, rules)
        self._catalogue.set_rules(stored.root_id, lines, gitignore=gitignore)
        self._safekeeping.remember_folders()
        return self._at(stored.path)

    def would_be(self, folder: Path, rules: FolderRules) -> Root:
        """Return a folder as it would be under these rules; nothing is changed.

        Raises:
            UsageError: there is no such folder, or a pattern makes no sense.
        """
        root = self._allowed(folder)
        stored = self._around(root.path)
        if stored is not None and stored.path != root.path:
            stored = None
        lines, gitignore = self._changed(stored, root.path, rules)
        return replace(root, exclude=tuple(lines), gitignore=gitignore)

    def listed(self, is_watched: Callable[[bytes], bool]) -> tuple[Folder, ...]:
        """Return the included folders with what they hold."""
        counts = self._catalogue.counts_by_root()
        return tuple(
            Folder(
                os.fsdecode(root.path),
                *counts.get(root.root_id, (0, 0, True)),
                online=root.online,
                watched=is_watched(root.path),
                exclude=_left_out(root),
                include=_brought_back(root),
                gitignore=root.gitignore,
            )
            for root in self._catalogue.roots()
        )

    def _changed(
        self, stored: StoredRoot | None, path: bytes, rules: FolderRules
    ) -> tuple[list[str], bool]:
        """Return the lines and the choice that these rules make of the present ones."""
        exclude, include, gitignore = rules.exclude, rules.include, rules.gitignore
        if exclude is None:
            exclude = _left_out(stored) if stored else ()
        if include is None:
            include = _brought_back(stored) if stored else ()
        if gitignore is None:
            gitignore = stored is not None and stored.gitignore
        require_sense((*exclude, *include))
        lines = (*exclude, *(BACK + pattern for pattern in include))
        return self._safekeeping.with_forgotten(path, lines), gitignore

    def _allowed(self, folder: Path) -> Root:
        root = Root.at(os.fsencode(folder))
        if Root.at(self._library).relative(root.path) is not None:
            raise UsageError("The library's own folder cannot be indexed.")
        return root

    def _around(self, path: bytes) -> StoredRoot | None:
        """Return the root that a path is or is in."""
        for stored in self._catalogue.roots():
            root = Root(stored.path, stored.device, stored.inode)
            if root.relative(path) is not None:
                return stored
        return None

    def _at(self, path: bytes) -> StoredRoot:
        for root in self._catalogue.roots():
            if root.path == path:
                return root
        raise UsageError("{path} is not in the library.", path=os.fsdecode(path))


def _left_out(root: StoredRoot) -> tuple[str, ...]:
    return tuple(line for line in root.exclude if not line.startswith(BACK))


def _brought_back(root: StoredRoot) -> tuple[str, ...]:
    lines = (line for line in root.exclude if line.startswith(BACK))
    return tuple(line.removeprefix(BACK) for line in lines)


def _inside(root: StoredRoot) -> UsageError:
    return UsageError(
        "This folder is inside {folder}, which is included; give its rules there: "
        "inkling folders set {folder} --exclude …",
        folder=os.fsdecode(root.path),
    )
