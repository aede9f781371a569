"""Whether a whole folder is searchable, how much of it, and why not the rest."""

import os
from collections.abc import Callable

from indexer.document_records import CoverageState
from indexer.folder_messages import FolderCoverage, ReasonCount
from indexer.pipeline import as_root
from indexer.records import ProblemCode
from indexer.storing.catalogue import Catalogue, StoredRoot
from indexer.storing.standing_of_folders import standing_of_folder
from indexer.watching.filter import PathFilter
from indexer.watching.scanner import LeftOut, Scanner


def folder_coverage(catalogue: Catalogue, library: bytes, path: str) -> FolderCoverage:
    """Return how searchable a folder is; `library` is never searched itself."""
    folder = os.path.realpath(os.fsencode(path))
    root = _root_around(catalogue, folder)
    told = standing_of_folder(catalogue, folder)
    is_there = os.path.lexists(folder)
    known = _as_a_whole(told.states) if told.states and root else None
    return FolderCoverage(
        path,
        known or _unknown(root, library, folder, is_there=is_there),
        **told.states,
        reasons=tuple(
            ReasonCount(ProblemCode(code), count)
            for code, count in told.reasons.items()
        ),
        online=is_there and (root is None or root.online),
    )


def count_left_out(
    catalogue: Catalogue, library: bytes, path: str, go_on: Callable[[], bool]
) -> int | None:
    """Return how many files and whole folders below a folder do not count.

    Names are listed and nothing is opened. None where the folder is in no root, and
    when `go_on`, which is asked for each name, returns False.
    """
    folder = os.path.realpath(os.fsencode(path))
    root = _root_around(catalogue, folder)
    if root is None:
        return None
    place, count = as_root(root), 0
    allowed = PathFilter(place.path, place.exclude, library)
    for seen in Scanner(place, allowed, _ignore).settle([folder]):
        count += isinstance(seen, LeftOut)
        if not go_on():
            return None
    return count


def _as_a_whole(counts: dict[str, int]) -> CoverageState:
    """Return the state that all files share, or the one that says enough."""
    states = {CoverageState(name) for name in counts}
    if states == {CoverageState.SEARCHABLE, CoverageState.BY_WORDS}:
        return CoverageState.BY_WORDS
    return states.pop() if len(states) == 1 else CoverageState.PARTLY


def _unknown(
    root: StoredRoot | None, library: bytes, folder: bytes, *, is_there: bool
) -> CoverageState:
    """Return the state of a folder of which the library holds no file.

    One that lies outside the included folders may hold some of them all the same.
    """
    if not is_there:
        return CoverageState.MISSING
    if root is None:
        return CoverageState.ELSEWHERE
    if _is_left_out(root, library, folder):
        return CoverageState.LEFT_OUT
    return CoverageState.SEARCHABLE


def _is_left_out(root: StoredRoot, library: bytes, folder: bytes) -> bool:
    place = as_root(root)
    relative = place.relative(folder)
    if not relative:
        return False
    allowed = PathFilter(place.path, place.exclude, library)
    above = allowed.admits_folders_above(relative)
    return not (above and allowed.admits_folder(relative))


def _root_around(catalogue: Catalogue, folder: bytes) -> StoredRoot | None:
    """Return the root that a folder is or is in."""
    for stored in catalogue.roots():
        if as_root(stored).relative(folder) is not None:
            return stored
    return None


def _ignore(_folder: bytes, _descriptor: int) -> None:
    """Nobody watches folders that are only counted."""
