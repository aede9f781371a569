"""Where a query looks: everywhere, or in the documents that meet its condition."""

from collections.abc import Sequence
from dataclasses import dataclass

from indexer.storing.candidate_passages import CandidatePassage
from indexer.storing.narrowing import Candidate, Scope
from indexer.storing.outbox import POSITION_BITS
from indexer.storing.selection import Selection


@dataclass(frozen=True, slots=True)
class Reach:
    """Where to look, for one query."""

    selection: Selection | None = None
    """None: everywhere."""

    @property
    def scope(self) -> Scope | None:
        """The files that the legs look in; None for all."""
        one = self.selection
        return Scope(one.files, one.share) if one is not None else None

    @property
    def files(self) -> frozenset[int] | None:
        """The files, if they are so few that names are compared one by one."""
        scope = self.scope
        if self.selection is None or scope is None or not scope.is_told:
            return None
        return self.selection.files

    def within(self, found: Sequence[Candidate], wanted: int) -> list[Candidate]:
        """Return the first `wanted` candidates in files of the selection."""
        if self.selection is None:
            return list(found)
        files = self.selection.files
        return [one for one in found if one.chunk_id >> POSITION_BITS in files][:wanted]

    def has(self, passage: CandidatePassage) -> bool:
        """Return whether the document of a passage is in the selection."""
        return self.selection is None or self.selection.has(
            passage.file_id, passage.document
        )
