"""Whether a file is searchable, and if not, why not."""

import os

from indexer.document_records import CoverageState
from indexer.messages import AskCoverage, CoverageReport
from indexer.pipeline import as_root
from indexer.storing.catalogue import Catalogue, StoredRoot
from indexer.storing.standing_of_files import FileStanding, standing_of
from indexer.watching.filter import PathFilter


def coverage(
    catalogue: Catalogue, library: bytes, asked: AskCoverage
) -> CoverageReport:
    """Return how searchable a file is; `library` is never searched itself."""
    path = os.fsencode(asked.path)
    standing = standing_of(catalogue, path)
    if standing is None:
        return CoverageReport(asked.path, _unknown(catalogue.roots(), library, path))
    return CoverageReport(
        asked.path,
        _known(standing),
        standing.passages,
        standing.waiting,
        standing.documents,
        standing.problem,
        standing.said,
        standing.file_id,
    )


def _known(standing: FileStanding) -> CoverageState:
    if not standing.was_read:
        return CoverageState.UNREAD
    if standing.problem:
        told = CoverageState.PARTLY, CoverageState.BY_NAME
        return told[0] if standing.passages else told[1]
    if standing.waiting:
        return CoverageState.BY_WORDS
    return CoverageState.SEARCHABLE if standing.passages else CoverageState.BY_NAME


def _unknown(roots: list[StoredRoot], library: bytes, path: bytes) -> CoverageState:
    if not os.path.lexists(path):
        return CoverageState.MISSING
    for stored in roots:
        place = as_root(stored)
        relative = place.relative(path)
        if relative is None:
            continue
        allowed = PathFilter(place.path, place.exclude, library)
        if not allowed.admits_folders_above(relative):
            return CoverageState.LEFT_OUT
        admitted = allowed.admits_file(relative)
        return CoverageState.UNREAD if admitted else CoverageState.LEFT_OUT
    return CoverageState.ELSEWHERE
