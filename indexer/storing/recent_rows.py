"""Files of rows that no index of LanceDB holds yet, beside the table of a leg.

LanceDB looks at such rows one by one at each question, taking their texts apart anew
each time, and to fold a few of them into its indexes it writes the whole table anew. So
each commit leaves what is searched of its rows in one file, as arrays; upkeep, which
may then be rare, folds the rows in and deletes the files. A row that stands in both, or
twice here, is harmless: whoever searches keeps one of each. A file is named by its
number and a digest of what it holds: a number comes again when no file is left, and a
reader that keeps what it has read would take one for the other.
"""

import hashlib
import io
import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from indexer.errors import StoreError
from indexer.storing.narrowing import Candidate, Rows

FOLDER = "recent"
SUFFIX, PARTIAL = ".npz", ".partial"
DIVIDER = "-"
CHUNK_IDS, VERSIONS = "chunk_ids", "versions"
MOST_SMALL = 16
DOUBLES = 2
"""Times a row may stand in the files."""
SMALL = 4096
"""Rows; so many files with less are joined, as each costs every question a little."""
UNREADABLE = (OSError, ValueError, MemoryError)
"""What reading a file raises, be it another program's."""

Arrays: TypeAlias = Mapping[str, NDArray[Any]]
"""`chunk_ids` and `versions` `(n,)`, and what is searched of these rows."""
Bools: TypeAlias = NDArray[np.bool_]
Keys: TypeAlias = tuple[NDArray[np.int64], NDArray[np.int32]]
"""Chunk ids and versions of the rows of a file."""


class Columns(Protocol):
    """What is searched of the rows of one leg."""

    def joined(self, files: Sequence[Arrays]) -> Arrays:
        """Return several files as one."""
        ...

    def part(self, arrays: Arrays, kept: Bools) -> Arrays:
        """Return what is left of a file with the rows that are `kept`."""
        ...


class UnreadableRowsError(StoreError):
    """A file of recent rows is damaged."""


class RecentRows:
    """Writes and joins the files of one generation; for one thread only."""

    def __init__(self, folder: Path, columns: Columns) -> None:
        """Name the generation's folder, which may not exist yet."""
        self._index = folder
        self._folder = folder / FOLDER
        self._columns = columns
        self._known: dict[Path, Keys] = {}

    @property
    def exists(self) -> bool:
        """Whether the generation keeps its recent rows, be it none."""
        return self._folder.is_dir()

    @property
    def rows(self) -> int:
        """How many rows the files hold; what cannot be read holds none."""
        return sum(map(self._size, files_in(self._index)))

    def remove(self, gone: Callable[[Keys], Bools]) -> None:
        """Take out the rows that are gone, so that they crowd out no others.

        A file that cannot be read stays as it is, so that LanceDB looks itself.

        Raises:
            OSError: the disk refused.
        """
        for file in files_in(self._index):
            keys = self._keys(file)
            if keys is None:
                continue
            lost = gone(keys)
            if lost.all():
                self.drop([file])
            elif lost.any():
                for arrays in readable([file]):
                    self._put(self._columns.part(arrays, ~lost))
                    self.drop([file])

    def create(self) -> None:
        """Begin without any.

        Raises:
            OSError: the disk refused.
        """
        self._folder.mkdir(mode=0o700)

    def add(self, arrays: Arrays) -> None:
        """Keep some rows; to be called before the table has them.

        Raises:
            OSError: the disk refused.
        """
        self._put(arrays)
        small = [file for file in files_in(self._index) if self._size(file) < SMALL]
        if len(small) > MOST_SMALL:
            found = {file: one for file in small for one in readable([file])}
            if len(found) > 1:
                self._put(self._columns.joined(list(found.values())))
                self.drop(list(found))

    def drop(self, files: Sequence[Path]) -> None:
        """Delete files whose rows are in the indexes."""
        for file in files:
            # One that is being read stays on some systems, and goes the next time.
            with suppress(OSError):
                file.unlink()
            self._known.pop(file, None)

    def _put(self, arrays: Arrays) -> None:
        written = io.BytesIO()
        np.savez(written, allow_pickle=False, **arrays)
        content = written.getvalue()
        names = [file.stem for file in files_in(self._index)]
        number = max((int(name.partition(DIVIDER)[0]) for name in names), default=0) + 1
        whole = self._folder / f"{number:08d}{DIVIDER}{_digest(content)}{SUFFIX}"
        # Under the number alone: what a kill left of it is written over.
        partial = self._folder / f"{number:08d}{PARTIAL}"
        partial.write_bytes(content)
        partial.replace(whole)
        self._known[whole] = (arrays[CHUNK_IDS], arrays[VERSIONS])

    def _size(self, file: Path) -> int:
        keys = self._keys(file)
        return 0 if keys is None else len(keys[0])

    def _keys(self, file: Path) -> Keys | None:
        if file not in self._known:
            for arrays in readable([file]):
                self._known[file] = (arrays[CHUNK_IDS], arrays[VERSIONS])
        return self._known.get(file)


def files_in(folder: Path) -> tuple[Path, ...]:
    """Return the files of recent rows in the folder of a generation, oldest first."""
    try:
        with os.scandir(folder / FOLDER) as found:
            names = [one.name for one in found if one.name.endswith(SUFFIX)]
    except OSError:
        return ()
    return tuple(folder / FOLDER / name for name in sorted(names))


def read(file: Path) -> dict[str, NDArray[Any]]:
    """Return what a file holds, compared with the digest in its name.

    Raises:
        FileNotFoundError: its rows are in the indexes by now, or in a joined file.
        UnreadableRowsError: it is damaged, or the system refused.
    """
    try:
        content = file.read_bytes()
        if file.stem.partition(DIVIDER)[2] != _digest(content):
            raise UnreadableRowsError("A file of new rows is damaged.")
        with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
            return dict(arrays)
    except FileNotFoundError:
        raise
    except UNREADABLE as error:
        raise UnreadableRowsError("A file of new rows is damaged.") from error


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=8).hexdigest()


def readable(files: Sequence[Path]) -> Iterator[dict[str, NDArray[Any]]]:
    """Yield what those files hold that can be read."""
    for file in files:
        with suppress(UnreadableRowsError, FileNotFoundError):
            yield read(file)


def strongest(
    files: Sequence[Arrays],
    scores: Sequence[NDArray[np.float32]],
    limit: int,
    among: Collection[int] | None,
) -> list[Candidate]:
    """Return the rows with the highest scores but 0, best first, one a passage.

    `scores` are those of each file's rows; where `among` is given only the rows of
    these files of the catalogue count.
    """
    places = [np.flatnonzero(one) for one in scores]
    if not any(map(len, places)):
        return []
    told = np.concatenate([one[at] for one, at in zip(scores, places, strict=True)])
    chunk_ids, versions = (
        np.concatenate([one[name][at] for one, at in zip(files, places, strict=True)])
        for name in (CHUNK_IDS, VERSIONS)
    )
    rows = Rows(chunk_ids, versions, told)
    if among is not None:
        rows = rows.inside(among)
    order = _strongest_first(rows.scores, DOUBLES * limit)
    best = Rows(rows.chunk_ids[order], rows.versions[order], rows.scores[order])
    return best.candidates()[:limit]


def _strongest_first(scores: NDArray[np.float32], most: int) -> NDArray[np.int64]:
    """Return the places of the highest scores; of equal ones the first comes first."""
    places = np.arange(len(scores))
    if len(scores) > most:
        least = np.partition(scores, -most)[-most]
        places = np.flatnonzero(scores >= least)
    order = np.argsort(-scores[places], kind="stable")[:most]
    return places[order]
