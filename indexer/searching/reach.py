"""Where a query looks: everywhere, or in the documents that meet its condition."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress

import numpy as np

from indexer.storing.candidate_passages import CandidatePassage
from indexer.storing.id_set import IdSet
from indexer.storing.narrowing import Candidate, Scope
from indexer.storing.outbox import POSITION_BITS
from indexer.storing.selection import Selection, document_key


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
    def files(self) -> IdSet | None:
        """The files, if they are so few that names are compared one by one."""
        scope = self.scope
        if self.selection is None or scope is None or not scope.is_told:
            return None
        return self.selection.files

    def within(self, found: Sequence[Candidate], wanted: int) -> list[Candidate]:
        """Return the first `wanted` candidates in files of the selection."""
        if self.selection is None:
            return list(found)
        ids = np.array([one.chunk_id for one in found], np.int64) >> POSITION_BITS
        inside = self.selection.files.have(ids).tolist()
        return list(compress(found, inside))[:wanted]

    def outside(self, passages: Sequence[CandidatePassage]) -> list[int]:
        """Return the chunk ids of passages whose documents are not in the selection."""
        if self.selection is None:
            return []
        keys = [document_key(one.file_id, one.document) for one in passages]
        inside = self.selection.documents.have(np.array(keys, np.int64)).tolist()
        return [
            one.chunk_id
            for one, is_inside in zip(passages, inside, strict=True)
            if not is_inside
        ]
