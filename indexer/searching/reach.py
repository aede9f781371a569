"""How the legs look within a selection: which files they are told, how many they bring.

A leg that is told files finds all there is in them, in time that grows with their
number; one that is not has to bring more, of which most is thrown away.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from indexer.storing.leg_queries import Candidate
from indexer.storing.outbox import POSITION_BITS
from indexer.storing.passages import StoredPassage
from indexer.storing.selection import Selection

FEW_FILES = 2000
FEW_SHARE = 0.1


@dataclass(frozen=True, slots=True)
class Reach:
    """Where to look, for one query."""

    selection: Selection | None = None
    """None: everywhere."""

    @property
    def files(self) -> frozenset[int] | None:
        """The files that a leg is told; None for all."""
        one = self.selection
        if one is None or (len(one.files) > FEW_FILES and one.share >= FEW_SHARE):
            return None
        return one.files

    def count(self, wanted: int) -> int:
        """Return how many candidates a leg is to bring."""
        if self.selection is None or self.files is not None:
            return wanted
        return ceil(wanted / self.selection.share)

    def within(self, found: Sequence[Candidate], wanted: int) -> list[Candidate]:
        """Return the first `wanted` candidates in files of the selection."""
        if self.selection is None:
            return list(found)
        files = self.selection.files
        return [one for one in found if one.chunk_id >> POSITION_BITS in files][:wanted]

    def has(self, passage: StoredPassage) -> bool:
        """Return whether the document of a passage is in the selection."""
        return self.selection is None or self.selection.has(
            passage.file_id, passage.document
        )
