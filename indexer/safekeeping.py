"""What keeps a library whole and private: forgetting, copies, room on a full disk."""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from indexer.errors import UsageError
from indexer.paths import LibraryPaths
from indexer.storing import forgetting, remembered_folders
from indexer.storing.catalogue import Catalogue, StoredRoot
from indexer.storing.recovery import Keeping
from indexer.storing.reserve import Reserve
from indexer.watching.root import Root


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was taken out when everything was."""

    folders: int
    files: int
    passages: int
    bytes: int
    """By which catalogue and index became smaller."""


class Safekeeping:
    """Takes things out for good and looks after what surrounds the catalogue.

    `renew_index` builds the search index anew, `look_over_index` what is damaged of it.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        paths: LibraryPaths,
        renew_index: Callable[[], None],
        look_over_index: Callable[[], None],
    ) -> None:
        self.reserve = Reserve(paths.catalogue)
        self._catalogue = catalogue
        self._paths = paths
        self._renew_index = renew_index
        self._look_over_index = look_over_index

    def remove(self, folder: Path) -> int:
        """Take an included folder out; return how many files went.

        Raises:
            UsageError: the folder is not included.
            StoreError: something is left; the next start tries again.
        """
        path = os.fsencode(os.path.realpath(folder))
        for root in self._catalogue.roots():
            if Root(root.path, root.device, root.inode).relative(path):
                raise _inside(folder, root)
        files = forgetting.take_out_folder(self._catalogue, path)
        self._erase()
        return files

    def forget_everything(self) -> Forgotten:
        """Take every folder out, with the list of what was forgotten before.

        Raises:
            StoreError: something is left; the next start tries again.
        """
        counts, before = self._catalogue.counts(), self._size()
        roots = self._catalogue.roots()
        for root in roots:
            forgetting.take_out_folder(self._catalogue, root.path)
        forgetting.forget_names(self._catalogue)
        self._erase()
        smaller = max(before - self._size(), 0)
        return Forgotten(len(roots), counts.files, counts.passages, smaller)

    def forget(self, path: Path) -> int:
        """Take a file or folder out and never read it again; return the files gone.

        Raises:
            UsageError: it is no part of an included folder, or is one itself.
            StoreError: something is left; the next start tries again.
        """
        files = forgetting.take_out(self._catalogue, *self._inside(path))
        self._erase()
        return files

    def unforget(self, path: Path) -> None:
        """Let a forgotten file or folder be read again.

        Raises:
            UsageError: it was not forgotten.
        """
        if not forgetting.take_back(self._catalogue, *self._inside(path)):
            raise UsageError("{path} was not forgotten.", path=str(path))
        self.remember_folders()

    def with_forgotten(self, root: bytes, patterns: Iterable[str]) -> list[str]:
        """Return a root's patterns with what was forgotten below it, which wins."""
        paths = forgetting.forgotten(self._catalogue)
        last = forgetting.patterns(root, paths)
        first = [line for line in dict.fromkeys(patterns) if line not in last]
        return first + last

    def finish_erasing(self) -> None:
        """Erase what was taken out before, if that came to no end.

        Raises:
            StoreError: something is left.
        """
        if forgetting.is_pending(self._catalogue):
            self._erase()

    def look_after(self) -> None:
        """Once a day, renew the copy of the catalogue and look the index over.

        Raises:
            StoreError: a damaged index could not be built anew.
        """
        keeping = Keeping(self._paths.catalogue)
        if keeping.backup.is_due:
            self._look_over_index()
            keeping.back_up_quietly()

    def remember_folders(self) -> None:
        """Write the included folders down, should the catalogue be lost.

        Raises:
            StoreError: the disk refused.
        """
        remembered_folders.remember(self._paths.catalogue, self._catalogue.roots())

    def _size(self) -> int:
        """Return how many bytes catalogue and index have on disk.

        Files come and go meanwhile, for the index is kept up beside this.
        """
        beside = f"{self._paths.catalogue.stem}."
        top = [name for name in os.listdir(self._paths.root) if name.startswith(beside)]
        files = [self._paths.root / name for name in top]
        for folder, _, names in os.walk(self._paths.index):
            files += [Path(folder, name) for name in names]
        size = 0
        for file in files:
            with suppress(OSError):
                size += file.stat().st_size
        return size

    def _erase(self) -> None:
        self.remember_folders()
        forgetting.erase(self._catalogue, self._paths, self._renew_index)

    def _inside(self, path: Path) -> tuple[StoredRoot, bytes]:
        """Return the root that a path is in, and its name there."""
        parent, name = os.path.split(os.path.abspath(os.fsencode(path)))
        wanted = os.path.join(os.path.realpath(parent), name)
        for root in self._catalogue.roots():
            relative = Root(root.path, root.device, root.inode).relative(wanted)
            if relative == b"":
                raise UsageError(
                    "{path} is an included folder; take it out with: inkling folders "
                    "remove FOLDER",
                    path=str(path),
                )
            if relative is not None:
                return root, wanted
        raise UsageError("{path} is not in an included folder.", path=str(path))


def _inside(folder: Path, root: StoredRoot) -> UsageError:
    around = os.fsdecode(root.path)
    inner = os.path.relpath(os.path.realpath(folder), around)
    return UsageError(
        "{folder} is part of {around}, which is included; leave it out there with: "
        "inkling folders set {around} --exclude /{inner}/",
        folder=str(folder),
        around=around,
        inner=inner,
    )
